// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

#include "support/server_without_vector.hpp"

namespace {

using namespace typeschema_test;
using testing::HasSubstr;

/// A collection with a document, its chunk and its embedding, and a document besides, for a tenant.
std::string rows_of(const std::string& tenant, const std::string& schema = "rag") {
    return "set search_path = " + schema + "; with c as (insert into collections (tenant_id, name) values ('" + tenant +
           "', 'Books') returning tenant_id, id), d as (insert into documents (tenant_id, collection_id, hash, source) "
           "select tenant_id, id, 'aa', 'one' from c returning tenant_id, id, collection_id), k as (insert into chunks "
           "(tenant_id, document_id, collection_id, seq_no, text) select tenant_id, id, collection_id, 1, 'text' from d "
           "returning tenant_id, id, collection_id), e as (insert into embeddings (tenant_id, chunk_id, model, collection_id, "
           "embedding) select tenant_id, id, 'm', collection_id, array_fill(0.5::real, array[768])::vector from k) insert "
           "into documents (tenant_id, hash, source) values ('" +
           tenant + "', 'bb', 'two'); reset search_path";
}

const std::string mine = "00000000-0000-0000-0000-00000000000a";
const std::string others = "00000000-0000-0000-0000-00000000000b";

TEST_F(tenants_test, the_chain_of_retrieval_leads_back_on_empty_and_on_filled_tables) {
    for (const bool filled : {false, true}) {
        walk along(retrieval());
        along.on().execute("create schema rag; create extension vector schema rag");
        walk_up_and_down(along, filled ? rows_of(mine) : "select 1");
    }
}

TEST_F(tenants_test, retrieval_has_a_usual_schema_and_takes_another_one) {
    EXPECT_EQ(chains[2].usual_schema, "rag");
    upgrade(retrieval("library"));
    EXPECT_EQ(value("select count(*) from pg_tables where schemaname = 'library' and tablename = 'embeddings'"), "1");
}

TEST_F(tenants_test, retrieval_is_refused_without_the_extension_or_with_one_that_is_too_old) {
    const auto refusal_on = [&](const std::string& version) {
        const server_without_vector plain(version);
        pq::connection there = plain.connect();
        make_roles(there);
        const std::string said = refusal(there, retrieval());
        EXPECT_EQ(value(there, "select count(*) from pg_tables where schemaname = 'rag'"), "0");
        return said;
    };
    EXPECT_THAT(refusal_on(""), HasSubstr("this revision requires extension vector 0.5.0"));
    EXPECT_THAT(refusal_on("0.4.4"), HasSubstr("this revision requires extension vector 0.5.0"));
    EXPECT_THAT(refusal_on("0.5.0"), HasSubstr("this revision requires operator class vector_cosine_ops for hnsw"));
}

TEST_F(tenants_test, a_rebuilt_index_that_fails_leaves_the_other_one_answering) {
    upgrade(retrieval(), "0002_update_vector");
    on.execute(rows_of(mine));
    on.execute("create function no_hnsw() returns event_trigger language plpgsql as $$ begin if current_query() like "
               "'%CREATE INDEX%hnsw%' then raise 'out of memory'; end if; end $$; create event trigger no_hnsw on "
               "ddl_command_start when tag in ('CREATE INDEX') execute function no_hnsw()");
    EXPECT_THAT(refusal(retrieval()), HasSubstr("out of memory"));
    const auto used = [&] {
        std::string plan;
        for (const pq::row row :
             on.execute("set enable_seqscan = off; explain select chunk_id from rag.embeddings order by "
                        "embedding operator(rag.<=>) array_fill(0.1::real, array[768])::rag.vector "
                        "limit 1"))
            plan += row[0].as<std::string>() + "\n";
        return plan;
    };
    EXPECT_THAT(used(), HasSubstr("Index Scan using embeddings_embedding_ivfflat"));
    on.execute("drop event trigger no_hnsw");
    EXPECT_EQ(refusal(retrieval()), "nothing");
    EXPECT_THAT(used(), HasSubstr("Index Scan using embeddings_embedding_hnsw"));
    EXPECT_EQ(
        value("select string_agg(indexname, ' ') from pg_indexes where tablename = 'embeddings' and indexdef like "
              "'%embedding %_ops%'"),
        "embeddings_embedding_hnsw");
    EXPECT_THAT(value("select indexdef from pg_indexes where indexname = 'embeddings_embedding_hnsw'"),
                testing::AllOf(HasSubstr("vector_cosine_ops"), HasSubstr("m='32', ef_construction='200'")));
}

TEST_F(tenants_test, whoever_rebuilds_the_index_hears_what_is_left_to_do) {
    EXPECT_EQ(chains[2].revisions[2].follow_ups,
              std::vector<std::string>{"vectors are normalised from here on: embed all active documents again"});
}

class retrieval_rows : public tenants_test {
protected:
    retrieval_rows() {
        upgrade(retrieval());
        on.execute(rows_of(mine));
        on.execute(rows_of(others));
        on.execute("set search_path = rag");
    }
    /// A session of the application that works for a tenant; without one, for nobody.
    pq::connection within(const std::string& tenant = "") {
        pq::connection session = database.connect();
        session.execute("set role tenants_app; set search_path = rag; set app.tenant_id = '" + tenant + "'");
        return session;
    }
};

TEST_F(retrieval_rows, exactly_three_tables_refer_to_collections) {
    EXPECT_EQ(
        value("select string_agg(conrelid::regclass || ' ' || pg_get_constraintdef(oid), ', ' order by "
              "conrelid::regclass::text) from pg_constraint where contype = 'f' and confrelid = "
              "'collections'::regclass"),
        "chunks FOREIGN KEY (tenant_id, collection_id) REFERENCES collections(tenant_id, id), documents FOREIGN KEY "
        "(tenant_id, collection_id) REFERENCES collections(tenant_id, id), embeddings FOREIGN KEY (tenant_id, "
        "collection_id) REFERENCES collections(tenant_id, id)");
    EXPECT_EQ(refused_with([&] {
                  on.execute("update documents set collection_id = (select id from collections where tenant_id = '" +
                             others + "') where tenant_id = '" + mine + "' and collection_id is null");
              }),
              "23503")
        << "another tenant's collection";
}

TEST_F(retrieval_rows, a_document_is_there_once_in_a_collection_and_once_besides) {
    const auto again = [&](const std::string& hash, const std::string& collection) {
        return refused_with([&] {
            on.execute("insert into documents (tenant_id, collection_id, hash, source) values ('" + mine + "', " +
                       collection + ", '" + hash + "', 'again')");
        });
    };
    const std::string collection = "(select id from collections where tenant_id = '" + mine + "')";
    EXPECT_EQ(again("bb", "null"), "23505");
    EXPECT_EQ(again("aa", collection), "23505");
    EXPECT_EQ(again("aa", "null"), "nothing");
    EXPECT_EQ(again("bb", collection), "nothing");
}

TEST_F(retrieval_rows, the_planner_uses_both_guards_against_duplicates) {
    on.execute("insert into collections (tenant_id, id, name) select '" + mine +
               "', ('00000000-0000-0000-0001-' || "
               "lpad(i::text, 12, '0'))::uuid, i::text from generate_series(1, 10) i");
    on.execute(
        "insert into documents (tenant_id, collection_id, hash, source) select '" + mine +
        "', case when i % 2 = 0 "
        "then ('00000000-0000-0000-0001-' || lpad((i % 10 + 1)::text, 12, '0'))::uuid end, md5(i::text), i::text "
        "from generate_series(1, 10000) i; analyze documents");
    const auto plan = [](pq::connection& session, const std::string& condition) {
        std::string text;
        for (const pq::row row : session.execute("explain select id from documents where tenant_id = '" + mine +
                                                 "' and hash = md5('5') and " + condition))
            text += row[0].as<std::string>() + "\n";
        return text;
    };
    pq::connection session = within(mine);
    for (pq::connection* each : {&on, &session}) {
        EXPECT_THAT(plan(*each, "collection_id is null"),
                    testing::ContainsRegex("Index (Only )?Scan using documents_tenant_hash_null_collection_idx"));
        EXPECT_THAT(plan(*each, "collection_id = '00000000-0000-0000-0001-000000000001'"),
                    testing::ContainsRegex("Index (Only )?Scan using documents_tenant_collection_hash_idx"));
    }
}

TEST_F(retrieval_rows, another_tenants_rows_are_not_there) {
    for (const std::string table : {"collections", "documents", "chunks", "embeddings"}) {
        pq::connection nobody = within(), own = within(mine);
        EXPECT_EQ(value(nobody, "select count(*) from " + table), "0") << table;
        EXPECT_EQ(value(own, "select string_agg(distinct tenant_id::text, ' ') from " + table), mine) << table;
        EXPECT_EQ(value(own, "with gone as (delete from " + table + " where tenant_id = '" + others +
                                 "' returning 1) select count(*) from gone"),
                  "0")
            << table;
        EXPECT_EQ(value("select (relrowsecurity and relforcerowsecurity)::text from pg_class where oid = '" + table +
                        "'::regclass"),
                  "true");
    }
    pq::connection own = within(mine);
    EXPECT_EQ(refused_with(
                  [&] { own.execute("insert into collections (tenant_id, name) values ('" + others + "', 'theft')"); }),
              "42501");
}

}  // namespace
