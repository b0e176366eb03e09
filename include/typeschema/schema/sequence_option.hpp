// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/put_text.hpp"
#include "typeschema/schema/stray.hpp"
#include "typeschema/sql/writer.hpp"

#include <cstdint>

namespace typeschema::inline v0::schema {

constexpr model::name put_number(builder& b, std::int64_t number) {
    char digits[20] = {};
    sql::writer fill{digits, 0};
    fill.put_number(number);
    return b.copied(digits, static_cast<std::uint32_t>(fill.size));
}

/// An option of a sequence waits, as a word and its value, for the identity that takes it.
constexpr void add_sequence_option(builder& b, std::string_view word, const model::name& value) {
    b.add_name(model::name(word));
    b.add_name(value);
}

inline constexpr std::string_view name_of_sequence = "SEQUENCE NAME";

/// What is put last has the sequence whose options were put before.
constexpr void take_sequence_options(builder& b, model::property* p) {
    p->options = b.take_names();
    for (std::uint32_t i = 0; i < p->options.size; i += 2)
        if (p->options[i].view() == name_of_sequence) {
            b.part->given = p->options[i + 1];
            b.part->exact = true;
        }
}

template <meta::fixed_string Words, std::int64_t Number>
struct number_option : stray {
    static constexpr void on_sequence(builder& b) { add_sequence_option(b, Words.view(), put_number(b, Number)); }
};

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// The sequence of a column under a name of its own: `generated_always_as_identity<sequence_name<"order_numbers">>`.
template <meta::fixed_string Name>
struct sequence_name : schema::stray {
    static constexpr void on_sequence(schema::builder& b) {
        schema::add_sequence_option(b, schema::name_of_sequence, schema::put_text(b, Name.text));
    }
};
/// Options of a sequence, as SQL says them (manual, CREATE SEQUENCE): `start_with<1000>` makes `START WITH 1000`.
template <std::int64_t Number>
struct start_with : schema::number_option<"START WITH", Number> {};
/// What is added for each next number; a negative one counts down.
template <std::int64_t Step>
struct increment_by : schema::number_option<"INCREMENT BY", Step> {};
template <std::int64_t Number>
struct min_value : schema::number_option<"MINVALUE", Number> {};
template <std::int64_t Number>
struct max_value : schema::number_option<"MAXVALUE", Number> {};
/// How many numbers a session takes at once.
template <std::int64_t Numbers>
struct cache : schema::number_option<"CACHE", Numbers> {};
/// Begins again behind the last number.
struct cycle : schema::stray {
    static constexpr void on_sequence(schema::builder& b) {
        schema::add_sequence_option(b, "CYCLE", model::name(std::string_view("CYCLE")));
    }
};

}  // namespace typeschema::inline v0
