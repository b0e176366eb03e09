// SPDX-License-Identifier: BSL-1.0
#include "typeschema/model/part_name.hpp"

#include "typeschema/chain/state.hpp"
#include "unit/change/sample.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

using namespace sample;

struct our_names : default_naming {
    static constexpr std::string_view primary_key = "{table}_pkey";
    static constexpr std::string_view unique = "{table}_{columns}_key";
    static constexpr std::string_view foreign_key = "{table}_{columns}_to_{referred}";
    static constexpr std::string_view index = "{table}_{columns}_idx";
    static constexpr std::string_view check = "{name}";
};

struct pairs
    : table<"pairs", column<"a", uuid>, column<"b", uuid>, primary_key<on<"a", "b">>, unique<"swapped", on<"b", "a">>,
            check<"differ", "a <> b">, foreign_key<on<"a", "b">, references<"pairs">>,
            foreign_key<on<"b", "a">, references<"pairs">, named<exactly<"back">>>,
            index_<"sorted", on<desc<"b">, "a">>, index_<exactly<"bare">, on<"b">>> {};
struct first : migration<"first", create_table<pairs>> {};
struct by_default : chain<settings<"names", in_schema<"">, released<>>, first> {};
struct by_ours : chain<settings<"names", in_schema<"">, names_by<our_names>, released<>>, first> {};

template <class Chain>
std::vector<std::string> part_names() {
    std::vector<std::string> names;
    head<Chain>.table("pairs").for_each_part([&](const model::part_record& p) {
        model::name_buffer made;
        model::put_part_name(*chain_detail::history_of<Chain>.convention, *p.part, p.table->object, made);
        names.emplace_back(made.text, made.size);
        const model::name_measure m =
            model::measure_part_name(*chain_detail::history_of<Chain>.convention, *p.part, p.table->object);
        EXPECT_EQ(m.size, made.size);
        EXPECT_TRUE(model::is_part_name(*chain_detail::history_of<Chain>.convention, p, model::name(names.back())));
        EXPECT_FALSE(
            model::is_part_name(*chain_detail::history_of<Chain>.convention, p, model::name(names.back() + "x")));
    });
    return names;
}

TEST(part_name, follows_the_default_convention) {
    EXPECT_EQ(part_names<by_default>(), (std::vector<std::string>{"pk_pairs", "uq_pairs__swapped", "ck_pairs__differ",
                                                                  "fk_a_b_pairs", "back", "ix_pairs__sorted", "bare"}));
}

TEST(part_name, follows_a_convention_of_the_chain) {
    EXPECT_EQ(part_names<by_ours>(), (std::vector<std::string>{"pairs_pkey", "pairs_b_a_key", "differ",
                                                               "pairs_a_b_to_pairs", "back", "pairs_b_a_idx", "bare"}));
}

}  // namespace
