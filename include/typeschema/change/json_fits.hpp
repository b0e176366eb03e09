// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/literal_fits.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::change {

/// Reads JSON as it stands between SQL's quotes, where two single quotes are one. What is inside its strings and deeper than
/// 32 levels is left to the server.
class json_text {
public:
    constexpr explicit json_text(std::string_view text) : text_(text) {}
    constexpr bool whole() { return value(0) && rest().empty(); }

private:
    static constexpr std::uint32_t deepest = 32;
    std::string_view text_;

    constexpr std::string_view rest() {
        while (!text_.empty() && (text_[0] == ' ' || text_[0] == '\n' || text_[0] == '\t' || text_[0] == '\r'))
            text_.remove_prefix(1);
        return text_;
    }
    constexpr bool take(std::string_view wanted) {
        const bool seen = rest().starts_with(wanted);
        if (seen)
            text_.remove_prefix(wanted.size());
        return seen;
    }
    constexpr bool value(std::uint32_t depth) {
        if (depth == deepest) {
            text_ = {};
            return true;
        }
        if (take("{"))
            return members(depth, "}", true);
        if (take("["))
            return members(depth, "]", false);
        return take("true") || take("false") || take("null") || string() || number();
    }
    constexpr bool members(std::uint32_t depth, std::string_view end, bool named) {
        if (take(end))
            return true;
        do
            if ((named && !(string() && take(":"))) || !value(depth + 1))
                return false;
            else if (text_.data() == nullptr)
                return true;
        while (take(","));
        return take(end);
    }
    constexpr bool string() {
        if (!take("\""))
            return false;
        while (!text_.empty() && text_[0] != '"')
            text_.remove_prefix(text_[0] == '\\' && text_.size() > 1 ? 2 : 1);
        return take("\"");
    }
    constexpr bool number() {
        take("-");
        const std::size_t size = text_.find_first_not_of("0123456789.eE+-");
        const std::string_view written = text_.substr(0, size);
        text_.remove_prefix(written.size());
        return !written.empty() && is_digit(written[0]) &&
               (written[0] != '0' || written.size() == 1 || !is_digit(written[1]));
    }
};

}  // namespace typeschema::inline v0::change
