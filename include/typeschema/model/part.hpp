// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// What hangs on a table besides its columns.
enum class part_kind : std::uint8_t { primary_key, unique, check, foreign_key, index, trigger, policy, property };

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
        case part_kind::property: return "property";
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

/// PRIMARY KEY, UNIQUE, CHECK or FOREIGN KEY; which members count follows from the part's kind.
struct constraint {
    list<name> columns;
    expression condition;         // check
    qualified_name referred;      // foreign key
    list<name> referred_columns;  // foreign key; empty means the primary key
    action on_delete = action::no_action;
    action on_update = action::no_action;
    bool ordered = false;  // a key that was written with an order, which only indexes have
};

/// One key of an index.
struct index_key {
    name column;
    bool descending = false;
    bool nulls_first = false;
    bool nulls_last = false;
};

struct index {
    list<index_key> keys;
    list<name> included;
    expression predicate;
    name method;  // empty means btree
    bool unique = false;
};

/// A trigger: `events` as SQL spells them ("before insert or update of status"), the columns after OF in its uses.
struct trigger {
    expression events;
    bool for_each_row = false;
    expression condition;
    qualified_name function;
};

struct policy;
struct property;

/// One of the five with the name that its author gave it. `exact`: the name is the database's, no convention applies.
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
