// SPDX-License-Identifier: BSL-1.0
#include "golden/library.hpp"

#include "golden/history.hpp"
#include "typeschema/chain/sql.hpp"
#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace {

using namespace typeschema;

static_assert(valid<library::chain>);

}  // namespace

namespace library {
const model::history& history() {
    return chain_detail::history_of<chain>;
}
}  // namespace library

namespace {

/// The whole chain up, then down, as the runner sends it.
std::string rendered() {
    const model::history& h = library::history();
    return sql::to_string([&](sql::writer& w) {
        for (std::uint32_t i = 0; i < h.migration_count; ++i) {
            w.put("-- ");
            w.put(h.migrations[i]->id.view());
            w.put(", forward\n");
            chain_detail::put_forward(w, h, i);
            w.put('\n');
        }
        for (std::uint32_t i = h.migration_count; i-- > 0;) {
            w.put("-- ");
            w.put(h.migrations[i]->id.view());
            w.put(", inverse\n");
            chain_detail::put_backward(w, h, i);
            w.put(i == 0 ? "" : "\n");
        }
    });
}

TEST(library, makes_the_sql_that_was_looked_over) {
    std::ifstream file(TYPESCHEMA_SOURCE_DIR "/tests/golden/library.sql");
    std::ostringstream wanted;
    wanted << file.rdbuf();
    ASSERT_FALSE(wanted.str().empty()) << "tests/golden/library.sql cannot be read";
    EXPECT_EQ(rendered(), wanted.str());
}

TEST(library, uses_every_verb) {
    const model::history& h = library::history();
    for (int kind = 0; kind <= static_cast<int>(model::step_kind::raw); ++kind) {
        bool used = false;
        for (std::uint32_t s = 0; s < h.step_count(); ++s)
            used = used || static_cast<int>(h.names.steps[s].step->kind) == kind;
        EXPECT_TRUE(used) << "no step of kind " << kind;
    }
}

}  // namespace
