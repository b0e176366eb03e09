// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

namespace {

using namespace typeschema_test;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// What PostgreSQL's catalog says about the schema at head.
using inbox_catalog = inbox_rows;

TEST_F(inbox_catalog, has_the_six_tables_and_the_journal) {
    EXPECT_THAT(
        values("select relname::text from pg_class where relnamespace = 'zero_admin'::regnamespace and relkind = 'r'"),
        UnorderedElementsAre("inbox_items", "parsed_items", "chunks", "event_outbox", "processed_events",
                             "dead_letters", std::string(apply::journal_table)));
}

TEST_F(inbox_catalog, has_the_constraints_by_their_exact_names) {
    EXPECT_THAT(values("select conrelid::regclass || ' ' || conname from pg_constraint where contype <> 'n' and "
                       "connamespace = 'zero_admin'::regnamespace and conrelid <> '" +
                       std::string(apply::journal_table) + "'::regclass"),
                UnorderedElementsAre("inbox_items pk_inbox_items", "inbox_items uq_inbox_items__content_hash",
                                     "inbox_items ck_inbox_items__status_valid", "parsed_items pk_parsed_items",
                                     "parsed_items fk_inbox_item_id_inbox_items", "chunks pk_chunks",
                                     "chunks uq_chunks__seq", "chunks fk_parsed_item_id_parsed_items",
                                     "event_outbox pk_event_outbox", "event_outbox uq_event_outbox__idem",
                                     "event_outbox ck_event_outbox__status_valid",
                                     "processed_events pk_processed_events", "dead_letters pk_dead_letters"));
}

TEST_F(inbox_catalog, constraints_are_on_the_columns_that_they_should_be_on) {
    const auto definition = [&](const std::string& name) {
        return value("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + name + "'");
    };
    EXPECT_EQ(definition("uq_inbox_items__content_hash"), "UNIQUE (tenant_id, content_hash)");
    EXPECT_EQ(definition("uq_chunks__seq"), "UNIQUE (tenant_id, parsed_item_id, seq_no)");
    EXPECT_EQ(definition("uq_event_outbox__idem"), "UNIQUE (tenant_id, idempotency_key, event_type)");
    EXPECT_EQ(definition("pk_processed_events"), "PRIMARY KEY (tenant_id, event_type, idempotency_key)");
    EXPECT_EQ(definition("fk_inbox_item_id_inbox_items"),
              "FOREIGN KEY (inbox_item_id) REFERENCES inbox_items(id) ON DELETE CASCADE");
    EXPECT_EQ(definition("fk_parsed_item_id_parsed_items"),
              "FOREIGN KEY (parsed_item_id) REFERENCES parsed_items(id) ON DELETE CASCADE");
}

TEST_F(inbox_catalog, has_the_eight_indexes) {
    EXPECT_THAT(
        values("select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid where "
               "c.relnamespace = 'zero_admin'::regnamespace and not i.indisunique"),
        UnorderedElementsAre(
            "CREATE INDEX ix_inbox_items__tenant_created ON zero_admin.inbox_items USING btree (tenant_id, created_at)",
            "CREATE INDEX ix_inbox_items__tenant_status ON zero_admin.inbox_items USING btree (tenant_id, status)",
            "CREATE INDEX ix_parsed_items__tenant_inbox_item ON zero_admin.parsed_items USING btree (tenant_id, "
            "inbox_item_id)",
            "CREATE INDEX ix_parsed_items__tenant_created ON zero_admin.parsed_items USING btree (tenant_id, created_at)",
            "CREATE INDEX ix_chunks__tenant_seq ON zero_admin.chunks USING btree (tenant_id, seq_no)",
            "CREATE INDEX ix_event_outbox__tenant_status ON zero_admin.event_outbox USING btree (tenant_id, status)",
            "CREATE INDEX ix_event_outbox__tenant_created ON zero_admin.event_outbox USING btree (tenant_id, created_at)",
            "CREATE INDEX ix_dead_letters__tenant_failed ON zero_admin.dead_letters USING btree (tenant_id, failed_at)"));
}

TEST_F(inbox_catalog, has_a_trigger_exactly_where_there_is_an_updated_at) {
    const std::vector<std::string> triggers =
        values("select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal order by 1");
    EXPECT_THAT(triggers,
                ElementsAre("chunks trg_chunks_set_updated_at", "event_outbox trg_event_outbox_set_updated_at",
                            "inbox_items trg_inbox_items_set_updated_at",
                            "parsed_items trg_parsed_items_set_updated_at"));
    EXPECT_EQ(triggers,
              values("select a.attrelid::regclass || ' trg_' || a.attrelid::regclass || '_set_updated_at' from "
                     "pg_attribute a join pg_class c on c.oid = a.attrelid where attname = 'updated_at' and "
                     "relnamespace = 'zero_admin'::regnamespace and relkind = 'r' order by 1"));
}

TEST_F(inbox_catalog, only_uri_and_last_error_may_be_null) {
    EXPECT_THAT(
        values("select attrelid::regclass || '.' || attname from pg_attribute a join pg_class c on c.oid = attrelid "
               "where relnamespace = 'zero_admin'::regnamespace and relkind = 'r' and attnum > 0 and not "
               "attnotnull and relname <> '" +
               std::string(apply::journal_table) + "'"),
        UnorderedElementsAre("inbox_items.uri", "event_outbox.last_error"));
}

TEST_F(inbox_catalog, columns_have_the_types_that_the_system_had) {
    const auto types = [&](const std::string& table) {
        return value("select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum) from "
                     "pg_attribute where attrelid = '" +
                     table + "'::regclass and attnum > 0");
    };
    const std::string timestamps = ", created_at timestamp with time zone, updated_at timestamp with time zone";
    EXPECT_EQ(types("inbox_items"),
              "id uuid, tenant_id uuid, source character varying(64), status character varying(32), content_hash "
              "character varying(64), uri text" +
                  timestamps);
    EXPECT_EQ(types("parsed_items"), "id uuid, tenant_id uuid, inbox_item_id uuid, doc_type character varying(64), "
                                     "payload_json jsonb" +
                                         timestamps);
    EXPECT_EQ(types("chunks"), "id uuid, tenant_id uuid, parsed_item_id uuid, seq_no integer, text text, token_count "
                               "integer" +
                                   timestamps);
    EXPECT_EQ(
        types("event_outbox"),
        "id uuid, tenant_id uuid, event_type character varying(128), payload_json jsonb, idempotency_key character "
        "varying(128), schema_version character varying(16), status character varying(32), retry_count integer, "
        "last_error text" +
            timestamps);
    EXPECT_EQ(types("processed_events"), "tenant_id uuid, event_type character varying(128), idempotency_key character "
                                         "varying(128), processed_at timestamp with time zone");
    EXPECT_EQ(types("dead_letters"),
              "id uuid, tenant_id uuid, event_type character varying(128), idempotency_key character varying(128), "
              "payload_json jsonb, reason text, retry_count integer, failed_at timestamp with time zone");
}

TEST_F(inbox_catalog, dead_letters_hang_on_nothing) {
    EXPECT_EQ(
        value("select count(*) from pg_constraint where contype = 'f' and (conrelid = 'dead_letters'::regclass or "
              "confrelid = 'dead_letters'::regclass)"),
        "0");
}

}  // namespace
