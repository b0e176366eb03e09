# SPDX-License-Identifier: BSL-1.0

# typeschema_find(query|runtime): searches what the target typeschema::query or typeschema::runtime links. Asked for by
# the options, by the package's components, and by every function that builds a program; nothing else searches.
# The found targets are global, so that a parent directory can link what its subdirectory names.
macro(typeschema_find part)
    if(NOT "${part}" MATCHES "^(query|runtime)$")
        message(FATAL_ERROR "typeschema: there is no part '${part}'; the parts are query and runtime.")
    endif()
    if(NOT TARGET Boost::headers)
        find_package(Boost 1.81 REQUIRED GLOBAL)
    endif()
    if("${part}" STREQUAL "runtime")
        if(NOT TARGET PostgreSQL::PostgreSQL)
            find_package(PostgreSQL 13 REQUIRED GLOBAL)
        endif()
        if(NOT TARGET fmt::fmt)
            find_package(fmt 9 REQUIRED GLOBAL)
        endif()
        if(NOT TARGET CLI11::CLI11)
            find_package(CLI11 2.1 REQUIRED GLOBAL)
        endif()
        if(NOT TARGET Threads::Threads)
            find_package(Threads REQUIRED GLOBAL)
        endif()
    endif()
endmacro()
