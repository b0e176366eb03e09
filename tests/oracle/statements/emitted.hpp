// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle/statements/promised.hpp"
#include "typeschema/apply/script_of.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::oracle {

/// A statement that a chain sends: of which revision, in which direction, and what it promises to be. `raw`: a text of the
/// author, who may have written several.
struct emitted {
    std::string where;
    std::string sql;
    promise kinds = {};
    bool raw = false;
};

/// Everything that a history sends, up, down and before it asks; `left_out` counts what the runner would send besides.
struct emitted_statements {
    std::vector<emitted> all;
    int left_out = 0;

    explicit emitted_statements(const model::history& h) {
        const apply::chain_script script = apply::script_from(h);
        for (std::uint32_t i = 0; i < h.migration_count; ++i) {
            const apply::revision_script revision = script.render(i);
            const std::string id = script.name + " " + script.revisions[i].id;
            const std::size_t first = all.size();
            for (std::uint32_t s = h.first_steps[i]; s < h.first_steps[i + 1]; ++s)
                change::forward(h, s, [&](const change::action& a) { add(h, a, id + " forward"); });
            std::vector<std::string> sent = revision.up;
            for (const apply::invariant_check& each : revision.invariants)
                sent.push_back(each.sql);
            compare(first, sent);
            const std::size_t second = all.size();
            for (std::uint32_t s = h.first_steps[i + 1]; s-- > h.first_steps[i];)
                change::backward(h, s, [&](const change::action& a) { add(h, a, id + " backward"); });
            compare(second, revision.down);
            for (const apply::loss_probe& loss : revision.down_losses)
                all.push_back({id + " loss", loss.count_sql, {"SelectStmt"}});
            for (const apply::obstacle_probe& obstacle : revision.down_obstacles)
                all.push_back({id + " obstacle", obstacle.count_sql, {"SelectStmt"}});
        }
    }

private:
    void add(const model::history& h, const change::action& a, const std::string& where) {
        const bool made = a.kind == change::action_kind::create_table || a.kind == change::action_kind::drop_table;
        all.push_back({where, apply::detail::statement(h, a), promised(h, a),
                       a.kind == change::action_kind::raw || (made && is_verbatim(a))});
    }
    void compare(std::size_t first, std::vector<std::string> sent) {
        std::vector<std::string> mine;
        for (std::size_t i = first; i < all.size(); ++i)
            mine.push_back(all[i].sql);
        std::sort(mine.begin(), mine.end());
        std::sort(sent.begin(), sent.end());
        std::vector<std::string> missing;
        std::set_difference(sent.begin(), sent.end(), mine.begin(), mine.end(), std::back_inserter(missing));
        left_out += static_cast<int>(missing.size());
    }
};

}  // namespace typeschema::oracle
