// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/journal_format.hpp"
#include "typeschema/apply/survey.hpp"

#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// What there is of a chain's journal, and what it still lacks.
class journal_there {
public:
    explicit journal_there(const survey& found)
        : schema_(found.has_schema), table_(found.has_journal), progress_(found.has_progress) {}

    /// The statements that are needed before a row can be written; `plain`: one that format 1 has room for.
    std::vector<std::string> missing(const chain_script& chain, bool plain) const {
        std::vector<std::string> statements;
        if (!schema_)
            statements.push_back("create schema " + quoted_name(journal_schema(chain)));
        if (!table_)
            for (const std::string& statement : create_journal(chain))
                statements.push_back(statement);
        if (!plain && !progress_)
            for (const std::string& statement : carry_journal_over(chain))
                statements.push_back(statement);
        return statements;
    }

    /// Those are committed.
    void made(bool plain) {
        schema_ = table_ = true;
        progress_ = progress_ || !plain;
    }

private:
    bool schema_;
    bool table_;
    bool progress_;
};

}  // namespace typeschema::inline v0::apply
