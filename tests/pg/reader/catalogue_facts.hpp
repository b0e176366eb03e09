// SPDX-License-Identifier: BSL-1.0
#pragma once

// What no server tells about the functions of the catalogue: which ones it has, and which may give NULL for arguments that
// are not.

namespace typeschema_test::catalogue {

/// Letters and what to_regtype() calls them.
struct lettered_type {
    char letter;
    const char* name;
};

inline constexpr lettered_type lettered[] = {
    {'b', "boolean"},
    {'s', "smallint"},
    {'i', "integer"},
    {'l', "bigint"},
    {'n', "numeric"},
    {'f', "real"},
    {'d', "float8"},
    {'t', "text"},
    {'v', "varchar"},
    {'c', "bpchar"},
    {'m', "name"},
    {'q', "\"char\""},
    {'u', "uuid"},
    {'y', "bytea"},
    {'D', "date"},
    {'T', "timestamp"},
    {'Z', "timestamptz"},
    {'h', "time"},
    {'H', "timetz"},
    {'I', "interval"},
    {'j', "json"},
    {'J', "jsonb"},
    {'p', "jsonpath"},
    {'x', "xml"},
    {'a', "inet"},
    {'A', "cidr"},
    {'e', "macaddr"},
    {'E', "macaddr8"},
    {'V', "tsvector"},
    {'Q', "tsquery"},
    {'B', "pg_catalog.bit"},
    {'W', "varbit"},
    {'$', "money"},
    {'o', "oid"},
    {'L', "pg_lsn"},
    {'.', "point"},
    {'-', "line"},
    {'_', "lseg"},
    {']', "box"},
    {'/', "path"},
    {'^', "polygon"},
    {'O', "circle"},
    {'r', "int4range"},
    {'R', "int8range"},
    {'N', "numrange"},
    {'S', "tsrange"},
    {'z', "tstzrange"},
    {'g', "daterange"},
    {'k', "int4multirange"},
    {'K', "int8multirange"},
    {'M', "nummultirange"},
    {'w', "tsmultirange"},
    {'Y', "tstzmultirange"},
    {'G', "datemultirange"},
    {'!', "regclass"},
    {',', "regtype"},
    {'`', "regconfig"},
};

/// Those that only arguments and results of functions have.
inline constexpr lettered_type lettered_for_functions[] = {
    {'C', "record"},
    {'%', "void"},
    {'#', "\"any\""},
    {'X', "anyelement"},
    {'U', "anynonarray"},
    {'F', "anyenum"},
    {'P', "anyrange"},
    {'|', "anymultirange"},
    {'&', "anycompatible"},
    {'~', "anycompatiblenonarray"},
    {'(', "anycompatiblerange"},
    {')', "anycompatiblemultirange"},
};

inline constexpr const char* listed_functions = R"(
abs ceil ceiling floor round trunc sign mod power pow sqrt exp ln log log10 cbrt degrees radians pi random setseed gcd lcm div
factorial width_bucket scale min_scale trim_scale sin cos tan cot asin acos atan atan2 sinh cosh tanh
lower upper initcap length char_length character_length octet_length bit_length btrim ltrim rtrim lpad rpad left right substr
substring overlay position strpos replace translate repeat reverse split_part starts_with ascii chr md5 sha224 sha256 sha384
sha512 encode decode concat concat_ws format quote_ident quote_literal quote_nullable to_hex regexp_match regexp_matches
regexp_replace regexp_split_to_array regexp_split_to_table regexp_count regexp_instr regexp_like regexp_substr
string_to_array string_to_table array_to_string unistr normalize is_normalized convert convert_from convert_to to_ascii
parse_ident like notlike textcat like_escape similar_escape similar_to_escape get_bit set_bit get_byte set_byte bit_count
now transaction_timestamp statement_timestamp clock_timestamp timeofday age date_part extract date_trunc date_bin make_date
make_time make_timestamp make_timestamptz make_interval to_timestamp to_date to_char to_number isfinite justify_days
justify_hours justify_interval timezone overlaps
gen_random_uuid
to_json to_jsonb array_to_json row_to_json json_build_object jsonb_build_object json_build_array jsonb_build_array json_object
jsonb_object json_array_length jsonb_array_length json_extract_path jsonb_extract_path json_extract_path_text
jsonb_extract_path_text json_typeof jsonb_typeof json_strip_nulls jsonb_strip_nulls jsonb_set jsonb_set_lax jsonb_insert
jsonb_pretty jsonb_path_exists jsonb_path_match jsonb_path_query jsonb_path_query_array jsonb_path_query_first
jsonb_path_exists_tz jsonb_path_match_tz jsonb_path_query_tz jsonb_path_query_array_tz jsonb_path_query_first_tz
json_each jsonb_each json_each_text jsonb_each_text json_object_keys jsonb_object_keys json_array_elements
jsonb_array_elements json_array_elements_text jsonb_array_elements_text json_populate_record jsonb_populate_record
json_populate_recordset jsonb_populate_recordset json_to_record jsonb_to_record json_to_recordset jsonb_to_recordset
jsonb_exists jsonb_exists_any jsonb_exists_all jsonb_contains jsonb_contained
array_append array_prepend array_cat array_dims array_fill array_length array_lower array_upper array_ndims array_position
array_positions array_remove array_replace cardinality trim_array unnest generate_subscripts generate_series
isempty lower_inc upper_inc lower_inf upper_inf range_merge multirange int4range int8range numrange tsrange tstzrange daterange
int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange
to_tsvector to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery setweight ts_rank ts_rank_cd ts_headline strip
numnode querytree tsvector_to_array array_to_tsvector ts_delete ts_filter tsquery_phrase get_current_ts_config
jsonb_to_tsvector json_to_tsvector
abbrev broadcast family host hostmask inet_merge inet_same_family masklen netmask network set_masklen macaddr8_set7bit
inet_client_addr inet_client_port inet_server_addr inet_server_port
nextval currval setval lastval pg_get_serial_sequence
current_setting set_config current_database current_schema current_schemas pg_typeof version txid_current pg_backend_pid
num_nulls num_nonnulls pg_advisory_lock pg_advisory_xact_lock pg_try_advisory_lock pg_try_advisory_xact_lock
pg_advisory_unlock has_table_privilege has_schema_privilege has_column_privilege pg_has_role pg_sleep pg_notify
pg_column_size pg_size_pretty current_query hashtext hashtextextended pg_table_size pg_total_relation_size pg_relation_size
pg_get_expr obj_description col_description pg_trigger_depth
enum_first enum_last enum_range xmlcomment xpath xpath_exists xml_is_well_formed
row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
count sum avg min max bool_and bool_or every array_agg string_agg json_agg jsonb_agg json_object_agg jsonb_object_agg bit_and
bit_or bit_xor stddev stddev_pop stddev_samp variance var_pop var_samp corr covar_pop covar_samp regr_avgx regr_avgy
regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy percentile_cont percentile_disc mode range_agg
range_intersect_agg xmlagg
area center diagonal diameter height width isclosed isopen npoints pclose popen radius slope ishorizontal isvertical
isparallel isperp
date text int2 int4 int8 float4 float8 numeric bool varchar bpchar timestamp timestamptz time timetz interval inet cidr
jsonb point box circle path polygon lseg line money xml oid name bytea regclass bit varbit macaddr macaddr8
)";

