// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

#include "typeschema/apply/offline.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>

namespace {

using namespace typeschema_test;
using testing::ElementsAre;
using testing::IsEmpty;

using inbox_moves = inbox_test;

TEST_F(inbox_moves, up_down_one_and_up_lead_to_the_same_dump) {
    upgrade();
    const schema_dump before = dump();
    downgrade("-1");
    upgrade();
    EXPECT_FALSE(before.empty());
    EXPECT_TRUE(same_schema(before, dump()));
}

TEST_F(inbox_moves, every_revision_leads_back_to_where_it_came_from) {
    upgrade("+1");
    const schema_dump schema = dump();
    upgrade("+1");
    const schema_dump baseline = dump();
    upgrade("+1");
    downgrade("-1");
    EXPECT_TRUE(same_schema(baseline, dump()));
    downgrade("-1");
    // The extension was made sure of, not created, and stays.
    EXPECT_EQ(values("select extname from pg_extension where extname = 'pgcrypto'").size(), 1U);
    on.execute("drop extension pgcrypto");
    EXPECT_TRUE(same_schema(schema, dump()));
}

TEST_F(inbox_moves, down_one_leaves_the_objects_of_the_baseline_alone) {
    upgrade();
    downgrade("-1");
    EXPECT_THAT(
        values("select relname::text from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = "
               "'zero_admin' and relkind = 'r' order by 1"),
        ElementsAre(std::string(apply::journal_table)));
    EXPECT_THAT(
        values("select proname::text from pg_proc p join pg_namespace n on n.oid = pronamespace left join "
               "pg_depend d on d.objid = p.oid and d.deptype = 'e' where nspname = 'zero_admin' and d.objid is null"),
        ElementsAre("set_updated_at"));
    EXPECT_THAT(values("select tgname::text from pg_trigger where not tgisinternal"), IsEmpty());
    EXPECT_THAT(values("select relname::text from pg_class where relname ~ '^(ix|uq|pk)_'"), IsEmpty());
    EXPECT_EQ(value("select count(*) from pg_extension where extname = 'pgcrypto'"), "1");
}

TEST_F(inbox_moves, current_names_the_revision_after_each_move) {
    EXPECT_EQ(current(), "base");
    upgrade("+1");
    EXPECT_EQ(current(), "000000000000_create_zero_admin_schema");
    upgrade("+1");
    EXPECT_EQ(current(), "251018_initial_baseline");
    upgrade();
    EXPECT_EQ(current(), "251018_schema_v1_inbox");
    downgrade("-1");
    EXPECT_EQ(current(), "251018_initial_baseline");
    downgrade("base");
    EXPECT_EQ(current(), "base");
}

TEST_F(inbox_moves, the_journal_is_in_the_schema_from_the_first_run) {
    upgrade("+1");
    EXPECT_THAT(
        values("select nspname::text from pg_class c join pg_namespace n on n.oid = relnamespace where relname = '" +
               std::string(apply::journal_table) + "'"),
        ElementsAre("zero_admin"));
}

TEST_F(inbox_moves, an_empty_database_stands_at_base_and_stays_untouched_by_the_question) {
    const schema_dump before = dump();
    EXPECT_EQ(current(), "base");
    EXPECT_TRUE(same_schema(before, dump()));
}

TEST_F(inbox_moves, the_search_path_of_a_run_begins_with_the_schema) {
    EXPECT_THAT(chain.search_path, ElementsAre("zero_admin", "public"));
    // An extension without a schema of its own goes to the first one of the path.
    upgrade();
    EXPECT_EQ(value("select extnamespace::regnamespace from pg_extension where extname = 'pgcrypto'"), "zero_admin");
}

TEST_F(inbox_moves, the_offline_script_is_complete) {
    upgrade();
    const schema_dump by_runner = dump();
    const fresh_database offline;
    const std::string script = apply::offline_script(chain, 0, chain.revisions.size(), std::chrono::seconds(5), {});
    const std::string file = testing::TempDir() + offline.name() + ".sql";
    std::ofstream(file) << script;
    const program_result psql = run_program(
        {server().programs() / "psql", "--no-psqlrc", "--quiet", "--dbname=" + offline.conninfo(), "--file=" + file});
    std::filesystem::remove(file);
    ASSERT_EQ(psql.exit_code, 0) << psql.errors;
    EXPECT_TRUE(same_schema(by_runner, dump_schema(offline.conninfo())));
    pq::connection there = offline.connect();
    EXPECT_EQ(apply::name_of(chain, apply::look(there, chain).history.at), "251018_schema_v1_inbox");
}

}  // namespace
