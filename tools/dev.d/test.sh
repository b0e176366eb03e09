# SPDX-License-Identifier: BSL-1.0
# Every kind of test. Tests that draw samples read TYPESCHEMA_SEED; with TYPESCHEMA_FULL=1 they take everything.

# A seed of at most nine digits, which is what --seed and TYPESCHEMA_SEED take.
draw_seed() { echo $(((RANDOM * 32768 + RANDOM) % 1000000000)); }

test_command() {
    local seed=${TYPESCHEMA_SEED:-} full='' options=()
    take_compiler "$@"
    set -- "${rest[@]}"
    while (( $# )); do
        case $1 in
            --full) full=yes ;;
            --seed) (( $# > 1 )) || usage "--seed needs a number"; seed=$2; shift ;;
            --seed=*) seed=${1#*=} ;;
            *) options+=("$1") ;;
        esac
        shift
    done
    [[ -z $seed || $seed =~ ^[0-9]{1,9}$ ]] || usage "a seed is a number of at most nine digits, not '$seed'"
    if [[ -n $full ]]; then
        (( ${#options[@]} == 0 )) || usage "test --full takes everything, so not '${options[0]}'"
        test_full "$seed"
        return
    fi
    ensure_setup
    seed=${seed:-$(draw_seed)}
    build "$compiler"
    say "Samples are chosen by seed $seed; repeat with: tools/dev test --compiler $compiler --seed $seed"
    TYPESCHEMA_SEED=$seed run_ctest "$compiler" "${options[@]}"
}

# run_ctest <preset> [OPTION…]: ctest's own summary comes last. No test may read the terminal.
run_ctest() {
    local folder
    folder=$(build_folder "$1")
    shift
    ctest --test-dir "$folder" -j "$jobs" --output-on-failure --no-tests=error --timeout 300 "$@" </dev/null
}