/// Strict functions, by pg_proc.prosrc, that give NULL for some arguments that are not: an empty range has no bound, an
/// infinite day has no hour, a pattern does not match.
inline constexpr const char* sometimes_null = R"(
json_object_field json_object_field_text json_array_element json_array_element_text json_extract_path json_extract_path_text
jsonb_object_field jsonb_object_field_text jsonb_array_element jsonb_array_element_text jsonb_extract_path
jsonb_extract_path_text jsonb_path_exists jsonb_path_match jsonb_path_exists_opr jsonb_path_match_opr jsonb_path_query_first
jsonb_path_exists_tz jsonb_path_match_tz jsonb_path_query_first_tz
path_add path_distance lseg_interpt line_interpt box_intersect close_pb close_ps close_pl close_sb close_sl close_ls close_lseg
timestamp_time timestamptz_time timestamptz_timetz
regexp_match regexp_match_no_flags textregexsubstr regexp_substr regexp_substr_no_start regexp_substr_no_n
regexp_substr_no_flags regexp_substr_no_subexpr textregexreplace_noopt_never
timestamp_to_char timestamptz_to_char interval_to_char numeric_to_number
timestamp_part timestamptz_part interval_part time_part timetz_part extract_date extract_time extract_timetz
extract_timestamp extract_timestamptz extract_interval
numeric_scale numeric_min_scale
array_dims array_length array_lower array_upper array_ndims range_lower range_upper multirange_lower multirange_upper
current_schema show_config_by_name show_config_by_name_missing_ok pg_get_serial_sequence
window_lag window_lag_with_offset window_lag_with_offset_and_default window_lead window_lead_with_offset
window_lead_with_offset_and_default window_first_value window_last_value window_nth_value
jsonb_bool jsonb_numeric jsonb_int2 jsonb_int4 jsonb_int8 jsonb_float4 jsonb_float8
pg_table_size pg_total_relation_size pg_relation_size pg_get_expr text_to_array
poly_center path_center path_area
)";

