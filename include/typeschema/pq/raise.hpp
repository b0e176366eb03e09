// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/error.hpp"
#include "typeschema/pq/handle.hpp"

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

namespace typeschema::inline v0::pq {

namespace detail {

inline std::string field_of(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text == nullptr ? std::string() : std::string(text);
}

inline std::string without_line_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \r\n");
    return std::string(text.substr(0, last == text.npos ? 0 : last + 1));
}

/// libpq's own failures carry no fields, only text.
inline diagnostics diagnostics_of(const PGresult* result, std::string_view statement) {
    diagnostics said{.sqlstate = field_of(result, PG_DIAG_SQLSTATE),
                     .severity = field_of(result, PG_DIAG_SEVERITY_NONLOCALIZED),
                     .message = field_of(result, PG_DIAG_MESSAGE_PRIMARY),
                     .detail = field_of(result, PG_DIAG_MESSAGE_DETAIL),
                     .hint = field_of(result, PG_DIAG_MESSAGE_HINT),
                     .schema_name = field_of(result, PG_DIAG_SCHEMA_NAME),
                     .table_name = field_of(result, PG_DIAG_TABLE_NAME),
                     .column_name = field_of(result, PG_DIAG_COLUMN_NAME),
                     .constraint_name = field_of(result, PG_DIAG_CONSTRAINT_NAME),
                     .position = std::atoi(field_of(result, PG_DIAG_STATEMENT_POSITION).c_str()),
                     .statement = std::string(statement)};
    if (said.message.empty())
        said.message = without_line_end(PQresultErrorMessage(result));
    return said;
}

}  // namespace detail

/// Throws the class of error that belongs to the SQLSTATE: its own, else its class's, else pq::error. Class 08 is no
/// connection_error here: what arrives as an answer speaks of the protocol, or of a connection that the server made.
[[noreturn]] inline void raise(diagnostics said) {
    switch (sqlstate(said.sqlstate)) {
        case sqlstate("0A000"): throw feature_not_supported(std::move(said));
        case sqlstate("22001"): throw string_data_right_truncation(std::move(said));
        case sqlstate("22003"): throw numeric_value_out_of_range(std::move(said));
        case sqlstate("22P02"): throw invalid_text_representation(std::move(said));
        case sqlstate("23502"): throw not_null_violation(std::move(said));
        case sqlstate("23503"): throw foreign_key_violation(std::move(said));
        case sqlstate("23505"): throw unique_violation(std::move(said));
        case sqlstate("23514"): throw check_violation(std::move(said));
        case sqlstate("23P01"): throw exclusion_violation(std::move(said));
        case sqlstate("25001"): throw active_sql_transaction(std::move(said));
        case sqlstate("25006"): throw read_only_sql_transaction(std::move(said));
        case sqlstate("25P02"): throw in_failed_sql_transaction(std::move(said));
        case sqlstate("2BP01"): throw dependent_objects_still_exist(std::move(said));
        case sqlstate("3D000"): throw invalid_catalog_name(std::move(said));
        case sqlstate("3F000"): throw invalid_schema_name(std::move(said));
        case sqlstate("40001"): throw serialization_failure(std::move(said));
        case sqlstate("40P01"): throw deadlock_detected(std::move(said));
        case sqlstate("42501"): throw insufficient_privilege(std::move(said));
        case sqlstate("42601"): throw syntax_error(std::move(said));
        case sqlstate("42701"): throw duplicate_column(std::move(said));
        case sqlstate("42703"): throw undefined_column(std::move(said));
        case sqlstate("42704"): throw undefined_object(std::move(said));
        case sqlstate("42710"): throw duplicate_object(std::move(said));
        case sqlstate("42804"): throw datatype_mismatch(std::move(said));
        case sqlstate("42883"): throw undefined_function(std::move(said));
        case sqlstate("42P01"): throw undefined_table(std::move(said));
        case sqlstate("42P04"): throw duplicate_database(std::move(said));
        case sqlstate("42P06"): throw duplicate_schema(std::move(said));
        case sqlstate("42P07"): throw duplicate_table(std::move(said));
        case sqlstate("53100"): throw disk_full(std::move(said));
        case sqlstate("53200"): throw out_of_memory(std::move(said));
        case sqlstate("53300"): throw too_many_connections(std::move(said));
        case sqlstate("55006"): throw object_in_use(std::move(said));
        case sqlstate("55P03"): throw lock_not_available(std::move(said));
        case sqlstate("57014"): throw query_canceled(std::move(said));
        case sqlstate("P0001"): throw raise_exception(std::move(said));
        default: break;
    }
    switch (class_of(sqlstate(said.sqlstate))) {
        case sqlstate("23"): throw integrity_constraint_violation(std::move(said));
        case sqlstate("40"): throw transaction_rollback(std::move(said));
        case sqlstate("53"): throw insufficient_resources(std::move(said));
        default: throw error(std::move(said));
    }
}

}  // namespace typeschema::inline v0::pq
