# SPDX-License-Identifier: BSL-1.0
# Guards run in the program, so all of them stand in one build, each switched off by TYPESCHEMA_MUTANT_OFF=NUMBER.
# A first run of each test writes down the sites that it comes by; only those tests can notice one that is off.

# The programs whose tests come by the runner; the others of these folders know nothing of it.
guard_programs_in() {  # reads names or paths
    grep -E '(^|/)(unit_runtime|test_cli|pg_[a-z]+)$' | grep -vE '(^|/)pg_(pq|sql|support)$' | sort -u
}

guard_programs() {  # those without a server first
    find "$work/guards/tests" -type f -perm -u+x | guard_programs_in |
        awk '{ print !/unit_runtime$/, $0 }' | sort | cut -d' ' -f2-
}

# The sources as they are, but with the headers that have switches.
mirror_sources() {
    local entry
    rm -rf "$work/source"
    mkdir -p "$work/source"
    for entry in "$root"/* "$root/.clang-format" "$root/.clang-tidy"; do
        [[ ${entry##*/} == include || ${entry##*/} == build* ]] || ln -s "$entry" "$work/source/"
    done
    ln -s "$tree" "$work/source/include"
}

build_guards() {
    cmake -S "$work/source" -B "$work/guards" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER="$cxx" \
        -DTYPESCHEMA_INSTALL=OFF -DCMAKE_CXX_FLAGS="-w -O0" -DCMAKE_CXX_FLAGS_DEBUG= &&
        ninja -C "$work/guards" -t targets all | cut -d: -f1 | guard_programs_in | grep -v / |
        xargs ninja -C "$work/guards" -j "$jobs"
}

judge_guards() {  # <sites>
    local chosen=$work/guards.chosen programs program
    awk -F'\t' '$2 == "guard"' "$1" >"$chosen"
    [[ -s $chosen ]] || return 0
    say "$(wc -l <"$chosen") guards, all in one build"
    mirror_sources
    if ! build_guards >"$work/guards.log" 2>&1; then
        grep -m 5 -E 'error' "$work/guards.log" >&2
        say "mutants: the programs with the guards do not compile; ${work#"$root"/}/guards.log says why"
        return
    fi
    mapfile -t programs < <(guard_programs)
    guards=$(find "$work/guards" -type f -perm -u+x \( -name fake_apply -o -name typeschema-apply \) -print0 | sort -z |
        xargs -0 -r cat "${programs[@]}" "$parts/guards.sh" | sha1sum | cut -c1-16)
    mkdir -p "$work/reached/$guards" "$work/guard_pairs/$guards"
    export guards
    export -f say note_test judge_guard first_red guard_programs guard_programs_in
    say "what each of the tests comes by"
    for program in "${programs[@]}"; do
        "$program" --gtest_list_tests |
            awk -v program="$program" '/^[^ ]/ { suite = $1 } /^ / { print program " " suite $1 }'
    done | xargs -P "$jobs" -I{} bash -c 'note_test {}'
    cut -f 1 "$chosen" | xargs -P "$jobs" -I{} bash -c 'judge_guard {}'
}

# The sites that a test comes by and its milliseconds; nothing when it is red without any mutant.
note_test() {  # <program> <suite.test>
    local file=$work/reached/$guards/${1##*/}.${2//\//%} begun
    [[ ! -e $file ]] || return 0
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
    local number=$1 program name verdict='' kept=$work/guard_pairs/$guards/$1
    if [[ ! -s $kept ]]; then
        while read -r program; do
            mapfile -t tests < <(grep -lxF "$number" "$work/reached/$guards/${program##*/}".* 2>/dev/null)
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
    limit=$(awk '$1 == "ms" { sum += $2 } END { print int(sum / 1000) + 30 }' "$@")
    for name in "$@"; do
        name=${name##*/"${program##*/}".}
        filter+=:${name//%//}
    done
    local end=dies
    said=$(TYPESCHEMA_MUTANT_OFF=$number timeout "$limit" \
        "$program" --gtest_filter="${filter#:}" --gtest_fail_fast --gtest_color=no 2>&1 </dev/null) || status=$?
    (( status != 0 )) || return 1
    (( status != 124 )) || end='never ends'
    name=$(grep -m 1 -oE '^\[  FAILED  \] [A-Za-z0-9_]+\.[A-Za-z0-9_]+' <<<"$said") ||
        name="$(grep -oE '^\[ RUN      \] .*' <<<"$said" | tail -n 1) (it $end)"
    echo "${name##*\] } in ${program##*/}"
}
