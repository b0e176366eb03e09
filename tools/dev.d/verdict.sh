# SPDX-License-Identifier: BSL-1.0
# Benches and reports: programs that print a Markdown table and, last, "NAME: n of m hold". Less than all is exit 1.

bench_names() { find bench -mindepth 2 -maxdepth 2 -name run -perm -u+x -printf '%h\n' 2>/dev/null | sed 's|.*/||' | sort; }
report_names() { find tools/report.d -maxdepth 1 -type f -perm -u+x -printf '%f\n' 2>/dev/null | sort; }

bench() { ask_for_verdict bench "$(bench_names)" "$@"; }
report() { ask_for_verdict report "$(report_names)" "$@"; }

ask_for_verdict() {
    local kind=$1 names=$2 name=${3:-} program
    if [[ -z $name ]]; then
        [[ -n $names ]] && echo "$names" || echo "there is no $kind yet"
        return
    fi
    grep -qxF -- "$name" <<<"$names" || usage "there is no $kind '$name'; there are: ${names//$'\n'/, }"
    shift 3
    program=tools/report.d/$name
    [[ $kind == bench ]] && program=bench/$name/run
    ensure_setup
    if [[ $kind == report ]]; then
        build gcc >&2
    fi
    TYPESCHEMA_BUILD_DIR=$(build_folder gcc) TYPESCHEMA_JOBS=$jobs hold_to_verdict "$name" "$program" "$@"
}

# hold_to_verdict <name> PROGRAM…: passes the output through and believes only its last line.
hold_to_verdict() {
    local name=$1 log status=0 last
    shift
    log=$(mktemp)
    "$@" </dev/null | tee "$log" || status=$?
    last=$(tail -n 1 "$log")
    rm -f "$log"
    [[ $last =~ ^"$name: "([0-9]+)" of "([0-9]+)" hold"$ ]] ||
        fail "$name ended (exit $status) without its last line '$name: n of m hold'"
    (( BASH_REMATCH[2] > 0 )) || fail "$name has nothing to hold: 0 of 0 proves nothing"
    (( BASH_REMATCH[1] == BASH_REMATCH[2] && status == 0 ))
}
