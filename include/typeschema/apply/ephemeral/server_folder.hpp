// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/ephemeral/server_account.hpp"

#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>

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

/// Makes a new folder in the parent, closed to everybody but the server's account. Without a parent it is in memory
/// where 1 GiB is free there, else among the temporary files.
inline std::filesystem::path make_server_folder(const std::optional<server_account>& account,
                                                std::filesystem::path parent = {}) {
    if (parent.empty())
        parent = detail::parent_of_clusters();
    if (parent.native().size() > detail::longest_parent)
        throw std::runtime_error("the path of " + parent.native() + " is too long for the address of a socket");
    std::string path = parent / "typeschema-XXXXXX";
    if (::mkdtemp(path.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), "cannot make the folder " + path);
    if (account && ::chown(path.c_str(), account->user, account->group) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot give away the folder " + path);
    return path;
}

}  // namespace typeschema::inline v0::apply
