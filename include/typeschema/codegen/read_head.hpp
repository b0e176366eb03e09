// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/codegen/cpp_name.hpp"
#include "typeschema/codegen/head.hpp"
#include "typeschema/codegen/read_labels.hpp"
#include "typeschema/model/history.hpp"
#include "typeschema/sql/part.hpp"
#include "typeschema/sql/to_string.hpp"

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace typeschema::inline v0::codegen {

namespace detail {

inline std::string quoted(std::string_view name) {
    return sql::to_string([&](sql::writer& w) { sql::quote_identifier(w, name); });
}

inline std::string qualified(const model::qualified_name& name) {
    return sql::to_string([&](sql::writer& w) { sql::quote_qualified(w, name.schema.view(), name.object.view()); });
}

inline std::string order_of(const model::index_key& key) {
    return std::string(key.descending ? " desc" : "") + (key.nulls_first ? " nulls first" : "") +
           (key.nulls_last ? " nulls last" : "");
}

inline std::string default_of(const model::column_record& c) {
    return c.default_value == nullptr ? std::string() : std::string(c.default_value->text.view());
}

/// Reads one table; keeps the place of each column, since parts know columns by number.
class table_reader {
public:
    table_reader(const model::history& history, const model::table_state& state, std::string cpp)
        : history_(history), state_(state) {
        table_.sql = qualified(state.named);
        table_.cpp = std::move(cpp);
    }

    table read() {
        read_columns();
        for (std::uint32_t i = 0; i < state_.records.part_count; ++i)
            if (state_.holds(state_.records.parts[i]))
                read_part(state_.records.parts[i]);
        name_labels();
        return std::move(table_);
    }

private:
    /// A type that the chain makes may have another name by now.
    cpp_type type_of(const model::column_record& c) const {
        if (c.type_object == model::nothing)
            return cpp_type_for(c.type);
        return cpp_type_for(c.type, qualified(history_.names.name_of(c.type_object, state_.state)));
    }

    void read_columns() {
        std::vector<std::string> names;
        for (const model::column_record* c = state_.after(nullptr); c != nullptr; c = state_.after(c)) {
            const std::string name(c->named.view());
            places_[c->number] = names.size();
            names.push_back(name);
            const model::part_record* const identity = sql::said_of(state_, *c, model::property_kind::identity);
            const bool generated = sql::said_of(state_, *c, model::property_kind::generated) != nullptr;
            table_.columns.push_back(
                {.sql = detail::quoted(name),
                 .type = type_of(*c),
                 .nullable = c->nullable,
                 .default_value = identity != nullptr ? "generated as identity"
                                  : sql::said_of(state_, *c, model::property_kind::serial) != nullptr
                                      ? "the next number of its sequence"
                                      : default_of(*c),
                 .never_given = generated || (identity != nullptr && identity->marks == 0)});
        }
        name_scope members;
        const std::vector<std::string> claimed = members.claim_all(names);
        for (std::size_t i = 0; i < names.size(); ++i)
            table_.columns[i].cpp = claimed[i];
    }

    void read_part(const model::part_record& record) {
        const model::part& part = *record.part;
        const std::uint16_t* numbers = state_.uses(record).data;
        switch (part.kind) {
            case model::part_kind::primary_key:
            case model::part_kind::unique: return read_constraint(part, numbers);
            case model::part_kind::index: return read_index(part, numbers);
            case model::part_kind::check: return read_check(record);
            case model::part_kind::foreign_key:
            case model::part_kind::exclusion:
            case model::part_kind::trigger:
            case model::part_kind::policy:
            case model::part_kind::property: return;
        }
    }

    void read_constraint(const model::part& part, const std::uint16_t* numbers) {
        key made{.unique = true, .given = std::string(part.given.view())};
        for (std::uint32_t i = 0; i < part.constraint->columns.size; ++i)
            made.columns.push_back({places_.at(numbers[i]), {}});
        table_.keys.push_back(std::move(made));
    }

    void read_index(const model::part& part, const std::uint16_t* numbers) {
        const model::index& index = *part.index;
        key made{.unique = index.unique,
                 .is_index = true,
                 .given = std::string(part.given.view()),
                 .method = std::string(index.method.view())};
        for (const model::index_key& k : index.keys)
            if (is_expression(k))
                return;
        for (std::uint32_t i = 0; i < index.keys.size; ++i)
            made.columns.push_back({places_.at(numbers[i]), order_of(index.keys[i])});
        if (!index.predicate.empty())
            made.predicate = sql::to_string([&](sql::writer& w) {
                sql::put_expression(w, state_, index.predicate, numbers + index.keys.size + index.included.size);
            });
        table_.keys.push_back(std::move(made));
    }

    /// Takes the labels of `status in (…)`; of several such checks on a column the first counts.
    void read_check(const model::part_record& record) {
        const model::list<std::uint16_t> numbers = state_.uses(record);
        const model::expression& condition = record.part->constraint->condition;
        if (numbers.empty() || condition.uses.empty())
            return;
        for (const std::uint16_t number : numbers)
            if (number != numbers[0])
                return;
        column& target = table_.columns[places_.at(numbers[0])];
        if (target.type.spelling != "std::string" || !target.type.send_cast.empty() || !target.labels.constants.empty())
            return;
        name_scope constants;
        const std::vector<std::string> labels = read_labels(condition.text.view(), condition.uses[0].column.view());
        const std::vector<std::string> claimed = constants.claim_all(labels);
        for (std::size_t i = 0; i < labels.size(); ++i)
            target.labels.constants.emplace_back(claimed[i], labels[i]);
    }

    /// An enum's name may equal no member's: a struct cannot name both.
    void name_labels() {
        name_scope names{"insert", "read", "label_of"};
        for (const column& c : table_.columns)
            names.take(c.cpp);
        for (column& c : table_.columns)
            if (!c.labels.constants.empty()) {
                c.labels.name = names.claim(c.cpp + (c.cpp.ends_with('_') ? "value" : "_value"));
                c.type = {.spelling = c.labels.name, .cheap = true};
            }
    }

    const model::history& history_;
    const model::table_state& state_;
    table table_;
    std::map<std::uint16_t, std::size_t> places_;
};

}  // namespace detail

/// What a chain leads to.
inline head read_head(const model::history& history, const std::string& fingerprint) {
    head made{.chain = std::string(history.chain.view()), .revision = "base", .fingerprint = fingerprint};
    if (history.migration_count != 0)
        made.revision = std::string(history.migrations[history.migration_count - 1]->id.view());
    const std::uint32_t state = history.step_count();
    std::vector<std::uint32_t> objects;
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < history.names.object_count; ++i) {
        const model::object_record& object = history.names.objects[i];
        if (object.kind != model::object_kind::table || object.to != model::forever || object.stand_in)
            continue;
        const model::qualified_name& named = history.names.name_of(i, state);
        const bool home = named.schema == history.home;
        objects.push_back(i);
        names.push_back((home ? "" : std::string(named.schema.view()) + "_") + std::string(named.object.view()));
    }
    name_scope namespaces;
    const std::vector<std::string> claimed = namespaces.claim_all(names);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const model::table_state table = history.table_at(objects[i], state);
        made.tables.push_back(detail::table_reader(history, table, claimed[i]).read());
    }
    return made;
}

}  // namespace typeschema::inline v0::codegen
