# SPDX-License-Identifier: BSL-1.0

# add_parts(<folder>…): adds each folder that has a CMakeLists.txt, in the given order, and configures again when one appears.
function(add_parts)
    foreach(part IN LISTS ARGN)
        file(GLOB found CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${part}/CMakeLists.txt")
        if(found)
            add_subdirectory(${part})
        endif()
    endforeach()
endfunction()
