// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/safety/judge.hpp"

#include "migrations/inbox/chain.hpp"
#include "typeschema/chain/loss_of.hpp"
#include "typeschema/chain/pins.hpp"
#include "unit/check/safety/rig.hpp"

#include <set>

namespace {

using namespace in_use;
using list = numbers_of_rules;

TEST(safety_of_indexes, concurrently_is_the_way) {
    EXPECT_EQ((broken_by<create_index<"items", index_<"body", on<"body">>>>()), list{1});
    EXPECT_EQ((broken_by<create_index_concurrently<"items", index_<"body", on<"body">>>>()), none);
    EXPECT_EQ((broken_by<drop_index<"items", "seen">>()), list{8});
    EXPECT_EQ((broken_by<drop_index_concurrently<"items", "seen">>()), none);
    EXPECT_EQ((broken_by<require_empty<"items">, create_index<"items", index_<"body", on<"body">>>>()), none);
}

TEST(safety_of_constraints, what_is_not_valid_yet_reads_no_row) {
    EXPECT_EQ((broken_by<add_constraint<"items", check<"c", "number > 0">>>()), list{18});
    EXPECT_EQ((broken_by<add_constraint<"items", check<"c", "number > 0", not_valid>>>()), none);
    EXPECT_EQ((broken_by<add_constraint<"notes", foreign_key<on<"item_id">, references<"items">>>>()), list{19});
    EXPECT_EQ((broken_by<add_constraint<"notes", foreign_key<on<"item_id">, references<"items">, not_valid>>>()), none);
    EXPECT_EQ((broken_by<add_constraint<"items", unique<"n", on<"number">>>>()), list{28});
    EXPECT_EQ((broken_by<add_constraint<"pages", primary_key<on<"item_id">>>>()), list{29});
    EXPECT_EQ((broken_by<add_constraint<"items", exclude<"e", with<"number", "=">>>>()), list{33});
    struct keyed
        : migration<"keyed", after<"next">, add_constraint_using_index<"pages", primary_key<on<"item_id">>, "id">> {};
    struct whole : chain<settings<"shop">, first,
                         next<create_index_concurrently<"pages", unique_index<"id", on<"item_id">>>>, keyed> {};
    EXPECT_EQ(rules<whole>(), none);
}

TEST(safety_of_constraints, a_constraint_is_validated_in_a_transaction_of_its_own) {
    using check_c = add_constraint<"items", check<"c", "number > 0", not_valid>>;
    EXPECT_EQ((broken_by<check_c, validate_constraint<"items", "c">>()), list{20});
    EXPECT_EQ((broken_by<check_c, create_index_concurrently<"items", index_<"body", on<"body">>>,
                         validate_constraint<"items", "c">>()),
              none)
        << "the index parts the transactions";
    struct later : migration<"later", after<"next">, validate_constraint<"items", "c">> {};
    struct whole : chain<settings<"shop">, first, next<check_c>, later> {};
    EXPECT_EQ(rules<whole>(), none);
}

TEST(safety_of_constraints, set_not_null_wants_a_valid_check_that_says_just_that) {
    EXPECT_EQ((broken_by<set_not_null<"items", "number">>()), list{31});
    struct later : migration<"later", after<"next">, set_not_null<"items", "number">> {};
    struct unproven : chain<settings<"shop">, first,
                            next<add_constraint<"items", check<"c", "number is not null", not_valid>>>, later> {};
    EXPECT_EQ(rules<unproven>(), list{31});
    using known = accept_<scans_under_lock, "it is small", add_constraint<"items", check<"c", "number > 0">>>;
    struct other : chain<settings<"shop">, first, next<known>, later> {};
    EXPECT_EQ(rules<other>(), list{31});
    EXPECT_TRUE(check_detail::says_not_null("number IS NOT NULL", "number"));
    EXPECT_TRUE(check_detail::says_not_null("( (\"number\" is  not null) )", "number"));
    for (const char* text : {"number is null", "number is not null or true", "other is not null", "(number is not null",
                             "number is not distinct from 1", "", "1 is not null"})
        EXPECT_FALSE(check_detail::says_not_null(text, "number")) << text;
}

TEST(safety_of_constraints, a_key_that_goes_is_missed) {
    EXPECT_EQ((broken_by<drop_constraint<"pages", "fk_item_id_items">>()), list{36});
    EXPECT_EQ((broken_by<accept_<weakens_integrity, "moves away", drop_constraint<"pages", "fk_item_id_items">>,
                         drop_constraint<"items", "pk_items">>()),
              (list{35, 102}));
    EXPECT_EQ((broken_by<drop_constraint<"items", "title_there">>()), none);
}

TEST(safety_of_tables, rows_and_names) {
    EXPECT_EQ((broken_by<drop_table<"pages">>()), list{69});
    EXPECT_EQ((broken_by<require_empty<"pages">, drop_table<"pages">>()), none);
    EXPECT_EQ((broken_by<drop_view<"recent">>()), none);
    EXPECT_EQ((broken_by<rename_table<"pages", "leaves">>()), list{70});
    EXPECT_EQ((broken_by<rename_view<"recent", "late">>()), list{70});
    struct stand_in : view<"pages", "select * from leaves"> {};
    EXPECT_EQ((broken_by<rename_table<"pages", "leaves">, create_view<stand_in>>()), none);
    EXPECT_EQ((broken_by<set_unlogged<"pages">>()), list{73});
    struct cache : table<"cache", column<"id", uuid>, unlogged> {};
    EXPECT_EQ((broken_by<create_table<cache>, set_logged<"cache">>()), none);
    EXPECT_EQ((broken_by<truncate_table<"pages", irreversible<"they are old">>>()), list{71});
    EXPECT_EQ((broken_by<delete_rows<"pages", where<"number = 2">, irreversible<"they are old">>>()), none);
    EXPECT_EQ((broken_by<enable_row_level_security<"pages">>()), list{77});
    EXPECT_EQ(
        (broken_by<enable_row_level_security<"pages">, create_policy<"pages", policy<"all", policy_using<"true">>>>()),
        none);
}

TEST(safety_of_partitions, attaching_reads_rows_unless_a_check_says_the_bound) {
    struct events : table<"events", column<"day", date>, partition_by_range<"day">> {};
    struct old : table<"old", column<"day", date>> {};
    struct bound : table<"bound", column<"day", date>, check<"day", "day >= '2024-01-01' and day < '2025-01-01'">> {};
    struct made : migration<"made", create_table<events>, create_table<old>, create_table<bound>> {};
    struct attach_old
        : migration<"attach", after<"made">,
                    attach_partition<"events", "old", from_values<"'2024-01-01'">, to_values<"'2025-01-01'">>> {};
    struct attach_bound
        : migration<"attach", after<"made">,
                    attach_partition<"events", "bound", from_values<"'2024-01-01'">, to_values<"'2025-01-01'">>> {};
    struct detached : migration<"detached", after<"attach">, detach_partition<"events", "bound">> {};
    struct indexed : migration<"indexed", after<"made">, create_index<"events", index_<"day", on<"day">>>> {};
    struct unsafe : chain<settings<"shop">, made, attach_old> {};
    struct safe : chain<settings<"shop">, made, attach_bound> {};
    struct gone : chain<settings<"shop">, made, attach_bound, detached> {};
    struct whole : chain<settings<"shop">, made, indexed> {};
    EXPECT_EQ(rules<unsafe>(), list{82});
    EXPECT_EQ(rules<safe>(), none);
    EXPECT_EQ(rules<gone>(), list{83});
    EXPECT_EQ(rules<whole>(), list{6});
    struct at_once
        : migration<"indexed", after<"made">, create_index_concurrently<"events", index_<"day", on<"day">>>> {};
    struct refused : chain<settings<"shop">, made, at_once> {};
    EXPECT_EQ(rules<refused>(), list{-141});
}

TEST(safety_of_views_and_functions, rights_are_said) {
    struct definer : function<"purge", returns<"void">, body<"delete from items">, security_definer> {};
    struct careful : function<"purge", returns<"void">, body<"delete from items">, security_definer,
                              set_parameter<"search_path", "public">> {};
    EXPECT_EQ((broken_by<create_function<definer>>()), list{92});
    EXPECT_EQ((broken_by<create_function<careful>>()), none);
    struct first_of_all : migration<"only", create_function<definer>> {};
    struct nothing_in_use : chain<settings<"shop">, first_of_all> {};
    EXPECT_EQ(rules<nothing_in_use>(), none);
    using guarded =
        next<create_policy<"items", policy<"all", policy_using<"true">>>, enable_row_level_security<"items">>;
    struct all_ids : view<"all_ids", "select id from items"> {};
    struct own_ids : view<"all_ids", "select id from items", security_invoker> {};
    struct past : migration<"later", after<"next">, create_view<all_ids>> {};
    struct as_asked : migration<"later", after<"next">, create_view<own_ids>> {};
    struct leak : chain<settings<"shop">, first, guarded, past> {};
    struct tight : chain<settings<"shop">, first, guarded, as_asked> {};
    EXPECT_EQ(rules<leak>(), list{90});
    EXPECT_EQ(rules<tight>(), none);
    EXPECT_EQ((broken_by<create_view<all_ids>>()), none);
}

TEST(safety_of_transactions, one_table_at_a_time_and_nothing_long_behind_a_lock) {
    using on_items = add_column<"items", column<"a", text, nullable>>;
    using on_pages = add_column<"pages", column<"a", text, nullable>>;
    EXPECT_EQ((broken_by<on_items, on_pages>()), list{102});
    EXPECT_EQ((broken_by<on_items, add_column<"items", column<"b", text, nullable>>>()), none);
    EXPECT_EQ((broken_by<on_items, create_index_concurrently<"items", index_<"body", on<"body">>>, on_pages>()), none);
    EXPECT_EQ((broken_by<on_items, comment_on_table<"pages", "leaves">>()), none);
    struct fresh : table<"fresh", column<"id", uuid>> {};
    EXPECT_EQ((broken_by<create_table<fresh>, add_column<"fresh", column<"b", text, nullable>>, on_pages>()), none);
    using filled = update_rows<"pages", set<"number", "1">, where<"number = 2">, irreversible<"it is the same">>;
    EXPECT_EQ((broken_by<on_items, filled>()), list{110});
    EXPECT_EQ((broken_by<filled, on_items>()), none);
    EXPECT_EQ((broken_by<update_rows<"pages", set<"number", "1">, irreversible<"it is the same">>>()), list{109});
    EXPECT_EQ((broken_by<on_items, backfill<"items", set<"number", "1">, where<"number = 2">, key<"id">,
                                            irreversible<"it is the same">>>()),
              none);
}

template <meta::fixed_string Text>
list raw_rules() {
    return broken_by<raw<Text, irreversible<"it is a test">>>();
}

TEST(safety_of_raw_steps, their_first_words_are_read) {
    EXPECT_EQ(raw_rules<"create index on items (body)">(), list{1});
    EXPECT_EQ(raw_rules<"drop index ix_items__seen">(), list{8});
    EXPECT_EQ(raw_rules<"REINDEX TABLE items">(), list{9});
    EXPECT_EQ(raw_rules<"alter domain loose add check (value <> '')">(), list{39});
    EXPECT_EQ(raw_rules<"alter domain loose set not null">(), list{39});
    EXPECT_EQ(raw_rules<"alter domain loose add check (value <> '') not valid">(), none);
    EXPECT_EQ(raw_rules<"truncate \"items\"">(), list{71});
    EXPECT_EQ(raw_rules<"drop schema attic cascade">(), list{72});
    EXPECT_EQ(raw_rules<"drop schema attic">(), none);
    EXPECT_EQ(raw_rules<"alter table items set tablespace fast">(), list{73});
    EXPECT_EQ(raw_rules<"cluster items; vacuum full items">(), list{74});
    EXPECT_EQ(raw_rules<"vacuum items">(), none);
    EXPECT_EQ(raw_rules<"lock table items">(), list{75});
    EXPECT_EQ(raw_rules<"refresh materialized view letters">(), list{89});
    EXPECT_EQ(raw_rules<"refresh materialized view concurrently letters">(), none);
    EXPECT_EQ(raw_rules<"delete from items">(), list{109});
    EXPECT_EQ(raw_rules<"update items set body = '' where body is null">(), none);
    EXPECT_EQ((broken_by<set_default<"items", "body", "''">,
                         raw<"update items set body = '' where body is null", inverse<"">>>()),
              list{110});
    EXPECT_EQ(raw_rules<"select 'truncate items; drop index x'; comment on table items is 'lock'">(), none);
    EXPECT_EQ(raw_rules<"'">(), none);
}

TEST(safety_of_raw_steps, a_table_of_the_same_revision_is_free) {
    struct fresh : table<"fresh", column<"id", uuid>> {};
    EXPECT_EQ((broken_by<create_table<fresh>, raw<"delete from fresh", irreversible<"it is empty">>>()), none);
}

// Which revisions are judged, and what counts as in use.
struct three : migration<"three", after<"next">, drop_column<"items", "body">> {};
struct fresh_table : table<"fresh", column<"id", uuid>, column<"a", text, nullable>> {};
struct fresh_dropped : migration<"three", after<"next">, drop_column<"fresh", "a">> {};
struct pin_first : pins<pin<"first", "1:0123456789abcdef">> {};
struct pin_next : pins<pin<"first", "1:0123456789abcdef">, pin<"next", "1:0123456789abcdef">> {};

/// The rules only: what the fingerprints of these pins would be is not asked for.
template <class Chain>
list judged() {
    list all;
    const model::history& h = chain_detail::history_of<Chain>;
    model::findings found;
    check_detail::judge_steps(h, 0, h.step_count(), 0, found);
    for (std::uint32_t i = 0; i < found.size; ++i)
        all.push_back(found.items[i].code < model::problem_code::accepted_in_vain
                          ? check_detail::safety_rules[found.items[i].item].number
                          : -static_cast<int>(found.items[i].code));
    return all;
}

TEST(judge, pins_part_what_is_in_use_from_what_is_not) {
    using rename = rename_column<"items", "title", "name">;
    struct all_released : chain<settings<"shop">, first, next<rename>, three> {};
    EXPECT_EQ(judged<all_released>(), (list{57, 55}));
    struct nothing_released : chain<settings<"shop", released<>>, first, next<rename>, three> {};
    EXPECT_EQ(judged<nothing_released>(), none);
    struct first_released : chain<settings<"shop", released<pin_first>>, first, next<rename>, three> {};
    EXPECT_EQ(judged<first_released>(), (list{57, 55}));
    struct next_released : chain<settings<"shop", released<pin_next>>, first, next<rename>, three> {};
    EXPECT_EQ(judged<next_released>(), list{55});
    struct young : chain<settings<"shop", released<pin_first>>, first, next<create_table<fresh_table>>, fresh_dropped> {
    };
    EXPECT_EQ(judged<young>(), none);
    struct old : chain<settings<"shop">, first, next<create_table<fresh_table>>, fresh_dropped> {};
    EXPECT_EQ(judged<old>(), list{55});
}

TEST(judge, an_acceptance_stands_for_one_hazard_of_one_step) {
    using dropped = drop_column<"items", "body">;
    EXPECT_EQ((broken_by<accept_<loses_data, "nobody reads it", dropped>>()), none);
    EXPECT_EQ((broken_by<accept_<breaks_readers, "nobody reads it", dropped>>()), (list{55, -390}));
    EXPECT_EQ((broken_by<accept_<loses_data, "a", accept_<loses_data, "b", dropped>>>()), list{-390});
    EXPECT_EQ((broken_by<accept_<loses_data, "", dropped>>()), list{-391});
    using both =
        accept_<rewrites_table, "small", accept_<loses_data, "cents", change_type<"items", "amount", numeric<12, 0>>>>;
    EXPECT_EQ((broken_by<both>()), none);
    EXPECT_EQ((broken_by<accept_<rewrites_table, "small", change_type<"items", "amount", numeric<12, 0>>>>()),
              list{58});
    struct pinned : chain<settings<"shop", released<pin_next>>, first,
                          next<accept_<loses_data, "", add_column<"items", column<"a", text, nullable>>>>> {};
    EXPECT_EQ(judged<pinned>(), none) << "what is released is never judged again";
}

TEST(judge, a_mistake_in_a_step_is_told_alone) {
    EXPECT_EQ((broken_by<drop_constraint<"items", "pk_items">>()), list{-210});
    EXPECT_EQ((broken_by<drop_column<"items", "bodi">>()), list{-202});
}

static_assert(loss_of<history<add_column<"items", column<"a", text, nullable>>>, "next"> == way_back::exact);
static_assert(loss_of<history<drop_column<"items", "length">>, "next"> == way_back::exact);
static_assert(loss_of<history<drop_column<"items", "body">>, "next"> == way_back::structure_only);
static_assert(loss_of<history<drop_table<"pages">>, "next"> == way_back::structure_only);
static_assert(loss_of<history<drop_view<"recent">>, "next"> == way_back::exact);
static_assert(loss_of<history<change_type<"items", "number", bigint>>, "next"> == way_back::exact);
static_assert(loss_of<history<change_type<"items", "amount", numeric<12, 0>>>, "next"> == way_back::structure_only);
static_assert(loss_of<history<raw<"select 1", irreversible<"it is a test">>>, "next"> == way_back::impossible);
static_assert(loss_of<history<raw<"select 1", inverse<"select 2">>>, "next"> == way_back::exact);
static_assert(loss_of<history<create_table<fresh_table>, drop_column<"fresh", "a">, drop_table<"fresh">>, "next"> ==
              way_back::exact);
static_assert(loss_of<history<drop_column<"items", "body">>, "first"> == way_back::exact);

// All of the inbox is new in its revisions, so nothing has to be acknowledged, though everything counts as released.
struct inbox_as_released : chain<settings<"inbox", in_schema<"zero_admin">>, inbox::create_zero_admin_schema,
                                 inbox::initial_baseline, inbox::schema_v1_inbox> {};
static_assert(valid<inbox_as_released>);

// The table of rules is what the report and the words go by.
TEST(safety_rules, stand_in_the_order_of_their_names) {
    for (std::size_t i = 0; i < std::size(check_detail::safety_rules); ++i)
        EXPECT_EQ(static_cast<std::size_t>(check_detail::safety_rules[i].rule), i);
    EXPECT_EQ(std::size(check_detail::safety_rules),
              static_cast<std::size_t>(check_detail::safety_rule::rows_behind_lock) + 1);
}

TEST(safety_rules, say_what_happens_and_what_to_write_instead) {
    for (const check_detail::rule_facts& rule : check_detail::safety_rules) {
        EXPECT_FALSE(rule.effect.empty() || rule.cure.empty()) << int(rule.number);
        EXPECT_NE(rule.effect.find('('), std::string_view::npos) << "the versions of rule " << int(rule.number);
        EXPECT_EQ(rule.effect.find(';'), std::string_view::npos) << int(rule.number);
    }
}

}  // namespace
