// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/segment.hpp"
#include "typeschema/check/check_steps.hpp"
#include "typeschema/check/follows.hpp"
#include "typeschema/check/problem/explain.hpp"
#include "typeschema/check/problem/report.hpp"
#include "typeschema/check/relation_names.hpp"
#include "typeschema/check/safety/judge.hpp"

#include <utility>

namespace typeschema::inline v0::chain_detail {

/// What the names and the tables by themselves showed to be wrong.
constexpr std::uint32_t count_findings(const model::findings& of_names, const model::findings* const* of_segments) {
    std::uint32_t n = of_names.size;
    for (; *of_segments != nullptr; ++of_segments)
        n += (*of_segments)->size;
    return n;
}
template <class Chain>
inline constexpr std::uint32_t early_findings = count_findings(plan<Chain>::data.found, segments_of<Chain>::found);

template <class Chain, class Visit>
constexpr void for_each_early_finding(Visit&& visit) {
    for (std::uint32_t i = 0; i < plan<Chain>::data.found.size; ++i)
        visit(plan<Chain>::data.found.items[i]);
    for (std::uint32_t g = 0; g < plan<Chain>::data.segment_count; ++g)
        for (std::uint32_t i = 0; i < segments_of<Chain>::found[g]->size; ++i)
            visit(segments_of<Chain>::found[g]->items[i]);
}

/// Is a list of findings full? Then nobody knows which steps are sound.
template <class Chain>
constexpr bool some_are_left_out() {
    bool full = plan<Chain>::data.found.size == model::findings::room;
    for (std::uint32_t g = 0; g < plan<Chain>::data.segment_count; ++g)
        full = full || segments_of<Chain>::found[g]->size == model::findings::room;
    return full;
}

constexpr std::uint32_t largest_table(const model::table_records* segments, std::uint32_t segment_count) {
    std::uint32_t n = 0;
    for (std::uint32_t g = 0; g < segment_count; ++g)
        if (const std::uint32_t size = segments[g].column_count + segments[g].part_count; size > n)
            n = size;
    return n;
}
template <class Chain>
inline constexpr std::uint32_t chunk_length =
    check_detail::chunk_length_for(largest_table(segments_of<Chain>::records, plan<Chain>::data.segment_count));

/// The rules that look beyond one table, for a few steps.
template <class Chain>
constexpr model::findings check_chunk(std::uint32_t number) {
    const std::uint32_t first = number * chunk_length<Chain>;
    const std::uint32_t end = first + chunk_length<Chain>;
    const std::uint32_t last = plan<Chain>::room.steps < end ? plan<Chain>::room.steps : end;
    std::uint64_t quiet = 0;
    if constexpr (early_findings<Chain> != 0) {
        quiet = some_are_left_out<Chain>() ? ~std::uint64_t{0} : 0;
        for_each_early_finding<Chain>([&](const model::finding& f) {
            if (f.step >= first && f.step < last)
                quiet |= std::uint64_t{1} << (f.step - first);
        });
    }
    model::findings found = check_detail::check_steps(history_of<Chain>, first, last, quiet);
    check_detail::judge_steps(history_of<Chain>, first, last, quiet, found);
    return found;
}
template <class Chain, std::uint32_t K>
inline constexpr model::findings chunk = check_chunk<Chain>(K);

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
inline constexpr std::uint32_t relation_name_count = check_detail::count_relation_names(
    history_of<Chain>, plan<Chain>::data.segment_objects, plan<Chain>::data.segment_count);

template <class Chain>
inline constexpr model::findings relation_findings =
    check_detail::check_relation_names<relation_name_count<Chain> + 1, buckets_for(relation_name_count<Chain> + 1)>(
        history_of<Chain>, plan<Chain>::data.segment_objects, plan<Chain>::data.segment_count);

/// Some findings in the order of their steps, without those that follow from an earlier one.
template <std::uint32_t Room>
struct finding_list {
    model::finding items[Room + 1];
    std::uint32_t size = 0;

    constexpr void insert(const model::finding& f) {
        std::uint32_t at = size++;
        // What is wrong with the order of the chain has no step and comes first.
        for (; at != 0 && items[at - 1].step + 1 > f.step + 1; --at)
            items[at] = items[at - 1];
        items[at] = f;
    }
    /// What follows from a consequence is one too, so all are compared before any is taken out.
    constexpr void keep_causes(const model::history& h) {
        bool follows[Room + 1] = {};
        for (std::uint32_t i = 0; i < size; ++i)
            for (std::uint32_t j = 0; j < i && !follows[i]; ++j)
                follows[i] = check_detail::consequence{h, items[j], items[i]}.follows();
        std::uint32_t kept = 0;
        for (std::uint32_t i = 0; i < size; ++i)
            if (!follows[i])
                items[kept++] = items[i];
        size = kept;
    }
};

/// The chain held against its pins, if it has any: one evaluation for each part, asked for in ascending order.
template <class Chain>
inline constexpr const model::pin_list* pins_of = lowered_chain<Chain>::settings.pins;
template <class Chain, std::uint32_t K>
struct pin_part {
    static constexpr model::pin_progress value =
        pins_of<Chain>->go_on(history_of<Chain>, pin_part<Chain, K - 1>::value);
};
template <class Chain>
struct pin_part<Chain, 0> {
    static constexpr model::pin_progress value = pins_of<Chain>->begin(history_of<Chain>);
};
template <class Chain, class Numbers>
struct pin_parts;
template <class Chain, std::size_t... K>
struct pin_parts<Chain, std::index_sequence<K...>> {
    static constexpr const model::findings* found[sizeof...(K) + 1] = {&pin_part<Chain, K>::value.found..., nullptr};
};
template <class Chain>
struct pins_compared : pin_parts<Chain, std::make_index_sequence<0>> {};
template <class Chain>
    requires(pins_of<Chain> != nullptr && pins_of<Chain>->items.size != 0)
struct pins_compared<Chain>
    : pin_parts<Chain, std::make_index_sequence<pins_of<Chain>->count_parts(history_of<Chain>)>> {};

/// Everything that is wrong with a chain; `shown` of it becomes errors.
template <class Chain>
struct verdict {
    static constexpr std::uint32_t shown = 20;
    static constexpr std::uint32_t chunk_count =
        (plan<Chain>::room.steps + chunk_length<Chain> - 1) / chunk_length<Chain>;
    using chunks = chunk_views<Chain, std::make_index_sequence<chunk_count>>;

