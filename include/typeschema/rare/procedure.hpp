// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/comment_on.hpp"
#include "typeschema/change/create_function.hpp"
#include "typeschema/change/grant.hpp"
#include "typeschema/rare/owner.hpp"

namespace typeschema::inline v0::change {

/// What a function has and a procedure has not: a result, a volatility, STRICT (manual, CREATE PROCEDURE).
constexpr void end_procedure(schema::builder& b) {
    schema::end_function(b);
    if (b.counting)
        return;
    model::function& f = *b.function;
    f.procedure = true;
    f.misplaced = f.misplaced || !f.result.empty() || f.strict || f.volatility != model::volatility::is_volatile;
}
/// The steps that were put from `first` on are about a procedure.
constexpr void say_procedures(schema::builder& b, std::uint32_t first) {
    for (std::uint32_t i = first; !b.counting && i < b.steps.used; ++i)
        b.steps.data[i].to = model::name("procedure");
}
constexpr void say_procedure(schema::builder& b) {
    say_procedures(b, b.steps.used - 1);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// A procedure with a verbatim body, made of the parts of a function without a result:
/// `struct archive : procedure<"archive", arguments<"before date">, body<"delete from notes where made < before">> {};`
template <schema::identifier Name, class... Parts>
struct procedure {
    using declaration = procedure;

    static constexpr void put(schema::builder& b) {
        schema::begin_function(b, Name.put(b));
        (Parts::on_function(b), ...);
        change::end_procedure(b);
    }
};

/// `create_procedure<archive>` makes `CREATE PROCEDURE archive(before date) …`; the inverse drops it. Functions and procedures
/// of one name have other arguments.
template <schema::function_type Procedure>
struct create_procedure {
    static constexpr void put(schema::builder& b) { create_function<Procedure>::put(b); }
};
/// `drop_procedure<"archive", "date">` makes `DROP PROCEDURE archive(before date)`. Of several procedures with one name,
/// Arguments picks one by their types. The inverse creates it as it stood.
template <schema::identifier Name, meta::fixed_string Arguments = "">
struct drop_procedure {
    static constexpr void put(schema::builder& b) {
        drop_function<Name, Arguments>::put(b);
        change::say_procedure(b);
    }
};
template <schema::identifier Name, meta::fixed_string Text, meta::fixed_string Arguments = "">
struct comment_on_procedure {
    static constexpr void put(schema::builder& b) {
        comment_on_function<Name, Text, Arguments>::put(b);
        change::say_procedure(b);
    }
};
template <schema::identifier Name, meta::fixed_string Role, meta::fixed_string Arguments = "">
struct set_owner_of_procedure {
    static constexpr void put(schema::builder& b) {
        set_owner_of_function<Name, Role, Arguments>::put(b);
        change::say_procedure(b);
    }
};
/// Everybody may call a new procedure, so that is what can be revoked without a grant.
template <schema::identifier Name, meta::fixed_string Arguments, class Privileges, class Roles>
struct grant_on_procedure {
    static constexpr void put(schema::builder& b) {
        const std::uint32_t first = b.steps.used;
        grant_on_function<Name, Arguments, Privileges, Roles>::put(b);
        change::say_procedures(b, first);
    }
};
template <schema::identifier Name, meta::fixed_string Arguments, class Privileges, class Roles>
struct revoke_on_procedure {
    static constexpr void put(schema::builder& b) {
        const std::uint32_t first = b.steps.used;
        revoke_on_function<Name, Arguments, Privileges, Roles>::put(b);
        change::say_procedures(b, first);
    }
};

}  // namespace typeschema::inline v0
