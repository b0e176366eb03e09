// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mutants {

/// What can be switched off. A rule never reports its code, an inverse leaves an action out, a guard lets everything pass.
enum class site_kind { rule, inverse, guard };

/// Text that is put into a header; '@' stands for the site's number.
struct insertion {
    std::size_t at = 0;
    std::string text;
};

struct site {
    site_kind kind = site_kind::guard;
    std::string id;  // "TS106@change/open_part#1": stays the same while the header's other lines change
    std::size_t line = 0;
    std::string codes;  // the codes that a rule reports
    std::string note;   // what is switched off
    std::vector<insertion> insertions;

    /// The number that stands for the site in -DTYPESCHEMA_MUTANT= and in the environment.
    std::uint32_t number() const {
        std::uint32_t hash = 2166136261u;
        for (const char c : id)
            hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
        return hash >> 1;
    }
};

/// The codes of model/problem.hpp, by the name of their enumerator: {"unknown_table", "TS201"}.
inline std::map<std::string, std::string, std::less<>> read_codes(std::string_view problem_header) {
    const source s(problem_header);
    std::map<std::string, std::string, std::less<>> codes;
    for (std::size_t i = 2; i + 1 < s.size(); ++i)
        if (s.is(i, "=") && s.is_word(i - 1) && s.is_word(i + 1) && s[i + 1].view.size() == 3 && s.is(i + 2, ","))
            codes.emplace(s[i - 1].view, "TS" + std::string(s[i + 1].view));
    return codes;
}

/// Finds the sites of one header. `file` is its path below include/typeschema, as "change/open_part.hpp".
class site_finder {
public:
    site_finder(const source& s, std::string file, const std::map<std::string, std::string, std::less<>>& codes)
        : s_(s), file_(std::move(file)), codes_(codes) {}

    std::vector<site> find() {
        const std::string folder = file_.substr(0, file_.find('/'));
        for (std::size_t i = 0; i < s_.size(); ++i) {
            if (folder == "change" || folder == "check" || folder == "chain")
                find_rule(i);
            if (folder == "change")
                find_inverse(i);
            if (folder == "apply" || folder == "cli")
                find_refusal(i);
            if (folder == "apply")
                find_protection(i);
        }
        return std::move(sites_);
    }

private:
    static constexpr std::string_view chosen = "TYPESCHEMA_MUTANT == @";
    static constexpr std::string_view off = "::typeschema_mutant::off(@)";

    void add(site_kind kind, const std::string& what, std::size_t token, const std::string& codes, std::string note,
             std::vector<insertion> insertions) {
        const std::string place = what + "@" + file_.substr(0, file_.rfind('.'));
        const std::string id = place + "#" + std::to_string(++seen_[place]);
        if (note.size() > 90)
            note = note.substr(0, 87) + "...";
        sites_.push_back({kind, id, s_.line_of(token), codes, note, std::move(insertions)});
    }
    void switch_statement(site_kind kind, const std::string& what, std::size_t first, std::size_t last) {
        const std::string_view test = kind == site_kind::guard ? off : chosen;
        add(kind, what, first, "", s_.words(first, last),
            {{s_[first].at, "{ if (!(" + std::string(test) + ")) "}, {s_.end_of(last), " }"}});
    }

    // --- rules: where a code is reported -------------------------------------------------------------------------------

