// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct counters : table<"counters",
    column<"id",   bigint>,
    column<"hits", bigint>,
    primary_key<on<"id">>,
    storage_parameter<"fillfactor", "70">> {};
struct declared : migration<"storage_parameters_in_a_declaration",
    create_table<counters>> {};

struct set : migration<"storage_parameters_are_set", after<"storage_parameters_in_a_declaration">,
    set_storage_parameter<"counters", "fillfactor", "50">,
    set_storage_parameter<"counters", "toast.autovacuum_enabled", "off">> {};

struct reset : migration<"a_storage_parameter_is_reset", after<"storage_parameters_are_set">,
    reset_storage_parameter<"counters", "fillfactor">> {};
// clang-format on

struct history : chain<settings<"storage_parameters", released<>>, declared, set, reset> {};

const vocabulary::registered<history> topic{
    "Storage parameters",
    __FILE__,
    {
        {"storage_parameters_in_a_declaration",
         "Any storage parameter of the manual; the server knows the values it takes.",
         R"(create table counters (id bigint not null, hits bigint not null, constraint pk_counters primary key (id))
                with (fillfactor = 70))",
         {79},
         {3}},
        {"storage_parameters_are_set",
         "The inverse sets what stood there before, or resets it.",
         "alter table counters set (fillfactor = 50, toast.autovacuum_enabled = off)",
         {79},
         {48}},
        {"a_storage_parameter_is_reset",
         "What is not set is TS215.",
         "alter table counters reset (fillfactor)",
         {79},
         {}},
    }};

}  // namespace
