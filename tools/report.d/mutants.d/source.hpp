// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mutants {

enum class token_kind { word, text, mark };

struct token {
    token_kind kind = token_kind::mark;
    std::string_view view;
    std::size_t at = 0;
    std::size_t partner = 0;  // of a bracket: the token that closes or opens it
};

/// One header as tokens, without comments and preprocessor lines. Enough of C++ to find calls and statements.
class source {
public:
    explicit source(std::string_view text) : text_(text) {
        for (std::size_t at = 0; at < text_.size();)
            at = read(at);
        pair_brackets();
    }

    std::string_view text() const { return text_; }
    std::size_t size() const { return tokens_.size(); }
    const token& operator[](std::size_t i) const { return i < tokens_.size() ? tokens_[i] : nothing_; }
    bool is(std::size_t i, std::string_view wanted) const { return (*this)[i].view == wanted; }
    bool is_word(std::size_t i) const { return i < size() && tokens_[i].kind == token_kind::word; }
    std::size_t end_of(std::size_t i) const { return (*this)[i].at + (*this)[i].view.size(); }

    std::size_t line_of(std::size_t i) const {
        std::size_t line = 1;
        for (const char c : text_.substr(0, (*this)[i].at))
            line += c == '\n' ? 1 : 0;
        return line;
    }
    /// The tokens from first to last as they stand, on one line.
    std::string words(std::size_t first, std::size_t last) const {
        std::string line;
        for (const char c : text_.substr((*this)[first].at, end_of(last) - (*this)[first].at)) {
            const bool space = c == ' ' || c == '\n';
            if (!space || (!line.empty() && line.back() != ' '))
                line += space ? ' ' : c;
        }
        return line;
    }
    /// The bracket that encloses token i, or size() at the top.
    std::size_t outside(std::size_t i) const {
        while (i-- > 0) {
            if (is(i, ")") || is(i, "}") || is(i, "]"))
                i = tokens_[i].partner;
            else if (is(i, "(") || is(i, "{") || is(i, "["))
                return i;
        }
        return size();
    }
    /// The semicolon that ends the statement of token i.
    std::size_t semicolon(std::size_t i) const {
        for (; i < size() && !is(i, ";"); ++i)
            if (is(i, "(") || is(i, "{") || is(i, "["))
                i = tokens_[i].partner;
        return i;
    }
    /// Does a statement begin at token i?
    bool begins_statement(std::size_t i) const {
        if (i == 0)
            return false;
        const std::size_t before = i - 1;
        if (is(before, ")")) {
            const std::size_t open = tokens_[before].partner;
            return open > 0 &&
                   (is(open - 1, "if") || is(open - 1, "for") || is(open - 1, "while") || is(open - 1, "constexpr"));
        }
        return is(before, ";") || is(before, "{") || is(before, "}") || is(before, "else") || ends_label(before);
    }

private:
    static bool word_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

    bool ends_label(std::size_t i) const {
        if (!is(i, ":"))
            return false;
        while (i > 0 && (is_word(i - 1) || is(i - 1, "::")))
            --i;
        return is(i, "case") || is(i, "default") || is(i - 1, "case");
    }
    std::size_t read(std::size_t at) {
        const std::string_view rest = text_.substr(at);
        if (rest.starts_with("//") || (rest[0] == '#' && first_on_line(at)))
            return at + std::min(rest.find('\n'), rest.size());
        if (rest.starts_with("/*"))
            return at + std::min(rest.find("*/") + 2, rest.size());
        if (std::isspace(static_cast<unsigned char>(rest[0])) != 0)
            return at + 1;
        if (word_char(rest[0])) {
            std::size_t size = 1;
            while (size < rest.size() && word_char(rest[size]))
                ++size;
            return add(token_kind::word, at, size);
        }
        if (rest[0] == '"' || rest[0] == '\'') {
            std::size_t size = 1;
            while (size < rest.size() && rest[size] != rest[0])
                size += rest[size] == '\\' ? 2 : 1;
            return add(token_kind::text, at, size + 1);
        }
        for (const std::string_view two : {"::", "->", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "++", "--"})
            if (rest.starts_with(two))
                return add(token_kind::mark, at, 2);
        return add(token_kind::mark, at, 1);
    }
    bool first_on_line(std::size_t at) const {
        while (at > 0 && text_[at - 1] == ' ')
            --at;
        return at == 0 || text_[at - 1] == '\n';
    }
    std::size_t add(token_kind kind, std::size_t at, std::size_t size) {
        tokens_.push_back({kind, text_.substr(at, size), at, 0});
        return at + size;
    }
    void pair_brackets() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < size(); ++i) {
            if (tokens_[i].kind == token_kind::mark && (is(i, "(") || is(i, "{") || is(i, "[")))
                open.push_back(i);
            if (tokens_[i].kind == token_kind::mark && (is(i, ")") || is(i, "}") || is(i, "]")) && !open.empty()) {
                tokens_[i].partner = open.back();
                tokens_[open.back()].partner = i;
                open.pop_back();
            }
        }
    }

    std::string_view text_;
    std::vector<token> tokens_;
    token nothing_;
};

}  // namespace mutants
