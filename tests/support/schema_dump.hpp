// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema_test {

namespace detail {

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream input(text);
    for (std::string line; std::getline(input, line);)
        lines.push_back(line);
    return lines;
}

inline bool is_noise(std::string_view line) {
    for (std::string_view start : {"SET default_", "\\restrict", "\\unrestrict"})
        if (line.starts_with(start))
            return true;
    return line.empty();
}

/// "-- Name: items; Type: TABLE; Schema: public; Owner: -" between two lines of "--".
inline std::optional<std::string> entry_name(const std::vector<std::string>& lines, std::size_t at) {
    if (at + 2 >= lines.size() || lines[at] != "--" || lines[at + 2] != "--" || !lines[at + 1].starts_with("-- Name: "))
        return std::nullopt;
    return lines[at + 1].substr(std::string_view("-- Name: ").size());
}

/// What PostgreSQL 18 called a NOT NULL when its table or column had another name.
inline std::string without_name_of_not_null(const std::string& line) {
    static const std::regex named(R"( CONSTRAINT ("([^"]|"")*"|[^" ]+) NOT NULL)");
    return std::regex_replace(line, named, " NOT NULL");
}

/// A table's columns and checks, one a line, lose their order; so do the one-line statements after it (storage,
/// statistics), which pg_dump writes in the order of the columns.
inline void forget_column_order(std::vector<std::string>& entry) {
    if (entry.empty() || !entry.front().starts_with("CREATE") || entry.front().find("TABLE ") == std::string::npos)
        return;
    const auto close = std::find_if(entry.begin(), entry.end(), [](const auto& line) { return line.starts_with(")"); });
    for (auto line = entry.begin() + 1; line < close; ++line) {
        if (line->ends_with(','))
            line->pop_back();
        *line = without_name_of_not_null(*line);
    }
    if (close == entry.end())
        return;
    std::sort(entry.begin() + 1, close);
    std::sort(close + 1, entry.end());
}

inline bool is_end(const std::vector<std::string>& lines, std::size_t at) {
    return at + 1 < lines.size() && lines[at] == "--" && lines[at + 1] == "-- PostgreSQL database dump complete";
}

inline std::string first_different_line(const std::string& before, const std::string& after) {
    const auto left = lines_of(before), right = lines_of(after);
    std::size_t at = 0;
    while (at < left.size() && at < right.size() && left[at] == right[at])
        ++at;
    return "\n  before: " + (at < left.size() ? left[at] : "(nothing)") +
           "\n  after:  " + (at < right.size() ? right[at] : "(nothing)");
}

}  // namespace detail

/// The text of `pg_dump --schema-only`, object by object, without what differs from run to run.
class schema_dump {
public:
    explicit schema_dump(const std::string& text) {
        const std::vector<std::string> lines = detail::lines_of(text);
        std::optional<std::string> name;
        std::vector<std::string> entry;
        for (std::size_t i = 0; i < lines.size() && !detail::is_end(lines, i); ++i) {
            if (auto next = detail::entry_name(lines, i)) {
                keep(name, entry);
                name = std::move(next);
                i += 2;
            } else if (!detail::is_noise(lines[i])) {
                entry.push_back(lines[i]);
            }
        }
        keep(name, entry);
    }

    std::size_t size() const { return objects_.size(); }
    bool empty() const { return objects_.empty(); }

    /// By pg_dump's own heading: "items; Type: TABLE; Schema: public; Owner: postgres".
    const std::map<std::string, std::string>& objects() const { return objects_; }

    /// What differs first, up to the order of columns; empty when the two are the same.
    std::string difference_from(const schema_dump& before) const {
        for (const auto& [name, text] : before.objects_) {
            const auto found = objects_.find(name);
            if (found == objects_.end())
                return "gone: " + name;
            if (found->second != text)
                return "changed: " + name + detail::first_different_line(text, found->second);
        }
        for (const auto& [name, text] : objects_)
            if (!before.objects_.contains(name))
                return "new: " + name;
        return {};
    }

private:
    /// The lines before the first heading set up the session that restores.
    void keep(const std::optional<std::string>& name, std::vector<std::string>& entry) {
        detail::forget_column_order(entry);
        for (const std::string& line : entry)
            if (name)
                objects_[*name] += line + '\n';
        entry.clear();
    }

    std::map<std::string, std::string> objects_;
};

}  // namespace typeschema_test
