// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct made : migration<"an_extension_is_made", create_extension<"citext">> {};

struct updated : migration<"an_extension_is_updated", after<"an_extension_is_made">,
    update_extension<"citext", at_least<"1.4">>> {};
// clang-format on

struct history : chain<settings<"extensions", released<>>, made, updated> {};

const vocabulary::registered<history> topic{
    "Extensions that are updated",
    __FILE__,
    {
        {"an_extension_is_made", "Whoever makes it drops it again.", "create extension citext", {62}, {35}},
        {"an_extension_is_updated",
         "To the version that the server calls its own, where that is newer; the revision stops when it is less than it asks for. No "
         "extension goes back, so there is nothing to undo.",
         "alter extension citext update",
         {},
         {}},
    }};

}  // namespace
