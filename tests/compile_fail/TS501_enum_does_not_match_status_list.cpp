// SPDX-License-Identifier: BSL-1.0
// The enum of a service and the status list of the head differ: each missing and each extra value is named.
#include "typeschema/chain/binds.hpp"
#include "typeschema/typeschema.hpp"

using namespace typeschema;

struct inbox_items : table<"inbox_items",
    column<"status", varchar<32>>,
    check<"status_valid", "status in ('received', 'validated', 'parsed', 'error')">> {};
struct initial : migration<"251018_initial", create_table<inbox_items>> {};
struct history : chain<settings<"inbox", released<>>, initial> {};

#ifdef EXPECT_ERROR
enum class item_status { received, validated, parsd };
#else
enum class item_status { received, validated, parsed, error };
#endif

static_assert(binds<item_status, history, "inbox_items", "status">);

// expect-error: TS501 enum item_status does not match inbox_items.status:
// expect-error: the enum lacks parsed, error; the status list lacks parsd
