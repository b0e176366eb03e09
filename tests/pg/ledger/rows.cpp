// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

namespace {

using namespace typeschema_test;

constexpr const char* isolated[] = {"credit_lots", "lot_entries", "crypto_payments", "usage_events"};

TEST_F(ledger_rows, without_a_community_nothing_is_read_or_written) {
    pq::connection session = within();
    EXPECT_EQ(refused_with([&] { session.execute("select app.current_community_id()"); }), "P0001");
    for (const std::string table : isolated)
        EXPECT_EQ(value(session, "select count(*) from " + table), "0") << table;
    EXPECT_EQ(value(session, "select count(*) from lot_balances"), "0");
    EXPECT_EQ(refused_with([&] {
                  session.execute("insert into credit_lots (community_id, source, amount_micro) values ('" + mine +
                                  "', 'gift', 1)");
              }),
              "42501");
}

TEST_F(ledger_rows, a_community_ends_with_its_transaction) {
    pq::connection session = within();
    session.execute("begin");
    session.execute("select app.set_community_context('" + mine + "')");
    EXPECT_EQ(value(session, "select app.current_community_id()"), mine);
    EXPECT_EQ(value(session, "select count(*) from credit_lots"), "2");
    session.execute("commit");
    EXPECT_EQ(value(session, "select count(*) from credit_lots"), "0") << "the next client of a pooled connection";
    EXPECT_EQ(refused_with([&] { session.execute("select app.current_community_id()"); }), "P0001");
    session.execute("begin");
    session.execute("select app.set_community_context('" + others + "')");
    EXPECT_EQ(value(session, "select string_agg(distinct community_id::text, ' ') from credit_lots"), others);
    session.execute("commit");
}

TEST_F(ledger_rows, row_level_security_is_enabled_and_forced) {
    EXPECT_EQ(value("select string_agg(relname, ' ' order by relname) from pg_class where relkind = 'r' and "
                    "relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity"),
              "credit_lots crypto_payments lot_entries usage_events");
}

TEST_F(ledger_rows, another_communitys_rows_are_invisible_through_the_view_too) {
    pq::connection session = within(others);
    EXPECT_EQ(value(session, "select count(*) from credit_lots where community_id = '" + mine + "'"), "0");
    EXPECT_EQ(value(session, "select count(*) from lot_balances"), "0");
    pq::connection own = within(mine);
    EXPECT_EQ(value(own, "select count(*) from lot_balances"), "2");
    EXPECT_EQ(refused_with([&] {
                  session.execute("insert into credit_lots (community_id, source, amount_micro) values ('" + mine +
                                  "', 'gift', 1)");
              }),
              "42501");
}

TEST_F(ledger_rows, what_is_written_stays_even_for_a_superuser) {
    on.execute("insert into usage_events (community_id, kind, amount_micro) values ('" + mine + "', 'call', 3)");
    for (const std::string table : {"lot_entries", "usage_events"}) {
        EXPECT_EQ(refused_with([&] { on.execute("update " + table + " set amount_micro = 1"); }), "P0001") << table;
        EXPECT_EQ(refused_with([&] { on.execute("delete from " + table); }), "P0001") << table;
        EXPECT_EQ(refused_with([&] { on.execute("truncate " + table); }), "P0001") << table;
    }
    EXPECT_EQ(refused_with([&] { on.execute("delete from credit_lots"); }), "P0001");
    EXPECT_EQ(refused_with([&] { on.execute("truncate credit_lots cascade"); }), "P0001");
    EXPECT_EQ(refused_with([&] { on.execute("update credit_lots set amount_micro = 1"); }), "P0001");
    pq::connection session = within(mine);
    EXPECT_EQ(refused_with([&] { session.execute("update credit_lots set status = 'frozen'"); }), "42501");
    EXPECT_EQ(refused_with([&] { session.execute("delete from lot_entries"); }), "42501");
}

TEST_F(ledger_rows, a_lot_changes_its_status_by_the_function_alone_and_along_its_flow) {
    const std::string own = lot("gift", mine), foreign = lot("gift", others);
    pq::connection session = within(mine);
    const auto becomes = [&](const std::string& id, const std::string& status) {
        return refused_with([&] { session.execute("select app.update_lot_status('" + id + "', '" + status + "')"); });
    };
    EXPECT_EQ(becomes(own, "frozen"), "nothing");
    EXPECT_EQ(becomes(own, "open"), "nothing");
    EXPECT_EQ(becomes(own, "exhausted"), "nothing");
    EXPECT_EQ(becomes(own, "open"), "P0001") << "exhausted is an end";
    EXPECT_EQ(becomes(foreign, "frozen"), "P0002") << "another community's lot is not there";
    EXPECT_EQ(
        value("select string_agg(status, ' ' order by source) from credit_lots where community_id = '" + mine + "'"),
        "exhausted open");
    pq::connection nobody = within();
    EXPECT_EQ(refused_with([&] { nobody.execute("select app.update_lot_status('" + own + "', 'frozen')"); }), "P0001");
    on.execute("drop role if exists stranger; create role stranger; grant usage on schema app to stranger");
    pq::connection stranger = database.connect();
    stranger.execute("set role stranger");
    EXPECT_EQ(refused_with([&] { stranger.execute("select app.update_lot_status('" + own + "', 'frozen')"); }),
              "42501");
    on.execute("drop owned by stranger; drop role stranger");
}

TEST_F(ledger_rows, balances_agree_with_the_entries_to_the_millionth) {
    pq::connection session = within(mine);
    session.execute(transfer("gift", "usage", 1));
    EXPECT_EQ(value(session, "select balance_micro from lot_balances where lot_id = '" + lot("gift", mine) + "'"),
              "-1234568");
    EXPECT_EQ(value(session, "select balance_micro from lot_balances where lot_id = '" + lot("usage", mine) + "'"),
              "1234568");
    EXPECT_EQ(value(session, "select count(*) from lot_balances b where balance_micro <> "
                             "(select sum(amount_micro) from lot_entries e where e.lot_id = b.lot_id)"),
              "0");
}

TEST_F(ledger_rows, the_entries_of_a_transaction_sum_to_zero_when_it_is_committed) {
    pq::connection session = within(mine);
    const auto entry = [&](const std::string& source, int amount) {
        return "insert into lot_entries (community_id, transaction_id, lot_id, amount_micro, reason) values ('" + mine +
               "', '00000000-0000-0000-0000-0000000000fe', '" + lot(source, mine) + "', " + std::to_string(amount) +
               ", 'test')";
    };
    EXPECT_EQ(refused_with([&] { session.execute(entry("gift", -2)); }), "23514");
    session.execute("begin");
    session.execute(entry("gift", -2));
    session.execute(entry("usage", 2));
    session.execute("commit");
    EXPECT_EQ(value("select count(*) from lot_entries"), "4");
    EXPECT_EQ(refused_with([&] {
                  session.execute(
                      "insert into lot_entries (community_id, transaction_id, lot_id, amount_micro, reason) "
                      "select '" +
                      mine + "', gen_random_uuid(), '" + lot("gift", others) + "', 1, 'theft'");
              }),
              "23503")
        << "a lot of another community";
}

TEST_F(ledger_rows, a_payment_only_moves_forward) {
    pq::connection session = within(mine);
    session.execute("insert into crypto_payments (community_id, provider, payment_id, amount_micro) values ('" + mine +
                    "', 'chain', '1', 5)");
    const auto becomes = [&](const std::string& status) {
        return refused_with([&] { session.execute("update crypto_payments set status = '" + status + "'"); });
    };
    EXPECT_EQ(becomes("confirmed"), "P0001") << "not past confirming";
    EXPECT_EQ(becomes("confirming"), "nothing");
    EXPECT_EQ(becomes("pending"), "P0001");
    EXPECT_EQ(becomes("confirmed"), "nothing");
    for (const std::string status : {"pending", "confirming", "failed", "expired"})
        EXPECT_EQ(becomes(status), "P0001") << status;
    EXPECT_EQ(value(session, "select status from crypto_payments"), "confirmed");
}

TEST_F(ledger_rows, a_provider_says_the_same_event_once) {
    pq::connection session = within();
    const std::string event = "insert into webhook_events (provider, event_id, payload) values ('chain', '1', '{}')";
    session.execute(event);
    EXPECT_EQ(refused_with([&] { session.execute(event); }), "23505");
}

TEST_F(ledger_rows, the_reconciliation_cursor_is_made_and_moved) {
    pq::connection session = within();
    session.execute("insert into reconciliation_cursor (name) values ('nightly')");
    session.execute(
        "update reconciliation_cursor set position = position + 10, moved_at = now() where name = 'nightly'");
    EXPECT_EQ(value(session, "select position from reconciliation_cursor"), "10");
    EXPECT_EQ(refused_with([&] { session.execute("update reconciliation_cursor set position = -1"); }), "23514");
}

TEST_F(ledger_rows, rows_go_down_with_their_revision_and_never_by_accident) {
    apply::observer silent;
    apply::run_options careful;
    apply::runner runner(on, chain, careful, silent);
    try {
        runner.downgrade("base");
        FAIL() << "this would destroy rows";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(), testing::HasSubstr("credit_lots"));
    }
    EXPECT_EQ(current(), "0011_usage_events_pg");
    EXPECT_EQ(value("select count(*) from credit_lots"), "3");
}

}  // namespace
