// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/conninfo.hpp"
#include "typeschema/pq/scrub.hpp"

#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// Where a connection string leads, fit for printing: "host=db port=5432 dbname=inbox user=app".
/// What the string leaves open comes from libpq's environment and defaults; never the password.
inline std::string without_password(std::string_view connection_string) {
    const std::string text(connection_string);
    const conninfo given(text);
    if (!given)
        return "a connection string that libpq cannot read";
    const detail::options_handle defaults(PQconndefaults());
    std::string description;
    for (const char* keyword : {"host", "hostaddr", "port", "dbname", "user"}) {
        auto value = given[keyword];
        if (!value)
            value = conninfo::find(defaults.get(), keyword);
        if (!value || value->empty())
            continue;
        if (!description.empty())
            description += ' ';
        description += std::string(keyword) + '=' + *value;
    }
    return scrub(description, text);
}

}  // namespace typeschema::inline v0::pq
