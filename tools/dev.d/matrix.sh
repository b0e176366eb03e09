# SPDX-License-Identifier: BSL-1.0
# The tests that need a server, on each PostgreSQL from 13 to 18. CMake labels those that need a later one or pgvector,
# which only Debian's 15 gets. The documents show Debian's own server, so they are left out.

matrix() {
    local major majors=("$@") results folder row test status needs held=0 all=0
    (( $# )) || majors=(13 14 15 16 17 18)
    for major in "${majors[@]}"; do
        [[ $major =~ ^1[3-8]$ ]] || usage "matrix takes majors from 13 to 18, not '$major'"
    done
    ensure_setup
    build gcc
    folder=$(build_folder gcc)
    results=$folder/matrix
    mkdir -p "$results"
    for major in "${majors[@]}"; do
        say "PostgreSQL $major"
        test_on_major "$major" || true
    done
    printf '| test |' && printf ' %s |' "${majors[@]}" && printf '\n| --- |' && printf ' --- |%.0s' "${majors[@]}" && echo
    while read -r test needs; do
        row="| $test |"
        for major in "${majors[@]}"; do
            status=$(result_of "$major" "$test" "$needs")
            row+=" $status |"
            [[ $status == needs* ]] && continue
            all=$((all + 1))
            [[ $status != held ]] || held=$((held + 1))
        done
        echo "$row"
    done < <(server_tests)
    echo "matrix: $held of $all hold"
    (( held == all && all > 0 ))
}

# Each test that needs a server, and what it needs of it: a major, "vector" or nothing.
server_tests() {
    local label
    {
        for label in vector from_14 from_15 from_16 from_17 from_18; do
            tests_labelled "$label" | sed "s/$/ ${label#from_}/"
        done
        tests_labelled pg
    } | awk '!seen[$1]++' | sort
}
tests_labelled() { ctest --test-dir "$folder" -N -L "^$1\$" -E '^readme[.]' | sed -nE 's/^ *Test +#[0-9]+: ([^ ]+).*/\1/p'; }

test_on_major() {  # <major>: what ctest says goes to its log
    local leave_out='^none$' programs number
    programs=$(tools/dev.d/server_of_major "$1") || fail "there is no PostgreSQL $1; the reason stands above"
    (( $1 == 15 )) || leave_out+='|^vector$'
    for number in 14 15 16 17 18; do (( $1 >= number )) || leave_out+="|^from_$number\$"; done
    rm -f "$results/$1.log"
    PATH=$programs:$PATH TYPESCHEMA_PG_BIN=$programs \
        ctest --test-dir "$folder" -L '^pg$' -LE "$leave_out" -E '^readme[.]' -j "$jobs" --output-on-failure \
        --timeout 600 --output-log "$results/$1.log" </dev/null | grep -E 'Passed|Failed|Timeout|Exception'
}

result_of() {  # <major> <test> <needs>
    [[ $3 == vector && $1 != 15 ]] && { echo "needs pgvector"; return; }
    [[ $3 =~ ^[0-9]+$ ]] && (( $1 < $3 )) && { echo "needs $3"; return; }
    grep -qE "Test +#[0-9]+: ${2//./\\.} \.+ +Passed" "$results/$1.log" && echo held || echo '**FAILED**'
}
