// SPDX-License-Identifier: BSL-1.0
// More elements than a fold expression takes on clang: 400 columns, each with a check.
#include "large/numbered.hpp"

#include "typeschema/chain/sql.hpp"

template <class Numbers>
struct wide_table;
template <std::size_t... Number>
struct wide_table<std::index_sequence<Number...>>
    : table<"wide", column<numbered<"c", Number>, text>..., primary_key<on<"c0000">>,
            check<exactly<numbered<"k", Number>>, numbered<"length(c0001) <> ", Number>>...> {};
struct wide : wide_table<std::make_index_sequence<400>> {};

template <class Numbers>
struct changes;
template <std::size_t... Number>
struct changes<std::index_sequence<Number...>>
    : migration<"changes", after<"first">, drop_column<"wide", numbered<"c", 100 + Number>, refill<"''">>...> {};

struct first : migration<"first", create_table<wide>> {};
struct second : changes<std::make_index_sequence<40>> {};
struct history : chain<settings<"wide", released<>>, first, second> {};

static_assert(valid<history>);
static_assert(count_columns(at<history, "first">.table("wide")) == 400);
static_assert(count_columns(head<history>.table("wide")) == 360);
static_assert(forward_sql<history, "first">.size() > 400 * 20);
