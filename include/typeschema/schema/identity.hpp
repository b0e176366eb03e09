// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/property.hpp"
#include "typeschema/schema/sequence_option.hpp"

namespace typeschema::inline v0::schema {

/// The options of its sequence were put before.
constexpr void finish_identity(builder& b, model::property* p, bool by_default) {
    if (b.counting)
        return;
    p->marks = by_default ? model::mark::by_default : std::uint8_t{0};
    take_sequence_options(b, p);
}

template <bool ByDefault, class... Options>
struct identity : stray {
    static constexpr void on_column(builder& b) {
        (Options::on_sequence(b), ...);
        finish_identity(b, add_column_property(b, model::property_kind::identity, {}, model::name("identity")),
                        ByDefault);
    }
    /// Of a column that is there.
    static constexpr void put_of(builder& b, const model::name& column) {
        (Options::on_sequence(b), ...);
        finish_identity(b,
                        add_property(b, model::property_kind::identity, {model::subject_kind::column, column}, {},
                                     model::name("identity")),
                        ByDefault);
    }
};

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Numbers that PostgreSQL gives, and an INSERT does not: `column<"id", bigint, generated_always_as_identity<start_with<9>>>`
/// makes `id bigint GENERATED ALWAYS AS IDENTITY (START WITH 9) NOT NULL`. The sequence is called <table>_<column>_seq and
/// keeps that name.
template <class... Options>
struct generated_always_as_identity : schema::identity<false, Options...> {};
/// A column with a sequence of its own and the default that takes its numbers: `column<"id", bigint, serial>` makes
/// `id bigserial NOT NULL`. The sequence is called <table>_<column>_seq, keeps that name, and gets another type with the
/// column.
struct serial : schema::stray {
    static constexpr void on_column(schema::builder& b) {
        schema::add_column_property(b, model::property_kind::serial, {}, model::name(std::string_view("serial")));
    }
};
/// Numbers that PostgreSQL gives where an INSERT gives none.
template <class... Options>
struct generated_by_default_as_identity : schema::identity<true, Options...> {};

}  // namespace typeschema::inline v0
