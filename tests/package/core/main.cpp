// SPDX-License-Identifier: BSL-1.0
#include <typeschema/typeschema.hpp>

namespace shop {
using namespace typeschema;

struct items : table<"items", column<"id", bigint>, primary_key<on<"id">>> {};
struct create_items : migration<"0001_items", create_table<items>> {};
struct chain : typeschema::chain<settings<"shop", released<>>, create_items> {};
static_assert(valid<chain>);
}  // namespace shop

int main() {
    return typeschema::version_text[0] == '0' + typeschema::version_major ? 0 : 1;
}
