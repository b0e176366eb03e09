// SPDX-License-Identifier: BSL-1.0
#pragma once

// A table with a column of every type, on a server and as the scope of an expression.

#include "pg/reader/catalogue_facts.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/sql/reader/tree/parse.hpp"
#include "typeschema/sql/reader/types/type_expression.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema_test {

namespace pq = typeschema::pq;
namespace model = typeschema::model;
namespace reader = typeschema::sql::reader;

struct typed_column {
    std::string name;
    std::string type;  // as DDL spells it
    reader::type_code code;
};

/// The types by their letters, some arrays, an enum type, domains, and what the server makes of an expression over them.
class types_table {
public:
    explicit types_table(const std::string& conninfo) : on_(conninfo) {
        on_.execute(
            "set client_min_messages = error; create type mood as enum ('sad', 'ok', 'happy'); create domain positive as integer; "
            "create domain label as text; create domain moods as mood; create domain span as int4range");
        add_made("mood", reader::made_kind::enum_, reader::code::none);
        add_made("positive", reader::made_kind::domain, reader::code::integer);
        add_made("label", reader::made_kind::domain, reader::code::text);
        add_made("moods", reader::made_kind::domain, reader::named_code(1));
        add_made("span", reader::made_kind::domain, static_cast<reader::type_code>('r'));
        for (const catalogue::lettered_type& t : catalogue::lettered) {
            if (on_.execute_params("select to_regtype($1)::text", t.name)[0][0].is_null())
                continue;  // multiranges came with PostgreSQL 14
            const auto letter = static_cast<reader::type_code>(static_cast<unsigned char>(t.letter));
            add(std::string("c_") + plain(t.name), t.name, letter);
        }
        for (const char letter : {'i', 't', 'v', 'l', 'n', 'u', 'J', 'D', 'Z', 'c'})
            add(std::string("a_") + plain(name_of(letter)), name_of(letter) + "[]",
                reader::array_of(static_cast<unsigned char>(letter)));
        for (std::uint32_t i = 0; i < made_.size(); ++i)
            add("c_" + names_[i], names_[i], reader::named_code(i + 1));
        add("a_mood", "mood[]", reader::array_of(reader::named_code(1)));
        std::string list;
        for (const typed_column& c : columns_) {
            list += (list.empty() ? "" : ", ") + c.name + " " + c.type;
            scope_columns_.push_back({model::name(c.name), c.code, reader::modifier::none, true});
        }
        list +=
            ", v_short varchar(7), v_char char(3), v_numeric numeric(10, 2), v_stamp timestamptz(3), v_span interval day to second(2), v_words varchar(5)[]";
        more_ = {"v_short", "v_char", "v_numeric", "v_stamp", "v_span", "v_words"};
        scope_columns_.push_back({model::name(more_[0]), 'v', 11, true});
        scope_columns_.push_back({model::name(more_[1]), 'c', 7, true});
        scope_columns_.push_back({model::name(more_[2]), 'n', reader::modifier::of_numeric(10, 2), true});
        scope_columns_.push_back({model::name(more_[3]), 'Z', 3, true});
        scope_columns_.push_back({model::name(more_[4]), 'I', reader::modifier::of_interval(60, 2), true});
        scope_columns_.push_back({model::name(more_[5]), reader::array_of('v'), 9, true});
        on_.execute("create table k (" + list + ")");
        on_.execute(R"(
create function pg_temp.said(expression text) returns text language plpgsql as $$
declare said text;
begin
    begin
        execute 'create temp view said as select ' || expression || ' as it from k';
    exception when others then return '!' || sqlstate || ' ' || sqlerrm;
    end;
    select atttypid::text || ' ' || atttypmod::text from pg_attribute where attrelid = 'pg_temp.said'::regclass and attnum = 1 into said;
    drop view said;
    return said;
end $$)");
        for (const pq::row& row : on_.execute("select oid::text, oid::regtype::text from pg_type"))
            type_names_[row[0].as<std::string>()] = row[1].as<std::string>();
        for (const typed_column& c : columns_) {
            if (reader::is_array(c.code))
                continue;
            const std::string oid = on_.execute_params("select to_regtype($1)::oid::text", c.type).one<std::string>();
            const std::string array =
                on_.execute_params("select typarray::text from pg_type where oid = $1::text::oid", oid)
                    .one<std::string>();
            oids_[c.code] = oid;
            oids_[reader::array_of(c.code)] = array;
        }
        oids_[reader::code::void_] = "2278";
    }

