# SPDX-License-Identifier: BSL-1.0

# What differs from one run to the next, or from one compiler to the other: times, and the line where a migration stands.
steady() {
    sed -E 's/[0-9]+ ms/N ms/g; s/ *\b[0-9]+(\.[0-9]+)? s(ec)?( |$)/ N s\2\3/g; s/(\.hpp:)[0-9]+/\1N/g
        s/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(Z|\.[0-9]+\+00)/TIME\1/g; s/ +$//'
}

# same <expected file> <actual file>: equal but for steady's words; "…" in the expected one stands for anything.
same() {
    local expected actual
    expected=$(steady <"$1")
    actual=$(steady <"$2")
    # Everything but the dots is meant literally.
    local pattern=${expected//\\/\\\\}
    pattern=${pattern//\*/\\*}
    pattern=${pattern//\?/\\?}
    pattern=${pattern//\[/\\[}
    pattern=${pattern//…/*}
    # shellcheck disable=SC2053
    [[ $actual == $pattern ]] && return
    diff -u --label document --label reality <(echo "$expected") <(echo "$actual") >"$folder/difference"
    return 1
}
