// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/action.hpp"
#include "typeschema/model/history.hpp"
#include "typeschema/rare.hpp"

#include <string_view>
#include <vector>

namespace typeschema::oracle {

/// The kinds of statement that an action may be, as PostgreSQL's parser calls them. None: any, as the author wrote it.
using promise = std::vector<std::string_view>;

inline promise promised_create(model::object_kind kind) {
    switch (kind) {
        case model::object_kind::table: return {"CreateStmt"};
        case model::object_kind::view: return {"ViewStmt"};
        case model::object_kind::materialized_view: return {"CreateTableAsStmt"};
        case model::object_kind::sequence: return {"CreateSeqStmt"};
        case model::object_kind::enum_type: return {"CreateEnumStmt"};
        case model::object_kind::domain: return {"CreateDomainStmt"};
        case model::object_kind::composite_type: return {"CompositeTypeStmt"};
        // A block where a clause depends on the server.
        case model::object_kind::range_type: return {"CreateRangeStmt", "DoStmt"};
        case model::object_kind::cast: return {"CreateCastStmt"};
        case model::object_kind::aggregate: return {"DefineStmt"};
        case model::object_kind::function: return {"CreateFunctionStmt"};
        case model::object_kind::schema: return {"CreateSchemaStmt"};
        case model::object_kind::extension: return {"CreateExtensionStmt"};
        default: return {};
    }
}

/// Is it an object of which nothing is known but its text?
inline bool is_verbatim(const change::action& a) {
    const model::part_record* const maker = a.table == nullptr ? nullptr : sql::maker_of(*a.table);
    return maker != nullptr && maker->part->property->conduct == &change::verbatim_conduct;
}

inline promise promised_alter(const change::action& a) {
    switch (a.table->kind) {
        case model::object_kind::domain: return {"AlterDomainStmt"};
        case model::object_kind::enum_type: return {"AlterEnumStmt"};
        default: return {"AlterTableStmt"};
    }
}

inline promise promised_of(const change::action& a, const model::part& part, bool made) {
    switch (part.kind) {
        case model::part_kind::index: return {made ? "IndexStmt" : "DropStmt"};
        case model::part_kind::trigger: return {made ? "CreateTrigStmt" : "DropStmt"};
        case model::part_kind::policy: return {made ? "CreatePolicyStmt" : "DropStmt"};
        default: return promised_alter(a);
    }
}

inline promise promised_of(const model::property& said, bool set) {
    switch (said.kind) {
        case model::property_kind::comment: return {"CommentStmt"};
        case model::property_kind::privilege: return {"GrantStmt"};
        case model::property_kind::query: return {"ViewStmt"};
        case model::property_kind::sequence_option:
        case model::property_kind::ownership: return {"AlterSeqStmt"};
        case model::property_kind::other: break;
        default: return {"AlterTableStmt"};
    }
    if (said.conduct == &change::statistics_conduct)
        return {set ? "CreateStatsStmt" : "DropStmt"};
    if (said.conduct == &change::owner_conduct)
        return {"AlterOwnerStmt", "AlterTableStmt"};
    if (said.conduct == &change::default_privilege_conduct)
        return {"AlterDefaultPrivilegesStmt"};
    return {"AlterTableStmt"};
}

inline promise promised_of(const model::data& d) {
    if (d.conduct != &change::rows_conduct)
        return {"DoStmt"};
    switch (model::kind_of(d)) {
        case model::data_kind::insert_rows:
        case model::data_kind::insert_from: return {"InsertStmt"};
        case model::data_kind::update_rows: return {"UpdateStmt"};
        case model::data_kind::delete_rows: return {"DeleteStmt"};
        case model::data_kind::truncate: return {"TruncateStmt"};
        case model::data_kind::vacuum:
        case model::data_kind::analyze: return {"VacuumStmt"};
        default: return {"DoStmt"};
    }
}

/// What an action says that its statement is.
inline promise promised(const model::history& h, const change::action& a) {
    using enum change::action_kind;
    switch (a.kind) {
        case create_table:
            if (a.table->kind == model::object_kind::verbatim && !is_verbatim(a))
                return {"RuleStmt"};
            return promised_create(a.table->kind);
        case drop_table: return is_verbatim(a) ? promise{} : promise{"DropStmt"};
        case rename_table: return {"RenameStmt", "AlterObjectSchemaStmt"};
        case add_column:
        case drop_column:
        case alter_type:
        case alter_default:
        case alter_nullability: return promised_alter(a);
        case rename_column: return {a.table->kind == model::object_kind::enum_type ? "AlterEnumStmt" : "RenameStmt"};
        case add_part: return promised_of(a, *a.part->part, true);
        case drop_part: return promised_of(a, *a.part->part, false);
        case alter_part: return {"RenameStmt", "AlterTableStmt", "AlterDomainStmt", "AlterPolicyStmt"};
        case set_firing: return {"AlterTableStmt"};
        case alter_sequence: return {"RenameStmt", "AlterSeqStmt"};
        case set_property:
            return promised_of(*(a.part != nullptr ? a.part : a.was_part)->part->property, a.part != nullptr);
        case create_object: return promised_create(h.names.objects[a.object].kind);
        case drop_object:
        case drop_type_aside: return {"DropStmt"};
        case ensure_object:
        case guard: return {"DoStmt"};
        case data: return promised_of(*a.step->data);
        case take_rows_back: return {"DeleteStmt"};
        case set_type_aside: return {"RenameStmt"};
        case raw: break;
    }
    return {};
}

}  // namespace typeschema::oracle
