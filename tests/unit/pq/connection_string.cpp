// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/connection_string.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pq = typeschema::pq;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string problem_of(std::string_view text) {
    return pq::check_connection_string(text).problem;
}

}  // namespace

TEST(check_connection_string, a_uri_is_taken_as_it_is) {
    for (const char* uri :
         {"postgresql://app:secret@db.example.com:5432/inbox?sslmode=require", "postgres://localhost/inbox",
          "postgresql://", "postgresql:///inbox?host=/run/postgresql&user=app",
          "postgresql://app@[2001:db8::1]:5433/inbox", "postgresql://a:b@one:1,two:2/inbox"}) {
        const auto parsed = pq::check_connection_string(uri);
        EXPECT_TRUE(parsed) << uri << ": " << parsed.problem;
        EXPECT_EQ(parsed.conninfo, uri);
    }
}

TEST(check_connection_string, key_value_text_is_taken_as_it_is) {
    for (const char* text : {"host=localhost dbname=inbox user=app", "dbname = inbox", "service=inbox",
                             "host=/run/postgresql password='it\\'s @ / secret'", "password=https://x host=db"}) {
        const auto parsed = pq::check_connection_string(text);
        EXPECT_TRUE(parsed) << text << ": " << parsed.problem;
        EXPECT_EQ(parsed.conninfo, text);
    }
}

TEST(check_connection_string, blanks_and_the_end_of_a_line_around_it_are_no_mistake) {
    EXPECT_EQ(pq::check_connection_string("  postgresql://localhost/inbox \r\n").conninfo,
              "postgresql://localhost/inbox");
}

TEST(check_connection_string, nothing_at_all_is_refused) {
    EXPECT_THAT(problem_of(""), HasSubstr("is empty"));
    EXPECT_THAT(problem_of(" \n"), HasSubstr("is empty"));
}

TEST(check_connection_string, a_driver_suffix_says_which_scheme_to_write) {
    for (const char* text : {"postgresql+psycopg://app:hunter2@db/inbox", "postgres+asyncpg://app:hunter2@db/inbox",
                             "PostgreSQL+psycopg2://app:hunter2@db/inbox"})
        EXPECT_THAT(problem_of(text), HasSubstr("write postgresql:// instead"));
}

TEST(check_connection_string, quotation_marks_say_to_leave_them_out) {
    for (const char* text : {"\"postgresql://app:hunter2@db/inbox\"", "'host=db'", "'postgresql://db/inbox", "`x`"})
        EXPECT_THAT(problem_of(text), HasSubstr("without quotes"));
}

TEST(check_connection_string, the_address_of_an_api_is_told_from_a_database) {
    EXPECT_THAT(problem_of("https://abc.supabase.co"), HasSubstr("an API, not of a database"));
    EXPECT_THAT(problem_of("HTTP://abc.example.com/?key=hunter2"), HasSubstr("an API, not of a database"));
}

TEST(check_connection_string, an_api_key_or_token_is_recognised) {
    for (const char* text : {"eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.hunter2", "sb_secret_hunter2", "sk-hunter2",
                             "0123456789abcdef0123456789abcdef"})
        EXPECT_THAT(problem_of(text), HasSubstr("an API key or a token"));
}

TEST(check_connection_string, a_jdbc_url_is_recognised) {
    EXPECT_THAT(problem_of("jdbc:postgresql://db/inbox?user=app&password=hunter2"), HasSubstr("JDBC"));
}

TEST(check_connection_string, a_placeholder_is_recognised) {
    for (const char* text : {"${DATABASE_URL}", "$DATABASE_URL", "%DATABASE_URL%", "{{ database_url }}",
                             "postgresql://app:[YOUR-PASSWORD]@db/inbox", "postgresql://app:${PASSWORD}@db/inbox"})
        EXPECT_THAT(problem_of(text), HasSubstr("placeholder")) << text;
}

TEST(check_connection_string, another_database_is_told_apart) {
    EXPECT_THAT(problem_of("mysql://app:hunter2@db/inbox"), HasSubstr("not PostgreSQL's"));
    EXPECT_THAT(problem_of("POSTGRESQL://app:hunter2@db/inbox"), HasSubstr("small letters"));
}

TEST(check_connection_string, a_bare_word_is_no_connection_string) {
    EXPECT_THAT(problem_of("inbox"), HasSubstr("no connection string"));
}

TEST(check_connection_string, unescaped_characters_in_a_password_are_explained) {
    EXPECT_THAT(problem_of("postgresql://app:hun@ter2@db/inbox"), HasSubstr("'@' in a user name or password as %40"));
    EXPECT_THAT(problem_of("postgresql://app:hun/ter2@db/inbox"), HasSubstr("%2F"));
    EXPECT_THAT(problem_of("postgresql://app:hunter2%@db/inbox"), HasSubstr("% as %25"));
}

TEST(check_connection_string, text_that_libpq_cannot_read_says_how_to_write_it) {
    EXPECT_THAT(problem_of("host=db password=hunter2 and more"), HasSubstr("'single quotes'"));
    EXPECT_THAT(problem_of("hots=db password=hunter2"), HasSubstr("key=value"));
    EXPECT_THAT(problem_of("host=db port=hunter2"), HasSubstr("port=5432"));
}

TEST(check_connection_string, a_parameter_of_another_program_is_told_from_a_password_that_is_not_escaped) {
    for (const char* uri : {"postgresql://app:secret@db/inbox?schema=public", "postgresql://db?pgbouncer=true&user=app",
                            "postgresql://app:s?cret@db/inbox?sslmode=require&schema=public"})
        EXPECT_THAT(problem_of(uri), HasSubstr("does not know a parameter behind the '?'")) << uri;
    EXPECT_THAT(problem_of("postgresql://app:hunter2%@db/inbox?sslmode=require"), HasSubstr("% as %25"));
    EXPECT_THAT(problem_of("postgresql://app:hun?te=r%2@db/inbox"), HasSubstr("% as %25"));
}

TEST(check_connection_string, no_sentence_repeats_a_piece_of_the_secret) {
    for (const char* text : {"postgresql+psycopg://app:hunter2@db/inbox", "\"postgresql://app:hunter2@db\"",
                             "https://hunter2.example.com", "sk-hunter2", "eyJhunter2", "hunter2", "hunter2://x",
                             "jdbc:hunter2", "${hunter2}", "postgresql://a:hunter2%@b", "postgresql://a:hunter2/x@b",
                             "postgresql://a:b@hunter2@c", "password=hunter2 hunter2", "hunter2=hunter2"}) {
        const auto parsed = pq::check_connection_string(text);
        EXPECT_FALSE(parsed) << text;
        EXPECT_THAT(parsed.problem, Not(HasSubstr("hunter"))) << text;
        EXPECT_EQ(parsed.conninfo, "") << text;
    }
}
