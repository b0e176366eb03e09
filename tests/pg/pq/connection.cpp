// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/connection.hpp"

#include "support/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace pq = typeschema::pq;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using typeschema_test::fresh_database;
using typeschema_test::server;

namespace {

std::string failure_of(const std::string& connection_string) {
    try {
        pq::connection on(connection_string);
        return "it connected";
    } catch (const pq::connection_error& problem) {
        return problem.what();
    }
}

std::string folder() {
    return server().folder().native();
}

}  // namespace

TEST(connection, knows_the_server_and_its_own_process) {
    pq::connection on(server().conninfo());
    EXPECT_TRUE(on.is_open());
    EXPECT_GE(on.server_version(), 130000);
    EXPECT_EQ(on.execute_params("select pg_backend_pid()").one<int>(), on.backend_pid());
    EXPECT_THAT(on.description(), HasSubstr("host=" + folder() + " port=5432 dbname=postgres user=postgres"));
}

TEST(connection, speaks_utf8_whatever_the_environment_says) {
    ::setenv("PGCLIENTENCODING", "LATIN1", 1);
    pq::connection on(server().conninfo());
    ::unsetenv("PGCLIENTENCODING");
    EXPECT_EQ(on.execute_params("select 'Größe'").one<std::string>(), "Größe");
}

TEST(connection, moves_with_its_notice_handler) {
    std::vector<std::string> notices;
    pq::connection first(server().conninfo());
    first.set_notice_handler(
        [&](const pq::diagnostics& said) { notices.push_back(said.severity + " " + said.message); });
    pq::connection second = std::move(first);
    second.execute("do $$ begin raise notice 'hello'; raise warning 'careful'; end $$");
    EXPECT_THAT(notices, testing::ElementsAre("NOTICE hello", "WARNING careful"));
}

TEST(connection, a_notice_handler_that_throws_breaks_nothing) {
    pq::connection on(server().conninfo());
    on.set_notice_handler([](const pq::diagnostics&) { throw 1; });
    on.execute("do $$ begin raise notice 'hello'; end $$");
    EXPECT_EQ(on.execute("select 1").one<std::string>(), "1");
}

TEST(connection, several_statements_return_the_last_result) {
    pq::connection on(server().conninfo());
    EXPECT_EQ(on.execute("select 1; select 2; select 'three'").one<std::string>(), "three");
}

TEST(connection, several_statements_take_effect_together_or_not_at_all) {
    fresh_database database;
    pq::connection on = database.connect();
    EXPECT_THROW(on.execute("create table a (); select 1/0"), pq::error);
    EXPECT_TRUE(on.execute_params("select to_regclass('a') is null").one<bool>());
}

TEST(connection, a_statement_larger_than_the_socket_buffer_arrives) {
    pq::connection on(server().conninfo());
    const std::string large(20'000'000, 'x');
    EXPECT_EQ(on.execute_params("select length($1)", large).one<int>(), 20'000'000);
    EXPECT_EQ(on.execute("select length('" + large + "')").one<std::string>(), "20000000");
}

TEST(connection, nothing_stays_prepared) {
    pq::connection on(server().conninfo());
    on.execute_params("select $1", 1);
    EXPECT_EQ(on.execute_params("select count(*) from pg_prepared_statements").one<long>(), 0);
}

TEST(connection, a_statement_is_sent_whole_or_not_at_all) {
    using namespace std::string_literals;
    pq::connection on(server().conninfo());
    EXPECT_THROW(on.execute("select 1\0 / 0"s), pq::conversion_error);
    EXPECT_THROW(on.execute_params("select 1\0 / 0"s), pq::conversion_error);
    EXPECT_EQ(on.execute("select 1").one<std::string>(), "1");
}

TEST(connection, copy_is_refused_and_the_connection_stays_usable) {
    fresh_database database;
    pq::connection on = database.connect();
    on.execute("create table a (n int)");
    EXPECT_THROW(on.execute("copy a from stdin"), pq::error);
    EXPECT_THROW(on.execute("copy (select generate_series(1, 1000)) to stdout"), pq::feature_not_supported);
    EXPECT_EQ(on.execute("select count(*) from a").one<std::string>(), "0");
}

TEST(connection, copy_out_hands_over_each_row) {
    pq::connection on(server().conninfo());
    std::string rows;
    const auto take = [&](std::string_view row) { rows += row; };
    EXPECT_EQ(
        on.copy_out("copy (values (1, 'a'), (2, null)) to stdout with (format csv, header)", take).affected_rows(), 2u);
    EXPECT_EQ(rows, "column1,column2\n1,a\n2,\n");
    EXPECT_EQ(on.copy_out("copy (select where false) to stdout", take).affected_rows(), 0u);
    std::size_t size = 0;
    on.copy_out("copy (select repeat('x', 1000) from generate_series(1, 20000)) to stdout",
                [&](std::string_view row) { size += row.size(); });
    EXPECT_EQ(size, 20000u * 1001u);
    EXPECT_THROW(on.copy_out("copy (select 1 / (3 - i) from generate_series(1, 5) i) to stdout", take), pq::error);
    EXPECT_THROW(on.copy_out("copy nowhere to stdout", take), pq::undefined_table);
    EXPECT_EQ(on.execute("select 1").one<std::string>(), "1");
}

