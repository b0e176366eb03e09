// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/safety/transactions.hpp"
#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <string_view>

namespace typeschema::inline v0::check_detail {

/// The words of one statement of a raw step that rules ask for. Strings and bodies are single tokens, so nothing in them counts.
struct raw_statement {
    const judged_step& j;
    sql::reader::lexer at;
    sql::reader::token first{};
    std::uint32_t about = model::nothing;  // the first table in it that the chain knows

    enum : std::uint32_t {
        concurrently = 1,
        where = 2,
        full = 4,
        cascade = 8,
        index = 16,
        logged = 32,
        materialized = 64,
        domain = 128,
        add = 256,
        valid = 512,
        set = 1024,
        null = 2048
    };
    std::uint32_t seen = 0;  // of these

    [[nodiscard]] constexpr bool has(std::uint32_t word) const { return (seen & word) != 0; }
    [[nodiscard]] constexpr bool is(std::string_view word) const {
        return sql::reader::is_word(at.text(), first, sql::reader::word(word));
    }

    /// Reads to the next semicolon; false at the end of the text.
    constexpr bool next() {
        using sql::reader::token_kind;
        while (at.now.kind == token_kind::semicolon)
            at.next();
        first = at.now;
        seen = 0;
        about = model::nothing;
        if (first.kind == token_kind::end || first.kind == token_kind::error)
            return false;
        for (;
             at.now.kind != token_kind::semicolon && at.now.kind != token_kind::end && at.now.kind != token_kind::error;
             at.next()) {
            for (const meaning_of_word& one : words)
                if (sql::reader::is_word(at.text(), at.now, one.text))
                    seen |= one.bit;
            if (about == model::nothing && at.now.is_name())
                about = table_named(at.text(at.now));
        }
        return true;
    }

private:
    struct meaning_of_word {
        sql::reader::word text;
        std::uint32_t bit;
    };
    static constexpr meaning_of_word words[] = {{sql::reader::word("concurrently"), concurrently},
                                                {sql::reader::word("where"), where},
                                                {sql::reader::word("full"), full},
                                                {sql::reader::word("cascade"), cascade},
                                                {sql::reader::word("index"), index},
                                                {sql::reader::word("logged"), logged},
                                                {sql::reader::word("unlogged"), logged},
                                                {sql::reader::word("tablespace"), logged},
                                                {sql::reader::word("materialized"), materialized},
                                                {sql::reader::word("domain"), domain},
                                                {sql::reader::word("add"), add},
                                                {sql::reader::word("valid"), valid},
                                                {sql::reader::word("set"), set},
                                                {sql::reader::word("null"), null}};

    /// Without its quotes; names with capitals or in another schema than the chain's are not found, and count as in use.
    [[nodiscard]] constexpr std::uint32_t table_named(std::string_view written) const {
        if (written.size() > 2 && written.front() == '"')
            written = written.substr(1, written.size() - 2);
        return j.h.names.find(model::object_kind::table, {{}, model::name(written)}, j.number);
    }
};

constexpr void judge_statement(judged_step& j, const raw_statement& s) {
    if (s.about != model::nothing && !j.is_in_use(s.about))
        return;
    if (s.is("create") && s.has(raw_statement::index) && !s.has(raw_statement::concurrently))
        return j.report(safety_rule::plain_index);
    if (s.is("drop") && s.has(raw_statement::index) && !s.has(raw_statement::concurrently))
        return j.report(safety_rule::plain_drop_index);
    if (s.is("reindex") && !s.has(raw_statement::concurrently))
        return j.report(safety_rule::plain_reindex);
    if (s.is("cluster") || (s.is("vacuum") && s.has(raw_statement::full)))
        return j.report(safety_rule::clustered_table);
    if (s.is("lock"))
        return j.report(safety_rule::locked_table);
    if (s.is("truncate"))
        return j.report(safety_rule::truncated_table);
    if (s.is("drop") && s.has(raw_statement::cascade))
        return j.report(safety_rule::drop_with_cascade);
    if (s.is("alter") && s.has(raw_statement::logged))
        return j.report(safety_rule::relogged_table);
    if (s.is("alter") && s.has(raw_statement::domain) &&
        ((s.has(raw_statement::add) && !s.has(raw_statement::valid)) ||
         (s.has(raw_statement::set) && s.has(raw_statement::null))))
        return j.report(safety_rule::check_of_domain);
    if (s.is("refresh") && s.has(raw_statement::materialized) && !s.has(raw_statement::concurrently))
        return j.report(safety_rule::refreshed_view);
    if (!s.is("update") && !s.is("delete"))
        return;
    if (!s.has(raw_statement::where))
        return j.report(safety_rule::rows_without_condition);
    judge_behind_lock(j, safety_rule::rows_behind_lock);
}

/// What a raw step says, read for the words that stand for rules. In a chain of which nothing is in use, nothing is said.
constexpr void judge_raw(judged_step& j) {
    if (j.in_use == 0)
        return;
    raw_statement s{j, sql::reader::lexer(j.step().object.view())};
    while (s.next())
        judge_statement(j, s);
}

}  // namespace typeschema::inline v0::check_detail
