// SPDX-License-Identifier: BSL-1.0
#include "oracle/sql/deparse.hpp"

#include <array>
#include <vector>

namespace typeschema::oracle {
namespace {

using namespace sql::reader;

class deparser {
public:
    deparser(std::string_view sql, const tree& read) : sql_(sql), tree_(read) {}

    std::string of(node_id id);

private:
    std::string_view sql_;
    const tree& tree_;

    [[nodiscard]] const node& at(node_id id) const { return tree_[id]; }
    [[nodiscard]] std::string text(const node& part) const { return std::string(part.in(sql_)); }
    [[nodiscard]] std::vector<node_id> children(const node& parent) const {
        std::vector<node_id> all;
        for (node_id child = parent.first; child != 0; child = at(child).next)
            all.push_back(child);
        return all;
    }

    std::string list(const std::vector<node_id>& ids, std::size_t from, const char* between = ", ") {
        std::string all;
        for (std::size_t i = from; i < ids.size(); ++i)
            all += (i > from ? between : "") + of(ids[i]);
        return all;
    }
    std::string list(const node& parent) { return list(children(parent), 0); }

    // The qualifiers from a child on, and the last name.
    std::string name(const node& parent, const std::vector<node_id>& ids, std::size_t from = 0) {
        std::string all;
        for (std::size_t i = from; i < ids.size() && at(ids[i]).kind == node_kind::name_part; ++i)
            all += text(at(ids[i])) + ".";
        return all + text(parent);
    }
    std::string symbol(const node& parent, const std::vector<node_id>& ids, std::size_t operands) {
        return operator_form{parent.form} == operator_form::qualified ? "operator(" + name(parent, ids, operands) + ")"
                                                                      : text(parent);
    }
    std::string negation(const node& parent) { return parent.has(node_flag::negated) ? " not " : " "; }

