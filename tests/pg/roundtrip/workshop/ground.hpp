// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace workshop::ground {

using namespace typeschema;

/// Settings of both kinds: a text and a list of names.
struct touch : function<"touch", returns<"trigger">, language<"plpgsql">, set_parameter<"timezone", "UTC">,
                        set_parameter<"search_path", "\"Werkstätte 1\", pg_temp">, body<R"(
BEGIN
    NEW.touched = now();
    RETURN NEW;
END
)">> {};

/// The same name with an argument, and dollar signs in the body.
struct touch_lots : function<"touch", arguments<"lots integer">, returns<"integer">, language<"sql">, stable,
                             security_definer, body<"select lots /* $$ $body$ */">> {};

struct stand_by : function<"stand by", returns<"trigger">, language<"plpgsql">, body<R"(
BEGIN
    RETURN coalesce(NEW, OLD);
END
)">> {};

struct with_tax : function<in<"order", "price with tax">,
                           arguments<"net numeric, rate numeric default 0.2, note text default 'a, b = (c)'">,
                           returns<"numeric">, immutable, strict, body<"select net * (1 + rate)">> {};

struct halves : function<"halves", arguments<"in whole integer, out one integer, out \"Other\" integer">,
                         returns<"record">, language<"sql">, body<"select whole / 2, whole - whole / 2">> {};

}  // namespace workshop::ground

namespace workshop {

struct create_ground
    : typeschema::migration<"01_ground", typeschema::ensure_schema<"Werkstätte 1">, typeschema::create_schema<"order">,
                            typeschema::ensure_extension<"pgcrypto">, typeschema::create_extension<"pg_trgm">,
                            typeschema::create_function<ground::touch>, typeschema::create_function<ground::touch_lots>,
                            typeschema::create_function<ground::stand_by>,
                            typeschema::create_function<ground::with_tax>,
                            typeschema::create_function<ground::halves>> {};

}  // namespace workshop
