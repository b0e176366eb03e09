// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/other_chains.hpp"

#include "typeschema/apply/script_of.hpp"
#include "typeschema/chain/fingerprint.hpp"
#include "typeschema/rare.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace typeschema;

// clang-format off
struct customers : table<"customers",
    column<"id",   bigint>,
    column<"name", text>,
    column<"code", text>,
    primary_key<on<"id">>,
    unique<"name", on<"name">>> {};
struct regions : table<"regions", column<"id", bigint>, primary_key<on<"id">>> {};
struct plans : table<"plans", column<"id", bigint>, primary_key<on<"id">>> {};
struct first : migration<"1", create_table<customers>, create_table<regions>> {};
struct second : migration<"2", after<"1">, create_table<plans>, rename_table<"regions", "areas">> {};
struct shared : chain<settings<"shared", released<>>, first, second> {};

struct users : table<"users",
    column<"id",       bigint>,
    column<"customer", bigint, nullable>,
    primary_key<on<"id">>,
    foreign_key<on<"customer">, references<of_chain<shared, "customers">, "id">, on_delete_cascade>> {};
// clang-format on

template <class... Steps>
struct initial : migration<"users", Steps...> {};
template <class... Steps>
struct tenant : chain<settings<"tenant", open_schema<>, released<>>, initial<Steps...>> {};
using on_first = depends_on<shared, "1">;

template <class ForeignKey>
struct notes : table<"notes", column<"id", bigint>, column<"of", bigint>, column<"text", text>, ForeignKey> {};
/// What is wrong with a chain of these steps.
template <class... Steps>
std::string said_of() {
    std::string all;
    for (const std::string& sentence : sample::mistakes<tenant<Steps...>>())
        all += (all.empty() ? "" : "\n") + sentence.substr(sentence.find(' ') + 1);
    return all;
}
/// What is wrong with a table that refers to the other chain.
template <class ForeignKey, class... Before>
std::string with() {
    return said_of<Before..., create_table<notes<ForeignKey>>>();
}

TEST(depends_on, lets_foreign_keys_find_tables_of_another_chain) {
    static_assert(valid<tenant<on_first, create_table<users>>>);
    const apply::chain_script script = apply::script_of<tenant<on_first, create_table<users>>>();
    const std::vector<std::string> up = script.render(0).up;
    ASSERT_EQ(up.size(), 2u);
    EXPECT_NE(up[0].find("RAISE EXCEPTION 'this revision requires chain % at %', 'shared', '1'"), std::string::npos);
    EXPECT_NE(up[0].find("FROM public.typeschema_journal WHERE chain = 'shared' AND target = '' AND revision = '1'"),
              std::string::npos);
    EXPECT_EQ(up[1], "CREATE TABLE users (\n    id bigint NOT NULL,\n    customer bigint,\n"
                     "    CONSTRAINT pk_users PRIMARY KEY (id),\n    CONSTRAINT fk_customer_customers FOREIGN KEY "
                     "(customer) REFERENCES public.customers (id) ON DELETE CASCADE\n)");
    EXPECT_EQ(script.render(0).down, std::vector<std::string>{"DROP TABLE users"});
    EXPECT_EQ(script.revisions[0].summary[0], "require chain shared at 1");
}

TEST(depends_on, is_told_to_both_chains_of_a_program) {
    std::vector<apply::chain_script> chains{apply::script_of<shared>(),
                                            apply::script_of<tenant<on_first, create_table<users>>>()};
    apply::link(chains);
    ASSERT_EQ(chains[1].revisions[0].needs.size(), 1u);
    EXPECT_EQ(chains[1].revisions[0].needs[0].chain, "shared");
    EXPECT_EQ(chains[1].revisions[0].needs[0].schema, "public");
    EXPECT_EQ(chains[1].revisions[0].needs[0].journal, "public");
    ASSERT_EQ(chains[0].dependents.size(), 1u);
    EXPECT_EQ(chains[0].dependents[0].schema, "");
    EXPECT_EQ(chains[0].dependents[0].journal, "public");
    EXPECT_EQ(chains[0].dependents[0].chain, "tenant");
    EXPECT_EQ(chains[0].dependents[0].at, 1u);
    EXPECT_TRUE(chains[1].dependents.empty());
}

