// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"

#include <cstdint>

namespace typeschema::inline v0 {

/// PostgreSQL's other types (manual, chapter 8). `name_` is the type of the catalog's names, `internal_char` its "char", one
/// byte.
struct json {
    static constexpr model::type lowered{model::type_id::json};
};
struct xml {
    static constexpr model::type lowered{model::type_id::xml};
};
struct inet {
    static constexpr model::type lowered{model::type_id::inet};
};
struct cidr {
    static constexpr model::type lowered{model::type_id::cidr};
};
struct macaddr {
    static constexpr model::type lowered{model::type_id::macaddr};
};
struct macaddr8 {
    static constexpr model::type lowered{model::type_id::macaddr8};
};
struct tsvector {
    static constexpr model::type lowered{model::type_id::tsvector};
};
struct tsquery {
    static constexpr model::type lowered{model::type_id::tsquery};
};
struct money {
    static constexpr model::type lowered{model::type_id::money};
};
struct oid {
    static constexpr model::type lowered{model::type_id::oid};
};
struct pg_lsn {
    static constexpr model::type lowered{model::type_id::pg_lsn};
};
struct name_ {
    static constexpr model::type lowered{model::type_id::name};
};
struct internal_char {
    static constexpr model::type lowered{model::type_id::internal_char};
};

/// bit(n) and bit varying, or bit varying(n); n in bits from 1 to 83886080.
template <std::uint32_t Length = 1>
struct bit {
    static_assert(Length >= 1 && Length <= 83886080, "bit<n>: n is from 1 to 83886080 bits");
    static constexpr model::type lowered{.id = model::type_id::bit, .length = Length};
};
template <std::uint32_t Length = 0>
struct varbit {
    static_assert(Length <= 83886080, "varbit<n>: n is from 1 to 83886080 bits");
    static constexpr model::type lowered{.id = model::type_id::varbit, .length = Length};
};

/// The geometric types (manual, 8.8). They have no equality that a key could use.
struct point {
    static constexpr model::type lowered{model::type_id::point};
};
struct line {
    static constexpr model::type lowered{model::type_id::line};
};
struct lseg {
    static constexpr model::type lowered{model::type_id::lseg};
};
struct box {
    static constexpr model::type lowered{model::type_id::box};
};
struct path {
    static constexpr model::type lowered{model::type_id::path};
};
struct polygon {
    static constexpr model::type lowered{model::type_id::polygon};
};
struct circle {
    static constexpr model::type lowered{model::type_id::circle};
};

/// Ranges (manual, 8.17), and their multiranges from PostgreSQL 14 on.
struct int4range {
    static constexpr model::type lowered{model::type_id::int4range};
};
struct int8range {
    static constexpr model::type lowered{model::type_id::int8range};
};
struct numrange {
    static constexpr model::type lowered{model::type_id::numrange};
};
struct tsrange {
    static constexpr model::type lowered{model::type_id::tsrange};
};
struct tstzrange {
    static constexpr model::type lowered{model::type_id::tstzrange};
};
struct daterange {
    static constexpr model::type lowered{model::type_id::daterange};
};
struct int4multirange {
    static constexpr model::type lowered{model::type_id::int4multirange};
};
struct int8multirange {
    static constexpr model::type lowered{model::type_id::int8multirange};
};
struct nummultirange {
    static constexpr model::type lowered{model::type_id::nummultirange};
};
struct tsmultirange {
    static constexpr model::type lowered{model::type_id::tsmultirange};
};
struct tstzmultirange {
    static constexpr model::type lowered{model::type_id::tstzmultirange};
};
struct datemultirange {
    static constexpr model::type lowered{model::type_id::datemultirange};
};

}  // namespace typeschema::inline v0