    /// A code of the name at token i stands here: {its first token, is it qualified?}.
    std::size_t start_of_code(std::size_t i) const {
        while (i >= 2 && s_.is(i - 1, "::") && s_.is_word(i - 2))
            i -= 2;
        return i;
    }
    bool is_code(std::size_t i) const {
        if (!s_.is_word(i) || !codes_.contains(s_[i].view) || s_.is(i + 1, "::"))
            return false;
        if (i > 0 && s_.is(i - 1, "::"))
            return s_.is(i - 2, "problem_code");
        return uses_enum() && !(i > 0 && (s_.is(i - 1, ".") || s_.is(i - 1, "->")));
    }
    bool uses_enum() const {
        for (std::size_t i = 0; i + 1 < s_.size(); ++i)
            if (s_.is(i, "using") && s_.is(i + 1, "enum") && s_.is(s_.semicolon(i) - 1, "problem_code"))
                return true;
        return false;
    }
    /// Is the token an argument of report(…), or what a statement returns or hands to a variable?
    bool is_emitted(std::size_t first, std::size_t last) const {
        if (first == 0 || s_.is(first - 1, "==") || s_.is(first - 1, "!=") || s_.is(first - 1, "case") ||
            s_.is(last + 1, "==") || s_.is(last + 1, "!="))
            return false;
        const std::size_t open = s_.outside(first);
        if (s_.is(open, "(") && open > 0 && s_.is_word(open - 1))
            return s_.is(open - 1, "report");
        if (!s_.is(open, "{") && !(s_.is(open, "(") && open > 0 && !s_.is_word(open - 1)))
            return false;
        for (std::size_t i = first; i-- > 0 && !s_.is(i, ";") && !s_.is(i, "{") && !s_.is(i, "}");)
            if (s_.is(i, "return") || (s_.is(i, "=") && s_.is_word(i - 1)))
                return true;
        return false;
    }

    void find_rule(std::size_t i) {
        if (is_code(i)) {
            const std::size_t first = start_of_code(i);
            if (is_emitted(first, i))
                add_rule(codes_.find(s_[i].view)->second, std::string(s_[i].view), first, i,
                         codes_.find(s_[i].view)->second);
        }
        if (s_.is(i, "report") && s_.is(i + 1, "("))
            find_computed_code(i);
        if (s_[i].kind == token_kind::text && is_sentence(s_[i].view))
            find_sentence(i);
    }
    void add_rule(const std::string& what, const std::string& note, std::size_t first, std::size_t last,
                  const std::string& codes) {
        add(site_kind::rule, what, first, codes, "never reports " + note,
            {{s_[first].at, "(" + std::string(chosen) + " ? ::typeschema::model::problem_code::none : ("},
             {s_.end_of(last), "))"}});
    }
    /// report(code, …) with a code that another function has found.
    void find_computed_code(std::size_t i) {
        const std::size_t close = s_[i + 1].partner;
        std::size_t last = i + 2;
        for (; last < close && !s_.is(last, ","); ++last) {
            if (s_.is(last, "problem_code") || is_code(last))
                return;
            if (s_.is(last, "("))
                last = s_[last].partner;
        }
        if (last > i + 2 && !inside("report", i))
            add_rule("code", s_.words(i + 2, last - 1), i + 2, last - 1, "*");
    }
    /// Does token i stand in the body of a function or lambda whose name begins so?
    bool inside(std::string_view name, std::size_t i) const {
        for (std::size_t open = s_.outside(i); open < s_.size(); open = s_.outside(open))
            for (std::size_t k = open; s_.is(open, "{") && k > 0 && in_head(k - 1); --k)
                if (s_[k - 1].view.starts_with(name))
                    return true;
        return false;
    }
    /// Not the end of what stands before; the braces of `name culprit = {}` belong to the head of their function.
    bool in_head(std::size_t i) const {
        return !s_.is(i, ";") && !(s_.is(i, "{") && !s_.is(i + 1, "}")) && !(s_.is(i, "}") && !s_.is(i - 1, "{"));
    }
    /// A sentence that is written on the spot: "TS501 enum …".
    static bool is_sentence(std::string_view text) {
        return text.size() > 7 && text.starts_with("\"TS") && std::isdigit(static_cast<unsigned char>(text[3])) != 0 &&
               text[6] == ' ';
    }
    void find_sentence(std::size_t i) {
        const std::string code(s_[i].view.substr(1, 5));
        const std::size_t open = s_.outside(i);
        if (s_.is(open, "(") && s_.is_word(open - 1)) {
            std::size_t call = open - 1;
            while (call >= 2 && (s_.is(call - 1, ".") || s_.is(call - 1, "->") || s_.is(call - 1, "::")) &&
                   s_.is_word(call - 2))
                call -= 2;
            add(site_kind::rule, code, i, code, "never says " + std::string(s_[i].view),
                {{s_[call].at, std::string(chosen) + " ? void() : "}});
            return;
        }
        add(site_kind::rule, code, i, code, "never says " + std::string(s_[i].view),
            {{s_[i].at, "(" + std::string(chosen) + " ? \"\" : "}, {s_.end_of(i), ")"}});
    }

