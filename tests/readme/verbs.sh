# SPDX-License-Identifier: BSL-1.0

# Tables with the columns verb, SQL, inverse: each verb is the one step of a revision behind those of verbs.hpp, whose chain
# is checked, and both directions are compared. A cell counts by its code; several statements have ";" between them.
verb_tables() {
    local row verb number=0 head
    awk '/^\| *verb *\|/ { inside = 1; next } !/^\|/ { inside = 0 } inside && !/^\| *-/ { print NR "\t" $0 }' "$document" >"$folder/rows"
    [[ -s $folder/rows ]] || return
    {
        printf '#include "verbs.hpp"\n#include <typeschema/chain/sql.hpp>\n#include <iostream>\nusing namespace typeschema;\n'
        while IFS=$'\t' read -r _ row; do
            verb=$(cell 2 <<<"$row")
            printf 'namespace row_%d {\nstruct step : migration<"row", after<"%s">, %s> {};\n' "$number" "$(sed -n 's|^// last: ||p' "$here/verbs.hpp")" "$verb"
            printf 'struct chain : verbs::chain<step> {};\nstatic_assert(valid<chain>);\n}\n'
            number=$((number + 1))
        done <"$folder/rows"
        printf 'int main() {\n'
        for ((head = 0; head < number; ++head)); do
            printf '    std::cout << "row\\n" << forward_sql<row_%d::chain, "row"> << "inverse\\n" << inverse_sql<row_%d::chain, "row">;\n' "$head" "$head"
        done
        printf '}\n'
    } >"$folder/verbs.cpp"
    line=$(head -n 1 "$folder/rows" | cut -f1)
    build_and_run "$folder/verbs.cpp" || { bad "a verb of the table does not compile" "$folder/log"; return; }
    # Each direction on one line, as the table shows it.
    awk '/^row$/ { if (n++) print text; text = ""; next } /^inverse$/ { print text; text = ""; next }
         { sub(/^ +/, ""); text = text (text == "" ? "" : " ") $0 } END { print text }' "$folder/log" | sed 's/;$//' >"$folder/rendered"
    number=0
    while IFS=$'\t' read -r line row; do
        cell 3 <<<"$row" >"$folder/expected"
        sed -n "$((2 * number + 1))p" "$folder/rendered" >"$folder/actual"
        same "$folder/expected" "$folder/actual" && ok "$(cell 2 <<<"$row")" || bad "another statement forward" "$folder/difference"
        cell 4 <<<"$row" >"$folder/expected"
        sed -n "$((2 * number + 2))p" "$folder/rendered" >"$folder/actual"
        same "$folder/expected" "$folder/actual" || bad "another inverse of $(cell 2 <<<"$row")" "$folder/difference"
        number=$((number + 1))
    done <"$folder/rows"
    # What writes itself into a migration is a verb, or goes around one. Each is in the table or in a block of the document,
    # or in docs/vocabulary.md, which a test makes.
    awk '/^namespace / { public = $0 == "namespace typeschema::inline v0 {" } /^struct / { name = $2; sub(/<.*/, "", name) }
         public && (/static constexpr void put\(schema::builder& b\)/ || /^struct [a-z_]+ : change::/) { print name }' \
        "$root"/include/typeschema/{change,rare}/*.hpp >"$folder/all_verbs"
    while read -r verb; do
        grep -q "\`$verb<" "$folder/rows" || grep -q "^ *$verb<" "$document" ||
            grep -q "\b$verb[<>]" "$root/docs/vocabulary.md" ||
            bad "neither the table, nor a block, nor docs/vocabulary.md shows $verb"
    done <"$folder/all_verbs"
}

cell() { awk -F ' *\\| *' -v n="$1" '{ text = $n; if (split(text, part, "`") < 2) part[2] = ""; print part[2] }'; }
