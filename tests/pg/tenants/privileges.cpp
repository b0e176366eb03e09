// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

namespace {

using namespace typeschema_test;

/// All three chains, applied by the role for migrations, which may make schemas and tables and nothing else.
class tenants_as_roles : public tenants_test {
protected:
    tenants_as_roles() {
        on.execute("grant create on database " + database.name() +
                   " to tenants_migrator; grant create, usage on schema "
                   "public to tenants_migrator; create extension vector");
        pq::connection migrator = as("tenants_migrator");
        upgrade(migrator, shared());
        upgrade(migrator, tenant("acme"));
        upgrade(migrator, retrieval());
        migrator.execute("insert into customers (schema_name, name) values ('acme', 'Acme')");
    }
    pq::connection as(const std::string& role) const {
        return pq::connection(server().conninfo(database.name()) + " user=" + role);
    }
    static std::string tried(pq::connection& session, const std::string& statement) {
        return refused_with([&] { session.execute(statement); });
    }
};

TEST_F(tenants_as_roles, the_application_changes_rows_and_nothing_else) {
    pq::connection app = as("tenants_app");
    EXPECT_EQ(tried(app,
                    "insert into acme.users (customer_id, email, name) select id, 'a@b.c', 'A' from customers where "
                    "schema_name = 'acme'"),
              "nothing");
    EXPECT_EQ(tried(app, "update acme.users set name = 'B'"), "nothing");
    EXPECT_EQ(tried(app, "delete from acme.users"), "nothing");
    for (const std::string statement :
         {"insert into customers (schema_name, name) values ('new', 'New')", "update customers set name = 'x'",
          "delete from domains", "truncate acme.users", "drop table acme.users", "alter table acme.users add x int",
          "create table acme.more ()", "create table public.more ()", "create schema more",
          "alter table rag.documents disable row level security",
          "alter table rag.documents no force row level security", "drop index rag.embeddings_embedding_hnsw",
          "delete from public.typeschema_journal", "select * from public.typeschema_journal",
          "create extension citext"})
        EXPECT_EQ(tried(app, statement), "42501") << statement;
}

TEST_F(tenants_as_roles, the_two_roles_differ_and_neither_can_do_everything) {
    EXPECT_EQ(
        value("select string_agg(rolname || ' ' || (rolsuper or rolcreaterole or rolbypassrls or rolcreatedb), ', ' "
              "order by rolname) from pg_roles where rolname like 'tenants\\_%'"),
        "tenants_app false, tenants_migrator false");
    EXPECT_EQ(value("select pg_has_role('tenants_app', 'tenants_migrator', 'member')::text"), "false");
    EXPECT_EQ(value("select string_agg(distinct tableowner, ' ') from pg_tables where schemaname in ('public', 'acme', "
                    "'rag')"),
              "tenants_migrator");
}

}  // namespace
