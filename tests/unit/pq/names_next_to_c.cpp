// SPDX-License-Identifier: BSL-1.0
#include <aio.h>
#include <arpa/inet.h>
#include <assert.h>
#include <complex.h>
#include <cpio.h>
#include <ctype.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <fenv.h>
#include <float.h>
#include <fmtmsg.h>
#include <fnmatch.h>
#include <ftw.h>
#include <glob.h>
#include <grp.h>
#include <iconv.h>
#include <inttypes.h>
#include <iso646.h>
#include <langinfo.h>
#include <libgen.h>
#include <libpq-fe.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <monetary.h>
#include <mqueue.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <nl_types.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <regex.h>
#include <sched.h>
#include <search.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <syslog.h>
#include <tar.h>
#include <termios.h>
#include <tgmath.h>
#include <time.h>
#include <uchar.h>
#include <ulimit.h>
#include <unistd.h>
#include <utime.h>
#include <utmpx.h>
#include <wchar.h>
#include <wctype.h>
#include <wordexp.h>

// What <complex.h>, <sys/sysmacros.h> and the compilers themselves define under -std=gnu++20, which is CMake's default.
#undef I
#undef unix
#undef linux
#define I not_a_name
#define unix 1
#define linux 1

#include "typeschema/chain/binds.hpp"
#include "typeschema/chain/loss_of.hpp"
#include "typeschema/chain/pins.hpp"
#include "typeschema/chain/sql.hpp"
#include "typeschema/rare.hpp"
#include "typeschema/typeschema.hpp"

#undef I
#undef unix
#undef linux

#include <gtest/gtest.h>

