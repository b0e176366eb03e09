// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"
#include "typeschema/rare.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct visits : table<"visits",
    column<"id",   bigint>,
    column<"ward", text>,
    row_level_security,
    policy<"own_ward", policy_using<"ward = current_setting('app.ward')">, with_check<"ward = current_setting('app.ward')">>> {};
struct held : migration<"what_must_hold_when_a_revision_is_done",
    create_table<visits>,
    grant_on_table<"visits", privileges<"select", "insert">, to<"pg_monitor">>,
    invariant<"no ward sees nothing",
        as_role<"pg_monitor">, setting<"app.ward", "">,
        returns_nothing<"select from visits">>,
    invariant<"a ward writes for itself alone",
        as_role<"pg_monitor">, setting<"app.ward", "north">,
        raises<"42501", "insert into visits values (1, 'south')">>,
    invariant<"one policy",
        returns<"select polname, polcmd from pg_policy where polrelid = 'visits'::regclass", row<"'own_ward'", "'*'">>>> {};
// clang-format on

struct history : chain<settings<"invariants", released<>>, held> {};

const vocabulary::registered<history> topic{
    "Invariants",
    __FILE__,
    {
        {"what_must_hold_when_a_revision_is_done",
         "An invariant is a statement and what must come of it: an error of a SQLSTATE, some rows in whatever order, or none. It "
         "is tried before the last transaction of the revision is committed, as the role and with the settings that it says and "
         "under row level security, in a subtransaction that is taken back. One that does not hold undoes the revision and tells "
         "what was expected and what came. Whoever runs the migration is a member of the role, or the run is refused before it "
         "begins. `upgrade --no-invariants` tries none, and the journal says so. Nothing is undone on the way back; numbers that "
         "a sequence gave stay given.",
         "create table visits (id bigint not null, ward text not null); alter table visits enable row level security; "
         "create policy own_ward on visits using (ward = current_setting('app.ward')) "
         "with check (ward = current_setting('app.ward')); grant select, insert on visits to pg_monitor"},
    }};

}  // namespace
