// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

namespace {

using namespace typeschema_test;

constexpr const char* tables[] = {"job", "result", "artifact", "job_with_result"};

TEST_F(jobs_rows, authenticated_sees_the_rows_of_its_tenant_alone) {
    pq::connection session = as("authenticated", mine);
    for (const std::string table : tables)
        EXPECT_EQ(value(session, "select count(*) from " + table), "1") << table;
    EXPECT_EQ(value(session, "select tenant_id from job"), mine);
    EXPECT_EQ(value(session, "select tenant_id from job_with_result"), mine) << "through the view";
}

TEST_F(jobs_rows, authenticated_sees_nothing_without_a_tenant) {
    pq::connection session = as("authenticated");
    for (const std::string table : tables)
        EXPECT_EQ(value(session, "select count(*) from " + table), "0") << table;
    session.execute("begin; set local app.tenant_id = '" + mine + "'; commit");
    for (const std::string table : tables)
        EXPECT_EQ(value(session, "select count(*) from " + table), "0") << table << " in the next transaction";
}

TEST_F(jobs_rows, authenticated_adds_jobs_of_its_tenant_alone) {
    pq::connection session = as("authenticated", mine);
    const auto add = [&](const std::string& tenant, char digit) {
        session.execute(
            "insert into job (tenant_id, app_id, definition, version, inputs_hash, payload_json) values ('" + tenant +
            "', 'app', 'def', '1', repeat('" + digit + "', 64), '{}')");
    };
    EXPECT_EQ(refused_with([&] { add(mine, 'c'); }), "nothing");
    EXPECT_EQ(refused_with([&] { add(others, 'd'); }), "42501");
    EXPECT_EQ(refused_with([&] { session.execute("update job set priority = 1"); }), "42501");
    EXPECT_EQ(
        refused_with([&] { session.execute("insert into result (job_id, outputs_json) select id, '{}' from job"); }),
        "42501");
}

TEST_F(jobs_rows, service_role_sees_and_changes_all_that_its_policies_allow) {
    pq::connection session = as("service_role");
    for (const std::string table : tables)
        EXPECT_EQ(value(session, "select count(*) from " + table), "2") << table;
    session.execute("update job set attempts = attempts + 1");
    session.execute("delete from job where tenant_id = '" + others + "'");
    EXPECT_EQ(value(session, "select count(*) from result"), "1") << "results go with their job";
}

TEST_F(jobs_rows, the_view_would_show_all_tenants_without_security_invoker) {
    on.execute("alter view job_with_result reset (security_invoker)");
    pq::connection session = as("authenticated", mine);
    EXPECT_EQ(value(session, "select count(*) from job_with_result"), "2") << "so the option is what holds it back";
}

TEST_F(jobs_rows, workers_take_jobs_past_each_other) {
    const std::string take =
        "update job set status = 'running', started_at = now() where id = (select id from job where status = 'queued' "
        "order by priority desc, created_at for update skip locked limit 1) returning id";
    pq::connection first = as("service_role"), second = as("service_role"), third = as("service_role");
    first.execute("begin");
    second.execute("begin");
    const std::string one = value(first, take), other = value(second, take);
    EXPECT_NE(one, other);
    EXPECT_TRUE(third.execute(take).empty()) << "nothing is left";
    first.execute("rollback");
    EXPECT_EQ(value(third, take), one);
    second.execute("commit");
}

TEST_F(jobs_rows, the_same_inputs_are_asked_for_once_a_tenant) {
    EXPECT_EQ(refused_with([&] {
                  on.execute("insert into job (tenant_id, app_id, definition, version, inputs_hash, payload_json) "
                             "select tenant_id, 'app', 'def', '2', inputs_hash, '{}' from job");
              }),
              "23505");
}

TEST_F(jobs_rows, a_status_a_hash_and_a_timeout_are_checked_by_name) {
    const auto constraint = [&](const std::string& change) {
        try {
            on.execute("update job set " + change);
        } catch (const pq::error& refused) {
            return refused.constraint_name();
        }
        return std::string("nothing");
    };
    EXPECT_EQ(constraint("status = 'lost'"), "ck_job__status_valid");
    EXPECT_EQ(constraint("inputs_hash = 'abc'"), "ck_job__inputs_hash_valid");
    EXPECT_EQ(constraint("timeout_seconds = 0"), "ck_job__timeout_positive");
}

TEST_F(jobs_rows, the_indexes_have_the_names_that_people_look_for) {
    EXPECT_EQ(value(on,
                    "select string_agg(indexname, ' ' order by indexname) from pg_indexes where schemaname = 'jobs' "
                    "and indexname like '%_idx'"),
              "artifact_expires_idx artifact_job_id_idx job_app_def_ver_idx job_inputs_hash_idx job_status_idx "
              "job_tenant_idx result_job_id_idx");
}

}  // namespace
