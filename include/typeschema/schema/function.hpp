// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::schema {

/// A part of the function that is being put.
constexpr void set_text(builder& b, model::name model::function::* part, const model::name& text) {
    if (b.counting)
        return;
    b.function->misplaced = b.function->misplaced || (b.function->*part).size != 0;
    b.function->*part = text;
}
constexpr void set_volatility(builder& b, model::volatility one) {
    if (b.counting)
        return;
    b.function->misplaced = b.function->misplaced || b.function->volatility != model::volatility{};
    b.function->volatility = one;
}
constexpr void set_flag(builder& b, bool model::function::* flag) {
    if (b.counting)
        return;
    b.function->misplaced = b.function->misplaced || b.function->*flag;
    b.function->*flag = true;
}
constexpr void add_setting(builder& b, const model::name& parameter, const model::name& value) {
    model::parameter_setting* const s = b.settings.next();
    if (!b.counting)
        *s = {parameter, value};
}
constexpr void begin_function(builder& b, const model::qualified_name& named) {
    b.function = b.functions.next();
    if (b.counting)
        return;
    *b.function = {};  // g++ 12 cannot read members of it that nobody wrote in a later evaluation
    b.function->named = named;
}
constexpr void end_function(builder& b) {
    if (!b.counting)
        b.function->settings = b.take_settings();
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Parts of a function, each as SQL text.
template <meta::fixed_string Arguments>
struct arguments : schema::stray {
    static constexpr void on_function(schema::builder& b) {
        schema::set_text(b, &model::function::arguments, schema::put_text(b, Arguments.text));
    }
};
/// With rows behind it, it is what an invariant of typeschema/rare.hpp expects.
template <meta::fixed_string Type, class... Rows>
struct returns : schema::stray {
    static constexpr void on_function(schema::builder& b) {
        schema::set_text(b, &model::function::result, schema::put_text(b, Type.text));
    }
};
template <meta::fixed_string Language>
struct language : schema::stray {
    static constexpr void on_function(schema::builder& b) {
        schema::set_text(b, &model::function::language, schema::put_text(b, Language.text));
    }
};
/// The body, verbatim: what stands between the dollar quotes.
template <meta::fixed_string Body>
struct body : schema::stray {
    static constexpr void on_function(schema::builder& b) {
        schema::set_text(b, &model::function::body, schema::put_text(b, Body.text));
    }
};

struct stable : schema::stray {
    static constexpr void on_function(schema::builder& b) { schema::set_volatility(b, model::volatility::stable); }
};
struct immutable : schema::stray {
    static constexpr void on_function(schema::builder& b) { schema::set_volatility(b, model::volatility::immutable); }
};
struct strict : schema::stray {
    static constexpr void on_function(schema::builder& b) { schema::set_flag(b, &model::function::strict); }
};
struct security_definer : schema::stray {
    static constexpr void on_function(schema::builder& b) { schema::set_flag(b, &model::function::security_definer); }
};

/// SET parameter TO value, for the time of a call: `set_parameter<"timezone", "UTC">`.
template <meta::fixed_string Parameter, meta::fixed_string Value>
struct set_parameter : schema::stray {
    static constexpr void on_function(schema::builder& b) {
        schema::add_setting(b, schema::put_text(b, Parameter.text), schema::put_text(b, Value.text));
    }
};

/// A function with a verbatim body:
/// `struct set_updated_at : function<"set_updated_at", returns<"trigger">, language<"plpgsql">, body<"…">> {};`
template <schema::identifier Name, class... Parts>
struct function {
    using declaration = function;

    static constexpr void put(schema::builder& b) {
        schema::begin_function(b, Name.put(b));
        (Parts::on_function(b), ...);
        schema::end_function(b);
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::schema {

template <class F>
concept function_type = requires(builder& b) {
    typename F::declaration;
    F::put(b);
};

}  // namespace typeschema::inline v0::schema
