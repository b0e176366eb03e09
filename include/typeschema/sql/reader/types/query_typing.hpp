// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/type_expression.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Where a query may look for tables: those of the schema that it names, and the types of the chain.
struct query_scope {
    const scope_table* tables = nullptr;
    std::uint32_t size = 0;
    made_types made;
};

/// The columns of a query's result: names as PostgreSQL gives them, types, whether they may be NULL.
struct query_columns {
    const scope_column* columns = nullptr;
    std::uint32_t size = 0;
    std::uint8_t since = 0;
    type_problem problem;

    [[nodiscard]] constexpr bool ok() const { return problem.why == type_error::none; }
};

/// Room for the work on a query of that many nodes; its owner keeps it as long as the result is looked at.
template <std::uint32_t Nodes, std::uint32_t Columns = 256, std::uint32_t Tables = 64>
struct query_room {
    typed_node known[Nodes];
    scope_column columns[Columns] = {};
    scope_table tables[Tables] = {};
    char folded[512] = {};
    static constexpr std::uint32_t most_columns = Columns, most_tables = Tables;
};

namespace detail {

// What comes out of a query: some columns of the room. `one_row`: there is always exactly one.
struct columns_at {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
    bool one_row = false;
};

inline constexpr std::uint32_t max_groups = 16;

// The tables and columns that are known so far, in room that somebody else has. A query in FROM or in an expression and an
// expression in FROM are typed by `query` and `run`, which stand in headers that need those of FROM.
struct query_typing {
    columns_at (*query)(query_typing& q, node_id id, const type_scope* outer);
    void (*run)(query_typing& q, node_id begin, node_id end, const type_scope& scope);
    typing work;
    const tree* read;
    const query_scope* all;
    scope_column* columns;
    scope_table* tables;
    char* folded;
    std::uint32_t most_columns, most_tables;
    std::uint32_t with_begin;  // tables of WITH stand from the end on, the newest first
    std::uint32_t column_count = 0, table_count = 0, folded_size = 0, depth = 0;
    node_id groups[max_groups] = {};
    std::uint32_t group_count = 0;
    model::name first_names[16] = {};  // of the first column of the latest queries, by the node

    [[nodiscard]] constexpr bool failed() const { return work.failed(); }
    constexpr void fail(type_error why, node_id at, type_code left = code::none, type_code right = code::none) {
        work.fail(why, at, left, right);
    }

    constexpr std::uint32_t add_column(node_id at, const scope_column& column) {
        if (column_count == most_columns) {
            fail(type_error::too_much_work, at);
            return 0;
        }
        columns[column_count] = column;
        return column_count++;
    }
    constexpr scope_table& add_table(node_id at, const scope_table& table) {
        if (table_count == with_begin || table_count + 1 == outer_table) {
            fail(type_error::too_much_work, at);
            return tables[0];
        }
        tables[table_count] = table;
        return tables[table_count++];
    }

    /// A name as PostgreSQL stores it.
    constexpr model::name name_of(const node& at) {
        std::uint32_t size = 0;
        const char* const text = work.text + at.begin;
        const std::uint64_t hash = stored_hash(text, at.length, size);
        std::uint32_t i = 0;
        while (i < at.length &&
               byte_table.folded[static_cast<unsigned char>(text[i])] == static_cast<unsigned char>(text[i]))
            ++i;
        if (i == at.length)
            return {text, size, hash};
        if (folded_size + size > 512)
            return {nullptr, size, hash};
        char* const to = folded + folded_size;
        const bool quoted = text[0] == '"';
        for (std::uint32_t from = quoted ? 1 : 0, n = 0; n < size; ++n) {
            to[n] = quoted ? text[from] : static_cast<char>(byte_table.folded[static_cast<unsigned char>(text[from])]);
            from += quoted && text[from] == '"' ? 2 : 1;
        }
        folded_size += size;
        return {to, size, hash};
    }

    [[nodiscard]] constexpr std::uint32_t count_of(node_id parent) const {
        std::uint32_t count = 0;
        for (node_id at = (*read)[parent].first; at != 0; at = (*read)[at].next)
            ++count;
        return count;
    }
    /// The first node of the run that ends at a node.
    [[nodiscard]] constexpr node_id begin_of(node_id id) const {
        while ((*read)[id].first != 0)
            id = (*read)[id].first;
        return id;
    }
    /// The widest query that begins at a node and ends before another one; 0 when there is none.
    [[nodiscard]] constexpr node_id query_from(node_id begin, node_id last) const {
        for (node_id id = last; id >= begin && id != 0; --id)
            if ((*read)[id].kind == node_kind::query && begin_of(id) == begin)
                return id;
        return 0;
    }
};

// Whether two runs of nodes say the same.
constexpr bool is_same_run(const query_typing& q, node_id a, node_id b) {
    const node_id a0 = q.begin_of(a), b0 = q.begin_of(b);
    if (a - a0 != b - b0)
        return false;
    for (node_id i = 0; i <= a - a0; ++i) {
        const node &x = (*q.read)[a0 + i], &y = (*q.read)[b0 + i];
        if (x.kind != y.kind || x.form != y.form || x.flags != y.flags || x.length != y.length)
            return false;
        for (std::uint32_t c = 0; c < x.length; ++c)
            if (q.work.text[x.begin + c] != q.work.text[y.begin + c])
                return false;
    }
    return true;
}

}  // namespace detail

}  // namespace typeschema::inline v0::sql::reader
