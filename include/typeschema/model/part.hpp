// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/default_value.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// What hangs on a table besides its columns.
enum class part_kind : std::uint8_t {
    primary_key,
    unique,
    check,
    foreign_key,
    index,
    trigger,
    policy,
    property,
    exclusion
};

/// The word that a sentence and a summary use for it.
constexpr std::string_view word_for(part_kind kind) {
    switch (kind) {
        case part_kind::primary_key: return "primary key";
        case part_kind::unique: return "unique constraint";
        case part_kind::check: return "check";
        case part_kind::foreign_key: return "foreign key";
        case part_kind::index: return "index";
        case part_kind::trigger: return "trigger";
        case part_kind::policy: return "policy";
        case part_kind::property: return "sequence";  // only that of a column has a name
        case part_kind::exclusion: return "exclusion constraint";
    }
    return "";
}

/// A column found in an SQL text: where it stands and the folded name that it means. `qualified`: with the name of its
/// table, which a rename would make wrong.
struct name_use {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
    name column;
    bool qualified = false;
};

/// An SQL text with the columns that it names. `trouble`: why it cannot be read, and where.
struct expression {
    name text;
    list<name_use> uses;
    std::string_view trouble;
    std::uint32_t trouble_at = 0;
    bool has_subquery = false;

    [[nodiscard]] constexpr bool empty() const { return text.empty(); }
};

/// ON DELETE and ON UPDATE.
enum class action : std::uint8_t { no_action, restricted, cascade, set_null, set_default };

/// What one word says of a constraint or a trigger, as bits. Verbs change the first three and those of `firing`.
struct mark {
    static constexpr std::uint8_t deferrable = 1, initially_deferred = 2, not_valid = 4, no_inherit = 8,
                                  nulls_not_distinct = 16, match_full = 32;
    static constexpr std::uint8_t constraint_trigger = 8, by_default = 1, disabled = 64, on_replica = 128, always = 192,
                                  firing = 192;
};

struct index;

/// How a table is cut into partitions, or by what one of them is chosen; `rest` is the default partition.
enum class strategy : std::uint8_t { none, range, list, hash, rest };

/// What few parts have, kept out of what every table has.
struct details {
    list<name> included;                               // primary key, unique: INCLUDE
    list<name> set_columns;                            // foreign key: those that ON DELETE sets; all when empty
    const index* exclusion = nullptr;                  // exclusion: its keys, method and predicate
    expression text;                                   // key of an index: what is indexed in place of a column
    name collation;                                    // key of an index
    name operator_class;                               // key of an index
    list<name> parameters;                             // of the operator class: `siglen = 32`
    name with;                                         // key of an exclusion: the operator
    list<name> arguments;                              // trigger: of its function
    qualified_name from;                               // constraint trigger: the other table
    name old_rows;                                     // trigger: REFERENCING OLD TABLE AS
    name new_rows;                                     // trigger
    const index* keyed = nullptr;                      // PARTITION BY, statistics: their columns
    model::strategy strategy = model::strategy::none;  // of a partition key, or of the bound of a partition
    bool in_create = false;                            // partition: it was made as one, not attached later
    list<default_value> from_values;                   // partition: of a range; those of a list
    list<default_value> to_values;                     // partition
    std::uint32_t modulus = 0;                         // partition
    std::uint32_t remainder = 0;                       // partition
};

/// PRIMARY KEY, UNIQUE, CHECK, FOREIGN KEY or EXCLUDE; which members count follows from the part's kind.
struct constraint {
    list<name> columns;
    expression condition;         // check
    qualified_name referred;      // foreign key
    list<name> referred_columns;  // foreign key; empty means the primary key
    action on_delete = action::no_action;
    action on_update = action::no_action;
    bool ordered = false;    // a key that was written with an order, which only indexes have
    std::uint8_t marks = 0;  // bits of model::mark
    const details* more = nullptr;
};

/// One key of an index.
struct index_key {
    name column;
    bool descending = false;
    bool nulls_first = false;
    bool nulls_last = false;
    const details* more = nullptr;
};

/// Is it computed, and no column?
constexpr bool is_expression(const index_key& k) {
    return k.more != nullptr && k.more->text.text.size != 0;
}

struct index {
    list<index_key> keys;
    list<name> included;
    expression predicate;
    name method;  // empty means btree
    bool unique = false;
    bool nulls_not_distinct = false;
    bool only = false;                  // not on the partitions of the table
    std::uint16_t expression_uses = 0;  // names in the texts of its keys
};

/// A trigger: `events` as SQL spells them ("before insert or update of status"), the columns after OF in its uses.
struct trigger {
    expression events;
    bool for_each_row = false;
    expression condition;
    qualified_name function;
    std::uint8_t marks = 0;  // bits of model::mark
    const details* more = nullptr;
};

struct policy;
struct property;

/// One of them with the name that its author gave it. `exact`: the name is the database's, no convention applies.
struct part {
    part_kind kind = part_kind::check;
    bool exact = false;
    bool misplaced = false;  // it holds something that it does not take, or something twice
    name given;
    const model::constraint* constraint = nullptr;
    const model::index* index = nullptr;
    const model::trigger* trigger = nullptr;
    const model::policy* policy = nullptr;
    const model::property* property = nullptr;
};

}  // namespace typeschema::inline v0::model
