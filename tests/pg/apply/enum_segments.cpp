// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

namespace {

using namespace typeschema_test;

namespace roles {
using namespace typeschema;

// clang-format off
struct role : enum_type<"role", "user", "assistant"> {};
struct messages : table<"messages",
    column<"id",   bigint>,
    column<"role", of_type<"role">, default_<"'user'">>,
    primary_key<on<"id">>> {};
struct first : migration<"1_messages",
    create_enum_type<role>,
    create_table<messages>> {};
struct second : migration<"2_tool", after<"1_messages">,
    add_enum_value<"role", "tool">,
    add_column<"messages", column<"note", text, nullable>>,
    set_default<"messages", "role", "'tool'">,
    add_constraint<"messages", check<"noted", "role <> 'tool' or note is null">>,
    raw<"insert into messages (id) values (7)", inverse<"delete from messages where id = 7">>> {};
struct third : migration<"3_observer", after<"2_tool">,
    add_enum_value<"role", "observer">,
    add_enum_value<"role", "system", after_value<"observer">>,
    add_column<"messages", column<"system_note", text, nullable>>> {};
// clang-format on
struct history : chain<settings<"shop", in_schema<"shop">, released<>>, first, second, third> {};
}  // namespace roles

class enum_segments_test : public apply_test {
protected:
    enum_segments_test() {
        chain = apply::script_of<roles::history>();
        options.accept_every_loss = true;
    }
};

}  // namespace

TEST_F(enum_segments_test, a_value_is_committed_before_its_revision_uses_it) {
    EXPECT_EQ(chain.revisions[1].segments, 2u);
    EXPECT_EQ(chain.render(1).segments[0].up.size(), 2u) << "the cut comes as late as can be";
    upgrade();
    EXPECT_EQ(value("select role from shop.messages"), "tool");
    downgrade("1_messages");
    EXPECT_EQ(value("select count(*) from shop.messages"), "0") << "the rows with the value went before it";
    EXPECT_EQ(value("select count(*) from pg_enum"), "2");
    upgrade("2_tool");
    EXPECT_EQ(value("select role from shop.messages"), "tool");
}

TEST_F(enum_segments_test, values_that_are_added_and_not_used_share_a_transaction) {
    EXPECT_EQ(chain.revisions[2].segments, 1u);
    EXPECT_TRUE(chain.revisions[2].plain);
}

TEST_F(enum_segments_test, a_value_that_rows_have_stops_the_way_down_behind_the_segment_that_used_it) {
    upgrade("2_tool");
    on.execute("insert into shop.messages (id) values (8)");
    EXPECT_STREQ(failure_of([&] { downgrade("1_messages"); }).what(),
                 "cannot undo 2_tool: 1 value of shop.messages.role are 'tool', which its type did not have; changed: "
                 "nothing; shop is at 2_tool; 1 of 2 segments of 2_tool stands");
    EXPECT_EQ(apply::look(on, chain).history.part.done, 1u);
    on.execute("delete from shop.messages");
    downgrade("1_messages");
    EXPECT_EQ(place(), "1_messages");
}

TEST_F(enum_segments_test, a_value_is_committed_first_however_new_its_type_is) {
    using namespace typeschema;
    struct made : migration<"1", create_enum_type<roles::role>, add_enum_value<"role", "tool">,
                            create_table<roles::messages>, set_default<"messages", "role", "'tool'">> {};
    struct at_once : typeschema::chain<settings<"shop", in_schema<"shop">, released<>>, made> {};
    chain = apply::script_of<at_once>();
    EXPECT_EQ(chain.revisions[0].segments, 2u);
    upgrade();
    EXPECT_EQ(place(), "1");
    downgrade("base");
    EXPECT_EQ(place(), "base");
}
