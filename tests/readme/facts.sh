# SPDX-License-Identifier: BSL-1.0

# The folders of include/typeschema, each once, as the first word of a line.
folders_block() {  # <block>
    diff -u --label document --label include/typeschema <(sed -E 's|^ *([a-z_]+)/.*|\1|' "$1" | sort) \
        <(find "$root/include/typeschema" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort) >"$folder/difference" &&
        ok "folders" || bad "these are not the folders of include/typeschema" "$folder/difference"
}

# Links lead to files; what looks like a file of ours between backquotes is one.
facts() {
    local place link name
    place=$(dirname "$document")
    line=1
    while IFS=: read -r line link; do
        link=${link#*](}
        link=${link%)}
        [[ $link == http*://* || -e $place/${link%%#*} ]] || bad "the link $link leads nowhere"
    done < <(without_blocks | grep -noE '\]\([^)#][^)]*\)')
    while IFS=: read -r line name; do
        name=${name//\`/}
        [[ -e $root/$name || -e $root/include/typeschema/$name || -e $project/$name ]] || bad "there is no $name"
    done < <(without_blocks | grep -noE '`[a-z0-9_.]+(/[A-Za-z0-9_.]+)*(/|\.hpp|\.sh|\.md|\.cmake)`|`(tools|tests|bench|examples)/[a-z_./]+`')
}
without_blocks() { awk '/^```/ { inside = !inside; print ""; next } inside { print ""; next } { print }' "$document"; }