    // --- inverses: what an inverse does, action by action --------------------------------------------------------------

    void find_inverse(std::size_t i) {
        if (s_.is(i, "visit") && s_.is(i + 1, "(") && s_.begins_statement(i) && s_.is(s_[i + 1].partner + 1, ";"))
            switch_statement(site_kind::inverse, "visit", i, s_[i + 1].partner + 1);
        if ((s_.is(i, "case") || s_.is(i, "default")) && s_.begins_statement(i) && inside("backward", i) &&
            !is_label(i - 1))
            find_cases(i);
    }
    /// Does the token end a label, so that the next one belongs to the same group?
    bool is_label(std::size_t i) const {
        if (!s_.is(i, ":"))
            return false;
        while (i > 0 && (s_.is_word(i - 1) || s_.is(i - 1, "::")))
            --i;
        return s_.is(i, "case") || s_.is(i, "default");
    }
    /// A group of labels with one body. The label that is switched off gets a body of its own, which does nothing.
    void find_cases(std::size_t first) {
        std::vector<std::pair<std::size_t, std::size_t>> labels;
        std::size_t body = first;
        while (s_.is(body, "case") || s_.is(body, "default")) {
            std::size_t colon = body;
            while (!s_.is(colon, ":"))
                ++colon;
            labels.emplace_back(body, colon);
            body = colon + 1;
        }
        if (s_.is(body, "return") && s_.is(body + 1, ";"))
            return;
        for (const auto& [label, colon] : labels) {
            const std::string name = s_.words(label, colon - 1);
            add(site_kind::inverse, std::string(s_[colon - 1].view), label, "", "undoes nothing in " + name,
                {{s_[first].at, "\n#if " + std::string(chosen) + "\n" + name + ": return;\n#endif\n"},
                 {s_[label].at, "\n#if !(" + std::string(chosen) + ")\n"},
                 {s_.end_of(colon), "\n#endif\n"}});
        }
    }

    // --- guards: what the runner refuses, and how it protects itself ---------------------------------------------------

    /// An operating system that is out of resources is no refusal.
    void find_refusal(std::size_t i) {
        if (!s_.is(i, "throw") || s_.is(i + 3, "system_error"))
            return;
        const std::size_t last = s_.semicolon(i);
        switch_statement(site_kind::guard, "throw", i, last);
        if (ends_function_with_result(i, last))
            sites_.back().insertions.back().text = " return ::typeschema_mutant::anything{}; }";
    }
    /// Without the throw such a function would run past its end.
    bool ends_function_with_result(std::size_t first, std::size_t last) const {
        if (!s_.is(last + 1, "}") || !(s_.is(first - 1, ";") || s_.is(first - 1, "}") || s_.is(first - 1, "{")))
            return false;
        bool has_parameters = false;
        for (std::size_t head = s_[last + 1].partner; head > 0 && in_head(head - 1);) {
            --head;
            for (const std::string_view word : {"if", "for", "while", "catch", "else", "try", "do", "void", "["})
                if (s_.is(head, word))
                    return false;
            if (s_.is(head, ")")) {
                has_parameters = true;
                head = s_[head].partner;
            }
        }
        return has_parameters;
    }

