// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/data_step.hpp"

namespace typeschema::inline v0::change {

constexpr void set_batch(schema::builder& b, std::uint32_t rows) {
    give_data(b, model::said::batch);
    if (!b.counting)
        b.datum->batch = rows;
}
constexpr void set_pause(schema::builder& b, std::uint32_t milliseconds) {
    give_data(b, model::said::pause);
    if (!b.counting)
        b.datum->pause = milliseconds;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// How many rows a backfill takes at a time, 1000 without it; and for how many milliseconds it rests in between.
template <std::uint32_t Rows>
struct batch : schema::stray {
    static_assert(Rows > 0, "batch: at least one row");
    static constexpr void on_data(schema::builder& b) { change::set_batch(b, Rows); }
};
template <std::uint32_t Milliseconds>
struct pause_ : schema::stray {
    static constexpr void on_data(schema::builder& b) { change::set_pause(b, Milliseconds); }
};

/// `backfill<"items", set<"price", "0">, where<"price is null">, key<"id">, batch<500>, pause_<20>, inverse<"">>` makes what
/// update_rows makes, in ranges of the key, each with a transaction of its own: no lock is held for long. The journal knows
/// how far it is, and a run that is stopped goes on there. Says how it is undone.
template <schema::identifier Table, class... Options>
struct backfill {
    static constexpr void put(schema::builder& b) {
        constexpr std::uint8_t those =
            model::said::set | model::said::where | model::said::key | model::said::batch | model::said::pause;
        change::put_data<model::data_kind::backfill, those, Options...>(b, Table.put(b));
    }
};

/// `vacuum<"items">` makes `VACUUM items`, outside of a transaction; `analyze<"items">` makes `ANALYZE items`. There is
/// nothing to undo.
template <schema::identifier Table>
struct vacuum {
    static constexpr void put(schema::builder& b) { change::put_data<model::data_kind::vacuum, 0>(b, Table.put(b)); }
};
template <schema::identifier Table>
struct analyze {
    static constexpr void put(schema::builder& b) { change::put_data<model::data_kind::analyze, 0>(b, Table.put(b)); }
};

}  // namespace typeschema::inline v0
