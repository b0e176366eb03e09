// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/sql.hpp"
#include "typeschema/sql/to_string.hpp"
#include "typeschema/typeschema.hpp"

#include <fstream>
#include <sstream>
#include <string>

/// The chain that the tests of the verbs change: one revision makes it, the next holds the steps of a test.
namespace sample {
using namespace typeschema;

struct prevent_mutation : function<"prevent_mutation", returns<"trigger">, language<"plpgsql">, body<"begin end">> {};

// Tables read best when their columns stand in columns.
// clang-format off
struct inbox_items : table<"inbox_items",
    column<"id",     uuid,        default_<"gen_random_uuid()">>,
    column<"source", varchar<64>>,
    column<"status", varchar<32>, default_<"'received'">>,
    column<"uri",    text, nullable>,
    primary_key<on<"id">>,
    unique<"uri", on<"source", "uri">>,
    check<"status_valid", "status in ('received', 'parsed')">,
    index_<"source", on<"source">, where<"uri is null">>> {};

struct chunks : table<"chunks",
    column<"id",        uuid>,
    column<"tenant_id", uuid>,
    column<"item_id",   uuid>,
    column<"seq_no",    integer>,
    primary_key<on<"id">>,
    foreign_key<on<"item_id">, references<"inbox_items", "id">, on_delete_cascade>,
    check<"seq_no_positive", "seq_no > 0">,
    index_<"seq", on<"tenant_id", "seq_no">>,
    trigger<"guard", "before delete", execute<"prevent_mutation">>> {};

// clang-format on
struct start : migration<"start", create_function<prevent_mutation>, create_table<inbox_items>, create_table<chunks>> {
};

// A chain of tenants names no schema, as the comments of the verbs name none.
template <class... Steps>
struct next : migration<"next", after<"start">, Steps...> {};
template <class... Steps>
struct history : chain<settings<"sample", in_schema<"">, released<>>, start, next<Steps...>> {};

/// The SQL of the second revision, and the SQL that undoes it, as the runner renders them.
template <class... Steps>
std::string up() {
    static_assert(valid<history<Steps...>>);
    return sql::to_string(
        [](sql::writer& w) { chain_detail::put_forward(w, chain_detail::history_of<history<Steps...>>, 1); });
}
template <class... Steps>
std::string down() {
    static_assert(valid<history<Steps...>>);
    return sql::to_string(
        [](sql::writer& w) { chain_detail::put_backward(w, chain_detail::history_of<history<Steps...>>, 1); });
}

/// The statement with its semicolon, if the comments of a header show it between backticks, whatever the line breaks there.
inline std::string shown_in(const std::string& header, const std::string& statement) {
    std::ifstream file(std::string(TYPESCHEMA_SOURCE_DIR "/include/typeschema/") + header);
    std::ostringstream comments;
    for (std::string line; std::getline(file, line);)
        if (const std::size_t at = line.find("/// "); at != std::string::npos)
            comments << ' ' << line.substr(at + 4);
    return comments.str().find('`' + statement + '`') == std::string::npos ? header + " does not show this statement"
                                                                           : statement + ";\n";
}

}  // namespace sample
