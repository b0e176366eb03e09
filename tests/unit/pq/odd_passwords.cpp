// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/connection_string.hpp"
#include "typeschema/pq/scrub.hpp"
#include "typeschema/pq/without_password.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace pq = typeschema::pq;
using testing::HasSubstr;
using testing::Not;

namespace {

/// Four words with odd characters between them; no word is one that our own sentences use.
std::string odd_password(std::mt19937& random) {
    const std::string odd = "@/:?#&%=[](),;'\"\\ $!{}<>+~|^*`";
    std::string password;
    for (const char* word : {"wolf", "Zebra", "qux9", "kiwi"}) {
        password += word;
        for (auto count = random() % 3; count > 0; --count)
            password += odd[random() % odd.size()];
    }
    return password;
}

std::vector<std::string> strings_with(const std::string& password) {
    return {"postgresql://app:" + password + "@db/inbox",
            "postgres://app:" + password + "@[::1]:5432/inbox?sslmode=require",
            "postgresql://db/inbox?user=app&password=" + password,
            "postgresql+psycopg://app:" + password + "@db/inbox",
            "host=db password=" + password + " user=app",
            "host=db password='" + password + "' user=app",
            "password = " + password,
            password,
            "\"postgresql://app:" + password + "@db/inbox\"",
            "https://app:" + password + "@db/inbox"};
}

std::string message_of_libpq(const std::string& text) {
    char* message = nullptr;
    PQconninfoFree(PQconninfoParse(text.c_str(), &message));
    const std::string copy = message == nullptr ? "" : message;
    PQfreemem(message);
    return copy;
}

void expect_clean(const std::string& printed, const std::string& given) {
    for (const char* word : {"wolf", "ebra", "qux", "kiwi"})
        EXPECT_THAT(printed, Not(HasSubstr(word))) << "printed for: " << given;
}

}  // namespace

TEST(odd_passwords, appear_in_nothing_that_is_printed) {
    std::mt19937 random(20251118);
    for (int i = 0; i < 500; ++i)
        for (const std::string& text : strings_with(odd_password(random))) {
            expect_clean(pq::check_connection_string(text).problem, text);
            expect_clean(pq::without_password(text), text);
            if (!text.starts_with("wolf") && !text.starts_with("\""))
                expect_clean(pq::scrub(message_of_libpq(text), text), text);
        }
}

/// The host, the port and the database that libpq reads come back in the errors of a failed attempt.
TEST(odd_passwords, appear_in_no_part_that_libpq_takes_for_something_else) {
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i)
        for (const std::string& text : strings_with(odd_password(random))) {
            const pq::conninfo parts(text);
            for (const char* keyword : {"host", "port", "dbname", "user"})
                if (text.find("password") != text.npos || text.starts_with("postgres"))
                    expect_clean(pq::scrub("\"" + parts[keyword].value_or("") + "\"", text), text);
        }
}
