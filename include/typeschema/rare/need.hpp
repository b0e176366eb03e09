// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/property.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/stray.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::schema {

/// What something that the model cannot read rests on: four names in a row, which are its kind, its schema, its name, and the
/// column, the argument types or the kind of a verbatim object. The options of a cast, an aggregate or a range type are four
/// names as well, of which the first is SQL's word for the option.
struct need : stray {};

template <class T>
concept need_type = __is_base_of(need, T);

constexpr void put_need(builder& b, std::string_view kind, const model::qualified_name& named,
                        const model::name& more = {}) {
    b.add_name(b.counting ? model::name() : model::name(kind));
    b.add_name(named.schema);
    b.add_name(named.object);
    b.add_name(more);
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0::change {

/// The four names of a need or an option.
struct need_view {
    std::string_view kind;
    model::qualified_name named;
    model::name more;

    constexpr need_view(const model::property& p, std::uint32_t i)
        : kind(p.relations[i].view()), named{p.relations[i + 1], p.relations[i + 2]}, more(p.relations[i + 3]) {}
};

/// Calls `visit(need)` for each need or option of a property.
template <class Visit>
constexpr void for_each_need(const model::property& p, Visit&& visit) {
    for (std::uint32_t i = 0; i + 3 < p.relations.size; i += 4)
        visit(need_view(p, i));
}

/// The need that was put is an element of a table, a view or a type: rare/verbatim.hpp.
constexpr void put_needs(schema::builder& b);

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// What a verbatim object rests on: it has to be there before, and is neither dropped nor renamed while the object stands.
/// needs_function, needs_extension and needs_object may be elements of a table, view or type as well, whose texts nobody reads
/// for them.
template <schema::identifier Table>
struct needs_table : schema::need {
    static constexpr void put_need(schema::builder& b) { schema::put_need(b, "table", Table.put(b)); }
};
template <schema::identifier Table, meta::fixed_string Column>
struct needs_column : schema::need {
    static constexpr void put_need(schema::builder& b) {
        const model::qualified_name table = Table.put(b);
        schema::put_need(b, "column", table, schema::put_text(b, Column.text));
    }
};
template <schema::identifier View>
struct needs_view : schema::need {
    static constexpr void put_need(schema::builder& b) { schema::put_need(b, "view", View.put(b)); }
};
template <schema::identifier View>
struct needs_materialized_view : schema::need {
    static constexpr void put_need(schema::builder& b) { schema::put_need(b, "materialized view", View.put(b)); }
};
template <schema::identifier Sequence>
struct needs_sequence : schema::need {
    static constexpr void put_need(schema::builder& b) { schema::put_need(b, "sequence", Sequence.put(b)); }
};
/// An enum type, a domain, a composite type or a range type of the chain.
template <schema::identifier Type>
struct needs_type : schema::need {
    static constexpr void put_need(schema::builder& b) { schema::put_need(b, "type", Type.put(b)); }
};
/// Arguments are the types that tell functions of one name apart.
template <schema::identifier Function, meta::fixed_string Arguments = "">
struct needs_function : schema::need {
    static constexpr void put_need(schema::builder& b) {
        const model::qualified_name function = Function.put(b);
        schema::put_need(b, "function", function, schema::put_text(b, Arguments.text));
    }
    static constexpr void put(schema::builder& b) {
        put_need(b);
        change::put_needs(b);
    }
};
template <schema::identifier Schema>
struct needs_schema : schema::need {
    static constexpr void put_need(schema::builder& b) { schema::put_need(b, "schema", Schema.put(b)); }
};
template <schema::identifier Extension>
struct needs_extension : schema::need {
    static constexpr void put_need(schema::builder& b) { schema::put_need(b, "extension", Extension.put(b)); }
    static constexpr void put(schema::builder& b) {
        put_need(b);
        change::put_needs(b);
    }
};
/// Another verbatim object, by its kind and name.
template <meta::fixed_string Kind, schema::identifier Name>
struct needs_object : schema::need {
    static constexpr void put_need(schema::builder& b) {
        const model::qualified_name object = Name.put(b);
        schema::put_need(b, "object", object, schema::put_text(b, Kind.text));
    }
    static constexpr void put(schema::builder& b) {
        put_need(b);
        change::put_needs(b);
    }
};

}  // namespace typeschema::inline v0
