// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <string>

#include <unistd.h>

namespace typeschema::inline v0::apply {

namespace detail {

inline bool holds_server(const std::filesystem::path& folder) {
    return ::access((folder / "initdb").c_str(), X_OK) == 0 && ::access((folder / "postgres").c_str(), X_OK) == 0;
}

/// Through symbolic links, so that the server's other programs (pg_dump of the same version) stand beside it.
inline std::filesystem::path server_in_path() {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');)
        if (!folder.empty() && holds_server(folder))
            return std::filesystem::canonical(std::filesystem::path(folder) / "postgres").parent_path();
    return {};
}

/// Debian keeps each major version in a folder of its own, outside of PATH.
inline std::filesystem::path newest_installed_server(const std::filesystem::path& versions) {
    std::filesystem::path newest;
    int newest_major = 0;
    std::error_code missing;
    for (const auto& version : std::filesystem::directory_iterator(versions, missing)) {
        const int major = std::atoi(version.path().filename().c_str());
        if (major <= newest_major || !holds_server(version.path() / "bin"))
            continue;
        newest_major = major;
        newest = version.path() / "bin";
    }
    return newest;
}

}  // namespace detail

/// The folder of initdb and postgres: TYPESCHEMA_PG_BIN, else PATH, else the newest /usr/lib/postgresql/*/bin.
inline std::filesystem::path find_server_programs(const std::filesystem::path& versions = "/usr/lib/postgresql") {
    if (const char* given = std::getenv("TYPESCHEMA_PG_BIN"); given != nullptr && *given != '\0') {
        if (!detail::holds_server(given))
            throw std::runtime_error("TYPESCHEMA_PG_BIN is " + std::string(given) +
                                     ", which holds no initdb and postgres; name the server's bin folder");
        return given;
    }
    std::filesystem::path found = detail::server_in_path();
    if (found.empty())
        found = detail::newest_installed_server(versions);
    if (found.empty())
        throw std::runtime_error("no PostgreSQL server is installed here: install one (Debian: postgresql) or set "
                                 "TYPESCHEMA_PG_BIN to the folder of its initdb and postgres");
    return found;
}

}  // namespace typeschema::inline v0::apply
