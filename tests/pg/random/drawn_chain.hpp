// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pg/random/drawn_history.hpp"
#include "typeschema/apply/quoted.hpp"
#include "typeschema/typeschema.hpp"

#include <deque>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema_test {

namespace schema = typeschema::schema;
namespace change = typeschema::change;
namespace reader = typeschema::sql::reader;

/// Room for what one declaration of a chain would be lowered to.
struct arena {
    template <class T>
    struct many {
        std::vector<T> items = std::vector<T>(512);
    };
    many<model::table> tables;
    many<model::column> columns;
    many<model::part> parts;
    many<model::constraint> constraints;
    many<model::index> indexes;
    many<model::name> names;
    many<model::index_key> keys;
    many<model::name_use> uses;
    many<model::default_value> defaults;
    many<model::step> steps;
    many<model::property> properties;
    many<model::details> details;
    std::vector<char> chars = std::vector<char>(1 << 16);
    schema::builder b;

    arena() {
        b.counting = false;
        b.tables.data = tables.items.data();
        b.columns.data = columns.items.data();
        b.parts.data = parts.items.data();
        b.constraints.data = constraints.items.data();
        b.indexes.data = indexes.items.data();
        b.names.data = names.items.data();
        b.keys.data = keys.items.data();
        b.uses.data = uses.items.data();
        b.defaults.data = defaults.items.data();
        b.steps.data = steps.items.data();
        b.properties.data = properties.items.data();
        b.details.data = details.items.data();
        b.chars = chars.data();
    }
    arena(const arena&) = delete;
};

/// A chain of steps that are drawn one after the other. A step that the rules of the compiler find wrong is drawn again, so
/// the chain is one that compiles. The same seed makes the same chain.
class drawn_chain {
public:
    drawn_chain(unsigned seed, int revisions) : random_(seed) {
        now_ = std::make_unique<drawn_history>(migrations_);
        for (int i = 0; i < revisions; ++i)
            draw_revision(i);
    }

    const model::history& history() const { return now_->history(); }
    std::size_t revisions() const { return migrations_.size(); }
    int steps() const { return steps_; }
    int refused() const { return refused_; }

private:
    // What is drawn from: few names, so that they meet again, some of which only quotes make names.
    static constexpr const char* table_names[] = {"items", "Orders", "select", "people", "a_b", "käse"};
    static constexpr const char* column_names[] = {"id", "name", "Key", "order", "size", "due", "état", "x"};
    static constexpr const char* part_names[] = {"one", "Two", "three", "four", "five"};

    struct drawn_type {
        model::type type;
        std::vector<const char*> defaults;
    };
    static const std::vector<drawn_type>& types() {
        using namespace typeschema;
        static const std::vector<drawn_type> all{
            {integer::lowered, {"7", "-1", "1 + 1"}},
            {bigint::lowered, {"9000000000"}},
            {smallint::lowered, {"3"}},
            {typeschema::text::lowered, {"'new'", "''", "'it''s'", "upper('a')"}},
            {varchar<40>::lowered, {"'v'"}},
            {varchar<10>::lowered, {"'v'"}},
            {boolean::lowered, {"true", "false"}},
            {numeric<10, 2>::lowered, {"1.50"}},
            {numeric<>::lowered, {"2"}},
            {timestamptz::lowered, {"now()", "'2020-02-29 12:00+00'"}},
            {date::lowered, {"'2020-02-29'", "current_date"}},
            {uuid::lowered, {"gen_random_uuid()"}},
            {jsonb::lowered, {"'{}'"}},
            {double_precision::lowered, {"0.5"}},
            {array_of<integer>::lowered, {"'{}'", "'{1,2}'"}},
            {array_of<typeschema::text>::lowered, {"'{a}'"}},
        };
        return all;
    }

    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <std::size_t N>
    model::name one_of(const char* const (&names)[N]) {
        return model::name(std::string_view(names[below(N)]));
    }
    model::name keep(std::string text) { return model::name(std::string_view(texts_.emplace_back(std::move(text)))); }

