// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "typeschema/change/summary.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

// clang-format off
struct kept : verbatim<"rule", "kept", "create rule kept as on delete to chunks do instead nothing",
    "drop rule kept on chunks", needs_table<"chunks">> {};
struct first_chunk : verbatim<"rule", "first_chunk",
    "create rule first_chunk as on insert to chunks where new.seq_no = 0 do instead nothing",
    "drop rule first_chunk on chunks", needs_column<"chunks", "seq_no">, needs_table<"chunks">> {};
struct english : verbatim<"text search dictionary", "plain",
    "create text search dictionary plain (template = simple)", "drop text search dictionary plain"> {};
struct plain : verbatim<"text search configuration", "plain",
    "create text search configuration plain (copy = simple); alter text search configuration plain alter mapping for word "
    "with plain",
    "drop text search configuration plain", needs_object<"text search dictionary", "plain">> {};
struct mood : enum_type<"mood", "good", "bad"> {};
struct about_mood : function<"about_mood", arguments<"m text">, returns<"text">, body<"select m">> {};
struct letters : view<"letters", "select id from inbox_items"> {};
struct numbers : sequence<"numbers"> {};
struct counted : materialized_view<"counted", "select 1 as n"> {};
struct rests_on_all : verbatim<"thing", "thing", "select 1", "select 2",
    needs_table<"chunks">, needs_column<"inbox_items", "uri">, needs_view<"letters">, needs_materialized_view<"counted">,
    needs_sequence<"numbers">, needs_type<"mood">, needs_function<"about_mood", "text">, needs_schema<"app">,
    needs_extension<"citext">, needs_object<"rule", "kept">> {};
// clang-format on

template <class... Steps>
std::string about() {
    const sentences found = mistakes_of<Steps...>();
    return found.size() == 1 ? found[0] : found.empty() ? "" : "more: " + found[0] + found[1];
}
/// All that a verbatim object can rest on, the object, and steps that meet it.
template <class... Steps>
std::string on_all() {
    return about<create_enum_type<mood>, create_function<about_mood>, create_view<letters>, create_sequence<numbers>,
                 create_materialized_view<counted>, create_schema<"app">, create_extension<"citext">,
                 create_object<kept>, create_object<rests_on_all>, Steps...>();
}

TEST(verbatim, is_created_and_dropped_by_its_texts) {
    EXPECT_EQ((up<create_object<kept>>()), "create rule kept as on delete to chunks do instead nothing;\n");
    EXPECT_EQ((down<create_object<kept>>()), "drop rule kept on chunks;\n");
    EXPECT_EQ((up<create_object<kept>, drop_object<"rule", "kept">>()),
              "create rule kept as on delete to chunks do instead nothing;\ndrop rule kept on chunks;\n");
    EXPECT_EQ((down<create_object<kept>, drop_object<"rule", "kept">>()),
              "create rule kept as on delete to chunks do instead nothing;\ndrop rule kept on chunks;\n");
}

TEST(verbatim, objects_of_two_kinds_share_a_name) {
    EXPECT_EQ((about<create_object<english>, create_object<plain>>()), "");
    EXPECT_EQ((up<create_object<english>, create_object<plain>, drop_object<"text search configuration", "plain">,
                  drop_object<"text search dictionary", "plain">>())
                  .substr(up<create_object<english>, create_object<plain>>().size()),
              "drop text search configuration plain;\ndrop text search dictionary plain;\n");
    EXPECT_EQ(
        (about<create_object<kept>, create_object<kept>>()),
        "next: TS208 object kept exists already, since next; choose another name, or drop or rename that one first");
    EXPECT_EQ((about<create_object<kept>, drop_object<"rule", "kept">, create_object<kept>>()), "");
}

