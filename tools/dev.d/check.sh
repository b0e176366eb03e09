# SPDX-License-Identifier: BSL-1.0
# What reviewers should not have to say: formatting, names, house rules, headers that stand alone, both compilers.

cpp_files() { git ls-files -co --exclude-standard -- '*.hpp' '*.cpp' | while read -r file; do [[ -e $file ]] && echo "$file"; done; }

format_sources() {
    (( $# == 0 )) || usage "format takes no option, so not '$1'"
    ensure_setup
    cpp_files | xargs -r -P "$jobs" -n 40 clang-format-19 -i
}

check() {
    local failed=() preset
    (( $# == 0 )) || usage "check takes no option, so not '$1'"
    ensure_setup
    say "Formatting"
    cpp_files | xargs -r -P "$jobs" -n 40 clang-format-19 --dry-run -Werror || failed+=("formatting (tools/dev format mends it)")
    say "House rules"
    tools/dev.d/rules || failed+=("house rules")
    for preset in gcc clang; do
        say "Build and stand-alone headers with $preset"
        ( build "$preset" all all_verify_interface_header_sets ) || failed+=("build with $preset")
    done
    say "clang-tidy"
    tidy || failed+=("clang-tidy")
    (( ${#failed[@]} == 0 )) || { printf '%stools/dev: check failed: %s%s\n' "$red" "$(IFS=,; echo "${failed[*]}")" "$plain" >&2; return 1; }
    good "Formatting, names, house rules, headers and both compilers are in order."
}

# One run a folder of headers: what they include is read once for all of them, and each finding comes once.
tidy() {
    local folder units
    units=$build_root/tidy
    mkdir -p "$units"
    for folder in include/typeschema/*/; do
        folder=$(basename "$folder")
        find "include/typeschema/$folder" -name '*.hpp' | sort | sed 's|^include/\(.*\)|#include "\1"|' >"$units/$folder.cpp"
    done
    { find "$units" -name '*.cpp' -size +0; git ls-files -co --exclude-standard -- 'tools/*.cpp'; } |
        xargs -r -P "$jobs" -n 1 bash -c '
            clang-tidy-19 --quiet --config-file=.clang-tidy --header-filter="/include/typeschema/$(basename "$1" .cpp)/" "$1" -- \
                -std=c++20 "-I$PWD/include" "-isystem$(pg_config --includedir)" 2>/dev/null' tidy
}
