# SPDX-License-Identifier: BSL-1.0
# How tools/dev speaks: colour only on a terminal and without NO_COLOR, one line an error, exit 2 for wrong usage.

if [[ -t 1 && -z ${NO_COLOR:-} && ${TERM:-dumb} != dumb ]]; then
    bold=$'\e[1m' green=$'\e[32m' red=$'\e[31m' dim=$'\e[2m' plain=$'\e[0m'
else
    bold='' green='' red='' dim='' plain=''
fi

say() { printf '%s%s%s\n' "$bold" "$*" "$plain"; }
good() { printf '%s%s%s\n' "$green" "$*" "$plain"; }
fail() { printf '%stools/dev: %s%s\n' "$red" "$*" "$plain" >&2; exit 1; }
usage() { printf 'tools/dev: %s; tools/dev help lists what there is.\n' "$*" >&2; exit 2; }

build_root=${TYPESCHEMA_BUILD:-build}
[[ $build_root == /* ]] || build_root=$root/$build_root
jobs=${TYPESCHEMA_JOBS:-$(nproc)}
[[ $jobs =~ ^[1-9][0-9]*$ ]] || usage "TYPESCHEMA_JOBS must be a number above 0, not '$jobs'"

# Takes --compiler gcc|clang out of the arguments; sets compiler (default gcc) and rest.
take_compiler() {
    compiler=gcc rest=()
    while (( $# )); do
        case $1 in
            --compiler) (( $# > 1 )) || usage "--compiler needs gcc or clang"; compiler=$2; shift ;;
            --compiler=*) compiler=${1#*=} ;;
            *) rest+=("$1") ;;
        esac
        shift
    done
    [[ $compiler == gcc || $compiler == clang ]] || usage "--compiler takes gcc or clang, not '$compiler'"
}
