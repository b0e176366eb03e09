// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/segment.hpp"

#include <utility>

namespace typeschema::inline v0::chain_detail {

/// The parents of a table, by a number that tables with the same one parent share.
constexpr std::uint32_t parents_of(const model::registry& names, std::uint32_t object) {
    std::uint32_t found = names.object_count + object;
    for (std::uint32_t i = 0; i < names.link_count; ++i) {
        if (names.links[i].child != object)
            continue;
        if (found < names.object_count && found != names.links[i].parent)
            return names.object_count + object;
        found = names.links[i].parent;
    }
    return found;
}
constexpr bool is_one_of(const model::registry& names, std::uint32_t object, std::uint32_t parents) {
    if (parents < names.object_count)
        return object == parents;
    for (std::uint32_t i = 0; i < names.link_count; ++i)
        if (names.links[i].child == parents - names.object_count && names.links[i].parent == object)
            return true;
    return false;
}

template <class Chain, std::size_t G, bool Wanted>
inline constexpr model::table_records wanted_records = segment<Chain, G>::data.view();
template <class Chain, std::size_t G>
inline constexpr model::table_records wanted_records<Chain, G, false>{};

/// A history that has the segments of some tables alone: those which others need while they are made.
template <class Chain, std::uint32_t Parents, class Numbers>
struct segments_of_parents;
template <class Chain, std::uint32_t Parents, std::size_t... G>
struct segments_of_parents<Chain, Parents, std::index_sequence<G...>> {
    using p = plan<Chain>;
    static constexpr model::table_records records[sizeof...(G) + 1] = {
        wanted_records<Chain, G, is_one_of(p::names, p::data.segment_objects[G], Parents)>..., {}};
    static constexpr model::history all{
        {}, {}, &lowered_chain<Chain>::settings.convention, nullptr, 0, nullptr, p::names, records};
};

/// What a table takes over from its parents in the steps of a segment: all that they have when it is made or attached.
constexpr void add_inherited_room(segment_room& r, const model::history& parents, std::uint32_t object,
                                  std::uint32_t segment) {
    const model::registry& names = parents.names;
    const model::object_record& o = names.objects[object];
    const std::uint32_t first = (segment - o.first_segment) * model::segment_length;
    for (std::uint32_t i = first; i < o.step_count && i < first + model::segment_length; ++i) {
        const std::uint32_t step = names.order[o.first_step + i];
        for (std::uint32_t l = 0; l < names.link_count; ++l) {
            if (names.links[l].child != object || names.links[l].from != step + 1)
                continue;
            const model::table_state t = parents.table_at(names.links[l].parent, step);
            r.columns += t.records.column_count;
            r.parts += t.records.part_count;
            for (std::uint32_t p = 0; p < t.records.part_count; ++p)
                r.uses += t.records.parts[p].use_count;
        }
    }
}

/// The records that a linked table goes on from, with its parents. It reads as the segment before does.
struct linked_before {
    const model::column_record* columns = nullptr;
    const model::part_record* parts = nullptr;
    const std::uint16_t* uses = nullptr;
    std::uint32_t column_count = 0;
    std::uint32_t part_count = 0;
    std::uint16_t last_number = 0;
    segment_room room;
    const model::history* parents = nullptr;

    [[nodiscard]] constexpr segment_room live() const { return room; }

    template <class Before>
    constexpr linked_before(const Before& before, const model::history& of, std::uint32_t object, std::uint32_t segment)
        : columns(before.columns),
          parts(before.parts),
          uses(before.uses),
          column_count(before.column_count),
          part_count(before.part_count),
          last_number(before.last_number),
          room(before.live()),
          parents(&of) {
        add_inherited_room(room, of, object, segment);
    }
};

template <class Chain, std::uint32_t G, bool First>
struct segment_before<Chain, G, First, true> {
    using p = plan<Chain>;
    static constexpr std::uint32_t object = p::data.segment_objects[G];
    static constexpr linked_before data{
        segment_before<Chain, G, First, false>::data,
        segments_of_parents<Chain, parents_of(p::names, object), std::make_index_sequence<p::data.segment_count>>::all,
        object, G};
};

}  // namespace typeschema::inline v0::chain_detail
