// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/fingerprint.hpp"
#include "typeschema/model/pin.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::chain_detail {

/// What stands in a pin: "1:0123456789abcdef".
struct read_fingerprint {
    unsigned format = 0;  // 0: this is no fingerprint
    std::uint64_t hash = 0;

    constexpr explicit read_fingerprint(std::string_view text) {
        const std::size_t colon = text.find(':');
        if (colon == text.npos || colon == 0 || colon > 4 || text.size() != colon + 17)
            return;
        unsigned number = 0;
        for (const char c : text.substr(0, colon)) {
            if (c < '0' || c > '9')
                return;
            number = number * 10 + static_cast<unsigned>(c - '0');
        }
        for (const char c : text.substr(colon + 1)) {
            const bool digit = c >= '0' && c <= '9';
            if (!digit && (c < 'a' || c > 'f'))
                return;
            hash = hash << 4 | static_cast<std::uint64_t>(digit ? c - '0' : c - 'a' + 10);
        }
        format = number;
    }
};

/// What of clang's million steps hashing a step may take, roughly.
constexpr std::uint32_t weight_of(const model::step& s) {
    std::uint32_t weight = 1000 + 40 * (s.object.size + s.using_text.size);
    if (s.function != nullptr)
        weight += 40 * s.function->body.size;
    if (s.data != nullptr)
        weight += 400 * s.data->values.size;
    if (s.table != nullptr)
        weight += 1000 * s.table->columns.size + 6000 * s.table->parts.size;
    return weight;
}

/// The step with which the next evaluation goes on.
constexpr std::uint32_t end_of_part(const model::history& h, std::uint32_t from, std::uint32_t last) {
    std::uint32_t weight = 0;
    std::uint32_t s = from;
    do
        weight += s < last ? weight_of(*h.names.steps[s].step) : 0;
    while (s < last && ++s < last && weight < 300'000);
    return s;
}

/// Reports the first pin whose revision is not in its place: after that, nothing says which belongs to which.
constexpr std::uint32_t count_in_place(const model::history& h, model::findings& found) {
    const model::list<model::pin>& pins = h.pins->items;
    for (std::uint32_t i = 0; i < pins.size; ++i) {
        if (i < h.migration_count && h.migrations[i]->id == pins[i].revision)
            continue;
        bool there = false;
        for (std::uint32_t k = i + 1; k < h.migration_count && !there; ++k)
            there = h.migrations[k]->id == pins[i].revision;
        bool twice = false;
        for (std::uint32_t k = 0; k < i && !twice; ++k)
            twice = pins[k].revision == pins[i].revision;
        const std::uint32_t at = i < h.migration_count ? i : h.migration_count - (h.migration_count == 0 ? 0 : 1);
        found.report(twice   ? model::problem_code::unreadable_pin
                     : there ? model::problem_code::released_out_of_order
                             : model::problem_code::released_missing,
                     model::nothing, at, pins[i].revision);
        return i;
    }
    return pins.size;
}

constexpr model::pin_progress begin_pins(const model::history& h) {
    model::pin_progress first;
    const std::uint32_t in_place = count_in_place(h, first.found);
    if (in_place == h.pins->items.size)
        first.in_place = in_place;
    return first;
}

constexpr std::uint32_t count_pin_parts(const model::history& h) {
    model::findings nowhere;
    const std::uint32_t last = h.first_steps[count_in_place(h, nowhere)];
    std::uint32_t parts = 2;
    for (std::uint32_t s = end_of_part(h, 0, last); s < last; s = end_of_part(h, s, last))
        ++parts;
    return parts;
}

/// Compares some steps more. A revision whose quick hash is that of its pin is what it was; of another one the fingerprint
/// decides, for the spelling may have changed and nothing else.
constexpr model::pin_progress compare_pins(const model::history& h, const model::pin_progress& before) {
    model::pin_progress at = before;
    at.found = {};
    const std::uint32_t stop = end_of_part(h, at.step, h.first_steps[at.in_place]);
    while (at.revision < at.in_place) {
        const model::pin& pin = h.pins->items[at.revision];
        const std::uint32_t end = h.first_steps[at.revision + 1];
        if (at.step == h.first_steps[at.revision] && quick_hash(h, at.revision) == pin.quick) {
            at.step = end;
            ++at.revision;
            continue;
        }
        meaning m;
        if (at.step == h.first_steps[at.revision])
            put_heading(m, h, at.revision);
        else
            m.hash.value = at.hash;
        for (; at.step < end && at.step < stop; ++at.step)
            put_step(m, h, at.step);
        at.hash = m.hash.value;
        if (at.step < end)
            return at;
        const read_fingerprint released(pin.fingerprint);
        if (released.format != fingerprint_format)
            at.found.report(model::problem_code::unreadable_pin, model::nothing, at.revision, pin.revision);
        else if (released.hash != at.hash)
            at.found.report(model::problem_code::released_changed, model::nothing, at.revision, pin.revision);
        ++at.revision;
    }
    return at;
}

}  // namespace typeschema::inline v0::chain_detail
