// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/chain.hpp"
#include "typeschema/chain/resolved.hpp"
#include "typeschema/change/apply_step.hpp"

#include <utility>

namespace typeschema::inline v0::chain_detail {

/// The names of a chain, resolved; everything else about it starts here.
template <class Chain>
struct plan {
    using lowered = lowered_chain<Chain>;
    static constexpr counts room = count_steps(lowered::migrations.items, lowered::migrations.size);
    static constexpr resolved<room> data{lowered::settings, lowered::migrations.items};
    static constexpr model::registry names = data.view(lowered::settings);
};

/// How many records a segment takes.
struct segment_room {
    std::uint32_t columns = 0;
    std::uint32_t parts = 0;
    std::uint32_t uses = 0;

    /// Rounded up, so that segments of about the same size share one type.
    [[nodiscard]] constexpr segment_room rounded() const {
        return {(columns + 3) / 4 * 4 + 1, (parts + 3) / 4 * 4 + 1, (uses + 7) / 8 * 8 + 1};
    }
};

constexpr void add_room(segment_room& r, const model::step& s) {
    if (s.table != nullptr) {
        r.columns += s.table->columns.size;
        r.parts += s.table->parts.size;
        for (std::uint32_t i = 0; i < s.table->parts.size; ++i)
            r.uses += change::use_room(s.table->parts.data[i]);
    } else if (s.kind == model::step_kind::add_column) {
        r.columns += 1;
        r.parts += s.marks;
        for (std::uint32_t i = 0; i < s.marks; ++i)
            r.uses += change::use_room(s.part[i]);
    } else if (s.part != nullptr) {
        r.parts += 1U + s.marks;
        r.uses += change::use_room(*s.part) + s.marks;
    } else if (s.kind == model::step_kind::alter_part) {
        r.parts += 1;
    } else if (s.kind != model::step_kind::data) {
        r.columns += 1;
    }
}

template <segment_room Room>
struct segment_data {
    model::column_record columns[Room.columns];
    model::part_record parts[Room.parts];
    std::uint16_t uses[Room.uses]{};
    std::uint32_t column_count = 0;
    std::uint32_t part_count = 0;
    std::uint32_t use_count = 0;
    std::uint16_t last_number = 0;
    model::findings found;

    [[nodiscard]] constexpr model::table_records view() const {
        return {columns, parts, uses, column_count, part_count};
    }

    [[nodiscard]] constexpr segment_room live() const {
        segment_room r;
        for (std::uint32_t i = 0; i < column_count; ++i)
            r.columns += columns[i].to == model::forever ? 1 : 0;
        for (std::uint32_t i = 0; i < part_count; ++i)
            if (parts[i].to == model::forever) {
                r.parts += 1;
                r.uses += parts[i].use_count;
            }
        return r;
    }

    constexpr segment_data() = default;

