// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/option.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/change/registry_work.hpp"
#include "typeschema/rare/data_step.hpp"
#include "typeschema/rare/words_invariant.hpp"
#include "typeschema/schema/function.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// Which options an invariant was given, as bits of `given`.
struct of_invariant {
    static constexpr std::uint8_t expectation = 1, role = 2, twice = 4;
};

constexpr bool is_sqlstate(std::string_view text) {
    for (const char c : text)
        if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')))
            return false;
    return text.size() == 5;
}

/// An invariant, held against those before it in its revision.
constexpr void resolve_invariant(registry_work& w, const model::step& s) {
    using enum model::problem_code;
    const model::data& d = *s.data;
    if (s.object.empty())
        w.report(nameless_invariant);
    for (std::uint32_t i = w.step; i-- > 0 && w.steps[i].migration == w.steps[w.step].migration;)
        if (w.steps[i].step->guard == model::guard::invariant && w.steps[i].step->object == s.object &&
            !s.object.empty())
            return w.report(invariant_twice, 0, s.object);
    if (model::expectation_of(d) == model::expectation::raises && !is_sqlstate(s.to.view()))
        w.report(malformed_sqlstate, 0, s.to);
    if ((d.given & of_invariant::role) != 0 && d.keys[0].empty())
        w.report(role_without_name, 0, s.object);
    if (d.odd_row != 0)
        w.report(uneven_rows, d.odd_row);
}

inline constexpr model::data_conduct invariant_conduct{.resolve = resolve_invariant,
                                                       .put = put_invariant,
                                                       .summarize = put_invariant_summary,
                                                       .mean = mean_invariant,
                                                       .explain = problem::explain_invariant};

constexpr data_mark begin_invariant(schema::builder& b, const model::name& name) {
    put_step(b, model::step_kind::data, {}, name);
    b.datum = b.data.next();
    if (!b.counting) {
        b.datum->conduct = &invariant_conduct;
        b.datum->about_table = false;
        b.step->data = b.datum;
        b.step->guard = model::guard::invariant;
    }
    return {b.details.used, b.defaults.used};
}
constexpr void end_invariant(schema::builder& b, const data_mark& from) {
    if (b.counting)
        return;
    b.datum->texts = {b.details.data + from.texts, b.details.used - from.texts};
    b.datum->values = {b.defaults.data + from.values, b.defaults.used - from.values};
    option::take(b, 0, "invariant");
    if ((b.datum->given & of_invariant::expectation) == 0 || (b.datum->given & of_invariant::twice) != 0)
        b.step->misplaced = "invariant";
}

constexpr void give_invariant(schema::builder& b, std::uint8_t one) {
    b.datum->given |= (b.datum->given & one) != 0 ? of_invariant::twice : one;
}
constexpr void expect(schema::builder& b, model::expectation what, const model::name& statement,
                      const model::name& state) {
    if (b.counting)
        return;
    give_invariant(b, of_invariant::expectation);
    b.datum->kind = static_cast<std::uint8_t>(what);
    b.datum->query = statement;
    b.step->to = state;
}
constexpr void end_expected_row(schema::builder& b, std::uint32_t size, std::uint32_t first_size) {
    if (b.counting)
        return;
    if (size == 0)
        option::give(b, option::unknown);
    ++b.datum->row_count;
    if (size != first_size && b.datum->odd_row == 0)
        b.datum->odd_row = b.datum->row_count;
}
constexpr void put_invariant_role(schema::builder& b, const model::name& role) {
    b.add_name(role);
    const model::list<model::name> taken = b.take_names();
    if (b.counting)
        return;
    give_invariant(b, of_invariant::role);
    b.datum->keys = taken;
}
constexpr void put_invariant_setting(schema::builder& b, const model::name& parameter, const model::name& value) {
    if (model::expression* const to = put_data_text(b, parameter); to != nullptr)
        to->text = value;
}

template <class Option>
constexpr void put_invariant_option(schema::builder& b) {
    if constexpr (requires { Option::on_invariant(b); })
        Option::on_invariant(b);
    else
        option::apply<Option>(b);
}

/// A row that is no row<…> is one of no values.
template <class Row>
struct expected_row {
    static constexpr std::uint32_t size = 0;
    static constexpr void put(schema::builder&) {}
};
template <meta::fixed_string... Values>
struct expected_row<row<Values...>> {
    static constexpr std::uint32_t size = sizeof...(Values);
    static constexpr void put(schema::builder& b) {
        const int in_order[] = {0, (schema::put_default(b, schema::put_text(b, Values.text), {}), 0)...};
        (void)in_order;
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// Of an invariant: the statement ends in an error of that SQLSTATE (manual: appendix A).
template <meta::fixed_string State, meta::fixed_string Statement>
struct raises : schema::stray {
    static constexpr void on_invariant(schema::builder& b) {
        change::expect(b, model::expectation::raises, schema::put_text(b, Statement.text),
                       schema::put_text(b, State.text));
    }
};

/// Of an invariant: the query returns these rows, in whatever order: `returns<"select id, name from plans", row<"1", "'free'">>`.
/// Values are compared as text, as PostgreSQL writes them: 1.50 is not 1.5.
template <meta::fixed_string Query, class First, class... Rows>
struct returns<Query, First, Rows...> : schema::stray {
    static constexpr void on_invariant(schema::builder& b) {
        change::expect(b, model::expectation::returns, schema::put_text(b, Query.text), {});
        put_row<First>(b);
        const int in_order[] = {0, (put_row<Rows>(b), 0)...};
        (void)in_order;
    }

private:
    template <class Row>
    static constexpr void put_row(schema::builder& b) {
        change::expected_row<Row>::put(b);
        change::end_expected_row(b, change::expected_row<Row>::size, change::expected_row<First>::size);
    }
};

/// Of an invariant: the query returns no row.
template <meta::fixed_string Query>
struct returns_nothing : schema::stray {
    static constexpr void on_invariant(schema::builder& b) {
        change::expect(b, model::expectation::returns_nothing, schema::put_text(b, Query.text), {});
    }
};

/// Of an invariant: the role that its statement runs as. Whoever runs the migration has to be a member of it. It is taken on with
/// SET ROLE, which code of that role's own could take back: name roles that own no functions.
template <meta::fixed_string Role>
struct as_role : schema::stray {
    static constexpr void on_invariant(schema::builder& b) {
        change::put_invariant_role(b, schema::put_text(b, Role.text));
    }
};

/// Of an invariant: a setting for its statement: `setting<"app.tenant_id", "">`.
template <meta::fixed_string Parameter, meta::fixed_string Value>
struct setting : schema::stray {
    static constexpr void on_invariant(schema::builder& b) {
        change::put_invariant_setting(b, schema::put_text(b, Parameter.text), schema::put_text(b, Value.text));
    }
};

/// `invariant<"no tenant sees nothing", as_role<"app">, setting<"app.tenant_id", "">, returns_nothing<"select from jobs">>`:
/// what must hold when the revision is done, wherever it stands among the steps. It is tried before the last transaction of the
/// revision is committed, and whatever it did is taken back; where it does not hold, the revision is. There is nothing to undo.
template <meta::fixed_string Name, class... Options>
struct invariant {
    static constexpr void put(schema::builder& b) {
        const change::data_mark from = change::begin_invariant(b, schema::put_text(b, Name.text));
        const int in_order[] = {0, (change::put_invariant_option<Options>(b), 0)...};
        (void)in_order;
        change::end_invariant(b, from);
    }
};

}  // namespace typeschema::inline v0
