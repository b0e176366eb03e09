// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pg/apply/rig.hpp"
#include "pg/roundtrip/filler_catalog.hpp"
#include "support/dump.hpp"
#include "typeschema/apply/runner.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace typeschema_test {

/// Agrees to every loss and keeps what it was told.
class loss_recorder : public apply::observer {
public:
    bool accepts(std::size_t, const std::vector<apply::loss>& losses) override {
        for (const apply::loss& each : losses)
            told[each.what] += static_cast<std::size_t>(each.count);
        return yes;
    }
    difference_map told;
    bool yes = true;
};

/// A database of its own that walks along a chain with the runner, and is looked at on its way.
class walk {
public:
    explicit walk(apply::chain_script chain) : chain_(std::move(chain)) {}

    const apply::chain_script& chain() const { return chain_; }
    pq::connection& on() { return on_; }
    std::string journal() const { return apply::journal_name(chain_); }

    void up(const std::string& target = "+1") {
        apply::observer silent;
        apply::runner(on_, chain_, {}, silent).upgrade(target);
    }
    /// Returns the losses that had to be agreed to.
    difference_map down(const std::string& target = "-1") {
        loss_recorder recorder;
        apply::runner(on_, chain_, {}, recorder).downgrade(target);
        return recorder.told;
    }
    /// The refusal that comes when nobody agrees; empty when there was none.
    std::string refusal_of_down() {
        loss_recorder recorder;
        recorder.yes = false;
        try {
            apply::runner(on_, chain_, {}, recorder).downgrade("-1");
        } catch (const apply::failure& refusal) {
            return refusal.what();
        }
        return {};
    }

    schema_dump dump() const { return schema_dump(dump_text()); }
    std::string dump_text() const {
        return typeschema_test::dump_text(database_.conninfo(), {"--exclude-table=" + journal()});
    }
    snapshot data() { return take_snapshot(on_, journal()); }

    /// The columns of each table in their order.
    std::map<std::string, std::vector<std::string>> orders() {
        std::map<std::string, std::vector<std::string>> result;
        for (const table_facts& table : read_tables(on_, journal()))
            for (const column_facts& column : table.columns)
                result[table.name].push_back(column.name);
        return result;
    }

private:
    apply::chain_script chain_;
    fresh_database database_;
    pq::connection on_ = database_.connect();
};

/// A column that came back stands last. Says which column stands elsewhere than it did, other than `readded` ones at
/// the end, by "table.column"; empty when none does.
inline std::string misplaced_column(const std::map<std::string, std::vector<std::string>>& before,
                                    const std::map<std::string, std::vector<std::string>>& after,
                                    const std::set<std::string>& readded) {
    for (const auto& [table, was] : before) {
        const auto found = after.find(table);
        if (found == after.end())
            return table + " is gone";
        std::vector<std::string> expected, last;
        for (const std::string& column : was)
            (readded.contains(table + "." + column) ? last : expected).push_back(column);
        const std::vector<std::string>& is = found->second;
        if (is == was)
            continue;
        for (std::size_t i = 0; i < is.size(); ++i)
            if (i < expected.size() ? is[i] != expected[i] : std::find(last.begin(), last.end(), is[i]) == last.end())
                return table + "." + is[i] + " stands at place " + std::to_string(i + 1);
    }
    return {};
}

/// What a dump becomes when it is restored and dumped again: the form in which pg_dump's own noise is gone.
inline schema_dump second_generation(const std::string& dump) {
    const fresh_database copy;
    std::string statements;
    for (const std::string& line : detail::lines_of(dump))
        // Commands of psql, and what pg_dump sets on servers from 17 on.
        if (!line.starts_with('\\') && !line.starts_with("SET transaction_timeout"))
            statements += line + '\n';
    copy.connect().execute(statements);
    return dump_schema(copy.conninfo());
}

/// Are two dumps of live databases the same? Where they are not, are their second generations?
inline testing::AssertionResult same_up_to_noise(const std::string& before, const std::string& after) {
    const testing::AssertionResult direct = same_schema(schema_dump(before), schema_dump(after));
    return direct ? direct : same_schema(second_generation(before), second_generation(after));
}

}  // namespace typeschema_test
