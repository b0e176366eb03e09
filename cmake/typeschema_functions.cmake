# SPDX-License-Identifier: BSL-1.0
# What a project that has chains calls: typeschema_add_apply, typeschema_check, typeschema_add_chain_tests, typeschema_generate.
# A chain is named as C++ names it (inbox::chain); a header as the project's sources include it, or relative to the calling folder.

# typeschema_add_apply(<target> CHAINS <type>… HEADERS <file>… [OUTPUT_NAME <name>])
# Adds the program <target> that upgrades and downgrades databases along these chains; compiling it checks them.
# OUTPUT_NAME is the program's file name, <target> unless given. Where headers include from elsewhere, add it to <target>:
# target_include_directories or target_link_libraries. Searches libpq, fmt, CLI11 and Boost headers.
function(typeschema_add_apply target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT_NAME" "CHAINS;HEADERS")
    _typeschema_demand("typeschema_add_apply(${ARGV0})" CHAINS HEADERS)
    typeschema_find(runtime)
    _typeschema_write(${target} apply_main.cpp.in "${target}.cpp" main)
    add_executable(${target} "${main}")
    target_link_libraries(${target} PRIVATE typeschema::runtime)
    _typeschema_describe(${target})
    if(arg_OUTPUT_NAME)
        set_target_properties(${target} PROPERTIES OUTPUT_NAME "${arg_OUTPUT_NAME}")
    endif()
endfunction()

# typeschema_check(<target> CHAINS <type>… HEADERS <file>…)
# Adds the object library <target>: building it checks every revision of the chains. It needs no third-party library, and
# whoever else includes the headers need not pay for the check again.
function(typeschema_check target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "CHAINS;HEADERS")
    _typeschema_demand("typeschema_check(${ARGV0})" CHAINS HEADERS)
    set(assertions "")
    foreach(chain IN LISTS arg_CHAINS)
        string(APPEND assertions "static_assert(typeschema::valid<${chain}>);\n")
    endforeach()
    _typeschema_write(${target} check.cpp.in "${target}.cpp" source)
    add_library(${target} OBJECT "${source}")
    target_link_libraries(${target} PRIVATE typeschema::typeschema)
    _typeschema_describe(${target})
endfunction()

# typeschema_add_chain_tests(<prefix> APPLY <target of typeschema_add_apply> [CHAINS <name>…])
# Adds to ctest, for the chains of that program:
#   <prefix>.check              the whole chains compile
#   <prefix>.lint               the headers compile without a warning under -Wall -Wextra
#   <prefix>.roundtrip.<name>   up, down and up again on a throwaway server, with equal dumps; CHAINS are the names that the
#                               program's --chain takes, and without them one test goes through all chains
# Round trips need the PostgreSQL server programs; the tests fail where those are missing.
function(typeschema_add_chain_tests prefix)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "APPLY" "CHAINS")
    _typeschema_demand("typeschema_add_chain_tests(${ARGV0})" APPLY)
    if(NOT TARGET ${arg_APPLY})
        message(FATAL_ERROR "typeschema_add_chain_tests(${prefix}): APPLY ${arg_APPLY} is no target yet; call typeschema_add_apply first.")
    endif()
    get_target_property(types ${arg_APPLY} TYPESCHEMA_CHAINS)
    get_target_property(headers ${arg_APPLY} TYPESCHEMA_HEADERS)
    foreach(kind IN ITEMS check lint)
        typeschema_check(${prefix}_${kind} CHAINS ${types} HEADERS ${headers})
        set_target_properties(${prefix}_${kind} PROPERTIES EXCLUDE_FROM_ALL ON)
        # The program's own include paths and definitions are what its headers need.
        target_include_directories(${prefix}_${kind} PRIVATE "$<TARGET_PROPERTY:${arg_APPLY},INCLUDE_DIRECTORIES>")
        target_compile_definitions(${prefix}_${kind} PRIVATE "$<TARGET_PROPERTY:${arg_APPLY},COMPILE_DEFINITIONS>")
        add_test(NAME ${prefix}.${kind} COMMAND "${CMAKE_COMMAND}" --build "${CMAKE_BINARY_DIR}" --target ${prefix}_${kind} --config $<CONFIG>)
        set_tests_properties(${prefix}.${kind} PROPERTIES RESOURCE_LOCK typeschema_build)
    endforeach()
    target_compile_options(${prefix}_lint PRIVATE -Wall -Wextra -Werror)
    if(arg_CHAINS)
        foreach(chain IN LISTS arg_CHAINS)
            add_test(NAME ${prefix}.roundtrip.${chain} COMMAND ${arg_APPLY} roundtrip --ephemeral --chain ${chain})
        endforeach()
    else()
        add_test(NAME ${prefix}.roundtrip COMMAND ${arg_APPLY} roundtrip --ephemeral)
    endif()
