# SPDX-License-Identifier: BSL-1.0
# Rules and inverses run in the compiler, so each mutant is a compile of its own: -DTYPESCHEMA_MUTANT=NUMBER.
# Verdicts on a pair of mutant and test are kept by the content of all that the test sees.

compiled_state() {  # one word for the headers that chains are made of
    find "$tree/typeschema" -name '*.hpp' ! -path '*/pq/*' ! -path '*/cli/*' ! -path '*/codegen/*' -print0 | sort -z |
        xargs -0 cat "$root"/migrations/*/*.hpp "$root"/migrations/*/*/*.hpp "$root/tests/compile_fail/start.hpp" "$root/tests/compile_fail/run" |
        cat - <(declare -f run_compile_fail run_unit) | sha1sum | cut -c1-16
}

judge_compiled() {  # <sites>
    local chosen=$work/compiled
    awk -F'\t' '$1 != 0 && $2 != "guard"' "$1" >"$chosen"
    [[ -s $chosen ]] || return 0
    say "$(wc -l <"$chosen") rules and inverses, each compiled with the tests that may notice"
    mkdir -p "$work/pairs" "$work/programs"
    prelude_header
    state=$(compiled_state)
    export state
    export -f judge_one judge_pair pair_verdict run_compile_fail run_unit candidates nearest_first
    cut -f 1 "$chosen" | xargs -P "$jobs" -I{} bash -c 'judge_one {}'
}

# The GoogleTest header, compiled once.
prelude_header() {
    local header=$work/prelude/prelude.hpp
    [[ -e $header.gch && $header.gch -nt $parts/compiled.sh ]] && return
    mkdir -p "$work/prelude"
    printf '#include <gtest/gtest.h>\n#include <gmock/gmock.h>\n' >"$header"
    "$cxx" -std=c++20 -O0 -x c++-header "$header" -o "$header.gch"
}

judge_one() {  # <number>: writes verdicts/<number>
    local number=$1 kind id site codes note how test verdict broken=''
    IFS=$'\t' read -r _ kind id site codes note < <(grep -P "^$number\t" "$work/sites")
    while read -r how test; do
        verdict=$(judge_pair "$number" "$how" "$test")
        case $verdict in
            red\ *)
                # A test that is red without any mutant shows nothing.
                [[ $(judge_pair 0 "$how" "$test") == green ]] || continue
                echo "${verdict#red }" >"$work/verdicts/$number"
                return
                ;;
            broken\ *) broken=${verdict#broken } ;;
        esac
    done < <(candidates "$kind" "$id" "$site" "$codes" "$note")
    if [[ -n $broken ]]; then
        echo "**ERROR**: $broken" >"$work/verdicts/$number"
    else
        echo '**SURVIVED**' >"$work/verdicts/$number"
    fi
}

# The tests that may notice: "compile_fail FILE" or "unit FILE". First come those that are about the same header, by
# their name or by how often they name it.
candidates() {  # <kind> <id> <site> <codes> <note>
    local kind=$1 id=$2 site=${3%%.hpp:*} codes=$4 word=${5##* } code
    local chains='typeschema/(typeschema|chain|change|check|schema|apply/script_of)|chain\.hpp'
    cd "$root" || return
    if [[ $kind == inverse ]]; then
        grep -rlE --include='*.cpp' "$chains" tests/unit tests/golden | sed 's/^/unit /' |
            nearest_first "$site" "${id%%@*}"
        return
    fi
    if [[ $codes == \* ]]; then
        # Another function finds the code: one of those that are returned.
        codes=$(awk -F'\t' '$3 ~ /^TS[0-9]+@(change\/judge_default|chain\/resolved)/ { print $5 }' "$work/sites.all" |
            sort -u | paste -sd' ')
        word=$codes
    fi
    {
        for code in $codes; do
            find tests/compile_fail -name "${code}_*.cpp" | sed 's/^/compile_fail /'
        done
        grep -rlE --include='*.cpp' -e "${codes// /|}|\\b(${word// /|})\\b" tests/unit tests/golden | sed 's/^/unit /'
    } | nearest_first "$site" "${site##*/}"
}

nearest_first() {  # <path of the header> <word>
    local how test score
    while read -r how test; do
        score=$(grep -cw "$2" "$test")
        [[ $test == *"/$1.cpp" ]] && score=$((score + 1000))
        [[ ${test##*/} == *"$2"* ]] && score=$((score + 100))
        [[ $how == compile_fail ]] && score=$((score + 1))
        echo "$score $how $test"
    done | sort -k1,1nr -k3 | cut -d' ' -f2-
}

judge_pair() {  # <number> <how> <test>: green, "red NAME" or "broken WHY"; from the store where it stands there
    local key
    key=$(printf '%s ' "$@" "$state" "$(sha1sum <"$root/$3")" | sha1sum | cut -c1-20)
    if [[ ! -s $work/pairs/$key ]]; then
        pair_verdict "$@" >"$work/pairs/$key.$$"
        mv "$work/pairs/$key.$$" "$work/pairs/$key"
    fi
    cat "$work/pairs/$key"
}

pair_verdict() {
    case $2 in
        compile_fail) run_compile_fail "$1" "$3" ;;
        unit) run_unit "$1" "$3" ;;
    esac
}

run_compile_fail() {  # <number> <file>
    local said
    if said=$(CXXFLAGS="-iquote $tree -DTYPESCHEMA_MUTANT=$1" "$root/tests/compile_fail/run" "$cxx" "$root/$2"); then
        echo green
    elif [[ $said == *"without EXPECT_ERROR it must compile"* ]]; then
        echo "broken with it $2 no longer compiles as it stands"
    else
        echo "red $(basename "$2" .cpp)"
    fi
}

run_unit() {  # <number> <file>: a static_assert that fails names the file and line, a test its name
    local program=$work/programs/$1.$BASHPID said name
    if ! said=$("$cxx" -std=c++20 -O0 -w -fdiagnostics-color=never -include "$work/prelude/prelude.hpp" \
        -iquote "$tree" -I"$root/include" -I"$root/tests" -I"$root" -I/usr/include/postgresql -DTYPESCHEMA_MUTANT="$1" \
        -DTYPESCHEMA_SOURCE_DIR="\"$root\"" "$root/$2" -o "$program" \
        -lgmock -lgtest -lgtest_main -lpq -lfmt -lpthread 2>&1); then
        name=$(grep -oE 'tests/[a-z0-9_/]+\.cpp:[0-9]+:[0-9]+: error: static assertion failed' <<<"$said" | head -n 1)
        if [[ -n $name ]]; then
            echo "red static_assert in ${name%:*: error*}"
        elif name=$(grep -oE 'TS[0-9]{3} ' <<<"$said" | head -n 1) && [[ -n $name ]]; then
            echo "red ${name}in $2, which must compile"
        else
            echo "broken $2 does not compile: $(grep -m1 -oE 'error: .*' <<<"$said" | cut -c1-120)"
        fi
        return
    fi
    if said=$(timeout 60 "$program" --gtest_fail_fast --gtest_color=no 2>&1); then
        echo green
    else
        name=$(grep -oE '^\[  FAILED  \] [A-Za-z0-9_]+\.[A-Za-z0-9_]+' <<<"$said" | head -n 1) ||
            name=$(grep -oE '^\[ RUN      \] .*' <<<"$said" | tail -n 1)
        echo "red ${name##*\] } in $2"
    fi
    rm -f "$program"
}
