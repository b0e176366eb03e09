// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"
#include "typeschema/model/part_name.hpp"
#include "typeschema/model/property.hpp"

namespace typeschema::inline v0::check_detail {

/// Indexes, primary keys and unique constraints share a name space with the tables of their schema.
constexpr bool takes_relation_name(const model::part& p) {
    return p.kind == model::part_kind::primary_key || p.kind == model::part_kind::unique ||
           p.kind == model::part_kind::index || p.kind == model::part_kind::exclusion ||
           (p.kind == model::part_kind::property && model::has_sequence(p.property->kind));
}

/// One relation name during its life; `part` is null for a table.
struct relation_name {
    std::uint64_t hash = 0;
    std::uint32_t object = model::nothing;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    const model::part_record* part = nullptr;
    std::uint32_t place = 0;  // of the part: its segment << 12 | its number there
    std::uint32_t next = model::nothing;
};

/// Is `r` the first sight of this record? A record that outlives its segment is seen again in the next one.
constexpr bool seen_first(const model::registry& names, std::uint32_t object, std::uint32_t segment,
                          const model::part_record& r) {
    const model::object_record& o = names.objects[object];
    return r.from > names.order[o.first_step + (segment - o.first_segment) * model::segment_length];
}

constexpr std::uint32_t count_relation_names(const model::history& h, const std::uint32_t* segment_objects,
                                             std::uint32_t segment_count) {
    std::uint32_t n = h.names.name_count;
    for (std::uint32_t g = 0; g < segment_count; ++g)
        for (std::uint32_t i = 0; i < h.segments[g].part_count; ++i)
            n += takes_relation_name(*h.segments[g].parts[i].part) &&
                         seen_first(h.names, segment_objects[g], g, h.segments[g].parts[i])
                     ? 1U
                     : 0U;
    return n;
}

/// When a record stops to hold: the segment that closed it knows, not the one that opened it.
constexpr std::uint32_t end_of(const model::history& h, std::uint32_t object, const model::part_record& p) {
    const model::object_record& o = h.names.objects[object];
    for (std::uint32_t g = h.segment_at(object, p.from); g <= h.segment_at(object, model::forever - 1); ++g)
        for (std::uint32_t i = 0; i < h.segments[g].part_count; ++i)
            if (h.segments[g].parts[i].part == p.part && h.segments[g].parts[i].from == p.from &&
                h.segments[g].parts[i].to != model::forever)
                return h.segments[g].parts[i].to;
    return o.to;
}

constexpr bool same_relation_name(const model::history& h, const relation_name& a, const relation_name& b) {
    if (a.part != nullptr && b.part != nullptr)
        return a.part->table->schema == b.part->table->schema && model::same_part_name(*h.convention, *a.part, *b.part);
    const relation_name& table = a.part == nullptr ? a : b;
    const relation_name& part = a.part == nullptr ? b : a;
    if (part.part == nullptr)
        return false;  // two tables of one name are found when names are resolved
    const model::qualified_name& named = h.names.name_of(table.object, table.from);
    return named.schema == part.part->table->schema && model::is_part_name(*h.convention, *part.part, named.object);
}

/// An index and a constraint of one table share this name space and no other; two of one kind are found with the table.
constexpr bool found_with_table(const relation_name& a, const relation_name& b) {
    return a.part != nullptr && b.part != nullptr && a.object == b.object &&
           (a.part->part->index == nullptr) == (b.part->part->index == nullptr);
}

/// Finds relations of one schema that would share a name at the same time. Buckets is a power of two, Room what
/// count_relation_names gives.
template <std::uint32_t Room, std::uint32_t Buckets>
constexpr model::findings check_relation_names(const model::history& h, const std::uint32_t* segment_objects,
                                               std::uint32_t segment_count) {
    model::findings found;
    relation_name all[Room];
    std::uint32_t heads[Buckets];
    for (std::uint32_t& head : heads)
        head = model::nothing;
    std::uint32_t size = 0;
    const auto add = [&](relation_name r) {
        std::uint32_t& head = heads[(r.hash >> 32) & (Buckets - 1)];
        for (std::uint32_t i = head; i != model::nothing; i = all[i].next) {
            if (all[i].hash != r.hash || !same_relation_name(h, all[i], r))
                continue;
            const std::uint32_t end = all[i].part == nullptr ? all[i].to : end_of(h, all[i].object, *all[i].part);
            if (r.from >= end || all[i].from >= r.to || found_with_table(all[i], r))
                continue;
            found.report(model::problem_code::relation_name_taken, (r.from > all[i].from ? r.from : all[i].from) - 1,
                         r.place);
        }
        r.next = head;
        head = size;
        all[size++] = r;
    };
    for (std::uint32_t i = 0; i < h.names.name_count; ++i) {
        const model::name_record& n = h.names.names[i];
        if (n.kind == model::object_kind::table)
            add({n.named.object.hash, n.object, n.from, n.to, nullptr, 0, model::nothing});
    }
    for (std::uint32_t g = 0; g < segment_count; ++g)
        for (std::uint32_t i = 0; i < h.segments[g].part_count; ++i) {
            const model::part_record& p = h.segments[g].parts[i];
            if (takes_relation_name(*p.part) && seen_first(h.names, segment_objects[g], g, p))
                add({p.name_hash, segment_objects[g], p.from, p.to, &p, g << 12 | i, model::nothing});
        }
    return found;
}

}  // namespace typeschema::inline v0::check_detail
