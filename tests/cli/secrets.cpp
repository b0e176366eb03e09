// SPDX-License-Identifier: BSL-1.0
#include "cli/rig.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace {

using namespace typeschema_test;
using testing::HasSubstr;
using testing::Not;

/// Asks for a password from one role, on the server of this program.
class secrets_test : public cli_test {
protected:
    void SetUp() override {
        on.execute("drop role if exists guarded");
        // PostgreSQL 13 still prefers md5.
        on.execute("set password_encryption = 'scram-sha-256'; "
                   "create role guarded login password 'zq@wx:vk/jy%uh&pf 9'");
        const auto file = server().folder() / "data" / "pg_hba.conf";
        {
            std::ifstream before(file);
            rules_.assign(std::istreambuf_iterator<char>(before), {});
        }
        write_rules("local all guarded scram-sha-256\n" + rules_);
    }
    void TearDown() override {
        write_rules(rules_);
        on.execute("drop role guarded");
    }

    void write_rules(const std::string& rules) {
        std::ofstream(server().folder() / "data" / "pg_hba.conf") << rules;
        on.execute("select pg_reload_conf()");
        // The postmaster reads the file when it gets to it.
        on.execute("select pg_sleep(0.2)");
    }

    static std::string percent_encoded(const std::string& text) {
        std::string encoded;
        for (const unsigned char c : text) {
            char hex[4];
            std::snprintf(hex, sizeof hex, "%%%02X", static_cast<unsigned>(c));
            encoded += hex;
        }
        return encoded;
    }

    std::string uri(const std::string& password) const {
        return "postgresql://guarded:" + password + "@/" + database.name() +
               "?host=" + percent_encoded(server().folder().string());
    }
    std::string pairs(const std::string& password) const {
        return "host=" + server().folder().string() + " port=5432 user=guarded dbname=" + database.name() +
               " password=" + password;
    }

    static void expect_no_secret(const program_result& result, const std::vector<std::string>& pieces) {
        for (const std::string& piece : pieces)
            EXPECT_THAT(result.output + result.errors, Not(HasSubstr(piece)));
    }

    std::string rules_;
};

const std::vector<std::string> pieces_of_password{"zq@wx", "zq", "wx", "vk", "jy", "uh", "pf"};

}  // namespace

TEST_F(secrets_test, the_right_password_works) {
    const auto result = fake_apply({"current"}, {{"DATABASE_URL", uri(percent_encoded("zq@wx:vk/jy%uh&pf 9"))}});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(result.output, "base\n");
    EXPECT_EQ(fake_apply({"current"}, {{"DATABASE_URL", pairs("'zq@wx:vk/jy%uh&pf 9'")}}).output, "base\n");
}

TEST_F(secrets_test, a_wrong_password_is_one_line_that_does_not_repeat_it) {
    for (const std::string& text : {uri(percent_encoded("zq@wx:vk/jy%uh&pf 8")), pairs("'zq@wx:vk/jy%uh&pf 8'")})
        for (const char* command : {"current", "upgrade", "roundtrip"}) {
            const auto result = fake_apply({command}, {{"DATABASE_URL", text}});
            EXPECT_EQ(result.exit_code, 1);
            EXPECT_THAT(result.errors, HasSubstr("password authentication failed for user \"guarded\"\n"));
            EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << result.errors;
            expect_no_secret(result, pieces_of_password);
        }
}

TEST_F(secrets_test, a_password_that_nobody_escaped_is_not_repeated_either) {
    for (const std::string& text :
         {uri("zq@wx:vk/jy%uh&pf 9"), uri("zq/wx:vk"), uri("zq%wx"), pairs("zq@wx vk jy"), pairs("'zq wx")}) {
        const auto result = fake_apply({"current", "--database", text});
        EXPECT_NE(result.exit_code, 0) << text;
        EXPECT_NE(result.errors, "");
        expect_no_secret(result, {"zq", "wx:", "wx ", "\"wx\"", "vk", "jy", "uh&"});
    }
}

TEST_F(secrets_test, pg_dump_gets_the_password_without_showing_it) {
    on.execute("alter role guarded superuser");
    const auto result = fake_apply({"roundtrip"}, {{"DATABASE_URL", uri(percent_encoded("zq@wx:vk/jy%uh&pf 9"))}});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    expect_no_secret(result, pieces_of_password);
    on.execute("drop schema shop cascade");
}

TEST_F(secrets_test, a_failing_statement_does_not_bring_the_password_along) {
    on.execute("alter role guarded superuser");
    const auto result = fake_apply(
        {"upgrade"}, {{"DATABASE_URL", uri(percent_encoded("zq@wx:vk/jy%uh&pf 9"))}, {"FAKE_CHAINS", "broken"}});
    EXPECT_EQ(result.exit_code, 1);
    expect_no_secret(result, pieces_of_password);
    on.execute("drop schema shop cascade");
}
