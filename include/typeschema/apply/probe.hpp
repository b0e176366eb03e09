// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/error.hpp"
#include "typeschema/pq/value/integer.hpp"

#include <cstdint>
#include <string>

namespace typeschema::inline v0::apply {

/// An expression does not take a value that is there: an error of class 22, or the one for numbers that no integer can be
/// (NaN and Infinity).
inline bool is_about_a_value(const pq::error& error) {
    return error.sqlstate().starts_with("22") || error.sqlstate() == "0A000";
}

/// Runs a counting query and gives everything back, its locks included: kept, they could deadlock with the strong ones that
/// come later, and a query that fails (pq::error) does not end the transaction.
inline std::int64_t count_by(pq::connection& connection, const std::string& count_sql) {
    const std::string undo = "rollback to savepoint typeschema_probe; release savepoint typeschema_probe";
    connection.execute("savepoint typeschema_probe");
    try {
        const auto count = connection.execute_params(count_sql).one<std::int64_t>();
        connection.execute(undo);
        return count;
    } catch (const pq::connection_error&) {
        throw;
    } catch (const pq::error&) {
        connection.execute(undo);
        throw;
    }
}

/// "3 rows of shop.items", "1 value of shop.items.price", and for a negative count, one that is not known, "some values of
/// shop.items.price".
inline std::string counted(std::int64_t count, std::string what) {
    const std::size_t word = what.find(' ');
    if (count == 1 && word != std::string::npos && word > 0 && what[word - 1] == 's')
        what.erase(word - 1, 1);
    return (count < 0 ? "some" : std::to_string(count)) + " " + what;
}

}  // namespace typeschema::inline v0::apply
