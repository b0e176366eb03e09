// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/problem/property.hpp"
#include "typeschema/rare/check_partitions.hpp"

namespace typeschema::inline v0::problem {

/// The words for partitions, and for the tables that they are of.
constexpr void say_bound(const context& c) {
    using enum change::bound_trouble;
    const model::property& p = *c.part()->property;
    const std::uint32_t object =
        c.h.names.find(model::object_kind::table, {p.relations[0], p.relations[1]}, c.f.step + 1);
    const model::table_state parent = c.h.table_at(object, c.f.step + 1);
    const model::part_record& by = *change::property_of(parent, change::is_partition_key);
    const model::details& key = *by.part->property->more;
    const bool range = p.more->strategy == model::strategy::range;
    c.say("partition ", c.table(), " of ", p.relations[1]);
    switch (change::judge_bound(parent, by, *p.more)) {
        case missing:
            return c.say(" does not say which rows it holds; write from_values<...> and to_values<...>, "
                         "in_values<...>, with_modulus<...> or default_partition");
        case strategy:
            c.say(p.more->strategy == model::strategy::rest
                      ? " is a default partition, which does not fit PARTITION BY "
                      : " has a bound that does not fit PARTITION BY ",
                  change::keyword_for(key.strategy), "; write ");
            return c.say(key.strategy == model::strategy::range  ? "from_values<...> and to_values<...>"
                         : key.strategy == model::strategy::list ? "in_values<...>"
                                                                 : "with_modulus<...>");
        case from_count:
        case to_count:
            c.say(change::judge_bound(parent, by, *p.more) == from_count ? " begins with another number of values than "
                                                                         : " ends with another number of values than ",
                  p.relations[1], " is partitioned by; write a value for each of the ");
            c.w.put_number(key.keyed->keys.size);
            return;
        case list_empty: return c.say(" lists no values; name at least one in in_values<...>");
        case modulus: return c.say(" has a remainder that no division leaves; write one below the modulus");
        case unvalidated:
            return c.say(" would hold a check that is NOT VALID there as a valid one; write validate_constraint first");
        case value: break;
        case none: return;
    }
    const model::default_value& v = *change::misfit_of(parent, by, *p.more);
    c.say(" has the bound ", v.text, ", which is no value of ");
    for (const auto& side : {p.more->from_values, p.more->to_values})
        if (&v >= side.data && &v < side.data + side.size) {
            const model::column_record* column =
                change::key_column(parent, by, range ? static_cast<std::uint32_t>(&v - side.data) : 0);
            if (column != nullptr)
                c.say(column->named, ", a ", column->type);
            else
                c.say("its key");
        }
    c.say("; write a constant of that type, text in quotes");
}

/// The columns of a partition key that a key leaves out.
constexpr void say_left_out(const context& c, const check_detail::misfit_on_partitioned& misfit) {
    bool first = true;
    for (std::uint32_t k = 0; k < misfit.by->part->property->more->keyed->keys.size; ++k) {
        const model::column_record* const column = change::key_column(misfit.table, *misfit.by, k);
        bool has = false;
        for (const std::uint16_t number : misfit.table.uses(*misfit.part))
            has = has || number == column->number;
        if (has)
            continue;
        c.say(first ? "; add " : ", ");
        c.say(column->named);
        first = false;
    }
}

constexpr std::string_view reason_for(change::partitioned_trouble trouble) {
    using enum change::partitioned_trouble;
    switch (trouble) {
        case key_without_column:
            return " leaves out what the table is partitioned by, so that PostgreSQL could not keep it unique";
        case key_of_expression:
            return " cannot be unique, since the table is partitioned by an expression; partition by columns, or make the "
                   "key on each partition";
        case exclusion: return " excludes rows, which PostgreSQL does in each partition alone; add it there";
        case no_inherit: return " has NO INHERIT, but its partitions hold all of its rows; remove no_inherit";
        case not_valid: return " is NOT VALID, which PostgreSQL does not take there; remove not_valid";
        case only: return " is on the table only, where it would never be valid; remove only";
        case transition:
            return " fires for each row and reads rows of the statement; write it for each statement, or remove "
                   "old_table_as and new_table_as";
        case parameter: return " is about no rows, since these are in its partitions; set it there";
        case inherits: return " cannot be, since a partitioned table has columns of its own; write them";
        case no_keys: return " is partitioned by no column; name at least one";
        case list_of_several:
            return " is partitioned by a list of more than one column; name one, or partition by range or hash";
        default: return "";
    }
}

constexpr void say_on_partitioned(const context& c) {
    if (check_detail::altered_key_column(c.h, c.f.step) != nullptr) {
        c.say("column ", c.table(), ".", c.f.culprit);
        return c.say(
            " is what a table is partitioned by, so PostgreSQL neither drops it nor changes its type; make another table "
            "and move the rows");
    }
    if (c.part() != nullptr && change::is_partition_key(*c.part())) {
        c.say(c.table());
        return c.say(reason_for(change::judge_partition_key(*c.part()->property->more)));
    }
    if (change::is_concurrent(c.step())) {
        c.say("PostgreSQL builds and drops no index of the partitioned table ", c.table());
        return c.say(" concurrently; write create_index or drop_index");
    }
    if (model::takes_index(c.step())) {
        c.say("PostgreSQL makes no constraint of an index on the partitioned table ", c.table());
        return c.say("; drop the index and add the constraint without it");
    }
    const check_detail::misfit_on_partitioned misfit(c.h, c.f.step);
    if (misfit.part->part->property != nullptr) {
        say_property(c, *misfit.part->part->property);
    } else {
        c.say_part(*misfit.part);
        c.say(" of the partitioned table ", misfit.table.named.object);
    }
    const change::partitioned_trouble trouble = change::judge_on_partitioned(misfit.table, *misfit.by, *misfit.part);
    c.say(reason_for(trouble));
    if (trouble == change::partitioned_trouble::key_without_column)
        say_left_out(c, misfit);
}

constexpr void say_inherited(const context& c) {
    using enum model::step_kind;
    if (c.step().kind == create_table)
        return c.say("partition ", c.table(), " has the columns of its parent, and ", c.f.culprit,
                     " would be one more; remove its columns");
    const bool of_part = c.step().kind == drop_part || c.step().kind == alter_part;
    c.say(of_part ? "" : "column ", of_part ? c.f.culprit : c.table(), of_part ? " of " : ".",
          of_part ? c.table() : c.f.culprit);
    c.say(c.step().kind == add_column ? " would be a column of one partition" : " comes from the parent of the table",
          "; write the step for ");
    for (std::uint32_t i = 0; i < c.h.names.link_count; ++i)
        if (const model::link_record& l = c.h.names.links[i];
            l.child == c.object() && l.from <= c.f.step && c.f.step < l.to)
            return c.say(c.h.names.name_of(l.parent, c.f.step).object);
}

constexpr void say_cannot_attach(const context& c) {
    const std::uint32_t object = c.h.names.find(
        model::object_kind::table, {c.part()->property->relations[0], c.part()->property->relations[1]}, c.f.step + 1);
    const model::table_state parent = c.h.table_at(object, c.f.step + 1);
    const change::difference d = change::difference_between(c.h, parent, c.before());
    c.say("table ", c.table(), " cannot become a partition of ", c.f.culprit, ": ");
    if (d.part != nullptr) {
        c.say("it has nothing like ");
        c.say_part(*d.part);
        return c.say(", which would stay behind when the inverse detaches it; add its own first");
    }
    c.say("column ", d.column->named);
    c.say(d.missing ? " is not in it; add it first"
          : d.extra ? " is one more; drop it first"
                    : " has another type, default or NOT NULL in it; make them the same first");
}

constexpr void say_no_partition(const context& c) {
    const model::property& p = *c.part()->property;
    if (p.value.empty())
        return c.say(c.table(), " is no partition of ", p.relations[1], "; remove the step");
    if (c.h.names.find(model::object_kind::table, {p.relations[0], p.relations[1]}, c.f.step + 1) == c.object())
        return c.say(c.table(), " would be its own parent; name another table");
    c.say("table ", p.relations[1]);
    c.say(!p.key.empty() ? " is partitioned, and nothing inherits from such a table; write "
                           "partition_of<...>"
                         : " is not partitioned; add partition_by_range<...>, "
                           "partition_by_list<...> or partition_by_hash<...> to it");
}

/// `the partition of events that is …`
constexpr void name_partition(sql::writer& w, const model::property& p) {
    w.put("the partition of ");
    w.put(p.relations[1].view());
    w.put(" that is ");
}
constexpr void name_partition_key(sql::writer& w, const model::property&) {
    w.put("PARTITION BY of ");
}
constexpr void name_child(sql::writer& w, const model::property& p) {
    w.put("INHERITS (");
    w.put(p.relations[1].view());
    w.put(") of ");
}

constexpr bool explain_partition(const context& c) {
    using enum model::problem_code;
    switch (c.f.code) {
        case impossible_partition: say_bound(c); return true;
        case impossible_on_partitioned: say_on_partitioned(c); return true;
        case inherited: say_inherited(c); return true;
        case cannot_attach: say_cannot_attach(c); return true;
        case no_partition: say_no_partition(c); return true;
        default: return false;
    }
}

}  // namespace typeschema::inline v0::problem
