// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"
#include "typeschema/sql/reader/byte_class.hpp"
#include "typeschema/sql/reader/types/catalogue/casts.hpp"
#include "typeschema/sql/reader/types/catalogue/comparisons.hpp"
#include "typeschema/sql/reader/types/catalogue/functions.hpp"
#include "typeschema/sql/reader/types/catalogue/index.hpp"
#include "typeschema/sql/reader/types/catalogue/operators.hpp"
#include "typeschema/sql/reader/types/type_code.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// What PostgreSQL's own operators, casts and functions are, as literals: a compiler reads them at the price of their
/// bytes, and finds a record by the hash of its key. tests/pg/reader makes them from a server and holds them to it.
/// Letters are those of type_code.hpp, `[` makes an array. A record is a key, a space, what is said, and a semicolon:
///   `+i >i'iis>ll`      integer + integer or smallint gives integer, and so does a literal, which is read as one; integer +
///                       bigint gives bigint
///   `#>' >J:J[t`        a literal on the left is what the right side is, or what stands behind the colon
///   `=* [X[X>b`         = of families of types, as a function of two arguments
///   `:i 0 inl4 a$1`     integer becomes numeric and bigint unasked, money where it is assigned
///   `lower P>Xp t>t`    lower of a range, and of a text; what letters behind a result mean is in read_signature()
namespace fact {
inline constexpr std::uint8_t stable = 1, sometimes_null = 2, volatile_ = 4, never_null = 8;
inline constexpr std::uint8_t same_bytes = 4;  // of a cast
}  // namespace fact

namespace detail {

inline constexpr std::uint32_t catalogue_slots = (sizeof catalogue::index - 1) / 4;
static_assert((catalogue_slots & (catalogue_slots - 1)) == 0);
inline constexpr const char* catalogue_parts[] = {nullptr, catalogue::comparisons, catalogue::operators,
                                                  catalogue::casts, catalogue::functions};

// What is said behind a key, or null. `last` is a letter that ends the key; keys are folded as identifiers are.
constexpr const char* find_record(std::uint32_t hash, const char* key, std::uint32_t size, type_code last = 0) {
    if (last != 0)
        hash = meta::hash32_step(hash, static_cast<unsigned char>(last));
    for (std::uint32_t slot = hash;; ++slot) {
        const char* const digits = catalogue::index + (slot & (catalogue_slots - 1)) * 4;
        const auto part = static_cast<std::uint32_t>((digits[0] - '_') << 15 | (digits[1] - '_') << 10 |
                                                     (digits[2] - '_') << 5 | (digits[3] - '_'));
        if (part == 0)
            return nullptr;
        const char* const record = catalogue_parts[part >> 16] + (part & 0xffff);
        std::uint32_t i = 0;
        for (; i < size && (record[i] == key[i] ||
                            record[i] == static_cast<char>(byte_table.folded[static_cast<unsigned char>(key[i])]));
             ++i) {}
        if (i < size || (last != 0 && record[i++] != static_cast<char>(last)) || record[i] != ' ')
            continue;
        return record + i + 1;
    }
}

// The type at a place of a record, and the place behind it.
constexpr type_code read_code(const char*& at) {
    type_code array = 0;
    if (*at == '[') {
        array = code::array_of;
        ++at;
    }
    return static_cast<type_code>(array | static_cast<unsigned char>(*at++));
}

}  // namespace detail

/// The result of an operator or a cast, and what is to be known of it; type `none` when there is none. `literal` is what a
/// literal beside the operator is read as, the left one where there are two.
struct operation {
    type_code result = code::none;
    std::uint8_t facts = 0;
    type_code literal = code::none;
};

/// An operator between two letters, the literal's among them; `left` is '0' for a prefix operator. `hash` is that of the
/// operator's bytes. All that the server makes of such a pair is in the catalogue, with what it turns them into first.
constexpr operation find_operator(const char* op, std::uint32_t size, std::uint32_t hash, type_code left,
                                  type_code right) {
    const char* at = detail::find_record(hash, op, size, left);
    if (at == nullptr) {
        // Those that say the same as another one do not stand there again.
        const char* like = nullptr;
        if (size == 2 && op[0] == '<' && op[1] == '>')
            like = "=";
        else if ((size == 2 && (op[0] == '<' || op[0] == '>') && op[1] == '=') || (size == 1 && op[0] == '>'))
            like = "<";
        else if (size > 1 && (op[0] == '!' || op[0] == '~') && op[size - 1] == '*')
            like = (op[0] == '!' ? size == 4 : size == 3) ? "~~" : "~";
        else if (size > 1 && op[0] == '!' && op[1] == '~')
            like = size == 3 ? "~~" : "~";
        if (like != nullptr)
            at = detail::find_record(meta::hash32(like, like[1] == 0 ? 1 : 2), like, like[1] == 0 ? 1 : 2, left);
        if (at == nullptr)
            return {};
    }
    operation found;
    while (*at != ';') {
        const char seen = *at++;
        if (seen == static_cast<char>(right)) {
            if (seen == '\'')
                found.literal = detail::read_code(at);
            else if (found.literal == code::none)
                found.literal = right;
            return found;
        }
        if (seen == '\'') {
            detail::read_code(at);
        } else if (seen == '>') {
            found.result = detail::read_code(at);
            found.facts = *at >= '0' && *at <= '9' ? static_cast<std::uint8_t>(*at++ - '0') : std::uint8_t{0};
            found.literal = code::none;
            if (*at == ':') {
                ++at;
                found.literal = detail::read_code(at);
            }
        }
    }
    return {};
}

/// How far PostgreSQL goes to turn a value into another type: unasked, where it is assigned, or where a cast says so.
enum class cast_context : std::uint8_t { implicit, assignment, explicit_ };

/// A cast between two letters that pg_cast has; those through input and output functions are not among them.
/// `casts` is what find_casts() gives for the source.
constexpr const char* find_casts(type_code source) {
    return detail::find_record(meta::hash32(":", 1), ":", 1, source);
}
constexpr operation find_cast(const char* casts, type_code target, cast_context context) {
    if (casts == nullptr)
        return {};
    for (const char* at = casts + 1; *at != ';';) {
        if (*at == ' ') {
            const char stands = at[1];
            if (context != cast_context::explicit_ && stands != 'i' &&
                (stands != 'a' || context != cast_context::assignment))
                return {};
            at += 2;
        } else if (*at == static_cast<char>(target)) {
            return {target, static_cast<std::uint8_t>(at[1] - '0')};
        } else {
            at += 2;
        }
    }
    return {};
}

/// Is a type's output function stable, and its input function? (date, timestamptz, money: they depend on settings.)
constexpr bool writes_stable(const char* casts) {
    return casts != nullptr && ((*casts - '0') & 1) != 0;
}
constexpr bool reads_stable(const char* casts) {
    return casts != nullptr && ((*casts - '0') & 2) != 0;
}

}  // namespace typeschema::inline v0::sql::reader
