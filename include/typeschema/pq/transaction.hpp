// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/connection.hpp"

#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

enum class isolation_level { server_default, read_committed, repeatable_read, serializable };
enum class access_mode { server_default, read_write, read_only };

struct transaction_options {
    isolation_level isolation = isolation_level::server_default;
    access_mode access = access_mode::server_default;
};

namespace detail {

inline std::string begin_statement(transaction_options options) {
    constexpr std::string_view isolation[] = {"", " isolation level read committed", " isolation level repeatable read",
                                              " isolation level serializable"};
    constexpr std::string_view access[] = {"", " read write", " read only"};
    std::string sql = "begin";
    sql += isolation[static_cast<int>(options.isolation)];
    sql += access[static_cast<int>(options.access)];
    return sql;
}

/// For destructors: the interrupt is not asked, and a connection that is gone has rolled back already.
inline void execute_quietly(connection& on, const std::string& sql) noexcept {
    try {
        const without_interrupt guard(on);
        on.execute(sql);
    } catch (...) {}
}

}  // namespace detail

/// A transaction block: begin … commit(), or rollback in the destructor. Inside of another one there is savepoint.
class transaction {
public:
    /// Throws active_sql_transaction inside of a transaction block, which the server would let this one end.
    explicit transaction(connection& on, transaction_options options = {}) : connection_(on) {
        if (on.in_transaction())
            throw active_sql_transaction({.sqlstate = "25001",
                                          .severity = "ERROR",
                                          .message = "there is a transaction already; use a savepoint inside of it",
                                          .statement = "begin"});
        on.execute(detail::begin_statement(options));
    }
    ~transaction() {
        if (open_)
            detail::execute_quietly(connection_, "rollback");
    }
    transaction(const transaction&) = delete;
    transaction& operator=(const transaction&) = delete;

    /// Throws in_failed_sql_transaction when a statement before had failed: the server then rolls back without a word.
    /// An interrupt that comes after the server has committed is left to the next statement.
    void commit() {
        try {
            demand_commit(connection_.execute("commit"));
        } catch (const interrupted& stop) {
            if (!stop.statement_completed())
                throw;
        }
        open_ = false;
    }

    void rollback() {
        const without_interrupt guard(connection_);
        connection_.execute("rollback");
        open_ = false;
    }

    connection& on() { return connection_; }

private:
    friend class savepoint;

    void demand_commit(const result& answer) {
        if (answer.command_tag() == "COMMIT")
            return;
        open_ = false;
        throw in_failed_sql_transaction(
            {.sqlstate = "25P02",
             .severity = "ERROR",
             .message = "nothing was committed: an earlier statement of the transaction had failed",
             .statement = "commit"});
    }

    connection& connection_;
    bool open_ = true;
    int savepoints_ = 0;
};

}  // namespace typeschema::inline v0::pq
