// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/chain/revision_number.hpp"
#include "typeschema/change/action.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/model/data.hpp"
#include "typeschema/rare/elsewhere.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

namespace detail {

/// Which rows of the journal are another chain's: one whose schema is left open has to be applied to that of this chain.
constexpr void put_target_of(sql::writer& w, const model::history& h, const model::needed_chain& needs) {
    w.put(" AND target = ");
    if (!needs.chain->home.empty())
        return w.put("''");
    if (h.home.empty())
        return w.put("pg_catalog.current_schema()");
    sql::quote_literal(w, h.home.view());
}

}  // namespace detail

/// A block that raises P0001 unless the journal of the other chain says that the revision is applied.
constexpr void put_needed_chain(sql::writer& w, const model::history& h, const action& a, bool) {
    const model::needed_chain& needs = *a.step->data->needs;
    char text[2 * (2 * model::longest_name + 2) + 32] = {};
    sql::writer journal{text, 0};
    sql::quote_qualified(journal, needs.chain->names.journal.view(), "typeschema_journal");
    w.put("DO $needs$\nDECLARE\n    reached boolean := false;\nBEGIN\n    IF pg_catalog.to_regclass(");
    sql::quote_literal(w, {text, journal.size});
    w.put(") IS NOT NULL THEN\n        reached := EXISTS (SELECT FROM ");
    w.put({text, journal.size});
    w.put(" WHERE chain = ");
    sql::quote_literal(w, needs.chain->chain.view());
    detail::put_target_of(w, h, needs);
    w.put(" AND revision = ");
    sql::quote_literal(w, needs.revision.view());
    w.put(" AND state IN ('applied', 'stamped'));\n    END IF;\n    IF NOT reached THEN\n        "
          "RAISE EXCEPTION 'this revision requires chain % at %', ");
    sql::quote_literal(w, needs.chain->chain.view());
    w.put(", ");
    sql::quote_literal(w, needs.revision.view());
    w.put(";\n    END IF;\nEND\n$needs$");
}

/// `require chain shop_shared at 0001_customers`
constexpr void put_needed_chain_summary(sql::writer& w, const action& a) {
    w.put("require chain ");
    w.put(a.step->data->needs->chain->chain.view());
    w.put(" at ");
    w.put(a.step->data->needs->revision.view());
}

constexpr void mean_needed_chain(chain_detail::meaning& m, const model::data& d) {
    m.put("depends on", d.needs->chain->chain);
    m.put("at", d.needs->revision);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0::problem {

constexpr bool explain_needed_chain(const context& c) {
    if (c.f.code != model::problem_code::goes_back_elsewhere)
        return false;
    const model::needed_chain& needs = *c.step().data->needs;
    c.say("it depends on ", needs.revision, " of chain ", needs.chain->chain, ", and an earlier step on ", c.f.culprit);
    c.say(", which comes later; name that one or a later one");
    return true;
}

}  // namespace typeschema::inline v0::problem

namespace typeschema::inline v0::change {

inline constexpr model::data_conduct needed_chain_conduct{.resolve = check_detail::resolve_needed_chain,
                                                          .put = put_needed_chain,
                                                          .summarize = put_needed_chain_summary,
                                                          .mean = mean_needed_chain,
                                                          .explain = problem::explain_needed_chain,
                                                          .find_key = check_detail::find_key_elsewhere,
                                                          .check_key = check_detail::check_key_elsewhere,
                                                          .other_side = check_detail::other_side,
                                                          .explain_key = problem::explain_key_elsewhere};

template <class Chain, meta::fixed_string Revision>
inline constexpr model::needed_chain needed{
    &chain_detail::history_of<Chain>, model::name(Revision.view()),
    chain_detail::history_of<Chain>.first_steps[chain_detail::revision_number<Chain, Revision> + 1]};

template <class Chain, meta::fixed_string Revision>
inline constexpr model::data dependence{
    .conduct = &needed_chain_conduct, .about_table = false, .needs = &needed<Chain, Revision>};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `depends_on<shop::shared, "0001_customers">`: from this step on, foreign keys may refer to tables of another chain as they
/// are at that revision. The runner goes up only where the other chain's journal in the same database has reached it, and does
/// not take the other chain below it while this revision is applied.
template <class Chain, meta::fixed_string Revision>
struct depends_on {
    // g++ 12 does not read what is first needed in the middle of an evaluation.
    static_assert(change::dependence<Chain, Revision>.needs->chain->segments != nullptr &&
                  chain_detail::segments_of<Chain>::records[0].part_count != model::nothing);

    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::data, {});
        if (!b.counting)
            b.step->data = &change::dependence<Chain, Revision>;
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::chain_detail {

template <class Chain, meta::fixed_string Table>
consteval auto name_in_chain() {
    constexpr std::string_view home = lowered_chain<Chain>::settings.home.view();
    meta::fixed_string<home.size()> schema;
    meta::copy_chars(schema.text, home.data(), home.size());
    return schema::identifier<Table.size(), home.size()>{Table, schema};
}

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// A table of another chain, in the schema of that one: `references<of_chain<shop::shared, "customers">, "id">`.
template <class Chain, meta::fixed_string Table>
inline constexpr auto of_chain = chain_detail::name_in_chain<Chain, Table>();

}  // namespace typeschema::inline v0
