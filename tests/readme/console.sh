# SPDX-License-Identifier: BSL-1.0

# tools/dev in front of the test's own build: it neither installs nor builds, and its tests are two that pass.
write_tools_dev() {
    mkdir -p "$project/tools" "$folder/ctest/gcc"
    printf 'add_test(one true)\nadd_test(two true)\n' >"$folder/ctest/gcc/CTestTestfile.cmake"
    cat >"$project/tools/dev" <<END
#!/usr/bin/env bash
set -eo pipefail
root=$root
cd "\$root"
[[ \$1 == test ]] && export TYPESCHEMA_BUILD=$folder/ctest
for part in words build demo test verdict; do source tools/dev.d/\$part.sh; done
ensure_setup() { :; }
build() { :; }
[[ \$1 == test ]] || build_folder() { echo "$build"; }
case \$1 in
    test) test_command ;;
    demo) demo ;;
    *) echo "the documents show no tools/dev \$1" >&2; exit 2 ;;
esac
END
    chmod +x "$project/tools/dev"
}

run_shell() {  # <file with commands>: in the project, with the program's output in $folder/log
    [[ -x $project/tools/dev ]] || write_tools_dev
    ( cd "$project" && PATH=$build/tools/apply:$build/tools/codegen:$PATH bash -eo pipefail "$1" ) >"$folder/log" 2>&1 </dev/null
}

shell_block() {
    ready_for_cmake
    run_shell "$1" && ok "runs" || bad "fails" "$folder/log"
}

# One command after the other; behind tools/dev all is output, since a demo shows commands too. Where the document shows an
# error, the command must fail, and only there.
console_block() {
    local row command='' code
    while IFS= read -r row || [[ -n $row ]]; do
        if [[ $row == '$ '* && $command != tools/dev* ]]; then
            [[ -z $command ]] || console_command
            command=${row#'$ '}
            : >"$folder/expected"
        else
            [[ -n $command ]] || { bad "a console block starts with a command"; return; }
            printf '%s\n' "$row" >>"$folder/expected"
        fi
    done <"$1"
    [[ -n $command ]] && console_command || bad "a console block holds no command"
}
console_command() {
    printf '%s\n' "$command" >"$folder/command"
    # An empty line before the next command is the document's.
    sed -i -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$folder/expected"
    run_shell "$folder/command"
    code=$?
    if ! same "$folder/expected" "$folder/log"; then
        bad "\$ $command" "$folder/difference"
    elif grep -q '^error: ' "$folder/expected" && ((code == 0)); then
        bad "\$ $command: an error that ends with 0"
    elif ! grep -q '^error: ' "$folder/expected" && ((code != 0)); then
        bad "\$ $command: ends with $code"
    else
        ok "\$ $command"
    fi
}