    void find_protection(std::size_t i) {
        if (s_[i].kind == token_kind::text && i >= 4)
            find_sqlstate(i);
        if (!s_.begins_statement(i))
            return;
        std::size_t last = s_.is(i, "const") ? i + 1 : i;
        while (s_.is_word(last) && (s_.is(last + 1, "::") || s_.is(last + 1, ".") || s_.is(last + 1, "->")))
            last += 2;
        if (s_.is_word(last) && s_.is_word(last + 1) && s_.is(last + 2, "("))
            return find_guard_object(i, last);
        const std::size_t end = s_.semicolon(last);
        if (s_.is(last, "contradiction") && s_.is(last + 1, "=") && !s_.is(last - 1, "::"))
            return switch_statement(site_kind::guard, "contradiction", i, end);
        if (s_.is(last + 1, "(") && s_[last + 1].partner + 1 == end && is_protective(last, end))
            switch_statement(site_kind::guard, std::string(s_[last].view), i, end);
    }
    /// A call for its effect alone: a statement sent to the server, a demand, a setting, something counted as lost.
    bool is_protective(std::size_t callee, std::size_t end) const {
        const std::string_view name = s_[callee].view;
        for (const std::string_view start : {"execute", "require_", "demand_", "lock_", "settle_"})
            if (name.starts_with(start))
                return true;
        if (name != "push_back" && name != "emplace_back" && name != "insert")
            return false;
        const std::string words = s_.words(callee - 2, end);
        return words.find("\"set ") != std::string::npos || words.find("loss") != std::string::npos;
    }
    /// An object that protects as long as it lives: a transaction, the mutex, a deaf ear for interrupts.
    void find_guard_object(std::size_t first, std::size_t type) {
        static const std::set<std::string_view> types{"transaction", "mutex", "without_interrupt", "savepoint"};
        if (!types.contains(s_[type].view) || !s_.is(s_[type + 2].partner + 1, ";"))
            return;
        const std::size_t from = s_.is(first, "const") ? first + 1 : first;
        add(site_kind::guard, std::string(s_[type].view), first, "", s_.words(first, s_[type + 2].partner),
            {{s_[from].at, "::typeschema_mutant::switched<"},
             {s_.end_of(type), ">"},
             {s_.end_of(type + 2), std::string(off) + ", "}});
    }
    void find_sqlstate(std::size_t i) {
        const bool compared = s_.is(i - 1, "==") && s_.is(i - 4, "sqlstate");
        const bool prefix = s_.is(i - 1, "(") && s_.is(i - 2, "starts_with") && s_.is(i - 6, "sqlstate");
        if (compared || prefix)
            add(site_kind::guard, "sqlstate", i, "", "does not know SQLSTATE " + std::string(s_[i].view),
                {{s_[i].at, "(" + std::string(off) + " ? \"?????\" : "}, {s_.end_of(i), ")"}});
    }

    const source& s_;
    std::string file_;
    const std::map<std::string, std::string, std::less<>>& codes_;
    std::map<std::string, int> seen_;
    std::vector<site> sites_;
};

/// The header with every site in it, each switched on until its number is chosen.
inline std::string instrumented(std::string_view text, const std::vector<site>& sites) {
    std::vector<insertion> all;
    for (const site& each : sites)
        for (insertion put : each.insertions) {
            for (std::size_t at = put.text.find('@'); at != std::string::npos; at = put.text.find('@', at))
                put.text.replace(at, 1, std::to_string(each.number()));
            all.push_back(std::move(put));
        }
    std::stable_sort(all.begin(), all.end(), [](const insertion& a, const insertion& b) { return a.at < b.at; });
    std::string result;
    std::size_t done = 0;
    for (const insertion& put : all) {
        result += text.substr(done, put.at - done);
        result += put.text;
        done = put.at;
    }
    return result + std::string(text.substr(done));
}

}  // namespace mutants
