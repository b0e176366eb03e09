// SPDX-License-Identifier: BSL-1.0
// A thousand revisions change one table: more than the nested instantiations that either compiler allows.
#include "large/numbered.hpp"

struct items : table<"items", column<"id", uuid>, primary_key<on<"id">>> {};
struct base_revision : migration<"r0000", create_table<items>> {};

// Of three revisions the first adds a column, the second renames it, and the third drops it.
template <std::size_t Number>
struct revision : migration<numbered<"r", Number>.text, after<numbered<"r", Number - 1>>,
                            add_column<"items", column<numbered<"c", Number>, text, nullable>>> {};
template <std::size_t Number>
    requires(Number % 3 == 2)
struct revision<Number> : migration<numbered<"r", Number>.text, after<numbered<"r", Number - 1>>,
                                    rename_column<"items", numbered<"c", Number - 1>, numbered<"d", Number>>> {};
template <std::size_t Number>
    requires(Number % 3 == 0)
struct revision<Number> : migration<numbered<"r", Number>.text, after<numbered<"r", Number - 1>>,
                                    drop_column<"items", numbered<"d", Number - 1>>> {};

template <class Numbers>
struct listed;
template <std::size_t... Number>
struct listed<std::index_sequence<Number...>>
    : chain<settings<"long", released<>>, base_revision, revision<Number + 1>...> {};
struct history : listed<std::make_index_sequence<999>> {};

static_assert(valid<history>);
static_assert(at<history, "r0499">.table("items").column("c0499") != nullptr);
static_assert(at<history, "r0500">.table("items").column("c0499") == nullptr);
static_assert(at<history, "r0500">.table("items").column("d0500") != nullptr);
static_assert(count_columns(head<history>.table("items")) == 1);
