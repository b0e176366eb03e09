// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"

#include <cstdint>

namespace typeschema::inline v0::model {

/// Every mistake that typeschema can find in a chain. The number is the code that people see (TS203) and never changes
/// its meaning; the words stand in check/problem/, the explanation in docs/errors.md.
enum class problem_code : std::uint16_t {
    none = 0,
    // TS1xx: the schema contradicts itself
    duplicate_column = 101,
    duplicate_part = 102,
    unknown_column_in_part = 103,
    default_of_another_type = 104,
    second_primary_key = 105,
    name_too_long = 106,
    alias_instead_of_struct = 107,
    unreadable_sql = 108,
    column_twice_in_key = 109,
    unreadable_trigger_events = 110,
    subquery_in_check = 111,
    nullable_primary_key = 112,
    column_in_default = 113,
    malformed_key = 114,
    misplaced = 115,
    impossible_trigger = 116,
    reserved_name = 117,
    impossible_index = 118,
    said_twice = 120,
    impossible_policy = 121,
    unknown_type = 122,
    extension_missing = 123,
    impossible_privilege = 124,
    impossible_column = 125,
    impossible_constraint = 130,
    foreign_key_to_deferrable_key = 131,
    unknown_sequence = 132,
    impossible_owner = 133,
    impossible_expression = 134,
    impossible_partition = 140,
    impossible_on_partitioned = 141,
    inherited = 142,
    cannot_attach = 143,
    no_partition = 144,
    impossible_trait = 145,
    impossible_alteration = 146,
    impossible_statistics = 147,
    value_of_another_type = 150,
    row_of_another_length = 151,
    row_without_value = 152,
    rows_without_key = 153,
    data_without_inverse = 154,
    incomplete_data_step = 155,
    backfill_without_key = 156,
    unreadable_in_data = 157,
    text_missing = 160,
    impossible_cast = 161,
    impossible_aggregate = 162,
    impossible_range = 163,
    malformed_sqlstate = 170,
    nameless_invariant = 171,
    invariant_twice = 172,
    role_without_name = 173,
    uneven_rows = 174,
    unknown_elsewhere = 180,
    changes_elsewhere = 181,
    goes_back_elsewhere = 182,
    update_of_unknown_extension = 183,
    // TS2xx: a step does not fit the state it meets
    unknown_table = 201,
    unknown_column = 202,
    foreign_key_to_unknown_table = 203,
    foreign_key_to_unknown_column = 204,
    foreign_key_to_columns_not_unique = 205,
    foreign_key_to_another_type = 206,
    foreign_key_of_another_length = 207,
    name_taken = 208,
    unknown_object = 209,
    still_used = 210,
    not_null_without_default = 211,
    raw_without_inverse = 212,
    column_taken = 213,
    not_null_without_refill = 214,
    nothing_to_change = 215,
    inverse_does_not_lead_back = 216,
    type_needs_using = 217,
    own_schema_created = 218,
    unknown_function = 219,
    unknown_parent = 220,
    parent_taken = 221,
    revision_twice = 222,
    parent_out_of_order = 223,
    parent_missing = 224,
    relation_name_taken = 225,
    odd_revision_id = 226,
    need_missing = 227,
    // TS3xx: a step does to what is in use what nobody accepted; one code for each model::hazard, in their order
    loses_data = 301,
    blocks_writes = 302,
    blocks_everything = 303,
    rewrites_table = 304,
    scans_under_lock = 305,
    breaks_readers = 306,
    keeps_locks = 307,
    may_deadlock = 308,
    opens_access = 309,
    weakens_integrity = 310,
    accepted_in_vain = 390,
    accepted_without_reason = 391,
    // TS5xx: a C++ type does not fit
    enum_does_not_match = 501,
    // TS6xx: history was edited
    released_changed = 601,
    released_missing = 602,
    released_out_of_order = 603,
    unreadable_pin = 604,
};

/// A rule's verdict on one step: the code, where in the step (a column or part of a table), and the name at fault.
struct finding {
    problem_code code = problem_code::none;
    std::uint32_t step = 0;
    std::uint32_t item = 0;
    name culprit;
};

/// A few findings of one evaluation. What does not fit shows up in the next compile, once these are mended.
struct findings {
    static constexpr std::uint32_t room = 6;
    finding items[room];
    std::uint32_t size = 0;

    constexpr void report(problem_code code, std::uint32_t step, std::uint32_t item = 0, name culprit = {}) {
        if (size < room)
            items[size++] = {code, step, item, culprit};
    }
};

}  // namespace typeschema::inline v0::model
