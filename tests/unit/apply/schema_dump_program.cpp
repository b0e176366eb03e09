// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/schema_dump.hpp"

#include "support/fake_chain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace apply = typeschema::apply;
using testing::HasSubstr;
using testing::ThrowsMessage;

namespace {

void dump_with(const std::string& pg_dump) {
    apply::dump_schema(typeschema_test::fake_chain(), pg_dump, "host=/no/such/folder dbname=shop");
}

}  // namespace

TEST(schema_dump_program, one_that_is_missing_is_named_with_its_cure) {
    EXPECT_THAT([] { dump_with("/no/such/pg_dump"); },
                ThrowsMessage<apply::failure>(HasSubstr("there is no program /no/such/pg_dump; install")));
}

TEST(schema_dump_program, one_that_fails_is_no_empty_dump) {
    EXPECT_THAT([] { dump_with("false"); }, ThrowsMessage<apply::failure>(HasSubstr("pg_dump failed: ")));
}
