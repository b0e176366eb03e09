// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "subject.hpp"

#include <string>
#include <utility>
#include <vector>

namespace bench {

/// Tables and one-step revisions, every name used once in the whole chain. `Syntax` spells them: typeschema or type
/// lists. A table: ten columns, primary key, check, two indexes, and a foreign key to the table before.
template <class Syntax>
class chain_source {
public:
    explicit chain_source(const subject& what) : what_(what) {}

    std::string text() {
        for (int t = 0; t < what_.tables; ++t)
            add_table(t);
        for (int a = 0; a < what_.alters; ++a)
            add_alter(a);
        return out_.finish(what_);
    }

private:
    /// What later revisions can still drop, rename or change.
    struct standing {
        std::vector<std::string> columns, indexes;
        std::string renamed;
        std::string defaulted;
        int steps = 0;
    };

    static std::string named(const std::string& kind, int t) { return kind + "_" + std::to_string(t); }

    void add_table(int t) {
        static const char* const types[] = {"text",        "varchar<64>", "integer", "bigint",
                                            "timestamptz", "jsonb",       "boolean", "numeric<12, 2>"};
        const int columns = what_.shape == shape::many_columns ? 398 : 8;
        const int indexes = what_.shape == shape::many_indexes ? 300 : 2;
        const auto column = [t](int i) { return named("c" + std::to_string(i), t); };
        out_.begin_table(named("table", t));
        out_.column(named("id", t), "uuid", false, "gen_random_uuid()");
        out_.column(named("parent", t), "uuid", true, "");
        for (int i = 0; i < columns; ++i)
            out_.column(column(i), types[i % 8], i % 2 == 1, "");
        out_.primary_key(named("id", t));
        out_.check(named("pos", t), column(2), column(3));
        for (int i = 0; i < indexes; ++i)
            i % 2 == 0 ? out_.index(named("i" + std::to_string(i), t), {named("parent", t), column(4)})
                       : out_.index(named("i" + std::to_string(i), t), {column(0)});
        if (t > 0)
            out_.foreign_key(named("parent", t), named("table", t - 1), named("id", t - 1));
        out_.end_table();
        out_.migration(out_.create_table());
        tables_.push_back({{column(7)}, {named("i1", t)}, column(5), named("id", t)});
    }

    /// A different verb each time, and for each table its verbs in turn.
    void add_alter(int a) {
        const int t = a % what_.tables;
        standing& s = tables_[t];
        const std::string table = named("table", t);
        const std::string fresh = "x" + std::to_string(a);
        switch ((what_.tables > 1 ? a / what_.tables + t : s.steps) % 8) {
            case 0: add_column(s, table, fresh); break;
            case 1: set_default(s, table, named("c0", t), fresh); break;
            case 2: create_index(s, table, fresh, named("c1", t)); break;
            case 3:
                out_.migration(out_.rename_column(table, s.renamed, fresh));
                s.renamed = fresh;
                break;
            case 4: out_.migration(out_.add_check(table, fresh, named("c3", t))); break;
            case 5:
                if (s.defaulted.empty())
                    set_default(s, table, named("c0", t), fresh);
                else
                    out_.migration(out_.drop_default(table, std::exchange(s.defaulted, {})));
                break;
            case 6:
                if (s.indexes.empty())
                    create_index(s, table, fresh, named("c1", t));
                else
                    out_.migration(out_.drop_index(table, take(s.indexes)));
                break;
            default:
                if (s.columns.empty())
                    add_column(s, table, fresh);
                else
                    out_.migration(out_.drop_column(table, take(s.columns)));
        }
        ++s.steps;
    }

    void add_column(standing& s, const std::string& table, const std::string& name) {
        out_.migration(out_.add_column(table, name));
        s.columns.push_back(name);
    }
    void create_index(standing& s, const std::string& table, const std::string& name, const std::string& column) {
        out_.migration(out_.create_index(table, name, column));
        s.indexes.push_back(name);
    }
    void set_default(standing& s, const std::string& table, const std::string& column, const std::string& value) {
        out_.migration(out_.set_default(table, column, value));
        s.defaulted = column;
    }
    static std::string take(std::vector<std::string>& from) {
        std::string last = from.back();
        from.pop_back();
        return last;
    }

    const subject& what_;
    Syntax out_;
    std::vector<standing> tables_;
};

inline std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

inline std::string joined(const std::vector<std::string>& parts, const std::string& between = ", ") {
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : between) + part;
    return all;
}

}  // namespace bench
