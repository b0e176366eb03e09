// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// Parts of a function, each as SQL text.
template <meta::fixed_string Arguments>
struct arguments {
    static constexpr void apply(schema::builder& b, model::function& f) {
        f.arguments = b.text(Arguments.text, Arguments.size());
    }
};
template <meta::fixed_string Type>
struct returns {
    static constexpr void apply(schema::builder& b, model::function& f) { f.result = b.text(Type.text, Type.size()); }
};
template <meta::fixed_string Language>
struct language {
    static constexpr void apply(schema::builder& b, model::function& f) {
        f.language = b.text(Language.text, Language.size());
    }
};
/// The body, verbatim: what stands between the dollar quotes.
template <meta::fixed_string Body>
struct body {
    static constexpr void apply(schema::builder& b, model::function& f) { f.body = b.text(Body.text, Body.size()); }
};

struct stable {
    static constexpr void apply(schema::builder&, model::function& f) { f.volatility = model::volatility::stable; }
};
struct immutable {
    static constexpr void apply(schema::builder&, model::function& f) { f.volatility = model::volatility::immutable; }
};
struct strict {
    static constexpr void apply(schema::builder&, model::function& f) { f.strict = true; }
};
struct security_definer {
    static constexpr void apply(schema::builder&, model::function& f) { f.security_definer = true; }
};

/// SET parameter TO value, for the time of a call: `set_parameter<"timezone", "UTC">`.
template <meta::fixed_string Parameter, meta::fixed_string Value>
struct set_parameter {
    static constexpr void apply(schema::builder& b, model::function&) {
        b.settings.next() = {b.text(Parameter.text, Parameter.size()), b.text(Value.text, Value.size())};
    }
};

/// A function with a verbatim body:
/// `struct set_updated_at : function<"set_updated_at", returns<"trigger">, language<"plpgsql">, body<"…">> {};`
template <schema::identifier Name, class... Parts>
struct function {};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::schema {

template <identifier Name, class... Parts>
constexpr model::function& put_function(const function<Name, Parts...>*, builder& b) {
    model::function& f = b.functions.next();
    f = {};  // g++ 12 cannot read members of it that nobody wrote in a later evaluation
    f.named = Name.put(b);
    const std::uint32_t first = b.settings.used;
    (Parts::apply(b, f), ...);
    f.settings = b.settings.since(first);
    return f;
}

template <class F>
concept function_type = requires(const F* f, builder& b) { put_function(f, b); };

}  // namespace typeschema::inline v0::schema