    /// Whether the columns may be NULL, as we know them.
    void all_columns_are(bool nullable) {
        for (reader::scope_column& c : scope_columns_)
            c.nullable = nullable;
    }

    pq::connection& server() { return on_; }
    const std::vector<typed_column>& columns() const { return columns_; }
    const reader::scope_table* table() {
        table_ = {model::name(std::string_view("k")),
                  {},
                  scope_columns_.data(),
                  static_cast<std::uint32_t>(scope_columns_.size())};
        return &table_;
    }
    reader::type_scope scope() { return {table(), 1, {made_.data(), static_cast<std::uint32_t>(made_.size())}}; }

    /// "oid modifier", or "!sqlstate message".
    std::string said(const std::string& expression) {
        return on_.execute_params("select pg_temp.said($1)", expression).one<std::string>();
    }
    /// The same from us; "?" where nothing is understood, "!" and the code where it is refused.
    std::string ours(const std::string& expression, reader::typed_expression* kept = nullptr) {
        auto read = std::make_unique<reader::parsed_text<4096>>(
            reader::parse_text<4096>(expression, reader::text_kind::expression));
        if (!read->view().ok())
            return read->refused.why >= reader::syntax_error::not_read ? "?parse" : "!parse";
        known_.resize(read->size);
        const reader::typed_expression typed =
            reader::type_expression(read->view(), expression, scope(), {}, known_.data());
        if (kept != nullptr)
            *kept = typed;
        if (typed.problem.why == reader::type_error::not_understood)
            return "?";
        if (!typed.ok())
            return "!" + std::to_string(static_cast<int>(typed.problem.why));
        const auto oid = oids_.find(typed.type);
        return (oid == oids_.end() ? "no oid for " + std::to_string(typed.type) : oid->second) + " " +
               std::to_string(typed.modifier);
    }
    std::string spelt(const std::string& answer) const {
        const std::size_t space = answer.find(' ');
        const auto name = type_names_.find(answer.substr(0, space));
        return name == type_names_.end() ? answer : name->second + answer.substr(space);
    }

private:
    pq::connection on_;
    std::vector<typed_column> columns_;
    std::deque<std::string> names_;
    std::deque<model::qualified_name> qualified_;
    std::vector<reader::made_type> made_;
    std::vector<reader::scope_column> scope_columns_;
    std::vector<std::string> more_;
    reader::scope_table table_;
    std::vector<reader::typed_node> known_;
    std::map<reader::type_code, std::string> oids_;
    std::map<std::string, std::string> type_names_;

    static std::string plain(const std::string& type) {
        std::string made;
        for (const char c : type)
            if (c != '"')
                made += c == '.' ? '_' : c;
        return made;
    }
    static std::string name_of(char letter) {
        for (const catalogue::lettered_type& t : catalogue::lettered)
            if (t.letter == letter)
                return t.name;
        return "";
    }
    void add(const std::string& name, const std::string& type, reader::type_code code) {
        columns_.push_back({name, type, code});
    }
    void add_made(const std::string& name, reader::made_kind kind, reader::type_code base) {
        names_.push_back(name);
        qualified_.push_back({model::name(), model::name(std::string_view(names_.back()))});
        made_.push_back({kind, false, base, reader::modifier::none, &qualified_.back()});
    }
};

}  // namespace typeschema_test
