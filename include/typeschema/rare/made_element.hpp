// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/maker.hpp"
#include "typeschema/rare/need.hpp"
#include "typeschema/schema/column.hpp"
#include "typeschema/schema/table.hpp"

#include <string_view>

namespace typeschema::inline v0::schema {

/// A type that a range or a cast is made of, as a column of that name.
constexpr void put_member(builder& b, std::string_view called, const model::type& type) {
    b.add_column(b.counting ? model::name() : model::name(called), type);
    make_nullable(b);
    note_type(b);
}

/// What a range type, a cast or an aggregate holds: options, which wait as names until all are there, and a comment.
template <class Element>
constexpr void put_made_element(builder& b) {
    if constexpr (requires { Element::put_made(b); })
        Element::put_made(b);
    else
        Element::put(b);
}

/// The options that were put become those of the maker.
constexpr void end_made(builder& b, model::property* maker) {
    const model::list<model::name> options = b.take_names();
    if (!b.counting)
        maker->relations = options;
    end_table(b);
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0::change {

/// How often does a property hold an option?
constexpr std::uint32_t count_option(const model::property& p, std::string_view word) {
    std::uint32_t n = 0;
    for_each_need(p, [&](const need_view& o) { n += o.kind == word ? 1U : 0U; });
    return n;
}

}  // namespace typeschema::inline v0::change
