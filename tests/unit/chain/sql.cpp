// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/sql.hpp"

#include "typeschema/chain/fingerprint.hpp"
#include "typeschema/typeschema.hpp"

#include <gtest/gtest.h>

using namespace typeschema;

namespace {

struct greet : function<"greet", returns<"text">, language<"sql">, stable, body<"select 'hello'">> {};
struct first : migration<"1", create_function<greet>> {};
struct history : chain<settings<"sql", released<>>, first> {};

TEST(forward_sql, a_function_is_text_at_compile_time_too) {
    static_assert(forward_sql<history, "1"> ==
                  "CREATE FUNCTION public.greet() RETURNS text LANGUAGE sql STABLE AS $$select 'hello'$$;\n");
    static_assert(inverse_sql<history, "1"> == "DROP FUNCTION public.greet();\n");
    SUCCEED();
}

TEST(fingerprint, a_function_has_one_at_compile_time_too) {
    static_assert(fingerprint(chain_detail::history_of<history>, 0) != 0);
    SUCCEED();
}

}  // namespace
