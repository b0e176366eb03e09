# SPDX-License-Identifier: BSL-1.0

# build_and_run <source>: its output in $folder/log.
build_and_run() {
    "$compiler" -std=c++20 "-I$root/include" "-I$project" "-I$here" "$1" -o "$folder/program" >"$folder/log" 2>&1 && "$folder/program" >"$folder/log" 2>&1
}

# Blocks of "-- REVISION, forward" and "-- REVISION, inverse" with the SQL below; shop.hpp is where shop::chain stands.
sql_block() {  # <block>
    local chain=${last_header%.hpp}::chain wanted direction
    head -n 1 "$1" | grep -qE '^-- [^ ]+, (forward|inverse)$' || { bad "an sql block starts with '-- REVISION, forward' or inverse"; return; }
    {
        printf '#include "%s"\n#include <typeschema/chain/sql.hpp>\n#include <iostream>\nint main() {\n' "$last_header"
        while IFS=', ' read -r _ wanted direction; do
            printf '    std::cout << "-- %s, %s\\n" << typeschema::%s_sql<%s, "%s">;\n' "$wanted" "$direction" "$direction" "$chain" "$wanted"
        done < <(grep -E '^-- [^ ]+, (forward|inverse)$' "$1")
        printf '}\n'
    } >"$folder/one.cpp"
    build_and_run "$folder/one.cpp" || { bad "the SQL cannot be had" "$folder/log"; return; }
    sed -i '/^ *$/d' "$1"
    same "$1" "$folder/log" && ok "SQL" || bad "other SQL" "$folder/difference"
}
