// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning_of_parts.hpp"
#include "typeschema/change/open_part.hpp"
#include "typeschema/rare/judge_rare.hpp"
#include "typeschema/rare/resolve_link.hpp"

namespace typeschema::inline v0::change {

/// A partition or a child, said as other properties are.
constexpr void open_link(table_work& w, std::uint32_t item, const model::part& p) {
    if (p.misplaced)
        return w.report(model::problem_code::misplaced, item);
    open_property(w, item, p);
}

/// PARTITION BY, which a table has once and for ever.
constexpr void open_partition_key(table_work& w, std::uint32_t item, const model::part& p) {
    if (p.misplaced)
        return w.report(model::problem_code::misplaced, item);
    if (standing_property(w, *p.property, nullptr, 0) != nullptr)
        return w.report(model::problem_code::said_twice, item);
    model::part_record& r = w.parts[w.part_count++];
    r.part = &p;
    r.table = w.named;
    r.from = w.state_after();
    r.first_use = w.use_count;
    use_index(w, item, *p.property->more->keyed);
    r.use_count = static_cast<std::uint16_t>(w.use_count - r.first_use);
}

/// For the fingerprint: the key, or the parent and the bound.
constexpr void mean_partition(chain_detail::meaning& m, const model::history& h, const model::property& p) {
    const model::details& d = *p.more;
    const bool link = p.is_link();
    m.put("property", std::string_view(!link ? "partition by" : p.key.empty() ? "partition of" : "inherits"));
    m.put("strategy", keyword_for(d.strategy));
    m.put("value", p.value);
    if (d.keyed != nullptr)
        chain_detail::put_index(m, *d.keyed);
    if (link)
        m.put("parent", h.names.full({p.relations[0], p.relations[1]}));
    for (const model::default_value& v : d.from_values)
        m.put_sql("from", v.text);
    for (const model::default_value& v : d.to_values)
        m.put_sql("to", v.text);
    if (d.modulus != 0)
        m.put_number("modulus", d.modulus);
    if (d.remainder != 0)
        m.put_number("remainder", d.remainder);
}

inline constexpr model::conduct partition_key_conduct{
    .resolve = resolve_rare,
    .open = open_partition_key,
    .in_create = is_always_in_create,
    .put = sql::put_nothing,
    .name = problem::name_partition_key,
    .mean = mean_partition,
    .explain = problem::explain_partition,
};
inline constexpr model::conduct partition_conduct{
    .link = true,
    .resolve = resolve_link,
    .open = open_link,
    .in_create = is_made_as_partition,
    .put = sql::put_attach,
    .summarize = sql::put_attach_summary,
    .name = problem::name_partition,
    .name_heir = model::inherited::put_name,
    .mean = mean_partition,
    .explain = problem::explain_partition,
    .judge = check_detail::judge_partition,
};
inline constexpr model::conduct child_conduct{
    .link = true,
    .resolve = resolve_link,
    .open = open_link,
    .in_create = is_always_in_create,
    .put = sql::put_nothing,
    .name = problem::name_child,
    .mean = mean_partition,
    .explain = problem::explain_partition,
};

}  // namespace typeschema::inline v0::change
