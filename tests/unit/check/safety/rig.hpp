// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"
#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

/// What the tests of this folder start from: tables that are in use, and what each rule says of one more revision.
namespace in_use {

using namespace typeschema;

// clang-format off
struct touch : function<"touch", returns<"trigger">, language<"plpgsql">, body<"begin return new; end">> {};
struct next_no : function<"next_no", returns<"bigint">, body<"select 1">> {};
struct this_no : function<"this_no", returns<"bigint">, stable, body<"select 1">> {};
struct mood : enum_type<"mood", "glad", "sad"> {};
struct moods : enum_type<"moods", "glad", "so so", "sad"> {};
struct gloom : enum_type<"gloom", "sad"> {};
struct loose : domain<"loose", text> {};
struct strict_one : domain<"strict_one", text, check<"short", "length(value) < 99">> {};
struct pair : composite_type<"pair", column<"a", integer>> {};
struct numbers : sequence<"numbers"> {};

struct items : table<"items",
    column<"id",     uuid>,
    column<"title",  varchar<32>>,
    column<"body",   text, nullable>,
    column<"motto",  text, nullable>,
    column<"amount", numeric<12, 2>, nullable>,
    column<"number", integer, nullable>,
    column<"seen",   timestamp, nullable>,
    column<"mood",   of_type<"mood">, nullable>,
    column<"loose",  of_type<"loose">, nullable>,
    column<"length", integer, nullable, generated_always_as<"length(motto)">>,
    primary_key<on<"id">>,
    check<"title_there", "title <> ''">,
    index_<"seen", on<"seen">>,
    index_<"number", on<"number">>> {};
struct pages : table<"pages",
    column<"item_id", uuid>,
    column<"number",  integer, nullable>,
    foreign_key<on<"item_id">, references<"items">>> {};
struct notes : table<"notes", column<"item_id", uuid>> {};
struct letters : materialized_view<"letters", "select id from items"> {};
struct recent : view<"recent", "select id from items"> {};

struct first : migration<"first", ensure_extension<"citext">, create_function<touch>, create_function<next_no>,
    create_function<this_no>, create_enum_type<mood>, create_enum_type<moods>, create_enum_type<gloom>, create_domain<loose>,
    create_domain<strict_one>, create_composite_type<pair>, create_sequence<numbers>, create_table<items>, create_table<pages>, create_table<notes>,
    create_materialized_view<letters>, create_view<recent>> {};
// clang-format on

template <class... Steps>
struct next : migration<"next", after<"first">, Steps...> {};
template <class... Steps>
struct history : chain<settings<"shop">, first, next<Steps...>> {};

using numbers_of_rules = std::vector<int>;

/// The numbers of the rules, as the catalogue has them, that a chain breaks; a mistake of another kind is minus its code.
template <class Chain>
numbers_of_rules rules() {
    numbers_of_rules all;
    const auto& found = chain_detail::mistakes_found<Chain>;
    for (std::uint32_t i = 0; i < found.size; ++i)
        all.push_back(found.items[i].code >= model::problem_code::loses_data &&
                              found.items[i].code <= model::problem_code::weakens_integrity
                          ? check_detail::safety_rules[found.items[i].item].number
                          : -static_cast<int>(found.items[i].code));
    return all;
}
/// Of one more revision.
template <class... Steps>
numbers_of_rules broken_by() {
    return rules<history<Steps...>>();
}

inline const numbers_of_rules none{};

}  // namespace in_use