TEST(verbatim, what_it_rests_on_stays) {
    const std::string cure = " is still used by thing thing; drop those first";
    EXPECT_EQ((on_all()), "");
    EXPECT_EQ((on_all<drop_view<"letters">>()), "next: TS210 view letters" + cure);
    EXPECT_EQ((on_all<drop_materialized_view<"counted">>()), "next: TS210 materialized view counted" + cure);
    EXPECT_EQ((on_all<drop_sequence<"numbers">>()), "next: TS210 sequence numbers" + cure);
    EXPECT_EQ((on_all<drop_enum_type<"mood">>()), "next: TS210 enum type mood" + cure);
    EXPECT_EQ((on_all<drop_function<"about_mood", "text">>()), "next: TS210 function about_mood" + cure);
    EXPECT_EQ((on_all<drop_schema<"app">>()), "next: TS210 schema app" + cure);
    EXPECT_EQ((on_all<drop_extension<"citext">>()), "next: TS210 extension citext" + cure);
    EXPECT_EQ((on_all<drop_object<"rule", "kept">>()), "next: TS210 object kept" + cure);
    EXPECT_EQ((on_all<drop_column<"inbox_items", "uri">>()),
              "next: TS210 column inbox_items.uri is still used by thing thing; drop those first");
    EXPECT_EQ((on_all<drop_object<"thing", "thing">, drop_view<"letters">, drop_enum_type<"mood">,
                      drop_function<"about_mood", "text">, drop_schema<"app">, drop_extension<"citext">,
                      drop_object<"rule", "kept">>()),
              "");
}

TEST(verbatim, text_is_not_rewritten_so_names_in_it_stay) {
    EXPECT_EQ((about<create_object<kept>, rename_table<"chunks", "pieces">>()),
              "next: TS210 table chunks is still used by rule kept; drop those first");
    EXPECT_EQ((about<create_object<first_chunk>, rename_column<"chunks", "seq_no", "number">>()),
              "next: TS210 column chunks.seq_no is still used by rule first_chunk; drop those first");
    EXPECT_EQ((about<create_object<first_chunk>, change_type<"chunks", "seq_no", bigint>>()),
              "next: TS210 column chunks.seq_no is still used by rule first_chunk; drop those first");
    EXPECT_EQ((about<create_object<first_chunk>, rename_column<"chunks", "tenant_id", "tenant">,
                     drop_object<"rule", "first_chunk">, rename_column<"chunks", "seq_no", "number">>()),
              "");
    EXPECT_EQ((on_all<rename_view<"letters", "posts">>()),
              "next: TS210 view letters is still used by thing thing; drop those first");
    EXPECT_EQ((on_all<rename_column<"inbox_items", "uri", "url">>()),
              "next: TS210 column inbox_items.uri is still used by thing thing; drop those first");
}

TEST(verbatim, what_it_rests_on_has_to_be_there) {
    struct of_nothing : verbatim<"rule", "r", "create", "drop", needs_table<"chunk">> {};
    struct of_no_column : verbatim<"rule", "r", "create", "drop", needs_column<"chunks", "seq">> {};
    struct of_no_extension : verbatim<"rule", "r", "create", "drop", needs_extension<"unaccent">> {};
    struct of_no_function : verbatim<"rule", "r", "create", "drop", needs_function<"prevent_mutation", "text">> {};
    EXPECT_EQ((about<create_object<of_nothing>>()),
              "next: TS227 rule r needs table chunk, which is not there before it; did you mean chunks?");
    EXPECT_EQ(
        (about<create_object<of_no_column>>()),
        "next: TS227 rule r needs column chunks.seq, which is not there before it; its columns are id, tenant_id, "
        "item_id, seq_no");
    EXPECT_EQ((about<create_object<of_no_extension>>()),
              "next: TS227 rule r needs extension unaccent, which is not there before it");
    EXPECT_EQ(
        (about<create_object<of_no_function>>()),
        "next: TS227 rule r needs function prevent_mutation, which is not there before it; write the types of its "
        "arguments");
    EXPECT_EQ(
        (about<create_object<plain>, create_object<english>>()),
        "next: TS227 text search configuration plain needs text search dictionary plain, which is not there before it; "
        "it is created later, by next");
}

