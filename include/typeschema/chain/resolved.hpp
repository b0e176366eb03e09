// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/settings.hpp"
#include "typeschema/change/links.hpp"
#include "typeschema/change/resolve_references.hpp"
#include "typeschema/model/history.hpp"

namespace typeschema::inline v0::chain_detail {

/// How much room the resolved names of a chain take.
struct counts {
    std::uint32_t migrations = 0;
    std::uint32_t steps = 0;
    std::uint32_t objects = 0;
    std::uint32_t names = 0;
    std::uint32_t references = 0;
    std::uint32_t links = 0;
    std::uint32_t inherited = 0;  // steps that a table does because its parent does them: at most so many
    std::uint32_t buckets = 1;
};

constexpr std::uint32_t references_of(const model::step& s) {
    std::uint32_t n = s.part != nullptr ? change::references_of(*s.part) : 0;
    if (s.column != nullptr)
        n += s.column->type.named != nullptr ? 1U : 0U;
    if (s.table == nullptr)
        return n;
    for (std::uint32_t i = 0; i < s.table->parts.size; ++i)
        n += change::references_of(s.table->parts.data[i]);
    for (std::uint32_t i = 0; s.table->named_types && i < s.table->columns.size; ++i)
        n += s.table->columns[i].type.named != nullptr ? 1U : 0U;
    return n;
}

constexpr counts count_steps(const model::migration* const* migrations, std::uint32_t size) {
    counts n;
    n.migrations = size;
    n.names = size;
    for (std::uint32_t i = 0; i < size; ++i)
        for (std::uint32_t k = 0; k < migrations[i]->steps.size; ++k) {
            const model::step& s = migrations[i]->steps.data[k];
            ++n.steps;
            n.objects += s.kind == model::step_kind::create_table || s.kind >= model::step_kind::create_schema ? 1 : 0;
            n.names += s.kind <= model::step_kind::rename_table || s.kind >= model::step_kind::create_schema ? 1 : 0;
            n.references += references_of(s);
            if (s.part != nullptr || (s.table != nullptr && s.table->linked))
                n.links += change::links_of(s);
        }
    n.inherited = n.links * n.steps;
    while (n.buckets < n.names * 2)
        n.buckets *= 2;
    return n;
}

/// The resolved names of a chain: one evaluation, about 40 steps of clang's million for each migration.
template <counts Z>
struct resolved {
    model::step_record steps[Z.steps + 1];
    std::uint32_t order[Z.steps + Z.inherited + 1]{};
    model::object_record objects[Z.objects + 1];
    model::name_record names[Z.names + 1];
    model::reference_record references[Z.references + 1];
    model::link_record links[Z.links + 1];
    std::uint32_t buckets[Z.buckets]{};
    std::uint32_t first_steps[Z.migrations + 1]{};
    std::uint32_t segment_objects[Z.objects + (Z.steps + Z.inherited) / model::segment_length + 1]{};
    std::uint32_t name_count = 0;
    std::uint32_t object_count = 0;
    std::uint32_t reference_count = 0;
    std::uint32_t link_count = 0;
    std::uint32_t segment_count = 0;
    model::findings found;

    constexpr resolved(const chain_settings& settings, const model::migration* const* migrations) {
        change::registry_work w;
        w.seen = view(settings);
        w.steps = steps;
        w.objects = objects;
        w.names = names;
        w.buckets = buckets;
        w.references = references;
        w.links = links;
        w.found = &found;
        for (std::uint32_t& b : buckets)
            b = model::nothing;
        for (std::uint32_t i = 0; i < Z.migrations; ++i) {
            check_place(w, migrations, i);
            first_steps[i] = w.step;
            for (std::uint32_t k = 0; k < migrations[i]->steps.size; ++k) {
                const model::step& s = migrations[i]->steps.data[k];
                steps[w.step] = {&s, i, model::nothing};
                const std::uint32_t object = change::resolve_step(w, s);
                steps[w.step].object = object;
                if (object != model::nothing)
                    ++objects[object].step_count;
                if constexpr (Z.links != 0)
                    if (object != model::nothing && objects[object].rules != nullptr &&
                        change::reaches_children(s.kind))
                        change::for_each_heir(w.seen, object, w.step,
                                              [this](std::uint32_t o) { ++objects[o].step_count; });
                change::resolve_references(w, object, s);
                ++w.step;
            }
        }
        first_steps[Z.migrations] = w.step;
        name_count = w.seen.name_count;
        object_count = w.seen.object_count;
        reference_count = w.seen.reference_count;
        link_count = w.seen.link_count;
        order_steps(w.seen);
    }

