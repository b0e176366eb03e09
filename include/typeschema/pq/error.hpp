// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/diagnostics.hpp"
#include "typeschema/pq/sqlstate.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace typeschema::inline v0::pq {

/// A statement that the server refused. what() is the server's message with its SQLSTATE in brackets.
class error : public std::runtime_error {
public:
    explicit error(diagnostics said)
        : std::runtime_error(said.message + " [" + said.sqlstate + "]"),
          said_(std::make_shared<const diagnostics>(std::move(said))) {}

    const diagnostics& said() const noexcept { return *said_; }
    const std::string& sqlstate() const noexcept { return said_->sqlstate; }
    const std::string& severity() const noexcept { return said_->severity; }
    const std::string& message() const noexcept { return said_->message; }
    const std::string& detail() const noexcept { return said_->detail; }
    const std::string& hint() const noexcept { return said_->hint; }
    const std::string& schema_name() const noexcept { return said_->schema_name; }
    const std::string& table_name() const noexcept { return said_->table_name; }
    const std::string& column_name() const noexcept { return said_->column_name; }
    const std::string& constraint_name() const noexcept { return said_->constraint_name; }
    int position() const noexcept { return said_->position; }
    const std::string& statement() const noexcept { return said_->statement; }

private:
    std::shared_ptr<const diagnostics> said_;
};

/// No connection, or one that broke; the password never stands in the message.
class connection_error : public error {
public:
    using error::error;
};

/// A person or a signal asked to stop. The server has answered: the statement either took effect or did nothing.
class interrupted : public std::runtime_error {
public:
    explicit interrupted(bool statement_completed)
        : std::runtime_error(statement_completed ? "interrupted after the statement had completed"
                                                 : "interrupted, the statement was cancelled"),
          statement_completed_(statement_completed) {}

    bool statement_completed() const noexcept { return statement_completed_; }

private:
    bool statement_completed_;
};

template <sqlstate_code Class>
class error_class : public error {
public:
    using error::error;
};

template <sqlstate_code Code>
class error_code : public error_class<class_of(Code)> {
public:
    using error_class<class_of(Code)>::error_class;
};

using integrity_constraint_violation = error_class<sqlstate("23")>;
using transaction_rollback = error_class<sqlstate("40")>;
using insufficient_resources = error_class<sqlstate("53")>;

using feature_not_supported = error_code<sqlstate("0A000")>;
using string_data_right_truncation = error_code<sqlstate("22001")>;
using numeric_value_out_of_range = error_code<sqlstate("22003")>;
using invalid_text_representation = error_code<sqlstate("22P02")>;
using not_null_violation = error_code<sqlstate("23502")>;
using foreign_key_violation = error_code<sqlstate("23503")>;
using unique_violation = error_code<sqlstate("23505")>;
using check_violation = error_code<sqlstate("23514")>;
using exclusion_violation = error_code<sqlstate("23P01")>;
using active_sql_transaction = error_code<sqlstate("25001")>;
using read_only_sql_transaction = error_code<sqlstate("25006")>;
using in_failed_sql_transaction = error_code<sqlstate("25P02")>;
using dependent_objects_still_exist = error_code<sqlstate("2BP01")>;
using invalid_catalog_name = error_code<sqlstate("3D000")>;
using invalid_schema_name = error_code<sqlstate("3F000")>;
using serialization_failure = error_code<sqlstate("40001")>;
using deadlock_detected = error_code<sqlstate("40P01")>;
using insufficient_privilege = error_code<sqlstate("42501")>;
using syntax_error = error_code<sqlstate("42601")>;
using duplicate_column = error_code<sqlstate("42701")>;
using undefined_column = error_code<sqlstate("42703")>;
using undefined_object = error_code<sqlstate("42704")>;
using duplicate_object = error_code<sqlstate("42710")>;
using datatype_mismatch = error_code<sqlstate("42804")>;
using undefined_function = error_code<sqlstate("42883")>;
using undefined_table = error_code<sqlstate("42P01")>;
using duplicate_database = error_code<sqlstate("42P04")>;
using duplicate_schema = error_code<sqlstate("42P06")>;
using duplicate_table = error_code<sqlstate("42P07")>;
using disk_full = error_code<sqlstate("53100")>;
using out_of_memory = error_code<sqlstate("53200")>;
using too_many_connections = error_code<sqlstate("53300")>;
using object_in_use = error_code<sqlstate("55006")>;
using lock_not_available = error_code<sqlstate("55P03")>;
using query_canceled = error_code<sqlstate("57014")>;
using raise_exception = error_code<sqlstate("P0001")>;

}  // namespace typeschema::inline v0::pq