    static constexpr std::uint32_t room = early_findings<Chain> +
                                          count_findings(relation_findings<Chain>, chunks::found) +
                                          count_findings({}, pins_compared<Chain>::found);

    /// A mistake in the chain is not told twice: what was released had none.
    static constexpr void insert_pin_findings(finding_list<room>& all) {
        for (std::uint32_t i = 0; i < all.size; ++i)
            if (all.items[i].step == model::nothing ||
                all.items[i].step < history_of<Chain>.first_steps[history_of<Chain>.pinned()])
                return;
        for (const model::findings* const* part = pins_compared<Chain>::found; *part != nullptr; ++part)
            for (std::uint32_t i = 0; i < (*part)->size; ++i)
                all.insert((*part)->items[i]);
    }

    static constexpr auto collect() {
        finding_list<room> all;
        if constexpr (room != 0) {
            for_each_early_finding<Chain>([&](const model::finding& f) { all.insert(f); });
            for (std::uint32_t k = 0; k < chunk_count; ++k)
                for (std::uint32_t i = 0; i < chunks::found[k]->size; ++i)
                    all.insert(chunks::found[k]->items[i]);
            for (std::uint32_t i = 0; i < relation_findings<Chain>.size; ++i)
                all.insert(relation_findings<Chain>.items[i]);
            insert_pin_findings(all);
            all.keep_causes(history_of<Chain>);
            if (all.size > shown)
                all.size = shown;
        }
        return all;
    }
};

template <class Chain>
inline constexpr auto mistakes_found = verdict<Chain>::collect();

/// The sentence of one mistake.
template <class Chain, std::size_t At>
struct mistake {
    static constexpr void put(sql::writer& w) {
        problem::explain({history_of<Chain>, mistakes_found<Chain>.items[At], w});
    }
    static constexpr std::string_view view = sql::text_of<&put>;
};

template <class Chain, class Numbers>
struct mistakes_of;
template <class Chain, std::size_t... At>
struct mistakes_of<Chain, std::index_sequence<At...>> {
    using type = problem::told<mistake<Chain, At>...>;
};

template <class Chain>
struct bare_chain {
    static constexpr std::string_view view =
        "TS107 this chain is an alias; write struct chain : typeschema::chain<...> {};";
};

template <class Chain>
struct no_chain {
    static constexpr std::string_view view =
        "TS107 this is no chain; write struct chain : typeschema::chain<settings<...>, ...> {};";
};
template <class Chain>
struct odd_chain {
    static constexpr void put(sql::writer& w) {
        constexpr std::size_t odd = odd_argument(static_cast<const Chain*>(nullptr));
        w.put("TS107 argument ");
        w.put_number(static_cast<long long>(odd));
        w.put(odd == 1 ? " of this chain is no settings<...>, which come first"
                       : " of this chain is no migration<...>, or holds an error that is told above");
    }
    static constexpr std::string_view view = sql::text_of<&put>;
};

template <class Chain>
struct verdict_on : mistakes_of<Chain, std::make_index_sequence<mistakes_found<Chain>.size>> {};
template <class Chain>
    requires is_bare_chain<Chain>
struct verdict_on<Chain> {
    using type = problem::told<bare_chain<Chain>>;
};

template <class Chain>
    requires(!chain_type<Chain>)
struct verdict_on<Chain> {
    using type = problem::told<no_chain<Chain>>;
};
template <chain_type Chain>
    requires(!is_bare_chain<Chain> && odd_argument(static_cast<const Chain*>(nullptr)) != 0)
struct verdict_on<Chain> {
    using type = problem::told<odd_chain<Chain>>;
};

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// Checks a whole chain: `static_assert(typeschema::valid<inbox::chain>);` once in a program, or typeschema_check() in CMake.
/// Each mistake is one error whose text is a sentence; the assertion itself stays quiet.
template <class Chain>
inline constexpr bool valid = sizeof(typename chain_detail::verdict_on<Chain>::type) > 0;

}  // namespace typeschema::inline v0
