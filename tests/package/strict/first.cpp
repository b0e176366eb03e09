// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/sql.hpp"

#include "golden/library.hpp"

static_assert(typeschema::valid<library::chain>);

const char* sql_of_second();

/// Both files see one text, not a copy each.
int main() {
    return typeschema::forward_sql<library::chain, "003_growth">.data() == sql_of_second() ? 0 : 1;
}
