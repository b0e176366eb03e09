// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/segment.hpp"
#include "typeschema/check/check_steps.hpp"
#include "typeschema/check/problem/explain.hpp"
#include "typeschema/check/problem/report.hpp"
#include "typeschema/check/relation_names.hpp"

#include <utility>

namespace typeschema::inline v0::chain_detail {

/// What the names and the tables by themselves showed to be wrong.
template <class Chain>
inline constexpr std::uint32_t early_findings = [] {
    std::uint32_t n = plan<Chain>::data.found.size;
    for (std::uint32_t g = 0; g < plan<Chain>::data.segment_count; ++g)
        n += segments_of<Chain>::found[g]->size;
    return n;
}();

template <class Chain, class Visit>
constexpr void for_each_early_finding(Visit&& visit) {
    for (std::uint32_t i = 0; i < plan<Chain>::data.found.size; ++i)
        visit(plan<Chain>::data.found.items[i]);
    for (std::uint32_t g = 0; g < plan<Chain>::data.segment_count; ++g)
        for (std::uint32_t i = 0; i < segments_of<Chain>::found[g]->size; ++i)
            visit(segments_of<Chain>::found[g]->items[i]);
}

/// The rules that look beyond one table, for 64 steps.
template <class Chain, std::uint32_t K>
inline constexpr model::findings chunk = [] {
    constexpr std::uint32_t first = K * check_detail::chunk_length;
    constexpr std::uint32_t end = first + check_detail::chunk_length;
    constexpr std::uint32_t last = plan<Chain>::room.steps < end ? plan<Chain>::room.steps : end;
    std::uint64_t quiet = 0;
    if constexpr (early_findings<Chain> != 0)
        for_each_early_finding<Chain>([&](const model::finding& f) {
            if (f.step >= first && f.step < last)
                quiet |= std::uint64_t{1} << (f.step - first);
        });
    return check_detail::check_steps(history_of<Chain>, first, last, quiet);
}();

template <class Chain, class Numbers>
struct chunk_views;
template <class Chain, std::size_t... K>
struct chunk_views<Chain, std::index_sequence<K...>> {
    static constexpr const model::findings* found[sizeof...(K) + 1] = {&chunk<Chain, K>..., nullptr};
};

constexpr std::uint32_t buckets_for(std::uint32_t entries) {
    std::uint32_t n = 1;
    while (n < entries)
        n *= 2;
    return n;
}

template <class Chain>
inline constexpr model::findings relation_findings = [] {
    constexpr std::uint32_t room =
        check_detail::count_relation_names(history_of<Chain>, plan<Chain>::data.segment_objects,
                                           plan<Chain>::data.segment_count) + 1;
    return check_detail::check_relation_names<room, buckets_for(room)>(
        history_of<Chain>, plan<Chain>::data.segment_objects, plan<Chain>::data.segment_count);
}();

/// Everything that is wrong with a chain, at most `shown` of it.
template <class Chain>
struct verdict {
    static constexpr std::uint32_t shown = 20;
    static constexpr std::uint32_t chunk_count =
        (plan<Chain>::room.steps + check_detail::chunk_length - 1) / check_detail::chunk_length;
    using chunks = chunk_views<Chain, std::make_index_sequence<chunk_count>>;

    struct list {
        model::finding items[shown];
        std::uint32_t size = 0;

        /// A name that a wrong step would have made is missed later on: that is no mistake of its own.
        [[nodiscard]] constexpr bool follows(const model::finding& f) const {
            if (f.step == model::nothing || f.culprit.empty())
                return false;
            for (std::uint32_t i = 0; i < size; ++i) {
                if (items[i].step == model::nothing || items[i].step >= f.step)
                    continue;
                const model::step& s = *history_of<Chain>.names.steps[items[i].step].step;
                if (s.to == f.culprit || s.target.object == f.culprit ||
                    (s.column != nullptr && s.column->named == f.culprit))
                    return true;
            }
            return false;
        }
        constexpr void add(const model::finding& f) {
            if (size < shown && !follows(f))
                items[size++] = f;
        }
    };
    static constexpr list found = [] {
        list all;
        if constexpr (early_findings<Chain> != 0)
            for_each_early_finding<Chain>([&](const model::finding& f) { all.add(f); });
        for (std::uint32_t k = 0; k < chunk_count; ++k)
            for (std::uint32_t i = 0; i < chunks::found[k]->size; ++i)
                all.add(chunks::found[k]->items[i]);
        for (std::uint32_t i = 0; i < relation_findings<Chain>.size; ++i)
            all.add(relation_findings<Chain>.items[i]);
        return all;
    }();
};

/// The sentence of one mistake.
template <class Chain, std::size_t I>
struct mistake {
    static constexpr void put(sql::writer& w) {
        problem::explain({history_of<Chain>, verdict<Chain>::found.items[I], w});
    }
    static constexpr std::string_view view = sql::text_of<&put>;
};

template <class Chain, class Numbers>
struct mistakes;
// Base classes: a bad one does not hide the next, on either compiler.
template <class Chain, std::size_t... I>
struct mistakes<Chain, std::index_sequence<I...>> : problem::error_saying<mistake<Chain, I>>... {};

template <class Chain>
struct bare_chain {
    static constexpr std::string_view view =
        "TS107 this chain is an alias; write struct chain : typeschema::chain<...> {};";
};

template <class Chain>
consteval bool check_chain() {
    if constexpr (is_bare_chain<Chain>)
        return sizeof(problem::error_saying<bare_chain<Chain>>) > 0;
    else
        return sizeof(mistakes<Chain, std::make_index_sequence<verdict<Chain>::found.size>>) > 0;
}

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// Checks a whole chain: `static_assert(typeschema::valid<inbox::chain>);` once in a program, or typeschema_check() in CMake.
/// Each mistake is one error whose text is a sentence; the assertion itself stays quiet.
template <class Chain>
inline constexpr bool valid = chain_detail::check_chain<Chain>();

}  // namespace typeschema::inline v0
