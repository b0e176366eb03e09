// SPDX-License-Identifier: BSL-1.0
#include "support/fake_chain.hpp"
#include "typeschema/cli/run.hpp"

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace apply = typeschema::apply;

/// The shop's second revision is what this chain rests on, which is applied to one schema after the other.
std::vector<apply::chain_script> with_stands(apply::chain_script shop) {
    apply::chain_script stands = typeschema_test::fake_chain();
    stands.name = "stands";
    stands.schema = "";
    stands.open = true;
    stands.search_path = {"public"};
    stands.revisions.resize(2);
    stands.revisions[1].needs = {{"shop", "shop", "250102_price"}};
    stands.render = [](std::size_t index) {
        apply::revision_script script;
        script.up = {index == 0 ? "create table stands (id int)"
                                : "create table offers (item bigint references shop.items)"};
        script.down = {index == 0 ? "drop table stands" : "drop table offers"};
        return script;
    };
    std::vector<apply::chain_script> chains{std::move(shop), std::move(stands)};
    apply::link(chains);
    return chains;
}

/// FAKE_CHAINS chooses what is linked into this program: the shop, the shop and a mart, a shop with a trap, or with
/// segments.
std::vector<apply::chain_script> chains() {
    const char* variable = std::getenv("FAKE_CHAINS");
    const std::string_view kind = variable == nullptr ? "" : variable;
    apply::chain_script shop = typeschema_test::fake_chain();
    const auto after_price = [&](const std::string& statement) {
        shop.render = [base = shop.render, statement](std::size_t index) {
            apply::revision_script script = base(index);
            if (index == 1)
                script.up.push_back(statement);
            return script;
        };
    };
    if (kind == "slow")
        after_price("select pg_sleep(60)");
    if (kind == "talkative")
        after_price("do $$ begin raise notice 'so far so good'; raise warning 'mind the gap'; end $$");
    if (kind == "verbose")
        after_price(
            "do $$ begin raise warning E'one\\ntwo'; raise exception E'one\\ntwo\\x1b[31m%', repeat('x', 100000) "
            "using detail = E'a\\n\\nb', hint = E'c\\rd'; end $$");
    if (kind == "broken")
        after_price("create index on items (prize)");
    if (kind == "edited")
        shop.revisions[0].fingerprint = "1:1111111111111111";
    if (kind == "accepting")
        shop.revisions[1].accepted = {"step 1, loses_data: nobody reads it"};
    if (kind == "older")
        shop.revisions.resize(1);
    if (kind == "obstructed")
        shop.render = [base = shop.render](std::size_t index) {
            apply::revision_script script = base(index);
            script.down_obstacles = {{"values of shop.items.price cannot go back", "select 0", "change them"}};
            return script;
        };
    if (kind == "segmented") {
        shop.revisions[1].segments = 3;
        shop.revisions[1].plain = false;
        shop.render = [base = shop.render](std::size_t index) {
            apply::revision_script script = base(index);
            if (index == 1)
                script.segments = {{.up = {script.up[0]}, .down = script.down},
                                   {.up = {"create index concurrently items_price on items (price)"},
                                    .down = {"drop index concurrently shop.items_price"},
                                    .alone = true,
                                    .index = "shop.items_price",
                                    .builds = true},
                                   {.up = {script.up[1]}, .down = {}}};
            return script;
        };
    }
    if (kind == "guarded")
        shop.render = [base = shop.render](std::size_t index) {
            apply::revision_script script = base(index);
            if (index == 1) {
                script.up.insert(
                    script.up.begin(),
                    "do $$ begin if exists (select from items) then raise 'items has rows'; end if; end $$");
                script.guards = {{0, "shop", "items", {"id"}}};
                script.invariants = {{"it holds", "do $$ begin raise 'it does not hold'; end $$", "select 1", ""}};
            }
            return script;
        };
    if (kind == "irreversible")
        shop.render = [base = shop.render](std::size_t index) {
            apply::revision_script script = base(index);
            script.reversible = index != 1;
            script.irreversible_because = "it merges rows";
            return script;
        };
    if (kind == "stands")
        return with_stands(std::move(shop));
    if (kind != "two")
        return {shop};
    apply::chain_script mart = typeschema_test::fake_chain();
    mart.name = mart.schema = "mart";
    mart.search_path = {"mart"};
    mart.revisions.resize(1);
    mart.render = [](std::size_t) {
        apply::revision_script script;
        script.up = {"create table stalls (id int)"};
        script.down = {"drop table stalls"};
        return script;
    };
    return {shop, mart};
}

}  // namespace

int main(int argc, char** argv) {
    return typeschema::cli::run(chains(), {argv + 1, argv + argc});
}
