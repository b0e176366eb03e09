// SPDX-License-Identifier: BSL-1.0
#include "typeschema/codegen/run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace typeschema;
using testing::HasSubstr;

struct outcome {
    int code;
    std::string output;
    std::string errors;
};

codegen::head shop() {
    codegen::head made{.chain = "shop", .revision = "001_start", .fingerprint = "1:00000000000000a1"};
    made.tables.push_back({.sql = "shop.items", .cpp = "items"});
    made.tables.back().columns.push_back(
        {.sql = "id", .cpp = "id", .type = codegen::cpp_type_for({.id = model::type_id::integer})});
    return made;
}

outcome run(const std::vector<std::string>& arguments, bool several = false) {
    std::vector<codegen::linked_chain> chains{{"shop", &shop}};
    if (several)
        chains.push_back({"billing", &shop});
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int code = codegen::run(chains, arguments);
    const std::string output = testing::internal::GetCapturedStdout();
    return {code, output, testing::internal::GetCapturedStderr()};
}

TEST(codegen_run, prints_the_helpers_of_the_only_chain) {
    const outcome result = run({"helpers"});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.output, HasSubstr("from chain shop at 001_start, fingerprint 1:00000000000000a1."));
    EXPECT_THAT(result.output, HasSubstr("namespace shop::tables::items {"));
}

TEST(codegen_run, puts_the_tables_into_the_namespace_that_is_asked_for) {
    EXPECT_THAT(run({"helpers", "--namespace", "my::rows"}).output, HasSubstr("namespace my::rows::items {"));
}

TEST(codegen_run, refuses_a_namespace_that_cpp_would_refuse) {
    for (const char* wrong : {"a b", "class", "a::", "::a", "a:b"}) {
        const outcome result = run({"helpers", "--namespace", wrong});
        EXPECT_EQ(result.code, 2) << wrong;
        EXPECT_THAT(result.errors, HasSubstr("is no namespace for helpers"));
    }
}

TEST(codegen_run, asks_which_of_several_chains_is_meant) {
    const outcome result = run({"helpers"}, true);
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.errors, HasSubstr("choose one with --chain: shop, billing"));
    EXPECT_EQ(run({"helpers", "--chain", "billing"}, true).code, 0);
}

TEST(codegen_run, fails_where_standard_output_takes_nothing) {
    std::cout.setstate(std::ios::badbit);
    const outcome result = run({"helpers"});
    std::cout.clear();
    EXPECT_EQ(result.code, 1);
    EXPECT_THAT(result.errors, HasSubstr("cannot write to standard output"));
}

TEST(codegen_run, suggests_the_chain_and_the_option_that_were_meant) {
    EXPECT_THAT(run({"helpers", "--chain", "shpo"}).errors, HasSubstr("did you mean 'shop'?"));
    EXPECT_THAT(run({"helpers", "--ouput", "x"}).errors,
                HasSubstr("unknown option '--ouput'; did you mean '--output'?"));
}

TEST(codegen_run, ends_with_2_when_the_command_is_missing_or_unknown) {
    EXPECT_EQ(run({}).code, 2);
    EXPECT_THAT(run({}).errors, HasSubstr("a command is missing"));
    EXPECT_EQ(run({"helper"}).code, 2);
    EXPECT_THAT(run({"helper"}).errors, HasSubstr("unknown command 'helper'"));
}

TEST(codegen_run, writes_the_same_bytes_to_a_file) {
    const std::string path = testing::TempDir() + "codegen_run.hpp";
    EXPECT_EQ(run({"helpers", "--output", path}).code, 0);
    std::string text(1 << 16, '\0');
    std::FILE* file = std::fopen(path.c_str(), "rb");
    ASSERT_NE(file, nullptr);
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    std::remove(path.c_str());
    EXPECT_EQ(text, run({"helpers"}).output);
}

TEST(codegen_run, says_why_a_file_cannot_be_written) {
    const outcome missing = run({"helpers", "--output", "/no/such/folder/x.hpp"});
    EXPECT_EQ(missing.code, 1);
    EXPECT_THAT(missing.errors, HasSubstr("cannot write /no/such/folder/x.hpp: No such file or directory"));
    const outcome full = run({"helpers", "--output", "/dev/full"});
    EXPECT_EQ(full.code, 1);
    EXPECT_THAT(full.errors, HasSubstr("No space left on device; the file is incomplete"));
}

TEST(codegen_run, shows_help_with_examples) {
    const outcome result = run({"helpers", "--help"});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.output, HasSubstr("typeschema-codegen helpers --chain inbox --output"));
}

}  // namespace
