// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/default_value.hpp"
#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// A sequence as `nextval('app.order_numbers')` names it; without a name where a text is something else, or where the name
/// is one that PostgreSQL would fold.
struct sequence_use {
    std::string_view schema;
    std::string_view named;
};

/// The part of a name up to a dot, which is taken off; empty for one that is not plain or plainly quoted.
constexpr std::string_view take_name_part(std::string_view& name) {
    const bool quoted = name.starts_with('"');
    const std::size_t end = quoted ? name.find('"', 1) : name.find('.');
    std::string_view part = name.substr(quoted ? 1 : 0, end == name.npos ? end : end - (quoted ? 1 : 0));
    name = end == name.npos ? std::string_view() : name.substr(end + 1);
    for (const char c : part)
        if (!quoted && (c == ' ' || (c >= 'A' && c <= 'Z')))
            part = {};
    if (quoted && name.starts_with('.'))
        name.remove_prefix(1);
    return part;
}

constexpr sequence_use read_next_number(std::string_view text) {
    lexer at(text);
    if (is_word(text, at.now, word("pg_catalog"))) {
        at.next();
        at.next();
    }
    if (!is_word(text, at.now, word("nextval")))
        return {};
    at.next();
    at.next();
    if (at.now.kind != token_kind::string || at.now.length < 3)
        return {};
    std::string_view name = at.now.in(text).substr(1, at.now.length - 2);
    sequence_use use{{}, take_name_part(name)};
    if (!name.empty()) {
        use.schema = use.named;
        use.named = take_name_part(name);
    }
    return name.empty() ? use : sequence_use();
}

/// The sequence that a default takes numbers of, if it does nothing else.
constexpr sequence_use sequence_of(const model::default_value& d) {
    if (d.kind != model::default_kind::typed || d.type != model::type_id::bigint)
        return {};
    return read_next_number(d.text.view());
}

}  // namespace typeschema::inline v0::sql::reader
