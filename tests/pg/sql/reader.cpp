// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/normalise.hpp"

#include "typeschema/sql/to_string.hpp"

#include "support/server.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pq = typeschema::pq;
namespace sql = typeschema::sql;
using namespace typeschema::sql::reader;
using typeschema_test::server;

namespace {

const char* constants[] = {
    "''",
    "'it''s'",
    "'a\\n'",
    "N'x'",
    "E'a\\n\\t\\r\\b\\f\\\\\\'\\q'",
    "E'\\101\\7x\\x41\\x4g\\xz'",
    "E'\\u00e4\\U0001F600'",
    "E'\\ud83d\\ude00'",
    "E'a''b'\n'\\n'",
    "'a'\n'b'",
    "'a' -- it's\n 'b'",
    "'a' --x\n--y\n\t'b''c'",
    "$$a'b$$",
    "$t$a $$ b $ta$t$",
    "e'\\''",
    "E'\\1234'",
    "$_1$x$_1$",
};

TEST(reader, knows_the_value_that_the_server_gives_a_constant) {
    pq::connection on(server().conninfo());
    for (const char* text : constants) {
        lexer at(text);
        const std::string value =
            sql::to_string([&](sql::writer& to) { EXPECT_TRUE(put_string(to, text, at.now)) << text; });
        at.next();
        EXPECT_EQ(static_cast<int>(at.now.kind), static_cast<int>(token_kind::end)) << text;
        EXPECT_EQ(on.execute_params(std::string("select ") + text).one<std::string>(), value) << text;
    }
}

TEST(reader, keeps_the_value_in_the_normal_form) {
    pq::connection on(server().conninfo());
    for (const char* text :
         {"1 <-1", "2*-3/*x*/+ +4", "'a'||'b' --c\n||'c'", "(ARRAY[1,2,3])[2:3]::TEXT", "1.5E1-.5", "'1'::INT4 - -1",
          "lower('ABC')||$$d e$$", "position('b'IN'abc')::text", "(1+2)*7%5", "case when(1<2)then'x'else'y'end"}) {
        const std::string normal = sql::to_string([text](sql::writer& to) { normalise(text, to); });
        EXPECT_EQ(on.execute_params("select (" + normal + ")::text").one<std::string>(),
                  on.execute_params("select (" + std::string(text) + "\n)::text").one<std::string>())
            << normal;
    }
}

}  // namespace
