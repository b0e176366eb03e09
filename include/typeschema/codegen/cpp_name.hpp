// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::codegen {

namespace detail {

/// Keywords of C++20 (standard, [lex.key], [lex.digraph]), macros of the C library, and what generated code says itself.
inline constexpr std::string_view reserved_words =
    " alignas alignof and and_eq asm assert auto bitand bitor bool boost break BUFSIZ case catch char char16_t"
    " char32_t char8_t class co_await co_return co_yield compl concept const const_cast consteval constexpr"
    " constinit continue decltype default delete do double dynamic_cast else enum EOF errno explicit export"
    " extern false float for friend goto if inline insert_row int linux long mutable namespace new noexcept not"
    " not_eq NULL nullptr operator or or_eq private protected public register reinterpret_cast requires return"
    " row short signed sizeof static static_assert static_cast std stderr stdin stdout struct switch template"
    " this thread_local throw true try typedef typeid typename typeof typeschema union unix unsigned using"
    " virtual void volatile wchar_t while xor xor_eq ";

inline bool is_reserved(const std::string& name) {
    return reserved_words.find(" " + name + " ") != reserved_words.npos;
}

constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The code point of a UTF-8 sequence that starts at `at`, which moves behind it. Bytes that are none stand for themselves.
inline std::uint32_t take_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at++);
    const std::size_t more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    if (more == 0 || at + more > text.size())
        return first;
    std::uint32_t point = first & (0x3fu >> more);
    for (std::size_t i = 0; i < more; ++i)
        point = point << 6 | (byte(at++) & 0x3fu);
    return point;
}

inline std::string hexadecimal(std::uint32_t number) {
    std::string digits;
    for (; number != 0; number /= 16)
        digits.insert(digits.begin(), "0123456789abcdef"[number % 16]);
    return digits;
}

/// Letters, digits and single underscores; everything else of ASCII is an underscore, and the rest its number: u00e9.
inline std::string transliterated(std::string_view text) {
    std::string name;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t point = take_code_point(text, at);
        const char c = static_cast<char>(point);
        if (point >= 0x80)
            name += "u" + hexadecimal(point);
        else if (is_lower(c) || is_upper(c) || is_digit(c))
            name += c;
        else if (!name.ends_with('_'))
            name += '_';
    }
    return name;
}

}  // namespace detail

/// PostgreSQL's limit, kept where a transliteration is longer.
inline constexpr std::size_t longest_cpp_name = 63;

/// The C++ identifier for a name of the database: itself where C++ allows it, `class_` for a keyword, and letters, digits
/// and single underscores for anything else: `2nd try` is n2nd_try. Two names may share one; name_scope parts them.
inline std::string cpp_name(std::string_view name) {
    std::string made = detail::transliterated(name);
    if (made.empty())
        made = "empty";
    if (detail::is_digit(made.front()))
        made.insert(0, "n");
    if (made.front() == '_' && (made.size() == 1 || detail::is_upper(made[1])))
        made.insert(0, "x");
    made.resize(std::min(made.size(), longest_cpp_name));
    if (detail::is_reserved(made))
        made += '_';
    return made;
}

/// Identifiers that are in use in one C++ scope.
class name_scope {
public:
    name_scope(std::initializer_list<std::string_view> taken = {}) : taken_(taken.begin(), taken.end()) {}

    void take(const std::string& name) { taken_.insert(name); }

    /// `wanted`, or the first of wanted_2, wanted_3, … that is free.
    std::string claim(const std::string& wanted) {
        std::string name = wanted;
        for (int number = 2; !taken_.insert(name).second; ++number)
            name = wanted + (wanted.ends_with('_') ? "" : "_") + std::to_string(number);
        return name;
    }

    /// One identifier for each name. Names that are identifiers already come first, so that no other takes theirs.
    std::vector<std::string> claim_all(const std::vector<std::string>& names) {
        std::vector<std::string> claimed(names.size());
        for (const bool unchanged : {true, false})
            for (std::size_t i = 0; i < names.size(); ++i)
                if ((cpp_name(names[i]) == names[i]) == unchanged)
                    claimed[i] = claim(cpp_name(names[i]));
        return claimed;
    }

private:
    std::set<std::string> taken_;
};

}  // namespace typeschema::inline v0::codegen
