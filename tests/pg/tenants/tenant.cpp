// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

TEST_F(tenants_test, the_shared_chain_leads_back) {
    walk along(shared());
    walk_up_and_down(along, "select 1");
}

TEST_F(tenants_test, the_chain_of_a_tenant_leads_back_on_empty_and_on_filled_tables) {
    for (const bool filled : {false, true}) {
        walk along(tenant("acme"));
        upgrade(along.on(), shared());
        along.on().execute("create schema acme");
        walk_up_and_down(along, filled
                                    ? "insert into acme.users (customer_id, email, name) select id, 'a@b.c', 'A' from "
                                      "customers"
                                    : "select 1");
    }
}

TEST_F(tenants_test, the_public_tenant_is_there_once_whoever_added_it) {
    upgrade(shared(), "+1");
    on.execute("insert into customers (schema_name, name) values ('public', 'Ours')");
    upgrade(shared());
    EXPECT_EQ(value("select string_agg(name, ',') from customers"), "Ours");
}

TEST_F(tenants_test, tenants_have_tables_of_their_own_and_one_registry) {
    EXPECT_THAT(refusal(tenant("acme")), HasSubstr("it needs chain tenants_shared at 0001_customers"));
    for (const std::string schema : {"acme", "globex"}) {
        add_customer(schema);
        upgrade(tenant(schema));
        on.execute("insert into " + schema + ".users (customer_id, email, name) values ('" + customer(schema) +
                   "', 'admin@example.org', 'Admin')");
    }
    EXPECT_EQ(value("select string_agg(n.nspname || ' ' || confrelid::regclass, ', ' order by n.nspname) from "
                    "pg_constraint c join pg_namespace n on n.oid = c.connamespace where conrelid in "
                    "('acme.users'::regclass, 'globex.users'::regclass) and contype = 'f'"),
              "acme customers, globex customers");
    EXPECT_EQ(refused_with([&] { on.execute("delete from customers where schema_name = 'acme'"); }), "23503");
    EXPECT_EQ(refused_with([&] {
                  on.execute("insert into acme.users (customer_id, email, name) values (gen_random_uuid(), 'x', 'x')");
              }),
              "23503");
    EXPECT_EQ(value("select count(*) from acme.users"), "1");
    EXPECT_EQ(
        value("select count(*) from pg_tables where schemaname = 'public' and tablename in ('users', 'projects')"),
        "0");
}

/// A tenant that still has workflows.
class legacy_workflows : public tenants_test {
protected:
    legacy_workflows() {
        add_customer("acme");
        upgrade(tenant("acme"), "workflows.0001_initial");
        on.execute(
            "insert into acme.workflows_workflowtemplate (name, created_at) values ('late, later', '2024-02-01Z'), "
            "('early', '2024-01-01Z')");
    }
    std::string tables_left() {
        return value("select count(*) from pg_tables where schemaname = 'acme' and tablename like 'workflows%'");
    }
};

TEST_F(legacy_workflows, stop_the_revision_with_their_number) {
    EXPECT_THAT(refusal(tenant("acme")), HasSubstr("workflows_workflowtemplate, and it has 2 rows"));
    EXPECT_EQ(tables_left(), "3");
    on.execute("delete from acme.workflows_workflowtemplate");
    EXPECT_EQ(refusal(tenant("acme")), "nothing");
    EXPECT_EQ(tables_left(), "0");
}

TEST_F(legacy_workflows, go_when_the_operator_says_so_and_are_saved_in_the_order_of_their_making) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / database.name();
    std::filesystem::create_directory(folder);
    apply::run_options options;
    options.waived.tables = {"workflows_workflowtemplate"};
    options.export_directory = folder;
    apply::observer silent;
    apply::runner(on, tenant("acme"), options, silent).upgrade("head");
    EXPECT_EQ(tables_left(), "0");
    std::string saved;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path());
        saved.append(std::istreambuf_iterator<char>(in), {});
    }
    EXPECT_EQ(saved.substr(0, saved.find('\n')), "id,name,created_at");
    EXPECT_LT(saved.find(",early,"), saved.find(",\"late, later\","));
    EXPECT_NE(saved.find(",\"late, later\","), std::string::npos);
    std::filesystem::remove_all(folder);
}

}  // namespace