    /// Goes on from the records that still hold at the end of the segment before, and applies the steps of this one.
    template <class Before>
    constexpr segment_data(const model::registry& names, const model::naming& convention, std::uint32_t object,
                           std::uint32_t segment, const Before& before) {
        change::table_work w;
        w.names = &names;
        w.convention = &convention;
        w.columns = columns;
        w.parts = parts;
        w.uses = uses;
        w.found = &found;
        w.last_number = before.last_number;
        for (std::uint32_t i = 0; i < before.column_count; ++i)
            if (before.columns[i].to == model::forever)
                take_over(w, before.columns[i]);
        for (std::uint32_t i = 0; i < before.part_count; ++i)
            if (before.parts[i].to == model::forever)
                take_over(w, before.parts[i], before.uses);
        const model::object_record& o = names.objects[object];
        w.kind = o.kind;
        const std::uint32_t first = (segment - o.first_segment) * model::segment_length;
        for (std::uint32_t i = first; i < o.step_count && i < first + model::segment_length && !o.stand_in; ++i) {
            w.step = names.order[o.first_step + i];
            w.named = &names.name_of(object, w.step);
            const bool fresh = names.steps[w.step].migration == names.steps[names.order[o.first_step]].migration;
            if constexpr (requires { before.parents; })
                o.rules->follow(w, *before.parents, object, *names.steps[w.step].step, fresh);
            else
                change::apply_step(w, *names.steps[w.step].step, fresh);
        }
        column_count = w.column_count;
        part_count = w.part_count;
        use_count = w.use_count;
        last_number = w.last_number;
    }

private:
    static constexpr void take_over(change::table_work& w, const model::column_record& from) {
        model::column_record& c = w.open_column(from.named);
        const std::uint16_t next = c.next;
        c = from;
        c.next = next;
    }
    static constexpr void take_over(change::table_work& w, const model::part_record& from, const std::uint16_t* uses) {
        model::part_record& p = w.parts[w.part_count++];
        p = from;
        p.first_use = w.use_count;
        for (std::uint32_t i = 0; i < from.use_count; ++i)
            w.uses[w.use_count++] = uses[from.first_use + i];
    }
};

constexpr segment_room room_for(const model::registry& names, std::uint32_t object, std::uint32_t segment,
                                segment_room live) {
    const model::object_record& o = names.objects[object];
    const std::uint32_t first = (segment - o.first_segment) * model::segment_length;
    for (std::uint32_t i = first; i < o.step_count && i < first + model::segment_length; ++i)
        add_room(live, *names.steps[names.order[o.first_step + i]].step);
    return live.rounded();
}

inline constexpr segment_data<segment_room{1, 1, 1}> no_segment{};

template <class Chain, std::uint32_t G>
struct segment;

/// What segment number G goes on from: the one before it, or nothing when it is the first of its table. What a linked table
/// goes on from too, its parents, rare/linked_segment.hpp tells.
template <class Chain, std::uint32_t G, bool First, bool Linked>
struct segment_before {
    static constexpr const auto& data = segment<Chain, G - 1>::data;
};
template <class Chain, std::uint32_t G>
struct segment_before<Chain, G, true, false> {
    static constexpr const auto& data = no_segment;
};

/// Segment number G of a chain; all tables' segments share one numbering. Named by segment_views alone, in ascending
/// order: asking for a high one first would recurse once for each segment of its table.
/// The data is initialised in place: g++ evaluates what a function or lambda returns a second time, for its warnings.
template <class Chain, std::uint32_t G>
struct segment {
    using p = plan<Chain>;
    static constexpr std::uint32_t object = p::data.segment_objects[G];
    using before = segment_before<Chain, G, G == p::names.objects[object].first_segment,
                                  p::names.objects[object].rules != nullptr>;
    static constexpr segment_room room = room_for(p::names, object, G, before::data.live());
    static constexpr segment_data<room> data{p::names, lowered_chain<Chain>::settings.convention, object, G,
                                             before::data};
};

template <class Chain, class Numbers>
struct segment_views;
template <class Chain, std::size_t... G>
struct segment_views<Chain, std::index_sequence<G...>> {
    // The bound is written out: clang does not read an array of unknown bound in a class template.
    static constexpr model::table_records records[sizeof...(G) + 1] = {segment<Chain, G>::data.view()..., {}};
    static constexpr const model::findings* found[sizeof...(G) + 1] = {&segment<Chain, G>::data.found..., nullptr};
};

template <class Chain>
using segments_of = segment_views<Chain, std::make_index_sequence<plan<Chain>::data.segment_count>>;

/// The whole chain as one value.
template <class Chain>
inline constexpr model::history history_of{
    lowered_chain<Chain>::settings.chain,
    lowered_chain<Chain>::settings.home,
    &lowered_chain<Chain>::settings.convention,
    lowered_chain<Chain>::migrations.items,
    lowered_chain<Chain>::migrations.size,
    plan<Chain>::data.first_steps,
    plan<Chain>::names,
    segments_of<Chain>::records,
    lowered_chain<Chain>::settings.pins,
};

}  // namespace typeschema::inline v0::chain_detail
