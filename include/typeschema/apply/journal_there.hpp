// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/make_journal.hpp"
#include "typeschema/apply/survey.hpp"

#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// What there is of a chain's schema and its journal, and what they still lack.
class journal_there {
public:
    explicit journal_there(const survey& found)
        : home_(found.has_home), schema_(found.has_schema), table_(found.has_journal), progress_(found.has_progress) {}

    /// The statements that are needed before a row can be written; `plain`: one that format 1 has room for.
    std::vector<std::string> missing(const chain_script& chain, bool plain) const {
        std::vector<std::string> statements;
        if (!schema_)
            statements.push_back(make_schema(journal_schema(chain)));
        if (!table_)
            statements.push_back(make_journal(chain));
        if (!plain && !progress_)
            statements.push_back(make_progress(chain));
        return statements;
    }

    /// Those are committed.
    void made(bool plain) {
        schema_ = table_ = true;
        progress_ = progress_ || !plain;
    }

    /// The statement that is needed before those of the chain, or nothing: the schema is there, or comes with the journal.
    std::string missing_home(const chain_script& chain) const {
        return home_ || home_of(chain) == journal_schema(chain) ? "" : make_schema(home_of(chain));
    }
    void made_home() { home_ = true; }

private:
    bool home_;
    bool schema_;
    bool table_;
    bool progress_;
};

}  // namespace typeschema::inline v0::apply