TEST(depends_on, judges_foreign_keys_by_the_state_of_the_other_chain) {
    using of = on<"of">;
    EXPECT_EQ((with<foreign_key<of, references<of_chain<shared, "customers">, "id">>, on_first>()), "");
    EXPECT_EQ((with<foreign_key<of, references<of_chain<shared, "customers">>>, on_first>()), "");
    EXPECT_EQ(
        (with<foreign_key<of, references<of_chain<shared, "custmers">, "id">>, on_first>()),
        "TS180 foreign key notes.of refers to public.custmers, and chain shared has no such table at 1; did you mean "
        "customers?");
    EXPECT_EQ((with<foreign_key<of, references<of_chain<shared, "plans">, "id">>, on_first>()),
              "TS180 foreign key notes.of refers to public.plans, and chain shared has no such table at 1; it is there "
              "from 2 on: depend on that one");
    EXPECT_EQ((with<foreign_key<of, references<of_chain<shared, "plans">, "id">>, depends_on<shared, "2">>()), "");
    EXPECT_EQ((with<foreign_key<of, references<of_chain<shared, "customers">, "ident">>, on_first>()),
              "TS204 foreign key notes.of refers to unknown column customers.ident");
    EXPECT_EQ((with<foreign_key<of, references<of_chain<shared, "customers">, "ids">>, on_first>()),
              "TS204 foreign key notes.of refers to unknown column customers.ids; did you mean id?");
    EXPECT_EQ(
        (with<foreign_key<on<"text">, references<of_chain<shared, "customers">, "code">>, on_first>()),
        "TS205 foreign key notes.text refers to columns of customers that are not unique: (code); add a primary key, "
        "unique<...> or unique_index<...> on exactly these");
    EXPECT_EQ((with<foreign_key<of, references<of_chain<shared, "customers">, "name">>, on_first>()),
              "TS206 foreign key notes.of: of is bigint but customers.name is text; give both the same type");
    EXPECT_EQ(
        (with<foreign_key<on<"of", "text">, references<of_chain<shared, "customers">, "id">>, on_first>()),
        "TS207 foreign key notes.of (and more) has 2 columns, but the key of customers that it refers to has 1; write "
        "as many on both sides");
    EXPECT_EQ(
        (with<foreign_key<of, references<of_chain<shared, "regions">, "id">>, on_first>()),
        "TS181 foreign key notes.of refers to regions, which chain shared renames or drops behind 1; a schema that is "
        "made later finds nothing of that name, so keep it, or refer to what stays");
    EXPECT_EQ((with<foreign_key<of, references<in<"elsewhere", "customers">, "id">>, on_first>()),
              "TS203 foreign key notes.of refers to unknown table customers");
    EXPECT_EQ((with<foreign_key<of, references<of_chain<shared, "customers">, "id">>>()),
              "TS203 foreign key notes.of refers to unknown table customers");
}

TEST(depends_on, keeps_the_type_of_a_column_that_refers_to_another_chain) {
    EXPECT_EQ((said_of<on_first, create_table<users>,
                       change_type<"users", "customer", text, back_using<"customer::bigint">>>()),
              "TS206 column users.customer cannot become text: foreign key fk_customer_customers compares it with "
              "customers.id, which is bigint; drop the foreign key first and add it again once both have one type");
    EXPECT_EQ((said_of<on_first, create_table<users>, change_type<"users", "customer", integer>>()), "");
}

TEST(depends_on, goes_forward_only) {
    EXPECT_EQ((said_of<on_first, depends_on<shared, "2">>()), "");
    EXPECT_EQ(
        (said_of<depends_on<shared, "2">, on_first>()),
        "TS182 it depends on 1 of chain shared, and an earlier step on 2, which comes later; name that one or a later "
        "one");
}

TEST(depends_on, counts_for_the_fingerprint) {
    const auto of = [](const model::history& h) { return fingerprint(h, 0); };
    EXPECT_NE((of(chain_detail::history_of<tenant<on_first, create_table<plans>>>)),
              (of(chain_detail::history_of<tenant<depends_on<shared, "2">, create_table<plans>>>)));
}

}  // namespace
