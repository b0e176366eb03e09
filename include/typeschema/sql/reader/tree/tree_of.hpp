// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/sql/reader/tree/parse.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// The longest text that is read at compile time, in bytes; a longer one is refused in words.
inline constexpr std::size_t longest_text = 16384;

namespace detail {

// One evaluation reads a text of this many bytes, whatever stands in it.
inline constexpr std::size_t short_text = 1024;

// What one evaluation does of a longer text. A move takes a token or closes a construct: some 150 steps of clang's million,
// and 26 for each byte that is cut into tokens.
inline constexpr std::uint32_t moves_at_once = 1500, bytes_at_once = 8192;

template <std::uint32_t Room>
struct machine_and_nodes {
    machine state;
    node nodes[Room] = {};
};

// A text read up to some token. The state points at the nodes while it works: it must work where it will stay, for g++ takes
// the pointer of a result that moves for a use of the variable in its own initializer.
template <std::uint32_t Room>
struct stretch : machine_and_nodes<Room> {
    using base = machine_and_nodes<Room>;

    constexpr stretch(std::string_view sql, text_kind kind) : base{machine(sql, nullptr, Room)} {
        start(this->state, kind == text_kind::query);
        go_on();
    }
    // What comes behind another stretch of the same text.
    constexpr explicit stretch(const base* before) : base(*before) { go_on(); }

    [[nodiscard]] constexpr bool done() const { return this->state.now == reading::done || failed(this->state); }

private:
    constexpr void go_on() {
        this->state.nodes = this->nodes;
        run(this->state, moves_at_once, this->state.at.now.begin + bytes_at_once);
        this->state.nodes = nullptr;
    }
};

template <meta::fixed_string Text, text_kind Kind, std::uint32_t Number>
struct stretches {
    static constexpr stretch<room_for(Text.size())> read{&stretches<Text, Kind, Number - 1>::read};
};
template <meta::fixed_string Text, text_kind Kind>
struct stretches<Text, Kind, 0> {
    static constexpr stretch<room_for(Text.size())> read{Text.view(), Kind};
};

template <meta::fixed_string Text, text_kind Kind, std::uint32_t Number = 0>
constexpr tree long_tree() {
    using part = stretches<Text, Kind, Number>;
    if constexpr (part::read.done())
        return {part::read.nodes, part::read.state.size, part::read.state.refused};
    else
        return long_tree<Text, Kind, Number + 1>();
}

// What is longer than one evaluation reads: its tree stands in the last stretch.
struct long_text {
    tree read;

    [[nodiscard]] constexpr tree view() const { return read; }
};

template <meta::fixed_string Text, text_kind Kind>
constexpr long_text read_long() {
    if constexpr (Text.size() > longest_text)
        return {{nullptr, 0, {syntax_error::too_long, lex_error::none, longest_text, 0}}};
    else
        return {long_tree<Text, Kind>()};
}

template <meta::fixed_string Text>
concept short_enough = Text.size() <= short_text;

}  // namespace detail

/// An expression that is known at compile time, read once: `expression_tree<"status in ('a')">.view()` is its tree.
template <meta::fixed_string Text>
inline constexpr auto expression_tree = detail::read_long<Text, text_kind::expression>();
template <meta::fixed_string Text>
    requires detail::short_enough<Text>
inline constexpr auto expression_tree<Text> = parse_text<room_for(Text.size())>(Text.view(), text_kind::expression);

/// A query that is known at compile time.
template <meta::fixed_string Text>
inline constexpr auto query_tree = detail::read_long<Text, text_kind::query>();
template <meta::fixed_string Text>
    requires detail::short_enough<Text>
inline constexpr auto query_tree<Text> = parse_text<room_for(Text.size())>(Text.view(), text_kind::query);

}  // namespace typeschema::inline v0::sql::reader
