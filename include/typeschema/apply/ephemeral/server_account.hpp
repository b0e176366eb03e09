// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>
#include <optional>
#include <stdexcept>

#include <grp.h>
#include <pwd.h>
#include <sys/types.h>
#include <unistd.h>

namespace typeschema::inline v0::apply {

/// The account that a server started by root runs under, since PostgreSQL refuses to run as root.
struct server_account {
    uid_t user;
    gid_t group;

    /// Gives up root for good; false when that fails. For a child process between fork and exec.
    bool assume() const noexcept {
        return ::setgroups(1, &group) == 0 && ::setresgid(group, group, group) == 0 &&
               ::setresuid(user, user, user) == 0;
    }
};

/// The first of these accounts that the machine has and that is not root's.
inline server_account first_account(std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const passwd* entry = ::getpwnam(name); entry != nullptr && entry->pw_uid != 0)
            return {.user = entry->pw_uid, .group = entry->pw_gid};
    throw std::runtime_error("PostgreSQL does not run as root, and there is neither an account postgres nor nobody; "
                             "run this command as a normal user");
}

/// Nothing for a normal user, whose own account will do; for root the account postgres, else nobody.
inline std::optional<server_account> find_server_account() {
    if (::geteuid() != 0)
        return std::nullopt;
    return first_account({"postgres", "nobody"});
}

}  // namespace typeschema::inline v0::apply
