// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/pins.hpp"

#include "golden/library.hpp"
#include "typeschema/typeschema.hpp"
#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <set>

namespace {

using namespace typeschema;
using sample::sentences;

struct items : table<"items", column<"id", uuid>, column<"note", text, nullable>, primary_key<on<"id">>> {};
struct letters : table<"letters", column<"id", uuid>, primary_key<on<"id">>> {};
struct first : migration<"first", create_table<items>> {};
struct second : migration<"second", after<"first">, add_column<"items", column<"pages", integer, nullable>>,
                          rename_column<"items", "note", "remark">, create_table<letters>> {};
struct third : migration<"third", after<"second">, add_column<"items", column<"rank", integer, nullable>>> {};
template <class Pins>
struct history : chain<settings<"shop", released<Pins>>, first, second, third> {};

/// The pin of a revision as `typeschema-apply pin` would write it, of a chain without pins.
template <class Chain, std::uint32_t Revision>
struct its {
    static constexpr const model::history& h = chain_detail::history_of<Chain>;
    static constexpr auto text = [] {
        meta::fixed_string<18> t;
        std::uint64_t hash = fingerprint(h, Revision);
        t.text[0] = '1';
        t.text[1] = ':';
        for (std::size_t i = 18; i-- > 2; hash >>= 4)
            t.text[i] = "0123456789abcdef"[hash & 15];
        return t;
    }();
    static constexpr std::uint64_t quick = chain_detail::quick_hash(h, Revision);
    static constexpr std::uint32_t hash_of(std::uint32_t step) {
        return chain_detail::step_hash(h, h.first_steps[Revision] + step);
    }
};
using unpinned = history<void>;
using pin_of_first = pin<"first", its<unpinned, 0>::text, its<unpinned, 0>::quick, its<unpinned, 0>::hash_of(0)>;
template <std::uint32_t... Steps>
using pin_of_second = pin<"second", its<unpinned, 1>::text, its<unpinned, 1>::quick, Steps...>;
constexpr std::uint32_t a = its<unpinned, 1>::hash_of(0), b = its<unpinned, 1>::hash_of(1),
                        c = its<unpinned, 1>::hash_of(2);

struct both : pins<pin_of_first, pin_of_second<a, b, c>> {};
struct all : pins<pin_of_first, pin_of_second<a, b, c>,
                  pin<"third", its<unpinned, 2>::text, 0, its<unpinned, 2>::hash_of(0)>> {};
struct none : pins<> {};
static_assert(valid<history<both>> && valid<history<all>> && valid<history<none>> && valid<unpinned>);

// Whatever a step says can be hashed in a constant evaluation: the library uses every kind of step.
template <std::uint32_t... Revision>
constexpr bool have_fingerprints(std::integer_sequence<std::uint32_t, Revision...>) {
    constexpr std::uint64_t all[] = {fingerprint(chain_detail::history_of<library::chain>, Revision)...};
    return all[0] != all[1];
}
static_assert(have_fingerprints(
    std::make_integer_sequence<std::uint32_t, chain_detail::history_of<library::chain>.migration_count>()));

/// Pins of a second revision that had other steps.
template <std::uint32_t... Steps>
struct had : pins<pin_of_first, pin<"second", "1:0123456789abcdef", 1, Steps...>> {};

TEST(pins, a_changed_step_is_named) {
    EXPECT_EQ(
        (sample::mistakes<history<had<a, 77, c>>>()),
        sentences{"second: TS601 this revision was released, and was edited since: step 2, rename column items.note, "
                  "is not what it was; put it back and write a new revision"});
    EXPECT_EQ(
        (sample::mistakes<history<had<77, b, c>>>()),
        sentences{"second: TS601 this revision was released, and was edited since: step 1, add column items.pages, "
                  "is not what it was; put it back and write a new revision"});
}

TEST(pins, a_step_too_many_and_one_too_few_are_named) {
    EXPECT_EQ(
        (sample::mistakes<history<had<a, b>>>()),
        sentences{"second: TS601 this revision was released, and was edited since: step 3, create table letters, was "
                  "not in it; put it back and write a new revision"});
    EXPECT_EQ(
        (sample::mistakes<history<had<b, c>>>()),
        sentences{"second: TS601 this revision was released, and was edited since: step 1, add column items.pages, "
                  "was not in it; put it back and write a new revision"});
    EXPECT_EQ((sample::mistakes<history<had<a, 77, b, c>>>()),
              sentences{"second: TS601 this revision was released, and was edited since: its step 2 is missing; put it "
                        "back and write a new revision"});
    EXPECT_EQ(
        (sample::mistakes<history<had<>>>()),
        sentences{"second: TS601 this revision was released, and was edited since: step 1, add column items.pages, "
                  "was not in it; put it back and write a new revision"});
}

TEST(pins, another_schema_is_told_from_other_steps) {
    EXPECT_EQ(
        (sample::mistakes<history<had<a, b, c>>>()),
        sentences{"second: TS601 this revision was released, and was edited since: its steps are the same, but the "
                  "name or the schema of the chain is not; put it back and write a new revision"});
}

TEST(pins, a_missing_revision_is_named_once_wherever_it_stood) {
    struct gone : pins<pin_of_first, pin<"between", "1:0123456789abcdef">, pin_of_second<a, b, c>> {};
    EXPECT_EQ((sample::mistakes<history<gone>>()),
              sentences{"second: TS602 revision between was released and is missing here; put it back"});
    struct behind : chain<settings<"shop", released<both>>, first> {};
    EXPECT_EQ(sample::mistakes<behind>(),
              sentences{"first: TS602 revision second was released and is missing here; put it back"});
    struct emptied : chain<settings<"shop", released<both>>> {};
    EXPECT_EQ(sample::mistakes<emptied>(),
              sentences{"TS602 revision first was released and is missing here; put it back"});
}

TEST(pins, nothing_is_put_before_a_released_revision) {
    struct late : pins<pin_of_first, pin<"third", "1:0123456789abcdef">> {};
    EXPECT_EQ(
        (sample::mistakes<history<late>>()),
        sentences{
            "second: TS603 this revision stands before third, which was released without it; put it behind third"});
    struct swapped : pins<pin_of_first, pin<"third", "1:0123456789abcdef">, pin_of_second<a, b, c>> {};
    EXPECT_EQ(
        (sample::mistakes<history<swapped>>()),
        sentences{"second: TS603 this revision stands before third, which was released before it; put them back in "
                  "that order"});
}

TEST(pins, what_is_no_fingerprint_is_told) {
    struct bad : pins<pin<"first", "1:0123">, pin<"second", "2:0123456789abcdef">> {};
    EXPECT_EQ(
        (sample::mistakes<history<bad>>()),
        (sentences{"first: TS604 '1:0123' is no fingerprint, but its pin has it; let typeschema-apply pin write the "
                   "header anew",
                   "second: TS604 '2:0123456789abcdef' is a fingerprint of a format that this version does not know, "
                   "but its pin has it; let typeschema-apply pin write the header anew"}));
    struct twice : pins<pin_of_first, pin_of_first> {};
    EXPECT_EQ((sample::mistakes<history<twice>>()),
              sentences{"second: TS604 first is pinned twice; let typeschema-apply pin write the header anew"});
}

TEST(pins, only_sixteen_digits_behind_a_format_are_a_fingerprint) {
    using chain_detail::read_fingerprint;
    EXPECT_EQ(read_fingerprint("1:0123456789abcdef").hash, 0x0123456789abcdefu);
    EXPECT_EQ(read_fingerprint("17:ffffffffffffffff").format, 17u);
    for (const char* text : {"", ":0123456789abcdef", "1:0123456789abcde", "1:0123456789abcdef0", "x:0123456789abcdef",
                             "1:0123456789abcdeg", "1:0123456789ABCDEF", "12345:0123456789abcdef"})
        EXPECT_EQ(read_fingerprint(text).format, 0u) << text;
}

TEST(pins, a_mistake_in_a_released_revision_is_told_once) {
    struct misspelt : migration<"second", after<"first">, rename_column<"items", "notes", "remark">> {};
    struct wrong : chain<settings<"shop", released<both>>, first, misspelt> {};
    EXPECT_EQ(sample::mistakes<wrong>().size(), 1u);
    struct later : migration<"later", after<"third">, drop_column<"items", "notes">> {};
    struct also_wrong : chain<settings<"shop", released<had<a, b>>>, first, second, third, later> {};
    EXPECT_EQ(sample::mistakes<also_wrong>().size(), 2u);
}

// 400 wide tables in one revision take more evaluations than one.
TEST(pins, a_part_of_a_chain_ends_before_an_evaluation_grows_too_long) {
    const model::history& h = chain_detail::history_of<history<both>>;
    EXPECT_EQ(chain_detail::end_of_part(h, 0, 4), 4u);
    EXPECT_EQ(chain_detail::count_pin_parts(h), 2u);
    model::pin_progress at = chain_detail::begin_pins(h);
    EXPECT_EQ(at.in_place, 2u);
    at = chain_detail::compare_pins(h, at);
    EXPECT_EQ(at.revision, 2u);
    EXPECT_EQ(at.found.size, 0u);
}

}  // namespace
