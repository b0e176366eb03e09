# SPDX-License-Identifier: BSL-1.0
# test --full: everything, with a file in the build folder that remembers what has passed for exactly these sources.

# One word for the state of the sources, committed or not.
source_state() {
    if git rev-parse HEAD >/dev/null 2>&1; then
        { git rev-parse 'HEAD^{tree}'; git diff HEAD --binary; git ls-files -o --exclude-standard -z | xargs -0 -r sha1sum; } | sha1sum
    else
        find . -path ./build -prune -o -type f -print0 | sort -z | xargs -0 sha1sum | sha1sum
    fi | cut -c1-16
}

test_full() {
    local seed=$1 state file compiler name failed=()
    ensure_setup
    state=$(source_state)
    mkdir -p "$build_root/full"
    file=$build_root/full/$state
    [[ -n $seed ]] || seed=$(sed -n 's/^seed //p;q' "$file" 2>/dev/null) || true
    seed=${seed:-$(draw_seed)}
    # Another seed draws other random cases, so what passed under the old one counts no more.
    [[ $(head -n 1 "$file" 2>/dev/null) == "seed $seed" ]] || echo "seed $seed" >"$file"
    say "Sources $state, seed $seed; what has passed is kept in ${file#"$root"/}"
    export TYPESCHEMA_SEED=$seed TYPESCHEMA_FULL=1

    for compiler in gcc clang; do
        ( build "$compiler" && ctest_remaining "$compiler" "$file" ) || failed+=("tests with $compiler")
    done
    full_step "$file" check check || failed+=(check)
    for name in $(report_names); do
        full_step "$file" "report $name" report "$name" || failed+=("report $name")
    done
    (( ${#failed[@]} == 0 )) || fail "$(printf '%s; ' "${failed[@]}")the rest has passed. The same command goes on from here."
    good "Everything has passed."
}

# full_step <file> <name> COMMAND…: runs it unless it has passed for these sources.
full_step() {
    local file=$1 name=$2
    shift 2
    if grep -qxF "step $name" "$file"; then
        printf '%s%s has passed already%s\n' "$dim" "$name" "$plain"
        return
    fi
    ( "$@" ) || return 1
    echo "step $name" >>"$file"
}

# ctest_remaining <preset> <file>: runs the tests whose names the file does not have, and adds each as it passes.
ctest_remaining() {
    local preset=$1 file=$2 folder chosen total left line
    local passed_line='^ *[0-9]+/[0-9]+ Test +#[0-9]+: (.*[^ .]) \.+ +Passed +[0-9.]+ sec'
    folder=$(build_folder "$preset")
    chosen=$folder/full-tests
    ctest --test-dir "$folder" -N >"$chosen.all"
    total=$(grep -cE '^ *Test +#[0-9]+: ' "$chosen.all") || fail "ctest knows no test in ${folder#"$root"/}"
    awk -v preset="$preset" '
        NR == FNR { if ($1 == preset) passed[substr($0, length(preset) + 2)]; next }
        match($0, /^ *Test +#[0-9]+: /) {
            number = $0; sub(/^ *Test +#/, "", number); sub(/:.*/, "", number)
            if (!(substr($0, RLENGTH + 1) in passed)) list = list "," number
        }
        END { if (list != "") print "0,0,1" list }' "$file" "$chosen.all" >"$chosen"
    left=$(tr -cd ',' <"$chosen" | wc -c)
    (( left > 0 )) || { good "All $total tests with $preset have passed already."; return; }
    left=$((left - 2))
    say "$left of $total tests with $preset are left to run."
    run_ctest "$preset" -I "$chosen" | while IFS= read -r line; do
        printf '%s\n' "$line"
        [[ ! $line =~ $passed_line ]] || echo "$preset ${BASH_REMATCH[1]}" >>"$file"
    done
}