    [[nodiscard]] constexpr model::registry view(const chain_settings& settings) const {
        model::registry r;
        r.home = settings.home;
        r.journal = settings.journal;
        r.steps = steps;
        r.order = order;
        r.objects = objects;
        r.names = names;
        r.buckets = buckets;
        r.references = references;
        r.links = links;
        r.step_count = Z.steps;
        r.object_count = object_count;
        r.name_count = name_count;
        r.reference_count = reference_count;
        r.link_count = link_count;
        r.bucket_mask = Z.buckets - 1;
        return r;
    }

private:
    /// Is this migration where its parent says? Each id is kept as a name, so that the parent is found by hash.
    static constexpr void check_place(change::registry_work& w, const model::migration* const* migrations,
                                      std::uint32_t i) {
        const model::migration& m = *migrations[i];
        const auto report = [&](model::problem_code code) { w.found->report(code, model::nothing, i, m.parent); };
        if (m.bare)
            report(model::problem_code::alias_instead_of_struct);
        if (m.misplaced)
            report(model::problem_code::misplaced);
        if (m.odd_id)
            report(model::problem_code::odd_revision_id);
        if (w.find_name(model::object_kind::revision, {{}, m.id}) != model::nothing)
            report(model::problem_code::revision_twice);
        else if (i != 0 && !m.has_parent)
            report(model::problem_code::parent_missing);
        else if (m.has_parent && (i == 0 || !(m.parent == migrations[i - 1]->id)))
            report(misplaced(w, migrations, i));
        w.add_name(model::object_kind::revision, {{}, m.id}, i);
    }

    static constexpr model::problem_code misplaced(const change::registry_work& w,
                                                   const model::migration* const* migrations, std::uint32_t i) {
        if (w.find_name(model::object_kind::revision, {{}, migrations[i]->parent}) != model::nothing)
            return model::problem_code::parent_taken;
        for (std::uint32_t j = i; j < Z.migrations; ++j)
            if (migrations[j]->id == migrations[i]->parent)
                return model::problem_code::parent_out_of_order;
        return model::problem_code::unknown_parent;
    }

    /// Groups the steps by object and numbers the segments of the tables.
    constexpr void order_steps(const model::registry& seen) {
        std::uint32_t at = 0;
        for (std::uint32_t o = 0; o < object_count; ++o) {
            objects[o].first_step = at;
            at += objects[o].step_count;
            objects[o].step_count = 0;
            objects[o].first_segment = segment_count;
            if (!model::has_states(objects[o]))
                continue;
            for (std::uint32_t s = objects[o].first_step; s < at; s += model::segment_length)
                segment_objects[segment_count++] = o;
        }
        for (std::uint32_t s = 0; s < Z.steps; ++s)
            if (steps[s].object != model::nothing) {
                model::object_record& o = objects[steps[s].object];
                order[o.first_step + o.step_count++] = s;
                if constexpr (Z.links != 0)
                    if (o.rules != nullptr && change::reaches_children(steps[s].step->kind))
                        change::for_each_heir(seen, steps[s].object, s, [&](std::uint32_t heir) {
                            order[objects[heir].first_step + objects[heir].step_count++] = s;
                        });
            }
    }
};

}  // namespace typeschema::inline v0::chain_detail
