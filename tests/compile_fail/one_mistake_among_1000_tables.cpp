// SPDX-License-Identifier: BSL-1.0
// The search for the name that was meant stays within the limits of both compilers.
// expect-error: wrong: TS203 foreign key last.id refers to unknown table tabel0777; did you mean table0777?
#include "large/numbered.hpp"

template <std::size_t Number>
struct one : table<exactly<numbered<"table", Number>>, column<"id", uuid>, primary_key<on<"id">>> {};

template <class Numbers>
struct all;
template <std::size_t... Number>
struct all<std::index_sequence<Number...>> : migration<"all", create_table<one<Number>>...> {};

struct last : table<"last", column<"id", uuid>,
#ifdef EXPECT_ERROR
    foreign_key<on<"id">, references<"tabel0777">>
#else
    foreign_key<on<"id">, references<"table0777">>
#endif
    > {};

struct many : all<std::make_index_sequence<1000>> {};
struct wrong : migration<"wrong", after<"all">, create_table<last>> {};
struct history : chain<settings<"many", released<>>, many, wrong> {};
static_assert(valid<history>);
