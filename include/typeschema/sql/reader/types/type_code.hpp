// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// A type in one number, so that two types are compared at the price of two integers. The lowest seven bits are the letter
/// of a built-in type in the catalogue, 0x80 marks its array, and the upper byte numbers the types of the chain from 1.
using type_code = std::uint16_t;

/// The letters of the catalogue. They are for reading: `i` is integer, `D` date; a quote is a literal whose type is open.
namespace code {
inline constexpr type_code none = 0, boolean = 'b', smallint = 's', integer = 'i', bigint = 'l', numeric = 'n',
                           real = 'f', double_precision = 'd', text = 't', varchar = 'v', bpchar = 'c', name = 'm',
                           internal_char = 'q', uuid = 'u', bytea = 'y', date = 'D', timestamp = 'T', timestamptz = 'Z',
                           time = 'h', timetz = 'H', interval = 'I', json = 'j', jsonb = 'J', jsonpath = 'p', xml = 'x',
                           bit = 'B', varbit = 'W', oid = 'o', regclass = '!', regtype = ',', regconfig = '`',
                           record = 'C', void_ = '%', unknown = '\'', other = '<';
// What only parameters of functions are.
inline constexpr type_code any = '#', anyelement = 'X', anynonarray = 'U', anyenum = 'F', anyrange = 'P',
                           anymultirange = '|', anycompatible = '&', anycompatiblenonarray = '~',
                           anycompatiblerange = '(', anycompatiblemultirange = ')';
inline constexpr type_code array_of = 0x80;
inline constexpr type_code anyarray = array_of | anyelement, anycompatiblearray = array_of | anycompatible;
}  // namespace code

namespace detail {

// Letters in the order of model::type_id; 0 for those that are no types by themselves.
inline constexpr char letter_of_id[] = "\0utvsilbnfdZDJyThHIcmqjxaAeEVQBW$oL.-_]/^OrRNSzgkKMwYG\0";

// Categories of the letters from '!' on (pg_type.typcategory): a space where there is no letter.
// clang-format off
inline constexpr char category_of_letter[] =
    "N PNPPXPP  NGGG"             // ! to /
    "          " "  U    "        // 0 to 9, : to @
    "IVPDUPRDTURURRGPURRDPUVPRD"  // A to Z
    "  GGGN"                      // [ to `
    "IBSNUNRDNURNSNNUZRNSUSRUUR"  // a to z
    " P P";                       // { to ~
// clang-format on
static_assert(sizeof category_of_letter == '~' - '!' + 2);

}  // namespace detail

constexpr bool is_array(type_code t) {
    return (t & code::array_of) != 0;
}
constexpr type_code element_of(type_code array) {
    return static_cast<type_code>(array & ~code::array_of);
}
constexpr type_code array_of(type_code element) {
    return static_cast<type_code>(element | code::array_of);
}
/// A type that the chain or somebody else makes: its number from 1 among those of the expression, 0 for built-in ones.
constexpr std::uint32_t number_of(type_code t) {
    return t >> 8;
}
constexpr type_code named_code(std::uint32_t number) {
    return static_cast<type_code>(number << 8);
}

/// A built-in type that is no array: one letter.
constexpr bool is_letter(type_code t) {
    return t < 0x80;
}

/// Its letter with the mark of an array; 0 for types of the chain and for what the model has no type of its own for.
constexpr type_code code_of(const model::type& t) {
    const type_code letter = static_cast<unsigned char>(detail::letter_of_id[static_cast<std::size_t>(t.id)]);
    return t.array && letter != 0 ? array_of(letter) : letter;
}

/// The type behind a built-in code; `none` for those that no column has.
constexpr model::type_id id_of(type_code t) {
    const char letter = static_cast<char>(t & 0x7f);
    for (std::size_t id = 1; letter != 0 && id < static_cast<std::size_t>(model::type_id::existing); ++id)
        if (detail::letter_of_id[id] == letter)
            return static_cast<model::type_id>(id);
    return model::type_id::none;
}

/// pg_type.typcategory of a built-in type: N numbers, S strings, D days, and so on (manual, 10.2).
constexpr char category_of(type_code t) {
    return is_array(t) ? 'A' : detail::category_of_letter[t - '!'];
}

/// pg_type.typispreferred: what PostgreSQL takes in doubt within a category.
constexpr bool is_preferred(type_code t) {
    return t == 'b' || t == 't' || t == 'Z' || t == 'I' || t == 'd' || t == 'a' || t == 'W' || t == 'o';
}

/// Stands for a family of types in the arguments of a function (manual, 38.2.5).
constexpr bool is_polymorphic(type_code t) {
    using namespace code;
    switch (t & 0x7f) {
        case anyelement:
        case anynonarray:
        case anyenum:
        case anyrange:
        case anymultirange:
        case anycompatible:
        case anycompatiblenonarray:
        case anycompatiblerange:
        case anycompatiblemultirange: return t < 0x100;
        default: return false;
    }
}

/// The name of a built-in type for a message; an array's is that of its element.
constexpr std::string_view name_of(type_code t) {
    switch (t & 0x7f) {
        case code::jsonpath: return "jsonpath";
        case code::regclass: return "regclass";
        case code::regtype: return "regtype";
        case code::regconfig: return "regconfig";
        case code::record: return "record";
        case code::void_: return "void";
        case code::unknown: return "unknown";
        case code::any: return "any";
        case code::anyelement: return "anyelement";
        case code::anynonarray: return "anynonarray";
        case code::anyenum: return "anyenum";
        case code::anyrange: return "anyrange";
        case code::anymultirange: return "anymultirange";
        case code::anycompatible: return "anycompatible";
        case code::anycompatiblenonarray: return "anycompatiblenonarray";
        case code::anycompatiblerange: return "anycompatiblerange";
        case code::anycompatiblemultirange: return "anycompatiblemultirange";
        default: return model::base_name(id_of(t));
    }
}

}  // namespace typeschema::inline v0::sql::reader
