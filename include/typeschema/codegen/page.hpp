// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema::inline v0::codegen {

/// The width of generated lines, as in the project's .clang-format.
inline constexpr std::size_t line_width = 120;

namespace detail {

/// Columns that a text takes: continuation bytes of UTF-8 take none.
inline std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text)
        width += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    return width;
}

inline std::string escaped(std::string_view text) {
    std::string code;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            code += '\\';
        if (c == '\n')
            code += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            code += {'\\', static_cast<char>('0' + (c >> 6 & 3)), static_cast<char>('0' + (c >> 3 & 7)),
                     static_cast<char>('0' + (c & 7))};
        else
            code += c;
    }
    return code;
}

/// The text as literals of at most `width` columns each: cut behind spaces, and inside a word that is longer.
inline std::vector<std::string> pieces_of(std::string_view text, std::size_t width) {
    std::vector<std::string> pieces(1);
    const auto put = [&](const std::string& more) {
        if (!pieces.back().empty() && width_of(pieces.back()) + width_of(more) > width)
            pieces.emplace_back();
        pieces.back() += more;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size() - 1) + 1;
        const std::string_view word = text.substr(at, end - at);
        if (width_of(escaped(word)) <= width)
            put(escaped(word));
        else
            for (std::size_t i = 0, next = 0; i < word.size(); i = next) {
                for (next = i + 1; next < word.size() && (static_cast<unsigned char>(word[next]) & 0xc0) == 0x80;)
                    ++next;
                put(escaped(word.substr(i, next - i)));
            }
        at = end;
    }
    return pieces;
}

}  // namespace detail

/// A text as one C++ string literal.
inline std::string cpp_literal(std::string_view text) {
    return '"' + detail::escaped(text) + '"';
}

/// A text on one line of a comment: white space of any kind becomes one space.
inline std::string in_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space)
            line += c;
        else if (!line.empty() && !line.ends_with(' '))
            line += ' ';
    }
    return line;
}

/// Lines of code as clang-format lays them out by the project's style.
class page {
public:
    void line(std::string_view text = {}) {
        text_ += text;
        text_ += '\n';
    }

    /// `before`, the items with commas between them, `after`. What does not fit goes on below the first item; all goes on
    /// four columns in where that spares four lines, or where an item is too wide for the rest of the line.
    void list(const std::string& before, const std::vector<std::string>& items, const std::string& after) {
        const std::vector<std::string> aligned = filled(before, detail::width_of(before), items, after);
        const std::string inner(before.find_first_not_of(' ') + 4, ' ');
        const std::vector<std::string> indented = filled(inner, inner.size(), items, after);
        const bool fits =
            std::ranges::all_of(aligned, [](const std::string& text) { return detail::width_of(text) <= line_width; });
        const bool goes_in = !fits || aligned.size() >= indented.size() + 4;
        if (goes_in)
            line(before);
        for (const std::string& text : goes_in ? indented : aligned)
            line(text);
    }

    /// `before "clause " "clause";` with each clause in literals of its own, one below the other.
    void literal(const std::string& before, const std::vector<std::string>& clauses) {
        const std::size_t indent = detail::width_of(before);
        std::vector<std::string> pieces;
        for (const std::string& clause : clauses) {
            const bool last = &clause == &clauses.back();
            for (std::string& piece : detail::pieces_of(clause + (last ? "" : " "), line_width - indent - 3))
                pieces.push_back(std::move(piece));
        }
        for (std::size_t i = 0; i < pieces.size(); ++i)
            line((i == 0 ? before : std::string(indent, ' ')) + '"' + pieces[i] + '"' +
                 (i + 1 == pieces.size() ? ";" : ""));
    }

    const std::string& text() const { return text_; }

private:
    /// The items one behind the other on as few lines as they take.
    static std::vector<std::string> filled(const std::string& before, std::size_t indent,
                                           const std::vector<std::string>& items, const std::string& after) {
        std::vector<std::string> lines{before};
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string item = items[i] + (i + 1 == items.size() ? after : std::string(","));
            if (i != 0 && detail::width_of(lines.back()) + 1 + detail::width_of(item) > line_width)
                lines.push_back(std::string(indent, ' ') + item);
            else
                lines.back() += (i == 0 ? "" : " ") + item;
        }
        return lines;
    }

    std::string text_;
};

}  // namespace typeschema::inline v0::codegen
