# SPDX-License-Identifier: BSL-1.0
# The three libraries, all header-only. Which folder belongs to which decides what a header may include.

set(include_dir "${PROJECT_SOURCE_DIR}/include")
file(GLOB_RECURSE core_headers CONFIGURE_DEPENDS "${include_dir}/typeschema/*.hpp")
file(GLOB_RECURSE query_headers CONFIGURE_DEPENDS "${include_dir}/typeschema/query/*.hpp")
set(runtime_headers "")
foreach(folder IN ITEMS pq apply cli codegen)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS "${include_dir}/typeschema/${folder}/*.hpp")
    list(APPEND runtime_headers ${found})
endforeach()
if(query_headers OR runtime_headers)
    list(REMOVE_ITEM core_headers ${query_headers} ${runtime_headers})
endif()

# add_part(<target> <exported name> HEADERS <file>… LINKS <library>…)
function(add_part target name)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "HEADERS;LINKS")
    add_library(${target} INTERFACE)
    add_library(typeschema::${name} ALIAS ${target})
    set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
    # As a subdirectory it is to its parent what an installed package is: no place to look for warnings.
    if(NOT PROJECT_IS_TOP_LEVEL)
        set_target_properties(${target} PROPERTIES SYSTEM ON)
    endif()
    target_compile_features(${target} INTERFACE cxx_std_20)
    target_link_libraries(${target} INTERFACE ${arg_LINKS})
    target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS "${include_dir}" FILES ${arg_HEADERS})
endfunction()

add_part(typeschema_core typeschema HEADERS ${core_headers})
add_part(typeschema_query query HEADERS ${query_headers} LINKS typeschema_core Boost::headers)
add_part(typeschema_runtime runtime HEADERS ${runtime_headers}
    LINKS typeschema_query PostgreSQL::PostgreSQL fmt::fmt CLI11::CLI11 Threads::Threads)
