// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/part.hpp"
#include "typeschema/sql/reader/decode.hpp"

namespace typeschema::inline v0::change {

/// Why PostgreSQL refuses an index whatever its columns hold (manual, 64.2: what an access method can do).
enum class index_trouble : std::uint8_t { none, not_unique, one_column, no_order, no_included, too_many };

/// An access method that comes with PostgreSQL; those of extensions are left to the server.
struct access_method {
    std::string_view name;
    bool several_columns;
    bool included_columns;
};
inline constexpr access_method unordered_methods[] = {
    {"hash", false, false}, {"gin", true, false}, {"brin", true, false}, {"gist", true, true}, {"spgist", false, true}};

constexpr index_trouble judge_index(const model::index& i) {
    using enum index_trouble;
    if (i.keys.size + i.included.size > 32)
        return too_many;
    if (i.method.empty())
        return none;
    for (const access_method& m : unordered_methods) {
        if (!sql::reader::is_name(i.method.view(), m.name))
            continue;
        if (i.unique)
            return not_unique;
        if (i.keys.size > 1 && !m.several_columns)
            return one_column;
        for (const model::index_key& k : i.keys)
            if (k.descending || k.nulls_first || k.nulls_last)
                return no_order;
        return i.included.empty() || m.included_columns ? none : no_included;
    }
    return none;
}

}  // namespace typeschema::inline v0::change
