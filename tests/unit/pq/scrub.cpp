// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/scrub.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pq = typeschema::pq;
using testing::HasSubstr;
using testing::Not;

TEST(scrub, a_message_without_secrets_stays_as_it_is) {
    EXPECT_EQ(pq::scrub("role \"app\" does not exist", "postgresql://app:hunter2@db/inbox"),
              "role \"app\" does not exist");
    EXPECT_EQ(pq::scrub("role \"app\" does not exist", "host=db"), "role \"app\" does not exist");
    EXPECT_EQ(pq::scrub("", ""), "");
}

TEST(scrub, the_password_goes_wherever_it_stands) {
    EXPECT_EQ(pq::scrub("cannot use hunter2!", "postgresql://app:hunter2@db/inbox"), "cannot use ***!");
    EXPECT_EQ(pq::scrub("cannot use hunter2!", "host=db password=hunter2"), "cannot use ***!");
    EXPECT_EQ(pq::scrub("cannot use hunter2!", "postgresql://db/inbox?password=hunter2&user=app"), "cannot use ***!");
    EXPECT_EQ(pq::scrub("cannot use hunter2!", "host=db sslpassword = hunter2"), "cannot use ***!");
}

TEST(scrub, the_decoded_password_goes_too) {
    EXPECT_EQ(pq::scrub("p@ss word", "postgresql://app:p%40ss%20word@db/inbox"), "***");
    EXPECT_EQ(pq::scrub("it's", "host=db password='it\\'s'"), "***");
}

TEST(scrub, what_libpq_takes_for_a_host_of_an_unescaped_password_goes) {
    const char* uri = "postgresql://app:pre@middle/end:x@db/inbox";
    EXPECT_THAT(pq::scrub("could not translate host name \"middle\" to address", uri), Not(HasSubstr("middle")));
    EXPECT_THAT(pq::scrub("database \"end:x@db/inbox\" does not exist", uri), Not(HasSubstr("end")));
    EXPECT_EQ(pq::scrub("host name \"x\" and \"db\"", uri), "host name \"***\" and \"db\"");
}

TEST(scrub, a_password_with_blanks_that_nobody_quoted_goes_word_by_word) {
    const char* text = "host=db password=correct horse battery user=app";
    EXPECT_EQ(pq::scrub("missing \"=\" after \"horse\" in connection info string", text),
              "missing \"=\" after \"***\" in connection info string");
    EXPECT_EQ(pq::scrub("invalid connection option \"battery\"", text), "invalid connection option \"***\"");
}

TEST(scrub, a_broken_percent_sign_shows_nothing) {
    EXPECT_THAT(pq::scrub("invalid percent-encoded token: \"hun%zzter\"", "postgresql://app:hun%zzter@db"),
                Not(HasSubstr("hun")));
}
