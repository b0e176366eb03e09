// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/ephemeral/server_account.hpp"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <system_error>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace typeschema::inline v0::apply {

namespace detail {

inline constexpr std::uint64_t enough_for_a_cluster = std::uint64_t{1} << 30;

/// The address of a socket has 108 bytes with its NUL (unix(7)); this leaves room for our folder and the file.
inline constexpr std::size_t longest_parent = 70;

inline bool has_room(const std::filesystem::path& folder) {
    struct statvfs space{};
    return ::access(folder.c_str(), W_OK | X_OK) == 0 && ::statvfs(folder.c_str(), &space) == 0 &&
           std::uint64_t{space.f_bavail} * space.f_frsize >= enough_for_a_cluster;
}

inline std::filesystem::path parent_of_clusters() {
    if (has_room("/dev/shm"))
        return "/dev/shm";
    std::error_code unset;
    const std::filesystem::path temporary = std::filesystem::temp_directory_path(unset);
    return unset || temporary.native().size() > longest_parent ? "/tmp" : temporary;
}

}  // namespace detail

/// A name that nobody has taken for a folder in the parent. Without a parent it is in memory where 1 GiB is free
/// there, else among the temporary files.
inline std::filesystem::path name_server_folder(std::filesystem::path parent = {}) {
    if (parent.empty())
        parent = detail::parent_of_clusters();
    if (parent.native().size() > detail::longest_parent)
        throw std::runtime_error("the path of " + parent.native() + " is too long for the address of a socket");
    std::random_device random;
    std::string name = "typeschema-";
    for (int drawn = 0; drawn < 2; ++drawn) {
        char digits[9];
        std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(random()));
        name += digits;
    }
    return parent / name;
}

/// Makes the folder, closed to everybody but the server's account. Gives 0 or an errno, and then no folder is left; one
/// that somebody else has made is EEXIST. For the process that will remove it, so it neither throws nor allocates.
inline int make_server_folder(const std::string& path, const std::optional<server_account>& account) noexcept {
    if (::mkdir(path.c_str(), 0700) != 0)
        return errno;
    if (!account || ::chown(path.c_str(), account->user, account->group) == 0)
        return 0;
    const int problem = errno;
    ::rmdir(path.c_str());
    return problem;
}

}  // namespace typeschema::inline v0::apply
