// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the verbs of a document's table are tried on: the shop of that document, and one of each thing that can be dropped.
// last: 0003_more
#include "shop.hpp"

using namespace typeschema;

struct customers : table<"customers",
    column<"email", text>,
    primary_key<on<"email">>> {};

struct touch : function<"touch", returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};
struct greet : function<"greet", returns<"text">, language<"sql">, body<"select 'hello'">> {};

struct now_utc : function<"now_utc", returns<"timestamp">, language<"sql">, stable, body<"select timezone('utc', now())">> {};

namespace verbs {

struct more : migration<"0003_more", after<"0002_totals">,
    create_schema<"archive">,
    create_extension<"citext">,
    create_function<greet>,
    create_function<touch>,
    add_column<"orders", column<"note", text, nullable>>,
    create_trigger<"orders", trigger<"touched", "before update", for_each_row, execute<"touch">>>> {};

template <class Step>
using chain = typeschema::chain<settings<"shop", released<>>, shop::create_orders, shop::add_totals, more, Step>;

}  // namespace verbs