// Every public name, unqualified, next to every header of C, POSIX and libpq. An ambiguous one does not compile.
namespace c_and_posix {

using namespace typeschema;

struct names : default_naming {};

struct touch : function<"touch", arguments<"">, returns<"trigger">, language<"plpgsql">, body<"begin end">, stable,
                        strict, security_definer, set_parameter<"timezone", "UTC">> {};
struct same : function<"same", arguments<"a text">, returns<"text">, immutable, body<"select $1">> {};

// clang-format off
struct everything : table<in<"app", "everything">,
    column<"a", uuid, default_<"gen_random_uuid()">>, column<"b", text, nullable>, column<"c", smallint>,
    column<"d", integer>, column<"e", bigint>, column<"f", boolean>, column<"g", real>, column<"h", double_precision>,
    column<"i", timestamptz>, column<"j", date>, column<"k", jsonb>, column<"l", bytea>, column<"m", varchar<8>>,
    column<"n", numeric<8, 2>>, column<"o", array_of<text>>,
    timestamps<"touch">,
    primary_key<on<"a">, named<exactly<"everything_pkey">>>,
    unique<"b", on<"b", "c">>,
    check<"d", "d > 0">,
    check<"m", "m in ('one', 'two')">,
    foreign_key<on<"a">, references<in<"app", "everything">, "a">, on_delete_cascade, on_update_cascade>,
    index_<"e", on<desc<"e">, desc_nulls_last<"d">, nulls_first<"c">>, method<"btree">, include_columns<"f">,
           where<"b is null">>,
    unique_index<"f", on<"f">>,
    trigger<"g", "before update", for_each_row, when<"old.c <> new.c">, execute<"touch">>> {};
struct types : table<in<"app", "types">,
    column<"a", timestamp>, column<"b", time_>, column<"c", timetz>, column<"d", interval>,
    column<"e", of_precision<interval_of<"day to second">, 3>>, column<"f", char_<3>>, column<"g", name_>,
    column<"h", internal_char>, column<"i", json>, column<"j", xml>, column<"k", inet>, column<"l", cidr>,
    column<"m", macaddr>, column<"n", macaddr8>, column<"o", tsvector>, column<"p", tsquery>, column<"q", money>,
    column<"r", oid>, column<"s", pg_lsn>, column<"t", bit<1>>, column<"u", varbit<>>, column<"v", point>,
    column<"w", line>, column<"x", lseg>, column<"y", box>, column<"z", path>, column<"aa", polygon>,
    column<"ab", circle>, column<"ac", int4range>, column<"ad", int8range>, column<"ae", numrange>,
    column<"af", tsrange>, column<"ag", tstzrange>, column<"ah", daterange>, column<"ai", int4multirange>,
    column<"aj", int8multirange>, column<"ak", nummultirange>, column<"al", tsmultirange>,
    column<"am", tstzmultirange>, column<"an", datemultirange>, column<"ao", existing_type<"pg_snapshot">>,
    column<"ap", citext>, column<"aq", hstore>, column<"ar", ltree>, column<"as", vector<3>>, column<"at", halfvec<3>>,
    column<"au", sparsevec<3>>, column<"av", geometry<"Point,4326">>, column<"aw", geography<>>,
    column<"ax", extension_type<"ltree", "lquery">>, column<"ay", varchar<>>> {};
struct referrer : table<"referrer", column<"a", uuid>, column<"b", uuid>, column<"c", uuid>,
    foreign_key<on<"a">, references<in<"app", "everything">>, on_delete_restrict, on_update_restrict>,
    foreign_key<on<"b">, references<in<"app", "everything">>, on_delete_set_null, on_update_set_null>,
    foreign_key<on<"c">, references<in<"app", "everything">>, on_delete_set_default, on_update_set_default>> {};

struct first : migration<"first",
    ensure_schema<"app">, create_schema<"more">, drop_schema<"more">,
    ensure_extension<"pgcrypto">, create_extension<"citext">, drop_extension<"citext">,
    create_extension<"citext">, create_extension<"hstore">, create_extension<"ltree">, create_extension<"vector">,
    create_extension<"postgis">, create_table<types>,
    create_function<touch>, create_function<same>, drop_function<"same">,
    create_table<everything>, create_table<referrer>> {};
struct second : migration<"second", after<"first">,
    rename_table<"referrer", "refers">, drop_table<"refers">,
    add_column<in<"app", "everything">, column<"p", text, nullable>>,
    rename_column<in<"app", "everything">, "p", "q">,
    set_default<in<"app", "everything">, "q", "''">,
    drop_default<in<"app", "everything">, "q">,
    set_not_null<in<"app", "everything">, "q">,
    drop_not_null<in<"app", "everything">, "q">,
    change_type<in<"app", "everything">, "q", integer, using_<"length(q)">, back_using<"q::text">>,
    drop_column<in<"app", "everything">, "q", refill<"0">>,
    drop_constraint<in<"app", "everything">, "d">,
    add_constraint<in<"app", "everything">, check<"d", "d > 1">>,
    drop_index<in<"app", "everything">, "e">,
    create_index<in<"app", "everything">, index_<"e", on<"e">>>,
    drop_index_concurrently<in<"app", "everything">, "e">,
    create_index_concurrently<in<"app", "everything">, index_<"e", on<"e">>>,
    drop_trigger<in<"app", "everything">, "g">,
    create_trigger<in<"app", "everything">, trigger<"g", "before update", execute<"touch">>>,
    raw<"select 1", inverse<"select 2">>,
    raw<"select 3", irreversible<"a test">>> {};
struct no_change : refusal<"no_change"> {};
struct mood : enum_type<"mood", "glad"> {};
struct short_text : domain<"short_text", text, not_null, default_<"''">, check<"short", "length(value) < 9">> {};
struct place : composite_type<"place", attribute<"x", integer>> {};
struct kept : table<"kept", column<"a", of_type<"mood">, comment<"a mood">>, column<"t", uuid>, column<"s", text>,
    comment<"kept">, storage_parameter<"fillfactor", "70">, tenant_isolated<"t", "app.t">, append_only<"no_change">,
    status_flow<"s", "no_change", from_to<"one", "two">>,
    policy<"p", for_all, restrictive, to<"public">, using_<"true">, with_check<"true">>> {};
struct open : table<"open", column<"a", integer>, row_level_security, policy<"r", for_select, policy_using<"true">>,
    policy<"i", for_insert>, policy<"u", for_update>, policy<"d", for_delete>> {};
struct seen : view<"seen", "select a from kept", security_invoker, security_barrier, local_check_option> {};
struct seen_too : view<"seen_too", "select a from kept", cascaded_check_option> {};
struct held : materialized_view<"held", "select a from kept"> {};

struct third : migration<"third", after<"second">,
    require_server<"13">, require_role<"postgres", "LOGIN">, require_extension<"plpgsql", "1.0">,
    create_function<no_change>, create_enum_type<mood>, create_domain<short_text>, create_composite_type<place>,
    create_table<kept>, create_table<c_and_posix::open>, create_view<seen>, create_view<seen_too>,
    create_materialized_view<held>, require_empty<"kept">,
    comment_on_table<"kept", "">, comment_on_column<"kept", "a", "">, comment_on_policy<"kept", "p", "a policy">,
    comment_on_trigger<"kept", "append_only", "a trigger">, comment_on_enum_type<"mood", "a type">,
    comment_on_domain<"short_text", "a domain">, comment_on_composite_type<"place", "a type">,
    comment_on_view<"seen", "a view">, comment_on_materialized_view<"held", "a view">,
    comment_on_function<"no_change", "a function">, comment_on_schema<"app", "a schema">,
    comment_on_constraint<in<"app", "everything">, "m", "a check">, comment_on_index<in<"app", "everything">, "f", "an index">>
    {};
struct fourth : migration<"fourth", after<"third">,
    enable_row_level_security<in<"app", "everything">>, force_row_level_security<in<"app", "everything">>,
    no_force_row_level_security<in<"app", "everything">>, disable_row_level_security<in<"app", "everything">>,
    set_storage_parameter<"open", "fillfactor", "70">, reset_storage_parameter<"open", "fillfactor">,
    create_policy<"open", policy<"more">>, drop_policy<"open", "more">,
    grant_on_table<"open", privileges<"select">, to<"public">>, revoke_on_table<"open", privileges<"select">, from<"public">>,
    grant_on_column<"open", "a", privileges<"select">, to<"public">>,
    revoke_on_column<"open", "a", privileges<"select">, from<"public">>,
    grant_on_view<"seen", privileges<"select">, to<"public">>, revoke_on_view<"seen", privileges<"select">, from<"public">>,
    grant_on_materialized_view<"held", privileges<"select">, to<"public">>,
    revoke_on_materialized_view<"held", privileges<"select">, from<"public">>,
    grant_on_schema<"app", privileges<"usage">, to<"public">>, revoke_on_schema<"app", privileges<"usage">, from<"public">>,
    revoke_on_function<"no_change", "", privileges<"execute">, from<"public">>,
    grant_on_function<"no_change", "", privileges<"execute">, to<"public">>,
    replace_view<"seen", "select a, s from kept">, rename_view<"seen", "saw">, drop_view<"saw">, drop_view<"seen_too">,
    rename_materialized_view<"held", "had">, drop_materialized_view<"had">,
    add_enum_value<"mood", "sad", before_value<"glad">>, add_enum_value<"mood", "calm", after_value<"sad">>,
    rename_enum_value<"mood", "calm", "quiet">, rename_enum_type<"mood", "moods">,
    rename_domain<"short_text", "shorter_text">, drop_domain<"shorter_text">,
    rename_composite_type<"place", "places">, drop_composite_type<"places">,
    drop_table<"kept">, drop_enum_type<"moods">> {};
struct ranges : table<"ranges", column<"a", integer>, partition_by_range<"a">> {};
struct low : table<"low", partition_of<"ranges", from_values<"0">, to_values<"1">>, partition_by_list<"a">> {};
struct lowest : table<"lowest", partition_of<"low", in_values<"0">>, partition_by_hash<"a">> {};
struct even : table<"even", partition_of<"lowest", with_modulus<2, 0>>> {};
struct heir : table<"heir", inherits<"open">, unlogged, owner<"postgres">,
    extended_statistics<"heir_both", "all", on<"a", expression<"a + 1">>>> {};
struct filled : materialized_view<"filled", "select a from ranges", with_no_data> {};
struct fifth : migration<"fifth", after<"fourth">,
    create_table<ranges>, create_table<low>, create_table<lowest>, create_table<even>, create_table<heir>,
    detach_partition<"lowest", "even">, attach_partition<"lowest", "even", with_modulus<2, 1>>,
    create_materialized_view<filled>, set_logged<"heir">, set_unlogged<"heir">,
    create_index<"heir", unique_index<"a", on<"a">>>, cluster_on<"heir", "a">, set_without_cluster<"heir">,
    set_replica_identity<"heir", "full">, set_replica_identity_index<"heir", "a">, reset_replica_identity<"heir">,
    set_owner_of_table<"heir", "app">, set_owner_of_materialized_view<"filled", "app">, set_owner_of_schema<"app", "app">,
    set_owner_of_function<"no_change", "app">, set_schema_of_table<"heir", "public">,
    set_schema_of_materialized_view<"filled", "public">,
    drop_statistics<in<"public", "heir">, "heir_both">,
    create_statistics<"open", extended_statistics<"open_one", "all", on<expression<"a + 1">>>>,
    grant_on_table<"open", privileges_with_grant_option<"insert">, to<"app">>,
    alter_policy<"open", policy<"r", for_select, using_<"false">>>,
    grant_default_on_tables<"app", privileges<"select">, to<"app">>,
    grant_default_on_sequences<"app", privileges<"usage">, to<"app">, of_role<"postgres">>,
    grant_default_on_functions<"app", privileges<"execute">, to<"app">, of_mine>,
    grant_default_on_types<"app", privileges<"usage">, to<"app">>,
    revoke_default_on_tables<"app", privileges<"select">, from<"app">>,
    revoke_default_on_sequences<"app", privileges<"usage">, from<"app">, of_role<"postgres">>,
    revoke_default_on_functions<"app", privileges<"execute">, from<"app">>,
    revoke_default_on_types<"app", privileges<"usage">, from<"app">>> {};
struct numbered : table<"numbered",
    column<"a", bigint, generated_always_as_identity<sequence_name<"as">, start_with<2>, increment_by<1>, min_value<1>,
        max_value<9>, cache<1>, cycle>>,
    column<"b", bigint, generated_by_default_as_identity<>>,
    column<"c", text, collated<"C">, storage<"main">, statistics<5>, column_parameter<"n_distinct", "4">>,
    column<"d", bigint, serial>, column<"e", bigint, generated_always_as<"a + 1">>> {};
struct numbers : sequence<"numbers", numbers_as<"bigint">, min_value<1>, max_value<9>, cycle, owned_by<"numbered", "d">> {};
struct sixth : migration<"sixth", after<"fifth">,
    create_table<numbered>,
    set_generated_by_default<"numbered", "a">, set_generated_always<"numbered", "b">, drop_identity<"numbered", "a">,
    add_identity<"numbered", "a", generated_always_as_identity<>>,
    set_storage<"numbered", "c", "plain">, reset_storage<"numbered", "c">, set_statistics<"numbered", "c", 6>,
    reset_statistics<"numbered", "c">, set_column_parameter<"numbered", "c", "n_distinct", "5">,
    reset_column_parameter<"numbered", "c", "n_distinct">, set_collation<"numbered", "c", "POSIX">,
    reset_collation<"numbered", "c">,
    drop_expression<"numbered", "e">, create_sequence<numbers>, alter_sequence<"numbers", no_min_value, no_max_value, no_cycle, owned_by_none>,
    comment_on_sequence<"numbers", "numbers">, grant_on_sequence<"numbers", privileges<"usage">, to<"public">>,
    revoke_on_sequence<"numbers", privileges<"usage">, from<"public">>, rename_sequence<"numbers", "counts">,
    set_owner_of_sequence<"counts", "app">, set_schema_of_sequence<"counts", "public">,
    drop_sequence<in<"public", "counts">>> {};
struct replaced : table<"replaced", column<"a", integer>, column<"s", text>, primary_key<on<"a">>> {};
struct seventh : migration<"seventh", after<"sixth">, create_table<replaced>,
    insert_rows<"replaced", columns<"a", "s">, row<"1", "'one'">, key<"s">>,
    insert_from<"replaced", columns<"a", "s">, "select 2, 'two'", inverse<"">>,
    update_rows<"replaced", set<"s", "'two'">, where<"s = 'one'">, inverse<"">>,
    delete_rows<"replaced", where<"true">, irreversible<"a test">>, truncate_table<"replaced", inverse<"">>,
    do_block<"begin end", inverse<"">>,
    backfill<"replaced", set<"s", "''">, key<"a">, batch<2>, pause_<1>, inverse<"">>, vacuum<"replaced">,
    analyze<"replaced">, follow_up<"a test">, require_operator_class<"int4_ops", "btree">,
    require_empty<"replaced", or_export<"a">>,
    invariant<"one", as_role<"postgres">, setting<"app.a", "1">, raises<"22012", "select 1 / 0">>,
    invariant<"two", returns<"select 1", row<"1">>>, invariant<"three", returns_nothing<"select 1 where false">>> {};
struct span : range_type<"span", text, subtype_operator_class<"text_ops">, subtype_collation<"C">, subtype_difference<"apart">,
    multirange_name<"spans">, comment<"a span">> {};
struct bytes : cast<bigint, bytea, with_function<"int8send", "bigint">, as_assignment> {};
struct out : cast<of_type<"span">, text, with_inout, as_implicit> {};
struct xml_bytes : cast<xml, bytea, without_function> {};
struct most : aggregate<"most", takes<bigint>, accumulates<bigint, "int8larger">, initial_value<"0">,
    final_function<"int8up">, combine_function<"int8larger">, sort_operator<">">, parallel_safe> {};
struct server : verbatim<"server", "server", "select 1", "select 2", needs_schema<"app">> {};
struct all : verbatim<"thing", "all", "select 1", "select 2", needs_table<"open">, needs_column<"open", "a">,
    needs_sequence<"counted">, needs_type<"span">, needs_function<"no_change">, needs_object<"server", "server">> {};
struct views : verbatim<"thing", "views", "select 1", "select 2", needs_view<"seen_ones">, needs_materialized_view<"kept_ones">,
    needs_extension<"citext">> {};
struct counted : sequence<"counted"> {};
struct seen_ones : view<"seen_ones", "select 1 as a"> {};
struct kept_ones : materialized_view<"kept_ones", "select 1 as a"> {};
struct call : procedure<"call", arguments<"a integer">, body<"select 1">> {};
struct once : rule<"once", needs_table<"open">, "delete", "false", "instead nothing"> {};
struct eighth : migration<"eighth", after<"seventh">,
    create_procedure<call>, comment_on_procedure<"call", "to call">, set_owner_of_procedure<"call", "app">,
    grant_on_procedure<"call", "integer", privileges<"execute">, to<"app">>,
    revoke_on_procedure<"call", "integer", privileges<"execute">, from<"public">>, drop_procedure<"call">,
    create_rule<once>, drop_rule<"once", needs_table<"open">>, create_range_type<span>, comment_on_range_type<"span", "from, to">, set_owner_of_range_type<"span", "app">,
    create_cast<bytes>, create_cast<out>, create_cast<xml_bytes>, comment_on_cast<bigint, bytea, "bytes">,
    create_aggregate<most>, comment_on_aggregate<"most", "the most", bigint>,
    set_owner_of_aggregate<"most", "app", bigint>, create_sequence<counted>, create_view<seen_ones>,
    create_materialized_view<kept_ones>, ensure_extension<"citext">, create_object<server>, create_object<all>,
    create_object<views>, drop_object<"thing", "all">, drop_object<"thing", "views">, drop_object<"server", "server">,
    drop_aggregate<"most", bigint>, drop_cast<bigint, bytea>, drop_cast<of_type<"span">, text>,
    rename_range_type<"span", "period">, drop_range_type<"period">> {};
struct nothing_yet : pins<> {};
struct history : chain<settings<"names", in_schema<"app">, names_by<names>, released<nothing_yet>>, first, second, third, fourth, fifth, sixth,
                       seventh, eighth> {};

struct guests : table<"guests", column<"id", bigint>, column<"host", uuid>,
    foreign_key<on<"host">, references<of_chain<history, "everything">, "a">>> {};
struct visit : migration<"visit", depends_on<history, "first">, create_table<guests>, ensure_extension<"citext">,
    update_extension<"citext", at_least<"1.4">>> {};
struct visits : chain<settings<"visits", open_schema<"guests">, journal_in<"app">, released<>>, visit> {};

// clang-format on
enum class size { one, two };

static_assert(valid<history>);
static_assert(binds<size, history, "everything", "m">);
static_assert(head<history>.has_table("everything"));
static_assert(!base<history>.has_table("everything"));
static_assert(loss_of<history, "first"> == way_back::exact);
using known = accept_<loses_data, "a test", drop_table<"everything">>;
struct pinned : pins<pin<"first", "1:0123456789abcdef", 1, 2>> {};
constexpr auto hazards = {loses_data,     blocks_writes, blocks_everything, rewrites_table, scans_under_lock,
                          breaks_readers, keeps_locks,   may_deadlock,      opens_access,   weakens_integrity};
static_assert(at<history, "first">.table("everything").column("a") != nullptr);

TEST(names_next_to_c, are_not_ambiguous) {
    const catalog whole = head<history>;
    const table_view one = whole.table("everything");
    EXPECT_EQ(one.name(), "everything");
    EXPECT_EQ(hazards.size(), 10u);
    EXPECT_EQ(known::acknowledged.what, loses_data);
    EXPECT_EQ(pinned::value.items.size, 1u);
    EXPECT_FALSE((forward_sql<history, "second">.empty()));
    EXPECT_FALSE((inverse_sql<history, "second">.empty()));
}

}  // namespace c_and_posix