/// Functions that are called with NULL, by pg_proc.prosrc, and never give it.
inline constexpr const char* never_null = R"(
text_concat json_build_object json_build_object_noargs json_build_array json_build_array_noargs jsonb_build_object
jsonb_build_object_noargs jsonb_build_array jsonb_build_array_noargs quote_nullable range_constructor2 range_constructor3
multirange_constructor0 array_append array_prepend pg_num_nulls pg_num_nonnulls pg_typeof window_row_number window_rank
window_dense_rank window_percent_rank window_cume_dist enum_first enum_last enum_range_all enum_range_bounds
)";

/// Functions that PostgreSQL 13 does not have: the major that brought them, name, and arguments where others are older.
struct younger_function {
    int since;
    const char* name;
    const char* arguments = nullptr;
};
inline constexpr younger_function younger[] = {
    {14, "bit_count"},
    {14, "bit_xor"},
    {14, "date_bin"},
    {14, "extract"},
    {14, "string_to_table"},
    {14, "trim_array"},
    {14, "unistr"},
    {14, "multirange"},
    {14, "ltrim", "yy"},
    {14, "rtrim", "yy"},
    {14, "range_agg", "P"},
    {14, "range_intersect_agg"},
    {14, "int4multirange"},
    {14, "int8multirange"},
    {14, "nummultirange"},
    {14, "tsmultirange"},
    {14, "tstzmultirange"},
    {14, "datemultirange"},
    {15, "range_agg", "|"},
    {15, "regexp_count"},
    {15, "regexp_instr"},
    {15, "regexp_like"},
    {15, "regexp_substr"},
    {15, "regexp_replace", "ttti"},
    {15, "regexp_replace", "tttii"},
    {15, "regexp_replace", "tttiit"},
};

/// What other majors say otherwise than 15. The functions of arrays took anyarray and anyelement in 13; 15 finds the text of
/// an interval stable and timezone() no longer volatile; 18 adds casts between whole numbers and bytea, finds date_trunc()
/// with a zone immutable, and gives json_strip_nulls() one more argument, with a default.
inline constexpr const char* otherwise_before_14 =
    R"(array_append array_cat array_position array_positions array_prepend
array_remove array_replace lag lead width_bucket)";
inline constexpr const char* otherwise_elsewhere[] = {":I 3",
                                                      "timezone tH>Hs",
                                                      ":i eB0b0q0",
                                                      ":l eB0",
                                                      "date_trunc tZt>Zs",
                                                      "json_strip_nulls j>j",
                                                      "jsonb_strip_nulls J>J"};

}  // namespace typeschema_test::catalogue
