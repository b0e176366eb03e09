// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/casts.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <iterator>
#include <string_view>

namespace {

using namespace typeschema;
using model::type_id;

constexpr type_id all[] = {
    type_id::smallint,         type_id::integer, type_id::bigint,  type_id::numeric, type_id::real,
    type_id::double_precision, type_id::text,    type_id::varchar, type_id::uuid,    type_id::date,
    type_id::timestamptz,      type_id::boolean, type_id::bytea,   type_id::jsonb};

// Measured on PostgreSQL 15, columns in the order of the rows: CREATE TABLE k (id <column> PRIMARY KEY), then
// CREATE TABLE u (r <row> REFERENCES k).
constexpr std::string_view can_refer_to[] = {
    "xxxxxx........",  // smallint
    "xxxxxx........",  // integer
    "xxxxxx........",  // bigint
    "...xxx........",  // numeric
    "....xx........",  // real
    "....xx........",  // double precision
    "......xx......",  // text
    "......xx......",  // varchar
    "........x.....",  // uuid
    ".........xx...",  // date
    ".........xx...",  // timestamptz
    "...........x..",  // boolean
    "............x.",  // bytea
    ".............x",  // jsonb
};

TEST(can_refer, agrees_with_postgresql_for_every_pair_of_types) {
    for (std::size_t from = 0; from < std::size(all); ++from)
        for (std::size_t to = 0; to < std::size(all); ++to)
            EXPECT_EQ(change::can_refer({.id = all[from]}, {.id = all[to]}), can_refer_to[from][to] == 'x')
                << model::base_name(all[from]) << " to " << model::base_name(all[to]);
}

TEST(can_refer, compares_arrays_with_arrays_of_the_same_element) {
    EXPECT_TRUE(change::can_refer({.id = type_id::integer, .array = true}, {.id = type_id::integer, .array = true}));
    EXPECT_FALSE(change::can_refer({.id = type_id::integer, .array = true}, {.id = type_id::bigint, .array = true}));
    EXPECT_FALSE(change::can_refer({.id = type_id::text, .array = true}, {.id = type_id::text}));
}

// Measured on PostgreSQL 15: CREATE TABLE k (id <row>), then ALTER TABLE k ALTER COLUMN id TYPE <column>.
constexpr std::string_view is_assigned_to[] = {
    "xxxxxxxx......",  // smallint
    "xxxxxxxx......",  // integer
    "xxxxxxxx......",  // bigint
    "xxxxxxxx......",  // numeric
    "xxxxxxxx......",  // real
    "xxxxxxxx......",  // double precision
    "......xx......",  // text
    "......xx......",  // varchar
    "......xxx.....",  // uuid
    "......xx.xx...",  // date
    "......xx.xx...",  // timestamptz
    "......xx...x..",  // boolean
    "......xx....x.",  // bytea
    "......xx.....x",  // jsonb
};

TEST(assignment_cast, agrees_with_postgresql_for_every_pair_of_types) {
    for (std::size_t from = 0; from < std::size(all); ++from)
        for (std::size_t to = 0; to < std::size(all); ++to)
            EXPECT_EQ(change::has_assignment_cast({.id = all[from]}, {.id = all[to]}), is_assigned_to[from][to] == 'x')
                << model::base_name(all[from]) << " to " << model::base_name(all[to]);
}

}  // namespace
