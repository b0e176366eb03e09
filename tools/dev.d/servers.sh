# SPDX-License-Identifier: BSL-1.0
# Servers that Debian 12 does not have are made once, in a cache of their own; nothing is installed for them.

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
say_step() { printf '%s%s%s\n' "$bold" "$*" "$plain" >&2; }

# The server's own account has to read them, so root's are not in root's home.
cache_folder() {
    local home=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}
    (( EUID != 0 )) || home=/var/cache
    printf '%s\n' "${TYPESCHEMA_CACHE:-$home/typeschema}"
}

# logged <what failed> COMMAND…: silent, unless it fails.
logged() {
    local failed=$1
    shift
    "$@" >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; fail "$failed"; }
}

# apt-get with sources, lists and packages of its own: the machine's stay as they are.
private_apt() {
    apt-get -q -o Dir::Etc::SourceList="$work/apt/sources.list" -o Dir::Etc::SourceParts="$work/apt/none" \
        -o Dir::State::Lists="$work/apt/lists" -o Dir::Cache="$work/apt/cache" -o Acquire::Languages=none \
        -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=3 "$@"
}

in_folder() { ( cd "$1" && shift && "$@" ); }

make_private_apt() {
    mkdir -p "$work/apt/none" "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
}

# The mirrors that this machine takes Debian 12 from: address and release, a line each.
debian_mirrors() {
    local codename mirrors
    codename=$(. /etc/os-release && printf '%s\n' "${VERSION_CODENAME:-}")
    [[ $codename == bookworm ]] || fail "such servers are made on Debian 12 only, and this is ${codename:-no Debian}"
    [[ -r $keyring ]] || fail "without $keyring nothing that is fetched could be verified; install debian-archive-keyring"
    mirrors=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        sed -nE 's/^([^ ]+) (bookworm[^ ]*) main$/\1 \2/p')
    grep -q ' bookworm$' <<<"$mirrors" || fail "this machine's apt knows no mirror of Debian 12"
    printf '%s\n' "$mirrors"
}

# make_once <folder> COMMAND…: runs the command unless the folder is there, one process at a time; `work` is a folder that
# goes when it ends. The command moves what it made to the folder, as its last step.
make_once() {
    local folder=$1 cache lock
    shift
    [[ ! -d $folder ]] || return 0
    cache=$(dirname "$folder")
    mkdir -p "$cache" || fail "$cache cannot be made; set TYPESCHEMA_CACHE to a folder that can"
    exec {lock}>"$cache/lock"
    flock "$lock"
    if [[ ! -d $folder ]]; then
        work=$(mktemp -d "$cache/work.XXXXXX")
        trap 'rm -rf "$work"' EXIT
        "$@"
        rm -rf "$work"
        trap - EXIT
    fi
    exec {lock}>&-
}