    struct live_table {
        model::table_state state;
        std::vector<const model::column_record*> columns;
        std::vector<const model::part_record*> parts;
    };
    std::vector<live_table> live_tables() const {
        std::vector<live_table> found;
        const model::history& h = history();
        for (std::uint32_t o = 0; o < h.names.object_count; ++o) {
            if (h.names.objects[o].kind != model::object_kind::table || h.names.objects[o].to != model::forever)
                continue;
            live_table t{h.table_at(o, h.step_count()), {}, {}};
            for (std::uint32_t i = 0; i < t.state.records.column_count; ++i)
                if (t.state.holds(t.state.records.columns[i]))
                    t.columns.push_back(t.state.records.columns + i);
            for (std::uint32_t i = 0; i < t.state.records.part_count; ++i)
                if (t.state.holds(t.state.records.parts[i]))
                    t.parts.push_back(t.state.records.parts + i);
            if (!t.columns.empty())
                found.push_back(std::move(t));
        }
        return found;
    }

    void draw_revision(int number) {
        arena& a = *arenas_.emplace_back(std::make_unique<arena>());
        model::migration& m = drawn_.emplace_back();
        m.id = keep("r" + std::to_string(number));
        m.file = "drawn";
        m.has_parent = !migrations_.empty();
        if (m.has_parent)
            m.parent = migrations_.back()->id;
        migrations_.push_back(&m);
        const std::uint32_t wanted = 1 + static_cast<std::uint32_t>(below(4));
        for (int attempt = 0; attempt < 60 && a.b.steps.used < wanted; ++attempt) {
            const std::uint32_t before = a.b.steps.used;
            if (!draw_step(a.b))
                continue;
            m.steps = {a.b.steps.data, a.b.steps.used};
            auto next = std::make_unique<drawn_history>(migrations_);
            if (next->found().empty()) {
                now_ = std::move(next);
                ++steps_;
                continue;
            }
            ++refused_;
            a.b.steps.used = before;
            m.steps = {a.b.steps.data, before};
            a.steps.items[before] = {};
            a.b.take_names();  // what a refused step left waiting
            a.b.take_keys();
        }
        now_ = std::make_unique<drawn_history>(migrations_);
    }

    /// False where there is nothing that such a step could be about.
    bool draw_step(schema::builder& b) {
        const std::vector<live_table> tables = live_tables();
        if (tables.empty() || (tables.size() < 4 && one_in(5)))
            return create_table(b, tables);
        const live_table& t = tables[below(tables.size())];
        const model::qualified_name target{{}, t.state.named.object};
        const model::column_record& c = *t.columns[below(t.columns.size())];
        switch (below(17)) {
            case 0:
                if (one_in(3))
                    return false;
                change::put_step(b, model::step_kind::drop_table, target);
                return true;
            case 1: change::put_rename(b, model::step_kind::rename_table, target, {}, one_of(table_names)); return true;
            case 2:
            case 3:
                b.mark();
                put_column(b, one_of(column_names));
                change::put_add_column(b, target);
                return true;
            case 4: return drop_column(b, target, c);
            case 5:
                change::put_rename(b, model::step_kind::rename_column, target, c.named, one_of(column_names));
                return true;
            case 6: {
                const model::name text = default_of(c.type);
                change::put_step(b, model::step_kind::set_default, target, c.named);
                change::put_default(b, text, reader::read_default(text.view()));
                return true;
            }
            case 7: change::put_step(b, model::step_kind::drop_default, target, c.named); return true;
            case 8: change::put_step(b, model::step_kind::set_not_null, target, c.named); return true;
            case 9: change::put_step(b, model::step_kind::drop_not_null, target, c.named); return true;
            case 10: change::put_change_type(b, target, c.named, types()[below(types().size())].type); return true;
            case 11:
            case 12: return add_part(b, tables, t, target);
            case 13:
            case 14: return drop_or_rename_part(b, t, target);
            default: return create_index(b, t, target);
        }
    }

