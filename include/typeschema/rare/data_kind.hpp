// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/data.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// What a step does to rows, or to a table without changing what it is.
enum class data_kind : std::uint8_t {
    insert_rows,  // literals, row after row
    insert_from,  // what a query gives
    update_rows,
    delete_rows,
    truncate,
    block,     // DO, about no table
    backfill,  // update_rows in key ranges, each with a transaction of its own
    vacuum,
    analyze,
    follow_up,  // a text for people
};

constexpr data_kind kind_of(const data& d) {
    return static_cast<data_kind>(d.kind);
}

/// The verb, as an author writes it.
constexpr std::string_view verb_for(data_kind kind) {
    switch (kind) {
        case data_kind::insert_rows: return "insert_rows";
        case data_kind::insert_from: return "insert_from";
        case data_kind::update_rows: return "update_rows";
        case data_kind::delete_rows: return "delete_rows";
        case data_kind::truncate: return "truncate_table";
        case data_kind::block: return "do_block";
        case data_kind::backfill: return "backfill";
        case data_kind::vacuum: return "vacuum";
        case data_kind::analyze: return "analyze";
        case data_kind::follow_up: return "follow_up";
    }
    return "";
}
constexpr std::string_view verb_for(const data& d) {
    return verb_for(kind_of(d));
}

/// What a data step was given, as bits of `given`.
struct said {
    static constexpr std::uint8_t columns = 1, row = 2, set = 4, where = 8, key = 16, batch = 32, pause = 64,
                                  twice = 128;
};

/// Does it change rows in a way that somebody has to say how to undo?
constexpr bool wants_inverse(data_kind kind) {
    return kind != data_kind::insert_rows && kind < data_kind::vacuum;
}

/// The condition of a data step; null without one.
constexpr const expression* condition_of(const data& d) {
    for (const details& text : d.texts)
        if (text.with.empty())
            return &text.text;
    return nullptr;
}

}  // namespace typeschema::inline v0::model
