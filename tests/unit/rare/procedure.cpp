// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "typeschema/change/summary.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

// clang-format off
struct archive : procedure<"archive", arguments<"before date">, body<"delete from chunks">> {};
struct archive_some : procedure<"archive", arguments<"before date, at_most bigint default 10">, language<"plpgsql">,
    security_definer, set_parameter<"timezone", "UTC">, body<"begin null; end">> {};
struct archived : function<"archived", arguments<"before date">, returns<"bigint">, body<"select 1::bigint">> {};
// clang-format on

template <class... Steps>
std::string about() {
    const sentences found = mistakes_of<Steps...>();
    return found.size() == 1 ? found[0] : found.empty() ? "" : "more: " + found[0] + found[1];
}

TEST(procedure, is_created_and_dropped) {
    EXPECT_EQ((up<create_procedure<archive>>()),
              "CREATE PROCEDURE archive(before date) LANGUAGE sql AS $$delete from chunks$$;\n");
    EXPECT_EQ((down<create_procedure<archive>>()),
              shown_in("rare/procedure.hpp", "DROP PROCEDURE archive(before date)"));
    EXPECT_EQ((up<create_procedure<archive_some>>()),
              "CREATE PROCEDURE archive(before date, at_most bigint default 10) LANGUAGE plpgsql SECURITY DEFINER SET "
              "timezone TO 'UTC' AS $$begin null; end$$;\n");
    EXPECT_EQ(
        (down<create_procedure<archive>, create_procedure<archive_some>, drop_procedure<"archive", "date">>().substr(
            0, 79)),
        "CREATE PROCEDURE archive(before date) LANGUAGE sql AS $$delete from chunks$$;\nD");
}

TEST(procedure, has_an_owner_a_comment_and_privileges) {
    const std::string made = up<create_procedure<archive>>();
    EXPECT_EQ((up<create_procedure<archive>, comment_on_procedure<"archive", "old ones">,
                  set_owner_of_procedure<"archive", "app", "date">,
                  revoke_on_procedure<"archive", "date", privileges<"execute">, from<"public">>,
                  grant_on_procedure<"archive", "date", privileges<"execute">, to<"app", "worker">>>()
                   .substr(made.size())),
              "COMMENT ON PROCEDURE archive(before date) IS 'old ones';\n"
              "ALTER PROCEDURE archive(before date) OWNER TO app;\n"
              "REVOKE EXECUTE ON PROCEDURE archive(before date) FROM public;\n"
              "GRANT EXECUTE ON PROCEDURE archive(before date) TO app;\n"
              "GRANT EXECUTE ON PROCEDURE archive(before date) TO worker;\n");
}

TEST(procedure, is_no_function) {
    EXPECT_EQ((about<create_procedure<archive>, drop_function<"archive", "date">>()),
              "next: TS209 there is no function archive here; it is a procedure");
    EXPECT_EQ((about<create_function<archived>, drop_procedure<"archived", "date">>()),
              "next: TS209 there is no procedure archived here; it is a function");
    EXPECT_EQ((about<create_procedure<archive>, comment_on_function<"archive", "old ones">>()),
              "next: TS209 there is no function archive here; it is a procedure");
    struct same : function<"archive", arguments<"d date">, returns<"bigint">, body<"select 1::bigint">> {};
    EXPECT_EQ(
        (about<create_procedure<archive>, create_function<same>>()),
        "next: TS208 function archive exists already, since next; choose another name, or drop or rename that one "
        "first");
    EXPECT_EQ((about<create_procedure<archive>, create_procedure<archive_some>, create_function<archived>,
                     drop_procedure<"archive", "date, bigint">, drop_procedure<"archive">>()),
              "");
}

TEST(procedure, takes_no_result_and_no_volatility) {
    const std::string cure =
        " holds something that is no part of a procedure, or one part twice; each stands there once";
    struct with_result : procedure<"p", returns<"bigint">, body<"select 1">> {};
    struct with_volatility : procedure<"p", immutable, body<"select 1">> {};
    struct with_strict : procedure<"p", strict, body<"select 1">> {};
    EXPECT_EQ((about<create_procedure<with_result>>()), "next: TS115 procedure p" + cure);
    EXPECT_EQ((about<create_procedure<with_volatility>>()), "next: TS115 procedure p" + cure);
    EXPECT_EQ((about<create_procedure<with_strict>>()), "next: TS115 procedure p" + cure);
}

TEST(procedure, is_told_in_the_history) {
    std::string all;
    const model::history& h = chain_detail::history_of<history<create_procedure<archive>, drop_procedure<"archive">>>;
    for (std::uint32_t s = 3; s < h.step_count(); ++s)
        change::forward(h, s, [&](const change::action& a) {
            all += sql::to_string([&](sql::writer& w) { change::put_summary(w, h, a); }) + "; ";
        });
    EXPECT_EQ(all, "create procedure archive; drop procedure archive; ");
}

}  // namespace