endfunction()

# typeschema_generate(<target> CHAIN <type> HEADERS <file>… OUTPUT <file>)
# Writes, at build time, C++ helpers for the head of a chain: <target>'s sources include OUTPUT by that name. The generator
# program is compiled with the chain, so a change in the chain writes the file again. Searches what the runtime needs.
function(typeschema_generate target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "CHAIN;OUTPUT" "HEADERS")
    _typeschema_demand("typeschema_generate(${ARGV0})" CHAIN HEADERS OUTPUT)
    typeschema_find(runtime)
    string(MAKE_C_IDENTIFIER "${target}_${arg_OUTPUT}_generator" generator)
    set(arg_CHAINS ${arg_CHAIN})
    _typeschema_write(${target} codegen_main.cpp.in "${generator}.cpp" main)
    add_executable(${generator} EXCLUDE_FROM_ALL "${main}")
    target_link_libraries(${generator} PRIVATE typeschema::runtime)
    _typeschema_describe(${generator})
    # What the target's own sources, or those of an interface library's users, include and define.
    get_target_property(type ${target} TYPE)
    set(scope "")
    if(type STREQUAL "INTERFACE_LIBRARY")
        set(scope "INTERFACE_")
    endif()
    target_include_directories(${generator} PRIVATE "$<TARGET_PROPERTY:${target},${scope}INCLUDE_DIRECTORIES>")
    target_compile_definitions(${generator} PRIVATE "$<TARGET_PROPERTY:${target},${scope}COMPILE_DEFINITIONS>")

    set(folder "${CMAKE_CURRENT_BINARY_DIR}/typeschema/${target}/generated")
    set(output "${folder}/${arg_OUTPUT}")
    cmake_path(GET output PARENT_PATH output_folder)
    file(MAKE_DIRECTORY "${output_folder}")
    add_custom_command(OUTPUT "${output}"
        COMMAND ${generator} helpers --output "${output}"
        DEPENDS ${generator}
        COMMENT "Writing ${arg_OUTPUT} from ${arg_CHAIN}"
        VERBATIM)
    # A header among the sources of a target is made before the target compiles.
    if(type STREQUAL "INTERFACE_LIBRARY")
        add_custom_target(${generator}_run DEPENDS "${output}")
        add_dependencies(${target} ${generator}_run)
        target_include_directories(${target} INTERFACE "${folder}")
    else()
        target_sources(${target} PRIVATE "${output}")
        target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${folder}>")
    endif()
endfunction()

# Stops unless the caller was given each of the named arguments and nothing unknown.
macro(_typeschema_demand caller)
    foreach(argument IN ITEMS ${ARGN})
        if(NOT arg_${argument})
            message(FATAL_ERROR "${caller}: ${argument} is missing.")
        endif()
    endforeach()
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${caller}: unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
    endif()
endmacro()

# Writes a source that includes arg_HEADERS and names arg_CHAINS; sets <result> to its path. Unchanged text keeps its time.
function(_typeschema_write target template name result)
    set(includes "")
    foreach(header IN LISTS arg_HEADERS)
        if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${header}")
            string(APPEND includes "#include \"${CMAKE_CURRENT_SOURCE_DIR}/${header}\"\n")
        else()
            string(APPEND includes "#include \"${header}\"\n")
        endif()
    endforeach()
    list(JOIN arg_CHAINS ", " chain_list)
    set(path "${CMAKE_CURRENT_BINARY_DIR}/typeschema/${target}/${name}")
    configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/templates/${template}" "${path}" @ONLY)
    set(${result} "${path}" PARENT_SCOPE)
endfunction()

# Gives a target what all of ours have: C++20 without extensions, the caller's folder to include from, and its chains on record.
function(_typeschema_describe target)
    target_compile_features(${target} PRIVATE cxx_std_20)
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF TYPESCHEMA_CHAINS "${arg_CHAINS}" TYPESCHEMA_HEADERS "${arg_HEADERS}")
endfunction()
