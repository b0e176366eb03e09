# SPDX-License-Identifier: BSL-1.0
# Installing needs none of the libraries: all targets are headers. The package searches by component (see the config file).

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/typeschema")
foreach(part IN ITEMS core query runtime)
    install(TARGETS typeschema_${part} EXPORT typeschema-${part}
        FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
    install(EXPORT typeschema-${part} NAMESPACE typeschema:: DESTINATION "${package_dir}")
endforeach()

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/typeschemaConfig.cmake.in"
    "${PROJECT_BINARY_DIR}/typeschemaConfig.cmake" INSTALL_DESTINATION "${package_dir}"
    NO_SET_AND_CHECK_MACRO)
# While the major version is 0, a minor version may change the interface.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/typeschemaConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
    "${PROJECT_BINARY_DIR}/typeschemaConfig.cmake"
    "${PROJECT_BINARY_DIR}/typeschemaConfigVersion.cmake"
    "${PROJECT_SOURCE_DIR}/cmake/typeschema_find.cmake"
    "${PROJECT_SOURCE_DIR}/cmake/typeschema_functions.cmake"
    DESTINATION "${package_dir}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/cmake/templates" DESTINATION "${package_dir}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
