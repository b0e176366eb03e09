# SPDX-License-Identifier: BSL-1.0

build_folder() { echo "$build_root/$1"; }

# build <preset> [TARGET…]: configures when needed and builds. A failed run says which command to repeat.
build() {
    local preset=$1 folder targets=()
    folder=$(build_folder "$preset")
    shift
    (( $# == 0 )) || targets=(--target "$@")
    local log
    log=$(mktemp)
    if ! cmake --preset "$preset" -B "$folder" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        fail "CMake could not configure the preset $preset; its reason stands above"
    fi
    rm -f "$log"
    cmake --build "$folder" -j "$jobs" "${targets[@]}" || fail "the build failed (${folder#"$root"/}); its reason stands above"
}

build_command() {
    take_compiler "$@"
    (( ${#rest[@]} == 0 )) || usage "build does not take '${rest[0]}'"
    ensure_setup
    build "$compiler"
    good "Built with $compiler in ${build_root#"$root"/}/$compiler."
}
