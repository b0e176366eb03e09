// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/script.hpp"
#include "typeschema/codegen/cpp_name.hpp"
#include "typeschema/codegen/page.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::cli {

/// What a pin header says of one revision.
struct written_pin {
    std::string revision;
    std::string fingerprint;
};

namespace detail {

/// The elements of a list behind `column` characters, as many on a line as fit with what ends it.
inline std::string wrapped(const std::vector<std::string>& words, std::size_t column, const std::string& indent) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = words[i] + (i + 1 < words.size() ? "," : "");
        if (i != 0 && column + 1 + word.size() + 4 > codegen::line_width) {
            text += "\n" + indent;
            column = indent.size();
        } else if (i != 0) {
            text += " ";
            ++column;
        }
        text += word;
        column += word.size();
    }
    return text;
}

inline std::string pin_of(const apply::revision_info& revision) {
    std::vector<std::string> words{"\"" + codegen::detail::escaped(revision.id) + "\"",
                                   "\"" + revision.fingerprint + "\""};
    char quick[24];
    std::snprintf(quick, sizeof quick, "0x%016llx", static_cast<unsigned long long>(revision.quick_hash));
    words.emplace_back(quick);
    for (const std::uint32_t hash : revision.step_hashes) {
        char text[16];
        std::snprintf(text, sizeof text, "0x%08x", static_cast<unsigned>(hash));
        words.emplace_back(text);
    }
    const std::string begin = "typeschema::pin<";
    return begin + wrapped(words, 4 + begin.size(), "        ") + ">";
}

}  // namespace detail

/// The header that pins the first `count` revisions of a chain: always the same for the same chain.
inline std::string pin_header(const apply::chain_script& chain, std::size_t count) {
    const std::string name = codegen::cpp_name(chain.name) + "_pins";
    std::string text = "// Written by typeschema-apply pin: the released revisions of the chain " + chain.name +
                       ".\n// To edit one of them is an error from now on.\n#pragma once\n\n"
                       "#include \"typeschema/chain/pins.hpp\"\n\n// clang-format off\nstruct " +
                       name + " : typeschema::pins<";
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "\n    " : ",\n    ") + detail::pin_of(chain.revisions[i]);
    return text + "> {};\n// clang-format on\n";
}

/// Is it a header that pin_header wrote, or whoever edited it?
inline bool is_pin_header(std::string_view text) {
    return text.find("typeschema::pins<") != text.npos;
}

/// The pins in a header.
inline std::vector<written_pin> pins_in(std::string_view text) {
    std::vector<written_pin> all;
    const auto take_literal = [&](std::size_t& at) {
        std::string value;
        at = text.find('"', at);
        for (at = at == text.npos ? text.size() : at + 1; at < text.size() && text[at] != '"'; ++at) {
            if (text[at] == '\\' && at + 1 < text.size())
                ++at;
            value += text[at];
        }
        ++at;
        return value;
    };
    for (std::size_t at = text.find("pin<"); at != text.npos; at = text.find("pin<", at)) {
        at += 4;
        written_pin one;
        one.revision = take_literal(at);
        one.fingerprint = take_literal(at);
        all.push_back(one);
        if (at >= text.size())
            break;
    }
    return all;
}

}  // namespace typeschema::inline v0::cli