    model::name default_of(const model::type& type) {
        for (const drawn_type& one : types())
            if (one.type == type)
                return model::name(std::string_view(one.defaults[below(one.defaults.size())]));
        return model::name("null");
    }
    void put_column(schema::builder& b, const model::name& name) {
        const drawn_type& drawn = types()[below(types().size())];
        b.add_column(name, drawn.type);
        if (one_in(2))
            schema::make_nullable(b);
        if (!one_in(3)) {
            const model::name text = default_of(drawn.type);
            schema::set_default(b, text, reader::read_default(text.view()));
        }
    }

    bool create_table(schema::builder& step, const std::vector<live_table>& tables) {
        schema::builder& b = arenas_.emplace_back(std::make_unique<arena>())->b;
        const model::qualified_name named{{}, one_of(table_names)};
        schema::begin_table(b, named);
        live_table made;
        made.state.named = named;
        std::vector<model::column_record> records;
        const std::size_t count = 1 + below(5);
        for (std::size_t i = 0; i < count; ++i) {
            put_column(b, one_of(column_names));
            records.push_back({.named = b.column->named, .type = b.column->type, .nullable = b.column->nullable});
        }
        for (const model::column_record& r : records)
            made.columns.push_back(&r);
        if (!one_in(4))
            put_key(b, made, model::part_kind::primary_key);
        for (std::size_t i = below(3); i > 0; --i)
            put_any_part(b, tables, made);
        schema::end_table(b);
        change::put_create_table(step, *b.table, model::object_kind::table);
        return true;
    }

    /// One to two columns of the table, none twice.
    std::vector<model::name> some_columns(const live_table& t) {
        std::vector<model::name> names;
        for (std::size_t i = one_in(3) ? 2 : 1; i > 0; --i)
            if (const model::name& n = t.columns[below(t.columns.size())]->named; names.empty() || !(names[0] == n))
                names.push_back(n);
        return names;
    }
    void put_key(schema::builder& b, const live_table& t, model::part_kind kind) {
        for (const model::name& n : some_columns(t))
            b.add_name(n);
        schema::add_key(b, kind, kind == model::part_kind::unique ? one_of(part_names) : model::name(), false);
        if (one_in(4))
            b.constraint->marks |= model::mark::deferrable;
    }
    void put_check(schema::builder& b, const live_table& t) {
        const model::column_record& c = *t.columns[below(t.columns.size())];
        const std::string column = typeschema::apply::quoted_name(c.named.view());
        std::string condition = column + " is not null or 1 = 1";
        switch (c.type.array ? model::type_id::none : c.type.id) {
            case model::type_id::integer:
            case model::type_id::bigint:
            case model::type_id::smallint: condition = column + " > -30000"; break;
            case model::type_id::text:
            case model::type_id::varchar: condition = column + " <> 'never' or " + column + " is null"; break;
            default: break;
        }
        const model::name text = keep(condition);
        b.add_constraint(model::part_kind::check, one_of(part_names), false);
        schema::put_expression(b, &b.constraint->condition, text.view(), text,
                               reader::first_names<schema::few_names>(text.view()));
    }
    /// To columns of the same types, where there are some; the rules refuse those that are no key.
    void put_foreign_key(schema::builder& b, const std::vector<live_table>& tables, const live_table& t) {
        const live_table& other = tables.empty() ? t : tables[below(tables.size())];
        std::vector<model::name> own, others;
        for (const model::part_record* p : other.parts) {
            if (p->part->constraint == nullptr || p->part->kind > model::part_kind::unique || one_in(3))
                continue;
            own.clear();
            others.clear();
            for (std::uint32_t k = 0; k < p->use_count; ++k)
                if (const model::column_record* to = other.state.find(other.state.uses(*p)[k]); to != nullptr)
                    for (const model::column_record* from : t.columns)
                        if (from->type == to->type && own.size() == k) {
                            own.push_back(from->named);
                            others.push_back(to->named);
                        }
            break;
        }
        if (own.empty()) {
            own = some_columns(t);
            others = some_columns(other);
        }
        for (const model::name& n : own)
            b.add_name(n);
        schema::add_key(b, model::part_kind::foreign_key, {}, false);
        for (const model::name& n : others)
            b.add_name(n);
        schema::refer_to(b, {{}, other.state.named.object});
        constexpr model::action actions[] = {model::action::no_action, model::action::cascade, model::action::set_null};
        b.constraint->on_delete = actions[below(3)];
    }
    void put_index(schema::builder& b, const live_table& t) {
        for (const model::name& n : some_columns(t))
            schema::add_index_key(b, n, one_in(3) ? schema::key_order::desc : schema::key_order::plain);
        schema::add_index(b, one_of(part_names), false, one_in(3));
        if (!one_in(3))
            return;
        const model::column_record& c = *t.columns[below(t.columns.size())];
        const model::name text = keep(typeschema::apply::quoted_name(c.named.view()) + " is not null");
        schema::put_expression(b, &b.index->predicate, text.view(), text,
                               reader::first_names<schema::few_names>(text.view()));
    }
    void put_any_part(schema::builder& b, const std::vector<live_table>& tables, const live_table& t) {
        switch (below(4)) {
            case 0: return put_key(b, t, model::part_kind::unique);
            case 1: return put_check(b, t);
            case 2: return put_foreign_key(b, tables, t);
            default: return put_index(b, t);
        }
    }

