# SPDX-License-Identifier: BSL-1.0

# What a project has around it: a clone of typeschema in its folder, one compiler, and nothing installed.
ready_for_cmake() {
    export CXX=$compiler CMAKE_GENERATOR=Ninja
    unset CMAKE_PREFIX_PATH CXXFLAGS
    [[ -e $project/typeschema ]] || ln -s "$root" "$project/typeschema"
}

# A whole CMakeLists.txt builds what the sources so far need; the commands that follow it do so.
cmake_file() {  # <block> <file>
    local source
    cp "$1" "$project/$2"
    for source in "${sources[@]}"; do
        grep -qF "$source" "$1" || { bad "$2 does not build $source"; return; }
    done
    sources=()
    ok "$2"
}

# The body of a CMakeLists.txt next to the files so far.
cmake_project() {  # <block>
    local other=$folder/project_$line
    ready_for_cmake
    mkdir "$other"
    find "$project" -mindepth 1 -maxdepth 1 ! -name build ! -name installed -exec cp -rP {} "$other" \;
    { printf 'cmake_minimum_required(VERSION 3.25)\nproject(other LANGUAGES CXX)\n'; cat "$1"; } >"$other/CMakeLists.txt"
    cmake -S "$other" -B "$other/build" >"$folder/log" 2>&1 && cmake --build "$other/build" >"$folder/log" 2>&1 &&
        ok "CMake" || bad "this does not configure and build" "$folder/log"
}
