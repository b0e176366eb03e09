// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

namespace {

using namespace typeschema_test;

const std::string nobody = "00000000-0000-0000-0000-00000000000f";

/// The name of the constraint that refuses something.
template <class Error, class Work>
std::string refused_by(Work work) {
    try {
        work();
    } catch (const Error& refused) {
        return refused.constraint_name();
    }
    return "nothing";
}

TEST_F(inbox_rows, updated_at_moves_on_update) {
    const std::string id = item("a");
    on.execute("update inbox_items set updated_at = '2000-01-01', created_at = '2000-01-01'");
    on.execute("update inbox_items set uri = 'mail:1' where id = '" + id + "'");
    EXPECT_EQ(value("select updated_at > now() - interval '1 minute' and updated_at <= now() from inbox_items"), "t");
    EXPECT_EQ(value("select created_at = '2000-01-01' from inbox_items"), "t");
}

TEST_F(inbox_rows, updated_at_moves_in_every_table_that_has_it) {
    const std::string parsed = parsed_item(item("a"));
    chunk(parsed, 1);
    event("k");
    for (const char* table : {"inbox_items", "parsed_items", "chunks", "event_outbox"}) {
        on.execute("alter table " + std::string(table) + " disable trigger user; update " + table +
                   " set updated_at = '2000-01-01'; alter table " + table + " enable trigger user; update " + table +
                   " set tenant_id = tenant_id");
        EXPECT_EQ(value("select updated_at > '2001-01-01' from " + std::string(table)), "t") << table;
    }
}

TEST_F(inbox_rows, updated_at_is_right_in_a_session_of_another_zone) {
    item("a");
    for (const char* zone : {"Europe/Berlin", "America/Caracas", "UTC"}) {
        on.execute("set timezone = '" + std::string(zone) + "'");
        on.execute("update inbox_items set uri = 'x'");
        EXPECT_EQ(value("select abs(extract(epoch from updated_at - clock_timestamp())) < 60 from inbox_items"), "t")
            << zone;
        EXPECT_EQ(value("show timezone"), zone);
    }
}

TEST_F(inbox_rows, updated_at_would_be_wrong_there_without_the_zone_of_the_function) {
    item("a");
    on.execute("alter function set_updated_at() reset all; set timezone = 'America/Caracas'");
    on.execute("update inbox_items set uri = 'x'");
    EXPECT_EQ(value("select round(extract(epoch from updated_at - clock_timestamp()) / 3600) from inbox_items"), "4");
}

TEST_F(inbox_rows, a_duplicate_content_hash_is_refused_by_name) {
    item("a");
    EXPECT_EQ(refused_by<pq::unique_violation>([&] { item("a"); }), "uq_inbox_items__content_hash");
    EXPECT_NE(item("b"), "NULL");
}

TEST_F(inbox_rows, another_tenant_may_have_the_same_content) {
    item("a");
    on.execute("insert into inbox_items (tenant_id, source, content_hash) values ('" + nobody + "', 'mail', 'a')");
    EXPECT_EQ(value("select count(*) from inbox_items"), "2");
}

TEST_F(inbox_rows, an_unknown_status_is_refused_by_name) {
    EXPECT_EQ(refused_by<pq::check_violation>([&] { item("a", "lost"); }), "ck_inbox_items__status_valid");
    EXPECT_EQ(refused_by<pq::check_violation>([&] { event("k", "received"); }), "ck_event_outbox__status_valid");
}

TEST_F(inbox_rows, every_known_status_is_taken) {
    for (const char* status : {"received", "validated", "parsed", "error"})
        item(status, status);
    for (const char* status : {"pending", "processing", "sent", "failed", "dlq"})
        event(status, status);
    EXPECT_EQ(value("select count(distinct status) from inbox_items"), "4");
    EXPECT_EQ(value("select count(distinct status) from event_outbox"), "5");
}

TEST_F(inbox_rows, an_orphan_is_refused_by_name) {
    EXPECT_EQ(refused_by<pq::foreign_key_violation>([&] { parsed_item(nobody); }), "fk_inbox_item_id_inbox_items");
    EXPECT_EQ(refused_by<pq::foreign_key_violation>([&] { chunk(nobody, 1); }), "fk_parsed_item_id_parsed_items");
}

TEST_F(inbox_rows, a_second_event_of_one_key_is_refused_by_name) {
    event("k");
    EXPECT_EQ(refused_by<pq::unique_violation>([&] { event("k"); }), "uq_event_outbox__idem");
}

TEST_F(inbox_rows, a_second_chunk_of_one_number_is_refused_by_name) {
    const std::string parsed = parsed_item(item("a"));
    chunk(parsed, 1);
    EXPECT_EQ(refused_by<pq::unique_violation>([&] { chunk(parsed, 1); }), "uq_chunks__seq");
}

TEST_F(inbox_rows, deleting_an_item_takes_its_parsed_items_and_chunks_along) {
    const std::string id = item("a");
    const std::string other = item("b");
    chunk(parsed_item(id), 1);
    chunk(parsed_item(other), 1);
    on.execute("insert into dead_letters (tenant_id, event_type, idempotency_key, payload_json, reason, retry_count) "
               "values ('" +
               tenant + "', 'item.received', 'k', '{}', 'gone', 3)");
    on.execute("delete from inbox_items where id = '" + id + "'");
    EXPECT_EQ(value("select count(*) from parsed_items"), "1");
    EXPECT_EQ(value("select count(*) from chunks"), "1");
    EXPECT_EQ(value("select count(*) from dead_letters"), "1");
}

TEST_F(inbox_rows, down_and_up_again_gives_empty_tables_that_work) {
    item("a");
    downgrade("-1");
    upgrade();
    EXPECT_EQ(value("select count(*) from inbox_items"), "0");
    EXPECT_NE(item("a"), "NULL");
}

}  // namespace
