// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/conduct.hpp"
#include "typeschema/model/default_value.hpp"
#include "typeschema/model/part.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {
struct action;
}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0::model {

struct data;
struct column_record;

/// What the verbs do that are about rows. The functions come along with the verbs, as those of model::conduct do. `resolve`,
/// which may be missing, is asked of a step that is about no table, `apply` of all others.
struct data_conduct {
    void (*resolve)(change::registry_work&, const step&) = nullptr;
    void (*apply)(change::table_work&, const step&) = nullptr;
    void (*put)(sql::writer&, const history&, const change::action&, bool back) = nullptr;
    void (*summarize)(sql::writer&, const change::action&) = nullptr;
    void (*mean)(chain_detail::meaning&, const data&) = nullptr;
    /// The rows of a step that undoes itself, as a condition on the table as it is in a later state: those that have been
    /// changed since, or those that are as they were.
    void (*put_rows)(sql::writer&, const history&, std::uint32_t step, const table_state&, bool changed) = nullptr;
    bool (*explain)(const problem::context&) = nullptr;
    void (*judge)(check_detail::judged_step&) = nullptr;  // what the step does to a table in use
    /// Of a step that rests on another chain: what it means for foreign keys to tables that this chain does not have.
    void (*find_key)(change::registry_work&, std::uint32_t item, const qualified_name&) = nullptr;
    void (*check_key)(const history&, std::uint32_t step, std::uint32_t item, const part&, findings&) = nullptr;
    const column_record* (*other_side)(const history&, std::uint32_t step, const table_state&, const part_record&,
                                       std::uint16_t column) = nullptr;
    void (*explain_key)(const problem::context&) = nullptr;
};

/// Another chain that a chain rests on: what it is once that revision is applied.
struct needed_chain {
    const history* chain = nullptr;
    name revision;
    std::uint32_t state = 0;
};

/// A step about rows as written; `kind` and `given` belong to its conduct.
struct data {
    const data_conduct* conduct = nullptr;
    std::uint8_t kind = 0;
    std::uint8_t given = 0;
    bool about_table = true;
    bool alone = false;          // PostgreSQL refuses it in a transaction, or it commits by itself
    bool silent = false;         // it is no statement
    bool undoes_itself = false;  // its inverse follows from what it says
    std::uint32_t row_count = 0;
    std::uint32_t odd_row = 0;  // from 1: one that is not as long as the first
    std::uint32_t odd_size = 0;
    std::uint32_t batch = 1000;  // rows
    std::uint32_t pause = 0;     // milliseconds
    list<name> columns = {};
    list<name> keys = {};
    list<default_value> values = {};
    list<details> texts = {};  // what becomes of the column `with`, or a condition without one
    name query = {};           // what is selected, the body of a block, or a text for people
    const needed_chain* needs = nullptr;
};

}  // namespace typeschema::inline v0::model
