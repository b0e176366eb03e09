# SPDX-License-Identifier: BSL-1.0

# The GoogleTest header is parsed once; every test program takes the result.
add_library(test_prelude OBJECT prelude.cpp)
target_link_libraries(test_prelude PUBLIC GTest::gtest GTest::gmock)
target_compile_features(test_prelude PUBLIC cxx_std_20)
target_precompile_headers(test_prelude PRIVATE <gtest/gtest.h> <gmock/gmock.h>)

# add_test_program(<target> SOURCES <file>… LINKS <library>… [PROPERTIES <name> <value>…])
# Builds one GoogleTest program and gives each of its tests an entry named <target>.<suite>.<test>. PROPERTIES go to
# set_tests_properties (a TIMEOUT, a LABELS). Without sources there is no program.
function(add_test_program target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PROPERTIES")
    if(NOT arg_SOURCES)
        return()
    endif()
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE ${arg_LINKS} GTest::gtest_main GTest::gmock)
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_SOURCE_DIR}")
    target_compile_features(${target} PRIVATE cxx_std_20)
    target_compile_definitions(${target} PRIVATE "TYPESCHEMA_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
    target_precompile_headers(${target} REUSE_FROM test_prelude)
    gtest_discover_tests(${target} TEST_PREFIX "${target}." DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 120 ${arg_PROPERTIES})
endfunction()

# add_server_test_program(<target> SOURCES <file>…): one program and one entry, since each start of it starts a server.
function(add_server_test_program target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES")
    if(NOT arg_SOURCES)
        return()
    endif()
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE test_server_main)
    target_precompile_headers(${target} REUSE_FROM test_prelude)
    add_test(NAME ${target} COMMAND ${target})
    set_tests_properties(${target} PROPERTIES TIMEOUT 600 LABELS pg)
endfunction()
