# SPDX-License-Identifier: BSL-1.0

# shipped_chains(<chains> <headers>): what migrations/ has, as types and as headers. migrations/<name>/chain.hpp declares
# <name>::chain; of several chains that belong together, migrations/<name>/<chain>/chain.hpp declares <name>::<chain>.
function(shipped_chains chains headers)
    set(root "${PROJECT_SOURCE_DIR}/migrations")
    file(GLOB alone CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}" "${root}/*/chain.hpp")
    file(GLOB together CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}" "${root}/*/*/chain.hpp")
    set(types "")
    foreach(header IN LISTS alone together)
        cmake_path(GET header PARENT_PATH folder)
        cmake_path(RELATIVE_PATH folder BASE_DIRECTORY migrations)
        string(REPLACE "/" "::" name "${folder}")
        if(header IN_LIST alone)
            string(APPEND name "::chain")
        endif()
        list(APPEND types "${name}")
    endforeach()
    set(${chains} "${types}" PARENT_SCOPE)
    set(${headers} ${alone} ${together} PARENT_SCOPE)
endfunction()
