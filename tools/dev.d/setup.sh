# SPDX-License-Identifier: BSL-1.0
# Installs what is missing, never removes a package unasked, and touches nothing when nothing is missing.

packages=(
    ca-certificates git g++ cmake ninja-build
    clang-19 clang-format-19 clang-tidy-19
    libboost1.81-dev libfmt-dev libpq-dev libcli11-dev libgtest-dev libgmock-dev libbenchmark-dev libpg-query-dev
    postgresql-15 dpkg-dev
)

has_package() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# Boost under any package name will do, as long as its headers are new enough.
has_boost() {
    local version
    version=$(sed -nE 's/^#define BOOST_VERSION ([0-9]+).*/\1/p' /usr/include/boost/version.hpp 2>/dev/null) || return 1
    [[ -n $version && $version -ge 108100 ]]
}

missing_packages() {
    local package
    for package in "${packages[@]}"; do
        has_package "$package" || { [[ $package == libboost* ]] && has_boost; } || echo "$package"
    done
}

as_root() {
    if (( EUID == 0 )); then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        fail "installing packages needs root and there is no sudo here; as root, run: $*"
    fi
}

setup() {
    local dry_run='' missing removed answer
    case ${1:-} in
        '') ;;
        --dry-run) dry_run=yes ;;
        *) usage "setup takes only --dry-run, not '$1'" ;;
    esac
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        fail "setup knows Debian's packages only; install the counterparts of: ${packages[*]}"
    mapfile -t missing < <(missing_packages)
    if (( ${#missing[@]} == 0 )); then
        [[ -n ${quiet_setup:-} ]] || good "Everything needed is installed (${#packages[@]} packages)."
        return
    fi
    if [[ -n $dry_run ]]; then
        say "Would install: ${missing[*]}"
        return
    fi
    say "Installing: ${missing[*]}"
    as_root apt-get -q update || fail "the package lists could not be fetched; is there a network?"
    if as_root apt-get -q install -y --no-install-recommends --no-remove "${missing[@]}"; then
        return
    fi
    removed=$(apt-get -s install --no-install-recommends "${missing[@]}" 2>/dev/null | sed -n 's/^Remv \([^ ]*\).*/\1/p' | tr '\n' ' ')
    [[ -n $removed ]] || fail "apt-get could not install ${missing[*]}; its reason stands above"
    [[ -t 0 && -t 1 ]] || fail "installing would remove ${removed% }; nothing was removed. Run tools/dev setup on a terminal to decide, or install by hand: ${missing[*]}"
    read -r -p "Installing ${missing[*]} removes these packages: ${removed% }. Remove them? [y/N] " answer
    [[ $answer == [yY] ]] || fail "nothing was removed and nothing was installed"
    as_root apt-get -q install -y --no-install-recommends "${missing[@]}" || fail "apt-get failed; its reason stands above"
}

# What every other command calls first: silent where nothing is missing.
ensure_setup() { quiet_setup=yes setup; }

# Debian 12 has no package of pgvector for its server; what needs it makes it when it is missing, and this does so before.
setup_command() {
    setup "$@"
    [[ ${1:-} == --dry-run ]] || tools/dev.d/vector_server >/dev/null
}
