// SPDX-License-Identifier: BSL-1.0
// A foreign key of the same table counts too.
// expect-error: next: TS210 column nodes.id is still used by foreign key fk_parent_nodes of nodes; drop those first
#include "compile_fail/start.hpp"

struct nodes : table<"nodes", column<"id", bigint>, column<"parent", bigint, nullable>, column<"name", text>,
    primary_key<on<"id">>, foreign_key<on<"parent">, references<"nodes">>> {};
struct add_nodes : migration<"add_nodes", after<"start">, create_table<nodes>> {};

struct next : migration<"next", after<"add_nodes">,
#ifndef EXPECT_ERROR
    drop_column<"nodes", "parent">, drop_column<"nodes", "id", refill<"0">>,
#else
    drop_column<"nodes", "id", refill<"0">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, add_nodes, next> {};
static_assert(valid<history>);
