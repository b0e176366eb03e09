// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/fake_chain.hpp"
#include "support/server.hpp"
#include "typeschema/apply/runner.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace typeschema_test {

/// Writes down what a run tells, and accepts losses when told to.
class recorder : public apply::observer {
public:
    void applied(const apply::move& step, std::chrono::milliseconds) override {
        lines.push_back((step.way == apply::direction::up ? "up " : "down ") + std::to_string(step.index));
    }
    void retrying(const apply::move&, const std::string& why, std::chrono::milliseconds) override {
        lines.push_back("retry: " + why);
        if (on_retry)
            on_retry();
    }
    void waiting_for(const std::string& holder) override {
        lines.push_back("waiting: " + holder);
        if (on_waiting)
            on_waiting();
    }
    bool accepts(std::size_t revision, const std::vector<apply::loss>& losses) override {
        lines.push_back("asked about " + std::to_string(revision) + ": " + apply::in_words(losses));
        return yes;
    }

    std::vector<std::string> lines;
    std::function<void()> on_retry;
    std::function<void()> on_waiting;
    bool yes = false;
};

/// A fresh database, a chain, and runners over the two.
class apply_test : public testing::Test {
protected:
    apply::outcome upgrade(const std::string& target = "head") { return runner().upgrade(target); }
    apply::outcome downgrade(const std::string& target) { return runner().downgrade(target); }
    apply::outcome stamp(const std::string& target) { return runner().stamp(target); }
    apply::runner runner() { return apply::runner(on, chain, options, watcher); }

    /// The failure of something that has to fail.
    template <class Work>
    static apply::failure failure_of(Work work) {
        try {
            work();
        } catch (const apply::failure& why) {
            return why;
        }
        return apply::failure(apply::exit_code::done, "it did not fail");
    }

    /// The only value of a query, as text.
    std::string value(const std::string& sql) { return value_on(on, sql); }
    static std::string value_on(pq::connection& connection, const std::string& sql) {
        return connection.execute(sql).one<std::optional<std::string>>().value_or("NULL");
    }

    /// Waits, at most 20 seconds, until a query on `connection` answers something else than `not_this`.
    static void wait_until_other(pq::connection& connection, const std::string& sql, const std::string& not_this) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (value_on(connection, sql) == not_this && std::chrono::steady_clock::now() < deadline)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }

    std::string place() { return apply::name_of(chain, apply::look(on, chain).history.at); }
    bool exists(const std::string& relation) {
        return value("select to_regclass('" + relation + "') is not null") == "t";
    }

    /// A connection as a role that owns nothing and may nothing, made for this database.
    pq::connection connect_as(const std::string& role) { return pq::connection(conninfo_as(role)); }
    std::string conninfo_as(const std::string& role) {
        std::string text = database.conninfo();
        return text.replace(text.find("user=postgres"), 13, "user=" + role);
    }

    fresh_database database;
    pq::connection on = database.connect();
    apply::chain_script chain = fake_chain();
    apply::run_options options;
    recorder watcher;
};

}  // namespace typeschema_test
