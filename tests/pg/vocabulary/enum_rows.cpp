// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace typeschema_test {
namespace {

using namespace typeschema;

// clang-format off
struct state : enum_type<"state", "open", "done"> {};
struct jobs : table<"jobs",
    column<"id",     bigint>,
    column<"state",  of_type<"state">, default_<"'open'">>,
    column<"states", array_of<of_type<"state">>, nullable>> {};
struct start : migration<"start", create_enum_type<state>, create_table<jobs>> {};
struct next : migration<"next", after<"start">, add_enum_value<"state", "failed", before_value<"done">>> {};
struct history : chain<settings<"enum_rows", released<>>, start, next> {};
// clang-format on

TEST(enum_rows, that_have_a_new_value_stop_the_way_back_with_their_number) {
    walk along(apply::script_of<history>());
    along.up("head");
    along.on().execute(
        "insert into jobs values (1, 'failed', null), (2, 'open', '{failed,done}'), (3, 'failed', '{}')");
    EXPECT_THAT(along.refusal_of_down(),
                testing::HasSubstr("2 values of public.jobs.state are 'failed', which its type did not have"));
    along.on().execute("update jobs set state = 'done' where state = 'failed'");
    EXPECT_THAT(along.refusal_of_down(),
                testing::HasSubstr("1 value of public.jobs.states hold 'failed', which its type did not have"));
    EXPECT_EQ(along.on().execute_params("select count(*) from jobs").one<std::int64_t>(), 3);
}

TEST(enum_rows, keep_their_values_when_the_type_is_made_anew) {
    walk along(apply::script_of<history>());
    along.up("head");
    along.on().execute("insert into jobs (id, states) values (1, '{done,open}'); insert into jobs values (2, 'done')");
    EXPECT_EQ(in_words(along.down()), "nothing");
    EXPECT_EQ(along.on()
                  .execute_params("select string_agg(jobs::text || pg_typeof(states), ' ' order by id) from jobs")
                  .one<std::string>(),
              "(1,open,\"{done,open}\")state[] (2,done,)state[]");
    along.up();
    along.on().execute("insert into jobs values (3, 'failed')");
}

}  // namespace
}  // namespace typeschema_test