    bool add_part(schema::builder& b, const std::vector<live_table>& tables, const live_table& t,
                  const model::qualified_name& target) {
        b.mark();
        switch (below(4)) {
            case 0: put_key(b, t, model::part_kind::primary_key); break;
            case 1: put_key(b, t, model::part_kind::unique); break;
            case 2: put_check(b, t); break;
            default: put_foreign_key(b, tables, t); break;
        }
        change::put_add_part(b, model::part_family::constraint, "add_constraint", target);
        return true;
    }
    bool create_index(schema::builder& b, const live_table& t, const model::qualified_name& target) {
        b.mark();
        put_index(b, t);
        change::put_add_part(b, model::part_family::index, "create_index", target);
        return true;
    }
    bool drop_column(schema::builder& b, const model::qualified_name& target, const model::column_record& c) {
        change::put_step(b, model::step_kind::drop_column, target, c.named);
        if (c.nullable || c.default_value != nullptr)
            return true;
        const model::name text = default_of(c.type);
        change::put_refill(b, text, reader::read_default(text.view()));
        return true;
    }
    bool drop_or_rename_part(schema::builder& b, const live_table& t, const model::qualified_name& target) {
        if (t.parts.empty())
            return false;
        const model::part_record& p = *t.parts[below(t.parts.size())];
        const model::part_family family = change::table_work::family_of(p);
        const model::name name = keep(typeschema::sql::to_string(
            [&](typeschema::sql::writer& w) { model::put_part_name(*history().convention, p, w); }));
        if (one_in(2)) {
            change::put_drop_part(b, family, target, name, true);
        } else {
            change::put_alter_part(b, family, target, name, true);
            change::put_new_name(b, one_of(part_names), one_in(3));
        }
        return true;
    }

    std::mt19937 random_;
    std::deque<std::string> texts_;
    std::vector<std::unique_ptr<arena>> arenas_;
    std::deque<model::migration> drawn_;
    std::vector<const model::migration*> migrations_;
    std::unique_ptr<const drawn_history> now_;
    int steps_ = 0;
    int refused_ = 0;
};

}  // namespace typeschema_test
