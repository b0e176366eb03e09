// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/tree.hpp"

#include <string>
#include <string_view>

namespace typeschema::oracle {

/// The text of a tree with a parenthesis around everything that can have one: PostgreSQL reads the same from it whatever the
/// rules of precedence are, so that its own tree of both texts tells whether ours was right.
std::string deparse(std::string_view sql, const sql::reader::tree& read);

}  // namespace typeschema::oracle
