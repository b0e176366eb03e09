// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/table_traits.hpp"

namespace typeschema::inline v0::change {

constexpr void name_no_data(sql::writer& w, const model::property&) {
    w.put("WITH NO DATA of ");
}
constexpr void mean_no_data(chain_detail::meaning& m, const model::history&, const model::property& p) {
    mean_trait(m, "with no data", p);
}

inline constexpr model::conduct no_data_conduct{
    .resolve = resolve_rare,
    .in_create = is_always_in_create,
    .put = sql::put_nothing,
    .name = name_no_data,
    .mean = mean_no_data,
    .explain = problem::explain_trait,
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `materialized_view<"totals", "select …", with_no_data>` makes `CREATE MATERIALIZED VIEW totals AS select … WITH NO DATA`: nothing
/// can be read from it before the first REFRESH.
struct with_no_data {
    static constexpr void put(schema::builder& b) {
        schema::add_trait(b, change::no_data_conduct, {}, model::name("with no data"), model::name("on"));
    }
};

}  // namespace typeschema::inline v0
