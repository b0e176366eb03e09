# SPDX-License-Identifier: BSL-1.0

compile() {  # <compiler> <source> <flag>…
    "$1" -std=c++20 -fsyntax-only -fdiagnostics-color=never -Wall -Wextra -Wno-unused "-I$root/include" "-I$project" "${@:3}" -x c++ "$2" 2>&1
}

# What clang cuts into pieces is put together again; escapes that g++ adds are undone.
joined() { sed -E 's/"\}+, [A-Za-z0-9_:]+(<[0-9]+[uUlL]*>)?\{+"/ /g; s/\\(["'\''])/\1/g'; }

cpp_file() {  # <block> <file>
    local each
    mkdir -p "$(dirname "$project/$2")"
    cp "$1" "$project/$2"
    if [[ $2 != *.hpp ]]; then
        sources+=("$2")
        return
    fi
    echo "#include \"$2\"" >"$folder/one.cpp"
    cat "$folder/one.cpp" >>"$folder/includes"
    last_header=$2
    for each in "${compilers[@]}"; do
        compile "$each" "$folder/one.cpp" -Werror >"$folder/log" && ok "$2 (${each##*/})" || bad "$2 does not compile (${each##*/})" "$folder/log"
    done
}

cpp_fragment() {  # <block>
    local each
    grep -q '❌' "$1" && { refused "$1"; return; }
    { cat "$folder/includes"; echo '#include <typeschema/typeschema.hpp>'; cat "$1"; } >"$folder/one.cpp"
    for each in "${compilers[@]}"; do
        compile "$each" "$folder/one.cpp" -Werror >"$folder/log" && ok "C++ (${each##*/})" || bad "does not compile (${each##*/})" "$folder/log"
    done
}

# Each line above a "// ❌ words" line is put in the place of the line of the last header that begins most like it; that must
# give exactly one error, and its sentence must be these words.
refused() {  # <block>
    local mistake words at each said errors header=$project/$last_header
    [[ -n $last_header ]] || { bad "there is no header yet to put a mistake into"; return; }
    while IFS= read -r mistake && IFS= read -r words; do
        words=${words#*// ❌ }
        at=$(awk -v want="$(sed -E 's/^ +//' <<<"$mistake")" '
            { have = $0; sub(/^ +/, "", have); n = 0
              while (n < length(want) && substr(have, n + 1, 1) == substr(want, n + 1, 1)) ++n
              if (n > most) { most = n; at = NR } }
            END { if (most >= 12) print at }' "$header")
        [[ -n $at ]] || { bad "no line of $last_header begins like: $mistake"; continue; }
        { head -n $((at - 1)) "$header"; printf '%s\n' "$mistake"; tail -n +$((at + 1)) "$header"; } >"$folder/header"
        cp "$header" "$folder/kept"
        cp "$folder/header" "$header"
        echo "#include \"$last_header\"" >"$folder/one.cpp"
        for each in "${compilers[@]}"; do
            if compile "$each" "$folder/one.cpp" >"$folder/log"; then
                bad "❌ compiles (${each##*/}): $mistake"
                continue
            fi
            errors=$(grep -cE ': (fatal )?error: ' "$folder/log")
            said=$(joined <"$folder/log" | sed -nE 's/.*words<[0-9]+>\{+"(.*)"\}+.*/\1/p' | head -n 1)
            # The line of a migration is that of its id on clang, and that where its template arguments end on g++.
            [[ ${each##*/} == g++* ]] || { said=$(steady <<<"$said") words=$(steady <<<"$words"); }
            if [[ $errors != 1 ]]; then
                bad "$errors errors instead of one (${each##*/}): $mistake" "$folder/log"
            elif [[ $said != "$words" ]]; then
                printf '%s\n' "it says:       $said" "the document:  $words" >"$folder/log"
                bad "another error (${each##*/}): $mistake" "$folder/log"
            else
                ok "❌ ${mistake#"${mistake%%[![:space:]]*}"} (${each##*/})"
            fi
        done
        cp "$folder/kept" "$header"
    done < <(sed '/^ *$/d' "$1")
}
