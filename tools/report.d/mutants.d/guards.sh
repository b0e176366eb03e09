# SPDX-License-Identifier: BSL-1.0
# Guards run in the program, so all of them stand in one build, each switched off by TYPESCHEMA_MUTANT_OFF=NUMBER. A first
# run of each test writes down the sites that it comes by; only those tests can notice that a site is switched off.

guard_programs() {
    find "$work/guards/tests" -type f -perm -u+x \( -name unit_runtime -o -name 'pg_*' -o -name test_cli \) ! -name 'pg_pq' ! -name 'pg_sql' \
        ! -name pg_support | awk -F/ '{ print ($NF == "unit_runtime" ? 0 : 1) " " $0 }' | sort | cut -d' ' -f2-
}

judge_guards() {  # <sites>
    local chosen=$work/guards.chosen programs
    awk -F'\t' '$2 == "guard"' "$1" >"$chosen"
    [[ -s $chosen ]] || return 0
    say "$(wc -l <"$chosen") guards, all in one build"
    if ! { cmake -S "$root" -B "$work/guards" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER="$cxx" -DTYPESCHEMA_INSTALL=OFF \
        -DCMAKE_CXX_FLAGS="-w -O0 -iquote $tree" -DCMAKE_CXX_FLAGS_DEBUG= &&
        ninja -C "$work/guards" -j "$jobs" $(ninja -C "$work/guards" -t targets all | grep -oE '^(unit_runtime|test_cli|pg_[a-z]+)(:|$)' |
            tr -d : | grep -vxE 'pg_(pq|sql|support)' | sort -u); } >"$work/guards.log" 2>&1; then
        tail -n 30 "$work/guards.log" >&2
        say "mutants: the programs with the guards do not compile"
        return
    fi
    mapfile -t programs < <(guard_programs)
    guards=$(cat "${programs[@]}" $(find "$work/guards" -type f -perm -u+x \( -name fake_apply -o -name typeschema-apply \)) "$parts/guards.sh" |
        sha1sum | cut -c1-16)
    mkdir -p "$work/reached/$guards" "$work/guard_pairs/$guards"
    export guards
    export -f note_test judge_guard first_red guard_programs
    say "what each of the tests comes by"
    for program in "${programs[@]}"; do
        "$program" --gtest_list_tests | awk -v program="$program" '/^[^ ]/ { suite = $1; next } { print program " " suite $1 }'
    done | xargs -P "$jobs" -I{} bash -c 'note_test {}'
    cut -f 1 "$chosen" | xargs -P "$jobs" -I{} bash -c 'judge_guard {}'
}

note_test() {  # <program> <suite.test>: the sites that it comes by and its milliseconds; nothing when it is red by itself
    local file=$work/reached/$guards/${1##*/}.$2 begun
    [[ -e $file ]] && return
    rm -f "$file.new"
    touch "$file.new"
    chmod 666 "$file.new"
    begun=$(date +%s%3N)
    if TYPESCHEMA_MUTANT_REACHED=$file.new timeout 120 "$1" --gtest_filter="$2" >"$file.log" 2>&1; then
        echo "ms $(($(date +%s%3N) - begun))" >>"$file.new"
        mv "$file.new" "$file"
        rm -f "$file.log"
    else
        say "red without any mutant: $2 (${1##*/})"
        rm -f "$file.new"
    fi
}

judge_guard() {  # <number>: writes verdicts/<number>
    local number=$1 program name verdict kept=$work/guard_pairs/$guards/$1
    if [[ ! -s $kept ]]; then
        verdict=''
        while read -r program; do
            name=${program##*/}
            mapfile -t tests < <(grep -lxF "$number" "$work/reached/$guards/$name".* 2>/dev/null)
            (( ${#tests[@]} )) || continue
            [[ -n $verdict ]] || verdict='**SURVIVED**'
            if name=$(first_red "$number" "$program" "${tests[@]}"); then
                verdict=$name
                break
            fi
        done < <(guard_programs)
        echo "${verdict:-**SURVIVED**: no test comes by}" >"$kept"
    fi
    cp "$kept" "$work/verdicts/$number"
}

first_red() {  # <number> <program> <reached files>: the name of the first test that the mutant turns red
    local number=$1 program=$2 filter='' limit said status=0 name
    shift 2
    limit=$(( $(cat "$@" | awk '$1 == "ms" { sum += $2 } END { print int(sum / 1000) }') + 30 ))
    for name in "$@"; do
        name=${name##*/}
        filter+=:${name#*.}
    done
    said=$(TYPESCHEMA_MUTANT_OFF=$number timeout "$limit" "$program" --gtest_filter="${filter#:}" --gtest_fail_fast --gtest_color=no 2>&1) ||
        status=$?
    (( status != 0 )) || return 1
    name=$(grep -oE '^\[  FAILED  \] [A-Za-z0-9_]+\.[A-Za-z0-9_]+' <<<"$said" | head -n 1)
    if [[ -z $name ]]; then
        name="$(grep -oE '^\[ RUN      \] .*' <<<"$said" | tail -n 1) ($( (( status == 124 )) && echo 'never ends' || echo 'dies'))"
    fi
    echo "${name##*\] } in ${program##*/}"
}
