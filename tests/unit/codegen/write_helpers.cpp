// SPDX-License-Identifier: BSL-1.0
#include "typeschema/codegen/write_helpers.hpp"

#include "migrations/inbox/chain.hpp"
#include "support/run_program.hpp"
#include "tests/examples/crooked/chain.hpp"
#include "typeschema/codegen/read_head.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <string>

#include <unistd.h>

namespace {

using namespace typeschema;

std::string write(const codegen::head& head) {
    return codegen::write_helpers(head, codegen::default_namespace(head));
}

bool has(const std::string& text, const std::string& wanted) {
    return text.find(wanted) != text.npos;
}

template <class Chain>
codegen::head head_of() {
    return codegen::read_head(chain_detail::history_of<Chain>, "1:0123456789abcdef");
}

/// What clang-format would change, as a diff; empty when it would change nothing.
std::string reformatted(const std::string& text) {
    const std::string path = testing::TempDir() + "write_helpers_" + std::to_string(::getpid()) + ".hpp";
    std::FILE* file = std::fopen(path.c_str(), "wb");
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
    const auto result =
        typeschema_test::run_program({"sh", "-c",
                                      "clang-format-19 --style=file:" TYPESCHEMA_SOURCE_DIR "/.clang-format '" + path +
                                          "' > '" + path + ".after' && diff '" + path + "' '" + path + ".after'"});
    std::remove(path.c_str());
    std::remove((path + ".after").c_str());
    return result.exit_code == 0
               ? std::string()
               : "exit " + std::to_string(result.exit_code) + "\n" + result.output.substr(0, 4000) + result.errors;
}

TEST(write_helpers, names_the_chain_its_head_and_its_fingerprint) {
    EXPECT_TRUE(has(write(head_of<inbox::chain>()),
                    "from chain inbox at 251018_schema_v1_inbox, fingerprint 1:0123456789abcdef."));
}

struct tickets : table<"tickets", column<"id", bigint, generated_always_as_identity<>>,
                       column<"number", integer, generated_by_default_as_identity<>>, column<"seat", integer, serial>,
                       column<"twice", integer, generated_always_as<"number * 2">>, primary_key<on<"id">>> {};
struct counters : table<"counters", column<"id", bigint, generated_always_as_identity<>>, primary_key<on<"id">>> {};
struct numbering : migration<"001", create_table<tickets>, create_table<counters>> {};
struct numbered : chain<settings<"numbered", released<>>, numbering> {};

TEST(write_helpers, leaves_what_postgresql_numbers_out_of_an_insert) {
    const std::string text = write(head_of<numbered>());
    EXPECT_FALSE(has(text, "values.id"));
    EXPECT_FALSE(has(text, "values.twice"));
    EXPECT_TRUE(has(text, "statement.set_or_default(\"seat\", values.seat);"));
    EXPECT_TRUE(has(text, "statement.set_or_default(\"number\", values.number);"));
    EXPECT_TRUE(has(text, "inline row insert(typeschema::pq::connection& connection, const insert_row&) {"));
    EXPECT_EQ(reformatted(text), "");
}

TEST(write_helpers, leaves_out_tables_that_are_gone_and_uses_the_last_names) {
    const std::string text = write(head_of<crooked::chain>());
    EXPECT_FALSE(has(text, "dropped"));
    EXPECT_FALSE(has(text, "every_type"));
    EXPECT_TRUE(has(text, "enum class state_value { class_, in_progress_2, in_progress, n2, empty };"));
    EXPECT_TRUE(has(text, "and (\\\"is true\\\" and a_text <> 'no; \\\"really\\\"')"));
}

TEST(write_helpers, finds_by_keys_and_whole_unique_indexes_alone) {
    const std::string text = write(head_of<crooked::chain>());
    EXPECT_TRUE(has(text, " find_by_id("));
    EXPECT_TRUE(has(text, " find_by_a_numeric("));
    EXPECT_FALSE(has(text, " find_by_a_date("));
    EXPECT_TRUE(has(text, " list_only_true_by_a_date("));
}

TEST(write_helpers, lists_only_by_indexes_that_have_an_order) {
    EXPECT_FALSE(has(write(head_of<crooked::chain>()), "by_a_jsonb"));
}

TEST(write_helpers, keeps_the_order_of_an_index) {
    EXPECT_TRUE(has(write(head_of<crooked::chain>()), "order by \\\"is true\\\", a_smallint desc, a_text "));
}

TEST(write_helpers, does_not_depend_on_the_folder_of_the_chain) {
    EXPECT_FALSE(has(write(head_of<inbox::chain>()), TYPESCHEMA_SOURCE_DIR));
}

TEST(write_helpers, leaves_nothing_to_clang_format) {
    EXPECT_EQ(reformatted(write(head_of<inbox::chain>())), "");
    EXPECT_EQ(reformatted(write(head_of<crooked::chain>())), "");
}

TEST(write_helpers, leaves_nothing_to_clang_format_whatever_the_names) {
    std::mt19937 random(20251018);
    const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
    const auto word = [&](std::size_t longest) {
        std::string text;
        for (std::size_t size = 1 + below(longest); text.size() < size;)
            text += "abcdefghijklmnopqrstuvwxyz_"[below(text.empty() ? 26 : 27)];
        return text;
    };
    codegen::head head{.chain = word(20), .revision = "001", .fingerprint = "1:0"};
    for (int i = 0; i < 60; ++i) {
        const std::size_t longest = 4 + below(60);
        codegen::table t{.sql = word(longest) + "." + word(longest), .cpp = "t" + std::to_string(i)};
        codegen::name_scope members;
        for (std::size_t c = 0, size = 1 + below(12); c < size; ++c) {
            const auto id =
                static_cast<model::type_id>(1 + below(static_cast<std::size_t>(model::type_id::existing) - 1));
            const std::string name = members.claim(codegen::cpp_name(word(longest)));
            t.columns.push_back({.sql = name,
                                 .cpp = name,
                                 .type = codegen::cpp_type_for({.id = id, .array = below(4) == 0}),
                                 .nullable = below(3) == 0,
                                 .default_value = below(3) == 0 ? "now()" : ""});
        }
        for (std::size_t k = 0; k < 4; ++k) {
            codegen::key key{.unique = below(2) == 0, .is_index = below(2) == 0, .given = word(longest)};
            for (std::size_t c = 0; c < t.columns.size() && c < 1 + below(4); ++c)
                key.columns.push_back({.column = c});
            t.keys.push_back(std::move(key));
        }
        codegen::enumeration& labels = t.columns.front().labels;
        labels.name = word(longest);
        for (std::size_t l = 0, size = 1 + below(14); l < size; ++l)
            labels.constants.emplace_back(word(20) + std::to_string(l), word(40));
        t.columns.front().type = {.spelling = labels.name, .cheap = true};
        head.tables.push_back(std::move(t));
    }
    EXPECT_EQ(reformatted(write(head)), "");
}

}  // namespace
