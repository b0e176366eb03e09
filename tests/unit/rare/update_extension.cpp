// SPDX-License-Identifier: BSL-1.0
#include "typeschema/rare.hpp"

#include "typeschema/apply/script_of.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;
using made = ensure_extension<"vector">;

TEST(update_extension, takes_what_the_server_has_and_looks_whether_that_is_enough) {
    struct updated : chain<settings<"sample", in_schema<"">, released<>>, start,
                           next<made, update_extension<"vector">, update_extension<"vector", at_least<"0.5.0">>>> {};
    const apply::chain_script script = apply::script_of<updated>();
    const apply::revision_script second = script.render(1);
    const std::string update = "THEN\n        ALTER EXTENSION vector UPDATE;\n    END IF;\n";
    EXPECT_NE(second.up[1].find(update + "END"), std::string::npos) << second.up[1];
    EXPECT_NE(second.up[2].find(update + "    IF EXISTS"), std::string::npos) << second.up[2];
    EXPECT_NE(second.up[2].find("'0.5.0'"), std::string::npos);
    EXPECT_TRUE(second.down.empty());
    EXPECT_TRUE(second.reversible);
    EXPECT_EQ(script.revisions[1].summary,
              (std::vector<std::string>{"ensure extension vector", "update extension vector",
                                        "update extension vector to at least 0.5.0"}));
}

TEST(update_extension, is_told_apart_by_its_version) {
    const auto of = [](const model::history& h) { return fingerprint(h, 1); };
    EXPECT_NE((of(chain_detail::history_of<history<made, update_extension<"vector">>>)),
              (of(chain_detail::history_of<history<made, update_extension<"vector", at_least<"0.5.0">>>>)));
}

TEST(update_extension, wants_an_extension_that_the_chain_knows) {
    EXPECT_EQ(
        (mistakes_of<update_extension<"vector">>()),
        sentences{"next: TS183 extension vector is updated, and the chain neither creates it nor makes sure of it; put "
                  "ensure_extension<\"vector\"> before"});
}

}  // namespace
