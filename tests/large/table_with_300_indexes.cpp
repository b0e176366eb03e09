// SPDX-License-Identifier: BSL-1.0
// 300 indexes in a table, and 300 that steps of one revision create and those of the next one drop.
#include "large/numbered.hpp"

template <class Numbers>
struct indexed_table;
template <std::size_t... Number>
struct indexed_table<std::index_sequence<Number...>>
    : table<"indexed", column<"id", uuid>, column<"n", integer>, primary_key<on<"id">>,
            index_<exactly<numbered<"i", Number>>, on<"n", "id">, where<"n > 0">>...> {};
struct indexed : indexed_table<std::make_index_sequence<300>> {};
struct plain : table<"plain", column<"id", uuid>, column<"n", integer>, primary_key<on<"id">>> {};

template <class Numbers>
struct creates;
template <std::size_t... Number>
struct creates<std::index_sequence<Number...>>
    : migration<"creates", after<"first">, create_index<"plain", index_<exactly<numbered<"p", Number>>, on<"n">>>...> {
};
template <class Numbers>
struct drops;
template <std::size_t... Number>
struct drops<std::index_sequence<Number...>>
    : migration<"drops", after<"creates">, drop_index<"plain", exactly<numbered<"p", Number>>>...> {};

struct first : migration<"first", create_table<indexed>, create_table<plain>> {};
struct second : creates<std::make_index_sequence<300>> {};
struct third : drops<std::make_index_sequence<299>> {};
struct history : chain<settings<"indexed", released<>>, first, second, third> {};

static_assert(valid<history>);
static_assert(count_parts(head<history>.table("indexed")) == 301);
static_assert(count_parts(at<history, "creates">.table("plain")) == 301);
static_assert(count_parts(head<history>.table("plain")) == 2);
