// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/sql.hpp"

#include "golden/library.hpp"

const char* sql_of_second();
const char* sql_of_second() {
    return typeschema::forward_sql<library::chain, "003_growth">.data();
}
