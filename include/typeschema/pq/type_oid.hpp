// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// PostgreSQL's number of a type; the numbers of built-in types are the same in every server (pg_type.dat).
using type_oid = std::uint32_t;

struct builtin_type {
    std::string_view name;
    type_oid oid;
    type_oid array_oid;
};

inline constexpr std::array builtin_types = {
    builtin_type{"boolean", 16, 1000},
    builtin_type{"bytea", 17, 1001},
    builtin_type{"\"char\"", 18, 1002},
    builtin_type{"name", 19, 1003},
    builtin_type{"bigint", 20, 1016},
    builtin_type{"smallint", 21, 1005},
    builtin_type{"integer", 23, 1007},
    builtin_type{"text", 25, 1009},
    builtin_type{"oid", 26, 1028},
    builtin_type{"json", 114, 199},
    builtin_type{"xml", 142, 143},
    builtin_type{"point", 600, 1017},
    builtin_type{"lseg", 601, 1018},
    builtin_type{"path", 602, 1019},
    builtin_type{"box", 603, 1020},
    builtin_type{"polygon", 604, 1027},
    builtin_type{"line", 628, 629},
    builtin_type{"cidr", 650, 651},
    builtin_type{"real", 700, 1021},
    builtin_type{"double precision", 701, 1022},
    builtin_type{"unknown", 705, 0},
    builtin_type{"circle", 718, 719},
    builtin_type{"macaddr8", 774, 775},
    builtin_type{"money", 790, 791},
    builtin_type{"macaddr", 829, 1040},
    builtin_type{"inet", 869, 1041},
    builtin_type{"character", 1042, 1014},
    builtin_type{"character varying", 1043, 1015},
    builtin_type{"date", 1082, 1182},
    builtin_type{"time", 1083, 1183},
    builtin_type{"timestamp", 1114, 1115},
    builtin_type{"timestamp with time zone", 1184, 1185},
    builtin_type{"interval", 1186, 1187},
    builtin_type{"time with time zone", 1266, 1270},
    builtin_type{"bit", 1560, 1561},
    builtin_type{"bit varying", 1562, 1563},
    builtin_type{"numeric", 1700, 1231},
    builtin_type{"uuid", 2950, 2951},
    builtin_type{"pg_lsn", 3220, 3221},
    builtin_type{"tsvector", 3614, 3643},
    builtin_type{"tsquery", 3615, 3645},
    builtin_type{"jsonb", 3802, 3807},
    builtin_type{"int4range", 3904, 3905},
    builtin_type{"numrange", 3906, 3907},
    builtin_type{"tsrange", 3908, 3909},
    builtin_type{"tstzrange", 3910, 3911},
    builtin_type{"daterange", 3912, 3913},
    builtin_type{"int8range", 3926, 3927},
    builtin_type{"int4multirange", 4451, 6150},
    builtin_type{"nummultirange", 4532, 6151},
    builtin_type{"tsmultirange", 4533, 6152},
    builtin_type{"tstzmultirange", 4534, 6153},
    builtin_type{"datemultirange", 4535, 6155},
    builtin_type{"int8multirange", 4536, 6157},
};

/// Types that a database defines itself (enums, composites, extensions) are numbered from here.
inline constexpr type_oid first_user_type = 16384;

/// The array type of an element type; 0 when it is not built in.
constexpr type_oid array_of(type_oid element) {
    for (const builtin_type& type : builtin_types)
        if (type.oid == element)
            return type.array_oid;
    return 0;
}

/// The element type of an array type; 0 when it is not built in.
constexpr type_oid element_of(type_oid array) {
    for (const builtin_type& type : builtin_types)
        if (type.array_oid == array)
            return type.oid;
    return 0;
}

/// The name of a type for a message: "integer", "text[]", "type 16402".
inline std::string type_name(type_oid oid) {
    for (const builtin_type& type : builtin_types) {
        if (type.oid == oid)
            return std::string(type.name);
        if (type.array_oid == oid)
            return std::string(type.name) + "[]";
    }
    return "type " + std::to_string(oid);
}

}  // namespace typeschema::inline v0::pq