TEST(connection, copy_out_ends_with_what_its_taker_throws) {
    pq::connection on(server().conninfo());
    int taken = 0;
    const auto take = [&](std::string_view) {
        if (++taken == 3)
            throw std::runtime_error("no room");
    };
    EXPECT_THROW(on.copy_out("copy (select repeat('x', 1000), generate_series(1, 100000000)) to stdout", take),
                 std::runtime_error);
    EXPECT_EQ(taken, 3);
    EXPECT_EQ(on.execute("select 1").one<std::string>(), "1");
}

TEST(connection, copy_out_ends_where_it_is_interrupted) {
    const pq::interrupt stop;
    pq::connection on(server().conninfo(), &stop);
    int taken = 0;
    const auto take = [&](std::string_view) {
        if (++taken == 3)
            stop.raise();
    };
    EXPECT_THROW(
        on.copy_out("copy (select repeat('x', 1000), pg_sleep(0.01) from generate_series(1, 100000)) to stdout", take),
        pq::interrupted);
    on.set_interrupt(nullptr);
    EXPECT_EQ(on.execute("select 1").one<std::string>(), "1");
}

TEST(connection, copy_out_of_a_session_that_is_killed_is_a_connection_error) {
    pq::connection on(server().conninfo());
    int taken = 0;
    const auto take = [&](std::string_view) {
        if (++taken == 3)
            pq::connection(server().conninfo()).execute_params("select pg_terminate_backend($1)", on.backend_pid());
    };
    EXPECT_THROW(on.copy_out("copy (select repeat('x', 1000), generate_series(1, 100000000)) to stdout", take),
                 pq::connection_error);
}

TEST(connection, a_killed_session_is_a_connection_error) {
    pq::connection on(server().conninfo());
    pq::connection(server().conninfo()).execute_params("select pg_terminate_backend($1)", on.backend_pid());
    EXPECT_THROW(on.execute("select pg_sleep(5)"), pq::connection_error);
    EXPECT_FALSE(on.is_open());
    EXPECT_THROW(on.execute("select 1"), pq::connection_error);
}

TEST(connection, an_unknown_database_or_role_is_named) {
    EXPECT_THAT(failure_of(server().conninfo("nowhere")), HasSubstr("\"nowhere\" does not exist"));
    EXPECT_THAT(failure_of("user=nobody_here port=5432 dbname=postgres host=" + folder()),
                HasSubstr("\"nobody_here\""));
}

TEST(connection, an_unreachable_host_shows_no_password) {
    EXPECT_THAT(failure_of("postgresql://app:hunter2@127.0.0.1:1/inbox"),
                AllOf(HasSubstr("127.0.0.1"), Not(HasSubstr("hunter2"))));
    EXPECT_THAT(failure_of("host=127.0.0.1 port=1 password='hunter2 secret'"), Not(HasSubstr("hunter2")));
}

TEST(connection, pieces_of_an_unescaped_password_do_not_show) {
    for (const char* uri :
         {"postgresql://app:sword@fish.invalid@127.0.0.1:1/inbox", "postgresql://app:sword/fish@127.0.0.1/inbox",
          "postgresql://app:sword%fish@127.0.0.1/inbox", "postgresql://app:sword@fish:x@127.0.0.1:1/inbox",
          "host=127.0.0.1 port=1 password=sword fish", "host=127.0.0.1 password='sword fish"})
        EXPECT_THAT(failure_of(uri),
                    AllOf(Not(HasSubstr("sword")), Not(HasSubstr("fish")), Not(HasSubstr("connected"))))
            << uri;
}

TEST(connection, a_wrong_password_shows_no_password) {
    typeschema::apply::ephemeral_cluster strict;
    pq::connection admin(strict.conninfo());
    admin.execute("set password_encryption = 'scram-sha-256'; create role app login password 'right'");
    const std::string rules = strict.folder() / "data" / "pg_hba.conf";
    admin.execute("copy (select 'local all app scram-sha-256' union all select 'local all postgres trust') to '" +
                  rules + "'");
    admin.execute("select pg_reload_conf()");
    const std::string address = "user=app port=5432 dbname=postgres host=" + strict.folder().native();
    while (failure_of(address) == "it connected") {}
    EXPECT_EQ(failure_of(address + " password=right"), "it connected");
    EXPECT_THAT(failure_of(address + " password='wrong one'"),
                AllOf(HasSubstr("password authentication failed"), Not(HasSubstr("wrong")), Not(HasSubstr("one"))));
}

TEST(connection, a_host_that_never_answers_ends_with_connect_timeout) {
    const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const std::string silent = folder() + "/silent";
    std::filesystem::create_directory(silent);
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    (silent + "/.s.PGSQL.5432").copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    ASSERT_EQ(::listen(listener, 1), 0);
    EXPECT_THAT(failure_of("connect_timeout=2 port=5432 host=" + silent), HasSubstr("connect_timeout"));
    ::close(listener);
}