TEST(verbatim, stays_while_a_view_or_a_table_needs_it) {
    struct visits : verbatim<"foreign table", "visits", "create foreign table", "drop foreign table"> {};
    struct counted_visits : view<"counted_visits", "select count(*) as n from visits"> {};
    struct found : view<"found", "select to_tsvector('plain', uri) as words from inbox_items",
                        needs_object<"text search dictionary", "plain">> {};
    struct checked
        : table<"checked", column<"id", bigint>, needs_function<"about_mood", "text">, needs_extension<"citext">> {};
    EXPECT_EQ((about<create_object<visits>, create_view<counted_visits>, drop_object<"foreign table", "visits">>()),
              "next: TS210 object visits is still used by view counted_visits; drop those first");
    EXPECT_EQ((about<create_object<english>, create_view<found>, drop_object<"text search dictionary", "plain">>()),
              "next: TS210 object plain is still used by view found; drop those first");
    EXPECT_EQ((up<create_object<english>, create_view<found>>().substr(up<create_object<english>>().size())),
              "CREATE VIEW found AS select to_tsvector('plain', uri) as words from inbox_items;\n");
    EXPECT_EQ((down<create_view<counted_visits>, drop_view<"counted_visits">>()),
              "CREATE VIEW counted_visits AS select count(*) as n from visits;\nDROP VIEW counted_visits;\n");
    EXPECT_EQ((about<create_view<found>>()),
              "next: TS227 view found needs text search dictionary plain, which is not there before it");
    EXPECT_EQ((about<create_function<about_mood>, create_extension<"citext">, create_table<checked>,
                     drop_function<"about_mood", "text">>()),
              "next: TS210 function about_mood is still used by table checked; drop those first");
    EXPECT_EQ((about<create_function<about_mood>, create_extension<"citext">, create_table<checked>,
                     drop_extension<"citext">>()),
              "next: TS210 extension citext is still used by table checked; drop those first");
    EXPECT_EQ((about<create_function<about_mood>, create_extension<"citext">, create_table<checked>,
                     rename_table<"checked", "proven">, drop_table<"proven">, drop_extension<"citext">>()),
              "");
    struct misplaced : table<"misplaced", column<"id", bigint>, needs_table<"chunks">> {};
    EXPECT_EQ((about<create_table<misplaced>>()).substr(0, 29), "next: TS115 create_table on m");
}

TEST(verbatim, says_its_kind_and_both_statements) {
    struct no_drop : verbatim<"rule", "r", "create", ""> {};
    struct no_kind : verbatim<"", "r", "create", "drop"> {};
    EXPECT_EQ(
        (about<create_object<no_drop>>()),
        "next: TS160 rule r does not say what it is, or how it is created and dropped; write its kind, its name and "
        "both statements");
    EXPECT_EQ(
        (about<create_object<no_kind>>()),
        "next: TS160 object r does not say what it is, or how it is created and dropped; write its kind, its name and "
        "both statements");
}

TEST(verbatim, that_is_dropped_is_there_and_of_that_kind) {
    EXPECT_EQ((about<drop_object<"rule", "kept">>()), "next: TS209 there is no object kept here");
    EXPECT_EQ((about<create_object<kept>, drop_object<"role", "kept">>()),
              "next: TS209 there is no object kept here; it is of another kind");
    EXPECT_EQ((about<create_object<inbox_items>>()),
              "next: TS115 create_object on inbox_items is given a table; write create_table");
}

TEST(verbatim, is_told_in_the_history) {
    using chain = history<create_object<kept>, drop_object<"rule", "kept">>;
    std::string all;
    const model::history& h = chain_detail::history_of<chain>;
    for (std::uint32_t s = 3; s < h.step_count(); ++s)
        change::forward(h, s, [&](const change::action& a) {
            all += sql::to_string([&](sql::writer& w) { change::put_summary(w, h, a); }) + "; ";
        });
    EXPECT_EQ(all, "create rule kept; drop rule kept; ");
}

}  // namespace