    std::string type(const node& read, bool literal_fields = false);
    std::string fields(const node& read);
    std::string indirect(node_id id);
    std::string call(const node& read);
    std::string window(const node& read);
    std::string frame(const node& read);
    std::string operation(const node& read, const std::vector<node_id>& c);
    std::string function(const node& read, const std::vector<node_id>& c);
    std::string query(const node& read, const std::vector<node_id>& c);
    std::string from(const node& read, const std::vector<node_id>& c);
    std::string alias(const std::vector<node_id>& c, std::size_t i) { return i < c.size() ? " as " + of(c[i]) : ""; }
};

std::string deparser::fields(const node& read) {
    static constexpr std::array<const char*, 6> names{"year", "month", "day", "hour", "minute", "second"};
    std::string all;
    std::string last;
    for (std::size_t i = 0; i < names.size(); ++i)
        if ((read.hash >> i & 1) != 0) {
            if (all.empty())
                all = names[i];
            last = names[i];
        }
    if (!all.empty() && all != last)
        all += " to " + last;
    return all;
}

std::string deparser::type(const node& read, bool literal_fields) {
    if (read.flags != 0)
        return text(read);
    std::string modifiers, all;
    for (const node_id child : children(read)) {
        if (at(child).kind == node_kind::name_part)
            all += (all.empty() ? "" : ".") + text(at(child));
        else
            modifiers += (modifiers.empty() ? "(" : ",") + std::string(at(child).has(node_flag::negated) ? "-" : "") +
                         text(at(child));
    }
    if (!modifiers.empty())
        modifiers += ")";
    switch (type_form{read.form}) {
        case type_form::named: return all + modifiers;
        case type_form::smallint: return "smallint";
        case type_form::integer: return "int";
        case type_form::bigint: return "bigint";
        case type_form::real: return "real";
        case type_form::double_precision: return "double precision";
        case type_form::float_: return "float" + modifiers;
        case type_form::numeric: return "numeric" + modifiers;
        case type_form::boolean: return "boolean";
        case type_form::bit: return "bit" + modifiers;
        case type_form::bit_varying: return "bit varying" + modifiers;
        case type_form::character: return "character" + modifiers;
        case type_form::character_varying: return "varchar" + modifiers;
        case type_form::time: return "time" + modifiers;
        case type_form::time_tz: return "time" + modifiers + " with time zone";
        case type_form::timestamp: return "timestamp" + modifiers;
        case type_form::timestamp_tz: return "timestamp" + modifiers + " with time zone";
        case type_form::interval:
            if (literal_fields)
                return "interval" + (read.hash == 0 ? modifiers : "");
            return "interval" + (read.hash == 0 ? modifiers : " " + fields(read) + modifiers);
    }
    return "?";
}

// A chain of subscripts and fields is one to PostgreSQL: no parentheses within.
std::string deparser::indirect(node_id id) {
    const node& read = at(id);
    const std::vector<node_id> c = children(read);
    switch (read.kind) {
        case node_kind::field: return indirect(c[0]) + "." + text(read);
        case node_kind::all_fields: return indirect(c[0]) + ".*";
        case node_kind::subscript: return indirect(c[0]) + "[" + of(c[1]) + "]";
        case node_kind::slice: return indirect(c[0]) + "[" + of(c[1]) + " : " + of(c[2]) + "]";
        default: return "(" + of(id) + ")";
    }
}

std::string deparser::call(const node& read) {
    const std::vector<node_id> c = children(read);
    std::string all = name(read, c) + "(", behind;
    if (read.has(node_flag::distinct))
        all += "distinct ";
    if (read.has(node_flag::star))
        all += "*";
    bool first = true;
    for (const node_id child : c) {
        switch (at(child).kind) {
            case node_kind::name_part: break;
            case node_kind::order_by:
                if (read.has(node_flag::within_group))
                    behind += " within group (" + of(child) + ")";
                else
                    all += " " + of(child);
                break;
            case node_kind::filter: behind += " filter (where " + list(at(child)) + ")"; break;
            case node_kind::window:
                behind += window_form{at(child).form} == window_form::reference ? " over " + list(at(child))
                                                                                : " over (" + window(at(child)) + ")";
                break;
            default: all += (first ? "" : ", ") + of(child); first = false;
        }
    }
    return all + ")" + behind;
}

std::string deparser::window(const node& read) {
    return list(children(read), 0, " ");
}

std::string deparser::frame(const node& read) {
    static constexpr std::array<const char*, 3> forms{"range", "rows", "groups"};
    const std::vector<node_id> c = children(read);
    std::string all = forms[read.form];
    all += c.size() == 2 ? " between " + of(c[0]) + " and " + of(c[1]) : " " + of(c[0]);
    return all + (read.has(node_flag::exclude_current_row) ? " exclude current row"
                  : read.has(node_flag::exclude_group)     ? " exclude group"
                  : read.has(node_flag::exclude_ties)      ? " exclude ties"
                  : read.has(node_flag::exclude_no_others) ? " exclude no others"
                                                           : "");
}

std::string deparser::operation(const node& read, const std::vector<node_id>& c) {
    static constexpr std::array<const char*, 10> tests{
        "null",       "true",           "false",          "unknown",         "document",
        "normalized", "nfc normalized", "nfd normalized", "nfkc normalized", "nfkd normalized"};
    switch (read.kind) {
        case node_kind::unary: return "(" + symbol(read, c, 1) + " " + of(c[0]) + ")";
        case node_kind::binary: return "(" + of(c[0]) + " " + symbol(read, c, 2) + " " + of(c[1]) + ")";
        case node_kind::and_: return "(" + list(c, 0, " and ") + ")";
        case node_kind::or_: return "(" + list(c, 0, " or ") + ")";
        case node_kind::not_: return "(not " + of(c[0]) + ")";
        case node_kind::is_test: return "(" + of(c[0]) + " is" + negation(read) + tests[read.form] + ")";
        case node_kind::distinct_from:
            return "(" + of(c[0]) + " is" + negation(read) + "distinct from " + of(c[1]) + ")";
        case node_kind::between:
            return "(" + of(c[0]) + negation(read) + "between " + (read.has(node_flag::symmetric) ? "symmetric " : "") +
                   of(c[1]) + " and " + of(c[2]) + ")";
        case node_kind::in_list:
        case node_kind::in_query: return "(" + of(c[0]) + negation(read) + "in (" + list(c, 1) + "))";
        case node_kind::like: {
            static constexpr std::array<const char*, 3> words{"like ", "ilike ", "similar to "};
            return "(" + of(c[0]) + negation(read) + words[read.form] + of(c[1]) +
                   (c.size() > 2 ? " escape " + of(c[2]) : "") + ")";
        }
        case node_kind::quantified:
            return "(" + of(c[0]) + negation(read) +
                   (c.size() > 2 ? "operator(" + name(read, c, 2) + ")" : text(read)) +
                   (quantifier_form{read.form} == quantifier_form::all ? " all (" : " any (") + of(c[1]) + "))";
        case node_kind::cast: return "cast(" + of(c[0]) + " as " + type(at(c[1])) + ")";
        case node_kind::collate: return "(" + of(c[0]) + " collate " + name(read, c, 1) + ")";
        case node_kind::at_time_zone: return "(" + of(c[0]) + " at time zone " + of(c[1]) + ")";
        case node_kind::overlaps: return "(" + of(c[0]) + " overlaps " + of(c[1]) + ")";
        default: return "";
    }
}

std::string deparser::function(const node& read, const std::vector<node_id>& c) {
    static constexpr std::array<const char*, 11> values{"current_date",    "current_time",   "current_timestamp",
                                                        "localtime",       "localtimestamp", "current_role",
                                                        "current_user",    "session_user",   "user",
                                                        "current_catalog", "current_schema"};
    static constexpr std::array<const char*, 5> normal{"", ", nfc", ", nfd", ", nfkc", ", nfkd"};
    static constexpr std::array<const char*, 3> sides{"both ", "leading ", "trailing "};
    switch (read.kind) {
        case node_kind::extract: return "extract(" + text(read) + " from " + of(c[0]) + ")";
        case node_kind::position: return "position(" + of(c[0]) + " in " + of(c[1]) + ")";
        case node_kind::substring:
            switch (substring_form{read.form}) {
                case substring_form::list: return "substring(" + list(c, 0) + ")";
                case substring_form::from: return "substring(" + of(c[0]) + " from " + of(c[1]) + ")";
                case substring_form::for_: return "substring(" + of(c[0]) + " for " + of(c[1]) + ")";
                case substring_form::from_for:
                    return "substring(" + of(c[0]) + " from " + of(c[1]) + " for " + of(c[2]) + ")";
                case substring_form::for_from:
                    return "substring(" + of(c[0]) + " for " + of(c[1]) + " from " + of(c[2]) + ")";
                case substring_form::similar:
                    return "substring(" + of(c[0]) + " similar " + of(c[1]) + " escape " + of(c[2]) + ")";
            }
            return "";
        case node_kind::overlay:
            return "overlay(" + of(c[0]) + " placing " + of(c[1]) + " from " + of(c[2]) +
                   (c.size() > 3 ? " for " + of(c[3]) : "") + ")";
        case node_kind::trim:
            return std::string("trim(") + sides[read.form] +
                   (read.has(node_flag::characters_first) ? of(c[0]) + " from " + list(c, 1) : list(c, 0)) + ")";
        case node_kind::normalize: return "normalize(" + of(c[0]) + normal[read.form] + ")";
        case node_kind::collation_for: return "collation for (" + of(c[0]) + ")";
        case node_kind::current_value: return values[read.form] + (c.empty() ? "" : "(" + of(c[0]) + ")");
        case node_kind::coalesce: return "coalesce(" + list(c, 0) + ")";
        case node_kind::nullif: return "nullif(" + list(c, 0) + ")";
        case node_kind::greatest: return "greatest(" + list(c, 0) + ")";
        case node_kind::least: return "least(" + list(c, 0) + ")";
        case node_kind::grouping: return "grouping(" + list(c, 0) + ")";
        default: return "";
    }
}

std::string deparser::from(const node& read, const std::vector<node_id>& c) {
    static constexpr std::array<const char*, 5> joins{" inner join ", " left join ", " right join ", " full join ",
                                                      " cross join "};
    switch (read.kind) {
        case node_kind::table: {
            std::size_t parts = 0;
            while (parts < c.size() && at(c[parts]).kind == node_kind::name_part)
                ++parts;
            return (read.has(node_flag::only) ? "only " : "") + name(read, c) + alias(c, parts);
        }
        case node_kind::from_query:
            return (read.has(node_flag::lateral) ? "lateral (" : "(") + of(c[0]) + ")" + alias(c, 1);
        case node_kind::from_call: {
            std::string all = (read.has(node_flag::lateral) ? "lateral " : "") + of(c[0]) +
                              (read.has(node_flag::ordinality) ? " with ordinality" : "");
            return all + alias(c, 1);
        }
        case node_kind::from_join: return of(c[0]) + " as " + of(c[1]);
        case node_kind::alias: return text(read) + (c.empty() ? "" : "(" + list(c, 0) + ")");
        case node_kind::alias_column: return text(read) + " " + type(at(c[0]));
        case node_kind::join:
            return "(" + of(c[0]) + (read.has(node_flag::natural) ? " natural" : "") + joins[read.form] + of(c[1]) +
                   (c.size() > 2 ? of(c[2]) : "") + ")";
        case node_kind::join_on: return " on " + of(c[0]);
        case node_kind::using_: return " using (" + list(c, 0) + ")";
        default: return "";
    }
}

std::string deparser::query(const node& read, const std::vector<node_id>& c) {
    static constexpr std::array<const char*, 3> sets{" union ", " intersect ", " except "};
    static constexpr std::array<const char*, 4> locks{"for update", "for no key update", "for share", "for key share"};
    static constexpr std::array<const char*, 4> groups{"", "rollup ", "cube ", "grouping sets "};
    static constexpr std::array<const char*, 3> kept{" as (", " as materialized (", " as not materialized ("};
    switch (read.kind) {
        case node_kind::query: {
            std::string all;
            for (const node_id child : c)
                all +=
                    (all.empty() ? "" : " ") + (at(child).kind == node_kind::query ? "(" + of(child) + ")" : of(child));
            return all;
        }
        case node_kind::with: return (read.has(node_flag::recursive) ? "with recursive " : "with ") + list(c, 0);
        case node_kind::cte: {
            std::string columns;
            for (std::size_t i = 0; i + 1 < c.size(); ++i)
                columns += (i == 0 ? "(" : ", ") + of(c[i]);
            return text(read) + columns + (columns.empty() ? "" : ")") + kept[read.form] + of(c.back()) + ")";
        }
        case node_kind::set_operation:
            return "(" + of(c[0]) + ")" + sets[read.form] + (read.has(node_flag::all) ? "all (" : "(") + of(c[1]) + ")";
        case node_kind::select: {
            std::string all = read.has(node_flag::all) ? "select all" : "select";
            for (const node_id child : c)
                all += " " + of(child);
            return all;
        }
        case node_kind::values: return "values " + list(c, 0);
        case node_kind::table_query: return "table " + of(c[0]);
        case node_kind::distinct: return c.empty() ? "distinct" : "distinct on (" + list(c, 0) + ")";
        case node_kind::target: return of(c[0]) + (read.length == 0 ? "" : " as " + text(read));
        case node_kind::from: return "from " + list(c, 0);
        case node_kind::where: return "where " + of(c[0]);
        case node_kind::having: return "having " + of(c[0]);
        case node_kind::group_by:
            return (read.has(node_flag::distinct) ? "group by distinct " : "group by ") + list(c, 0);
        case node_kind::grouping_set: return groups[read.form] + std::string("(") + list(c, 0) + ")";
        case node_kind::windows: {
            std::string all = "window ";
            for (const node_id child : c)
                all += (all == "window " ? "" : ", ") + text(at(child)) + " as (" + window(at(child)) + ")";
            return all;
        }
        case node_kind::limit:
            if (read.form == 1)
                return "fetch first " + (c.empty() ? "" : of(c[0])) +
                       (read.has(node_flag::with_ties) ? " rows with ties" : " rows only");
            return "limit " + (c.empty() ? "all" : of(c[0]));
        case node_kind::offset: return "offset " + of(c[0]);
        case node_kind::locking:
            return locks[read.form] + (c.empty() ? "" : " of " + list(c, 0)) +
                   (read.has(node_flag::no_wait)       ? " nowait"
                    : read.has(node_flag::skip_locked) ? " skip locked"
                                                       : "");
        default: return "";
    }
}

std::string deparser::of(node_id id) {
    const node& read = at(id);
    const std::vector<node_id> c = children(read);
    switch (read.kind) {
        case node_kind::none: return "";
        case node_kind::targets: return list(c, 0);
        case node_kind::null_value: return "null";
        case node_kind::true_value: return "true";
        case node_kind::false_value: return "false";
        case node_kind::parameter: return "$" + std::to_string(read.hash);
        case node_kind::integer:
        case node_kind::decimal:
        case node_kind::string:
        case node_kind::bit_string:
        case node_kind::name_part:
        case node_kind::type_modifier: return text(read);
        case node_kind::typed_literal:
            return type(at(c[0]), true) + " " + text(at(c[1])) + " " +
                   (type_form{at(c[0]).form} == type_form::interval && at(c[0]).hash != 0
                        ? fields(at(c[0])) + (at(c[0]).first == 0 ? "" : "(" + text(at(at(c[0]).first)) + ")")
                        : "");
        case node_kind::column:
        case node_kind::all_columns: return name(read, c);
        case node_kind::field:
        case node_kind::all_fields:
        case node_kind::subscript:
        case node_kind::slice: return indirect(id);
        case node_kind::array: return (text(read) == "[" ? "[" : "array[") + list(c, 0) + "]";
        case node_kind::array_query: return "array(" + of(c[0]) + ")";
        case node_kind::subquery: return "(" + of(c[0]) + ")";
        case node_kind::exists: return "exists (" + of(c[0]) + ")";
        case node_kind::row: return (read.has(node_flag::explicit_row) ? "row(" : "(") + list(c, 0) + ")";
        case node_kind::case_: {
            std::string all = "case";
            for (std::size_t i = 0; i < c.size(); ++i)
                all += (read.has(node_flag::has_else) && i + 1 == c.size() ? " else " : " ") + of(c[i]);
            return all + " end";
        }
        case node_kind::case_when: return "when " + of(c[0]) + " then " + of(c[1]);
        case node_kind::call: return call(read);
        case node_kind::named_argument: return text(read) + " => " + of(c[0]);
        case node_kind::variadic: return "variadic " + of(c[0]);
        case node_kind::partition_by: return "partition by " + list(c, 0);
        case node_kind::order_by: return "order by " + list(c, 0);
        case node_kind::sort_key: {
            const sort_form form{read.form};
            return of(c[0]) +
                   (form == sort_form::ascending    ? " asc"
                    : form == sort_form::descending ? " desc"
                    : form != sort_form::using_     ? ""
                    : c.size() > 1                  ? " using operator(" + name(read, c, 1) + ")"
                                                    : " using " + text(read)) +
                   (read.has(node_flag::nulls_first)  ? " nulls first"
                    : read.has(node_flag::nulls_last) ? " nulls last"
                                                      : "");
        }
        case node_kind::frame: return frame(read);
        case node_kind::frame_bound:
            switch (bound_form{read.form}) {
                case bound_form::unbounded_preceding: return "unbounded preceding";
                case bound_form::preceding: return of(c[0]) + " preceding";
                case bound_form::current_row: return "current row";
                case bound_form::following: return of(c[0]) + " following";
                case bound_form::unbounded_following: return "unbounded following";
            }
            return "";
        default: break;
    }
    for (const std::string& made : {operation(read, c), function(read, c), from(read, c), query(read, c)})
        if (!made.empty())
            return made;
    return "?";
}

}  // namespace

std::string deparse(std::string_view sql, const tree& read) {
    return deparser(sql, read).of(read.root());
}

}  // namespace typeschema::oracle
