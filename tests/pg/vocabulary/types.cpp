// SPDX-License-Identifier: BSL-1.0
#include "pg/vocabulary/topic.hpp"

namespace {
using namespace typeschema;

// clang-format off
struct visits : table<"visits",
    column<"began",   timestamp, default_<"now()">>,
    column<"seen",    of_precision<timestamptz, 3>>,
    column<"opens",   time_, default_<"'08:30'">>,
    column<"closes",  of_precision<timetz, 0>, nullable>,
    column<"day",     date, default_<"current_date">>,
    column<"lasted",  interval, default_<"'1 day'">>,
    column<"every",   of_precision<interval_of<"day to second">, 2>, nullable>,
    column<"past",    array_of<interval_of<"year to month">>, nullable>> {};
struct times : migration<"types_of_time",
    create_table<visits>> {};

struct people : table<"people",
    column<"code",    char_<3>, default_<"'de'">>,
    column<"called",  varchar<>>,
    column<"bio",     text, nullable>,
    column<"login",   name_>,
    column<"kind",    internal_char, nullable>,
    column<"age",     smallint>,
    column<"weight",  real>,
    column<"height",  double_precision>,
    column<"salary",  money, default_<"0">>,
    column<"flags",   bit<8>, default_<"'00000000'">>,
    column<"bits",    varbit<>, nullable>,
    column<"number",  oid>,
    column<"at",      pg_lsn, nullable>,
    column<"seen_by", existing_type<"pg_snapshot">, nullable>> {};
struct scalars : migration<"texts_numbers_and_bits", after<"types_of_time">,
    create_table<people>> {};

struct documents : table<"documents",
    column<"id",      uuid>,
    column<"raw",     json, default_<"'{}'">>,
    column<"body",    jsonb, default_<"'[]'">>,
    column<"page",    xml, nullable>,
    column<"words",   tsvector, default_<"''">>,
    column<"query",   tsquery, nullable>,
    column<"bytes",   bytea, default_<"'\\x'">>,
    column<"host",    inet, default_<"'127.0.0.1'">>,
    column<"net",     cidr, nullable>,
    column<"card",    macaddr, nullable>,
    column<"long",    macaddr8, nullable>,
    column<"hosts",   array_of<inet>, default_<"'{}'">>> {};
struct documents_and_networks : migration<"documents_and_networks", after<"texts_numbers_and_bits">,
    create_table<documents>> {};

struct shapes : table<"shapes",
    column<"a", point, default_<"'(0,0)'">>, column<"b", line, nullable>, column<"c", lseg, nullable>,
    column<"d", box, nullable>, column<"e", path, nullable>, column<"f", polygon, nullable>,
    column<"g", circle, nullable>, column<"h", array_of<point>, nullable>> {};
struct geometric : migration<"geometric_types", after<"documents_and_networks">,
    create_table<shapes>> {};

struct bookings : table<"bookings",
    column<"a", int4range>, column<"b", int8range>, column<"c", numrange>, column<"d", tsrange>,
    column<"e", tstzrange, default_<"tstzrange(now(), null)">>, column<"f", daterange, default_<"'empty'">>,
    column<"g", int4multirange>, column<"h", int8multirange>, column<"i", nummultirange>,
    column<"j", tsmultirange>, column<"k", tstzmultirange>, column<"l", datemultirange, default_<"'{}'">>,
    column<"m", array_of<daterange>, nullable>> {};
struct ranges : migration<"ranges_and_multiranges", after<"geometric_types">,
    create_table<bookings>> {};

struct users : table<"users",
    column<"mail",   citext, default_<"'nobody'">>,
    column<"labels", hstore, default_<"''">>,
    column<"branch", ltree, nullable>,
    column<"others", array_of<extension_type<"citext", "citext">>, nullable>,
    unique<"mail", on<"mail">>> {};
struct extensions : migration<"types_of_extensions", after<"ranges_and_multiranges">,
    create_extension<"citext">,
    create_extension<"hstore">,
    create_extension<"ltree">,
    create_table<users>> {};

struct changed : migration<"from_one_type_to_another", after<"types_of_extensions">,
    change_type<"visits", "began", timestamptz>,
    change_type<"people", "called", citext>,
    change_type<"people", "flags", varbit<>>,
    change_type<"documents", "raw", jsonb>,
    change_type<"documents", "host", cidr>,
    change_type<"users", "branch", text, back_using<"branch::ltree">>> {};
// clang-format on

struct history : chain<settings<"types", released<>>, times, scalars, documents_and_networks, geometric, ranges,
                       extensions, changed> {};

const vocabulary::registered<history> topic{
    "Types of columns",
    __FILE__,
    {
        {"types_of_time",
         "timestamp and time are without time zone. of_precision gives the digits of a second, interval_of the fields.",
         R"(create table visits (began timestamp not null default now(), seen timestamp(3) with time zone not null,
                opens time not null default '08:30', closes time(0) with time zone, day date not null default current_date,
                lasted interval not null default '1 day', every interval day to second(2), past interval year to month[]))",
         {11, 14, 39, 49, 77, 110},
         {3}},
        {"texts_numbers_and_bits",
         "Names that C++ or C has already end in an underscore. existing_type names what has no type of its own here.",
         R"(create table people (code char(3) not null default 'de', called varchar not null, bio text, login name not null,
                kind "char", age smallint not null, weight real not null, height double precision not null,
                salary money not null default 0, flags bit(8) not null default '00000000', bits bit varying,
                number oid not null, at pg_lsn, seen_by pg_snapshot))",
         {4, 6, 26, 46, 55, 66, 85},
         {3}},
        {"documents_and_networks",
         "A default in quotes is read where its form can be told: JSON is, an address is left to the server.",
         R"(create table documents (id uuid not null, raw json not null default '{}', body jsonb not null default '[]',
                page xml, words tsvector not null default '', query tsquery, bytes bytea not null default '\x',
                host inet not null default '127.0.0.1', net cidr, card macaddr, long macaddr8,
                hosts inet[] not null default '{}'))",
         {17, 20, 22, 39, 73, 81, 82, 85},
         {3}},
        {"geometric_types",
         "They have no equality: where values are compared, to count a loss, their texts are.",
         R"(create table shapes (a point not null default '(0,0)', b line, c lseg, d box, e path, f polygon, g circle,
                h point[]))",
         {39, 85},
         {3}},
        {"ranges_and_multiranges",
         "Multiranges need PostgreSQL 14.",
         R"(create table bookings (a int4range not null, b int8range not null, c numrange not null, d tsrange not null,
                e tstzrange not null default tstzrange(now(), null), f daterange not null default 'empty',
                g int4multirange not null, h int8multirange not null, i nummultirange not null,
                j tsmultirange not null, k tstzmultirange not null, l datemultirange not null default '{}',
                m daterange[]))",
         {39, 114},
         {3}},
        {"types_of_extensions",
         "A step before has to create or ensure the extension, and it stays while a column has its type.",
         R"(create extension citext; create extension hstore; create extension ltree;
            create table users (mail citext not null default 'nobody', labels hstore not null default '', branch ltree,
                others citext[], constraint uq_users__mail unique (mail)))",
         {39, 62, 104, 106},
         {3, 35}},
        {"from_one_type_to_another",
         "PostgreSQL does what it has a cast by assignment for; for the rest a change says how. What it makes of the types "
         "of others is asked of it before the way back.",
         R"(alter table visits alter began drop default, alter began type timestamptz, alter began set default now();
            alter table people alter called type citext, alter flags drop default, alter flags type bit varying,
                alter flags set default '00000000';
            alter table documents alter raw drop default, alter raw type jsonb, alter raw set default '{}',
                alter host drop default, alter host type cidr, alter host set default '127.0.0.1';
            alter table users alter branch type text)",
         {11, 14, 73, 81, 104, 106},
         {21, 33}},
    },
    {},
    14};

}  // namespace
