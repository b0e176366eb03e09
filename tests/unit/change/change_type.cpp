// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/change_type.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(change_type, changes_the_type_and_its_inverse_changes_it_back) {
    using step = change_type<"inbox_items", "source", text>;
    EXPECT_EQ(up<step>(), shown_in("change/change_type.hpp", "ALTER TABLE inbox_items ALTER COLUMN source TYPE text"));
    EXPECT_EQ(down<step>(), shown_in("change/change_type.hpp", "ALTER TABLE inbox_items ALTER COLUMN source TYPE "
                                                               "varchar(64) USING source::varchar(64)"));
}

TEST(change_type, cuts_texts_on_the_way_back_to_a_shorter_type_and_nothing_else) {
    using longer = change_type<"inbox_items", "source", varchar<65>>;
    EXPECT_EQ(down<longer>(),
              "ALTER TABLE inbox_items ALTER COLUMN source TYPE varchar(64) USING source::varchar(64);\n");
    using shorter = change_type<"inbox_items", "source", varchar<63>>;
    EXPECT_EQ(up<shorter>(), "ALTER TABLE inbox_items ALTER COLUMN source TYPE varchar(63);\n");
    EXPECT_EQ(down<shorter>(), "ALTER TABLE inbox_items ALTER COLUMN source TYPE varchar(64);\n");
    using stated = change_type<"inbox_items", "source", text, back_using<"left(source, 9)">>;
    EXPECT_EQ(down<stated>(), "ALTER TABLE inbox_items ALTER COLUMN source TYPE varchar(64) USING left(source, 9);\n");
    using number = change_type<"chunks", "seq_no", bigint>;
    EXPECT_EQ(down<number>(), "ALTER TABLE chunks DROP CONSTRAINT ck_chunks__seq_no_positive;\n"
                              "ALTER TABLE chunks ALTER COLUMN seq_no TYPE integer;\n"
                              "ALTER TABLE chunks ADD CONSTRAINT ck_chunks__seq_no_positive CHECK (seq_no > 0);\n");
}

TEST(change_type, cuts_each_text_of_an_array) {
    struct notes : table<"notes", column<"tags", array_of<varchar<4>>>> {};
    EXPECT_EQ((down<create_table<notes>, change_type<"notes", "tags", array_of<text>>>()),
              "ALTER TABLE notes ALTER COLUMN tags TYPE varchar(4)[] USING tags::varchar(4)[];\nDROP TABLE notes;\n");
}

TEST(change_type, uses_an_expression_for_each_way) {
    using step = change_type<"inbox_items", "uri", integer, using_<"length(uri)">, back_using<"uri::text">>;
    using freely = drop_index<"inbox_items", "source">;
    EXPECT_EQ((up<freely, step>()), "DROP INDEX ix_inbox_items__source;\n"
                                    "ALTER TABLE inbox_items ALTER COLUMN uri TYPE integer USING length(uri);\n");
    EXPECT_EQ((down<freely, step>()),
              "ALTER TABLE inbox_items ALTER COLUMN uri TYPE text USING uri::text;\n"
              "CREATE INDEX ix_inbox_items__source ON inbox_items (source) WHERE uri is null;\n");
}

TEST(change_type, takes_default_and_texts_off_and_puts_them_back_as_written) {
    EXPECT_EQ((up<change_type<"inbox_items", "status", text>>()),
              "ALTER TABLE inbox_items DROP CONSTRAINT ck_inbox_items__status_valid;\n"
              "ALTER TABLE inbox_items ALTER COLUMN status DROP DEFAULT, ALTER COLUMN status TYPE text, "
              "ALTER COLUMN status SET DEFAULT 'received';\n"
              "ALTER TABLE inbox_items ADD CONSTRAINT ck_inbox_items__status_valid "
              "CHECK (status in ('received', 'parsed'));\n");
}

TEST(change_type, of_a_key_keeps_to_what_foreign_keys_can_compare) {
    struct users : table<"users", column<"id", integer>, primary_key<on<"id">>> {};
    struct posts : table<"posts", column<"user_id", integer>, foreign_key<on<"user_id">, references<"users">>> {};
    EXPECT_EQ((up<create_table<users>, create_table<posts>, change_type<"users", "id", bigint>,
                  change_type<"posts", "user_id", bigint>>()),
              "CREATE TABLE users (\n    id integer NOT NULL,\n    CONSTRAINT pk_users PRIMARY KEY (id)\n);\n"
              "CREATE TABLE posts (\n    user_id integer NOT NULL,\n"
              "    CONSTRAINT fk_user_id_users FOREIGN KEY (user_id) REFERENCES users\n);\n"
              "ALTER TABLE users ALTER COLUMN id TYPE bigint;\nALTER TABLE posts ALTER COLUMN user_id TYPE bigint;\n");
}

TEST(change_type, reads_the_names_in_both_conversions) {
    using freely = drop_index<"inbox_items", "source">;
    EXPECT_EQ(
        (mistakes_of<freely, change_type<"inbox_items", "uri", integer, using_<"length(url)">, back_using<"''">>>()),
        sentences{"next: TS202 table inbox_items has no column url; did you mean uri?"});
    EXPECT_EQ((mistakes_of<freely, change_type<"inbox_items", "uri", integer, using_<"1">, back_using<"urj::text">>>()),
              sentences{"next: TS202 table inbox_items has no column urj; did you mean uri?"});
    EXPECT_EQ(
        (mistakes_of<freely, change_type<"inbox_items", "uri", integer, using_<"length(uri">, back_using<"''">>>()),
        sentences{"next: TS108 using_<...> of inbox_items.uri cannot be read: a parenthesis or bracket has no "
                  "partner, at byte 7 of: length(uri"});
    EXPECT_EQ(
        (mistakes_of<freely, change_type<"inbox_items", "uri", integer, using_<"1">, back_using<"(select '')">>>()),
        sentences{"next: TS111 back_using<...> of inbox_items.uri holds a subquery, which PostgreSQL does not "
                  "allow there; name columns of the table alone"});
}

TEST(change_type, takes_no_option_of_another_verb_and_none_twice) {
    const sentences expected{
        "next: TS115 change_type on inbox_items takes using_<...> and back_using<...>, each once and "
        "nothing else"};
    EXPECT_EQ((mistakes_of<change_type<"inbox_items", "uri", varchar<8>, refill<"''">>>()), expected);
    EXPECT_EQ((mistakes_of<change_type<"inbox_items", "uri", varchar<8>, nullable>>()), expected);
    EXPECT_EQ((mistakes_of<change_type<"inbox_items", "uri", varchar<8>, using_<"uri">, using_<"uri">>>()), expected);
}

}  // namespace
