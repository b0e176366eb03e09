// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/function.hpp"
#include "typeschema/model/history.hpp"
#include "typeschema/sql/quote.hpp"
#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/words.hpp"

namespace typeschema::inline v0::sql {

/// Arguments without their defaults: `a uuid, b text DEFAULT 'x'` becomes `a uuid, b text`, which DROP FUNCTION takes.
constexpr void put_signature(writer& w, std::string_view arguments) {
    std::uint32_t from = 0;
    std::uint32_t depth = 0;
    bool in_default = false;
    for (reader::lexer at(arguments);; at.next()) {
        const reader::token& t = at.now;
        const bool ends = t.kind == reader::token_kind::end || t.kind == reader::token_kind::error;
        const bool comma = t.kind == reader::token_kind::comma && depth == 0;
        const bool starts_default = depth == 0 && (t.in(arguments) == "=" || t.hash == meta::hash32("default"));
        if ((ends || comma || starts_default) && !in_default) {
            std::string_view piece = arguments.substr(from, (ends ? arguments.size() : t.begin) - from);
            while (!piece.empty() && piece.back() == ' ')
                piece.remove_suffix(1);
            w.put(piece);
        }
        if (ends)
            return;
        in_default = comma ? false : in_default || starts_default;
        if (comma)
            from = t.begin;
        depth += t.kind == reader::token_kind::open_paren ? 1 : 0;
        depth -= t.kind == reader::token_kind::close_paren && depth != 0 ? 1 : 0;
    }
}

/// `app.set_updated_at()`
constexpr void put_function_name(writer& w, const model::qualified_name& named, const model::function& f) {
    quote_qualified(w, named.schema.view(), named.object.view());
    w.put('(');
    put_signature(w, f.arguments.view());
    w.put(')');
}

/// Do OUT or INOUT arguments say what comes out? RETURNS void would contradict them.
constexpr bool has_output(std::string_view arguments) {
    constexpr reader::word out("out"), inout("inout");
    for (reader::lexer at(arguments); at.now.kind > reader::token_kind::error; at.next())
        if (reader::is_word(arguments, at.now, out) || reader::is_word(arguments, at.now, inout))
            return true;
    return false;
}

/// Parameters whose value is a list: quoted as a whole, the list would be one name.
constexpr bool takes_list(std::string_view parameter) {
    for (const std::string_view one :
         {"search_path", "datestyle", "temp_tablespaces", "local_preload_libraries", "session_preload_libraries"})
        if (reader::is_name(parameter, one))
            return true;
    return false;
}

constexpr std::string_view keyword_for(const model::function& f) {
    return f.procedure ? "PROCEDURE " : "FUNCTION ";
}
/// The word of DDL for an object: functions and procedures share a kind.
constexpr std::string_view keyword_for(const model::history& h, const model::table_state& t) {
    if (t.kind == model::object_kind::function && h.names.objects[t.object].function->procedure)
        return "PROCEDURE";
    return model::keyword_for(t.kind);
}

/// `CREATE FUNCTION app.set_updated_at() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'UTC' AS $$…$$`
constexpr void put_create_function(writer& w, const model::qualified_name& named, const model::function& f) {
    w.put("CREATE ");
    w.put(keyword_for(f));
    quote_qualified(w, named.schema.view(), named.object.view());
    w.put('(');
    w.put(f.arguments.view());
    w.put(')');
    if (!f.result.empty() || !(f.procedure || has_output(f.arguments.view()))) {
        w.put(" RETURNS ");
        w.put(f.result.empty() ? std::string_view("void") : f.result.view());
    }
    w.put(" LANGUAGE ");
    put_word(w, f.language.empty() ? std::string_view("sql") : f.language.view());
    if (f.volatility == model::volatility::stable)
        w.put(" STABLE");
    if (f.volatility == model::volatility::immutable)
        w.put(" IMMUTABLE");
    if (f.strict)
        w.put(" STRICT");
    if (f.security_definer)
        w.put(" SECURITY DEFINER");
    for (const model::parameter_setting& s : f.settings) {
        w.put(" SET ");
        w.put(s.parameter.view());
        w.put(" TO ");
        if (takes_list(s.parameter.view()))
            w.put(s.value.view());
        else
            quote_literal(w, s.value.view());
    }
    w.put(" AS ");
    dollar_quote(w, f.body.view());
}

}  // namespace typeschema::inline v0::sql
