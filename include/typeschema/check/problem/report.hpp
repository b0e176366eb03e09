// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace typeschema::inline v0 {

/// A piece of a sentence as a template argument: what a compiler prints of it is the text itself. Of other letters than
/// ASCII's g++ prints octal numbers, and clang prints the whole piece as numbers: a ? stands for each, a space for a line
/// break. N counts what is left.
template <std::size_t N>
struct words {
    char text[N + 1];

    constexpr explicit words(std::string_view piece) : text{} {
        std::size_t size = 0;
        for (const char c : piece)
            if (!continues(c))
                text[size++] = static_cast<unsigned char>(c) >= 0x7f ? '?'
                               : static_cast<unsigned char>(c) < ' ' ? ' '
                                                                     : c;
        text[N] = 0;
    }
    /// Is it one of the further bytes of a letter in UTF-8?
    static constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }
    static constexpr std::size_t size_of(std::string_view piece) {
        std::size_t size = 0;
        for (const char c : piece)
            size += continues(c) ? 0U : 1U;
        return size;
    }
};

template <words... Sentence>
inline constexpr bool the_schema_is_sound = false;

/// The one thing that fails when a schema or a chain is wrong: its arguments are the sentence to read.
template <words... Sentence>
struct schema_error {
    static_assert(the_schema_is_sound<Sentence...>, "read the arguments of schema_error");
};

namespace problem {

// Clang prints a string of more than 36 bytes cut; g++ prints any.
#if defined(__clang__)
inline constexpr std::size_t longest_piece = 35;
#else
inline constexpr std::size_t longest_piece = 4096;
#endif

/// Where the piece that starts at `from` ends: at a space, unless one word is longer than a piece.
constexpr std::size_t end_of_piece(std::string_view text, std::size_t from) {
    if (text.size() - from <= longest_piece)
        return text.size();
    for (std::size_t i = from + longest_piece; i > from; --i)
        if (text[i] == ' ')
            return i;
    return from + longest_piece;
}
constexpr std::size_t start_of_next(std::string_view text, std::size_t end) {
    return end < text.size() && text[end] == ' ' ? end + 1 : end;
}
constexpr std::size_t count_pieces(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t from = 0; from < text.size(); from = start_of_next(text, end_of_piece(text, from)))
        ++n;
    return n;
}
constexpr std::string_view piece(std::string_view text, std::size_t number) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < number; ++i)
        from = start_of_next(text, end_of_piece(text, from));
    return text.substr(from, end_of_piece(text, from) - from);
}

template <class Text, class Numbers>
struct error_for;
template <class Text, std::size_t... At>
struct error_for<Text, std::index_sequence<At...>> {
    using type = schema_error<words<words<0>::size_of(piece(Text::view, At))>(piece(Text::view, At))...>;
};

/// The schema_error that says `Text::view`, a string_view in static storage.
template <class Text>
using error_saying = typename error_for<Text, std::make_index_sequence<count_pieces(Text::view)>>::type;

/// Fails with one error for each text; `sizeof` of it is asked for in the initialiser of a variable. Base classes: a bad one
/// does not hide the next, on either compiler, and clang does not poison what asks.
template <class... Texts>
struct told : error_saying<Texts>... {};

}  // namespace problem
}  // namespace typeschema::inline v0
