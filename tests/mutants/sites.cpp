// SPDX-License-Identifier: BSL-1.0
#include "tools/report.d/mutants.d/sites.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const char* const problem_header = R"(
enum class problem_code : std::uint16_t {
    none = 0,
    unknown_table = 201,
    unreadable_sql = 108,
};
)";

std::vector<mutants::site> sites_of(const std::string& text, const std::string& file) {
    const mutants::source parsed(text);
    return mutants::site_finder(parsed, file, mutants::read_codes(problem_header)).find();
}

std::vector<std::string> ids_of(const std::string& text, const std::string& file) {
    std::vector<std::string> ids;
    for (const mutants::site& s : sites_of(text, file))
        ids.push_back(s.id);
    return ids;
}

/// The header with its only site marked: the number reads 7.
std::string switched(const std::string& text, const std::string& file) {
    std::vector<mutants::site> sites = sites_of(text, file);
    EXPECT_EQ(sites.size(), 1u);
    const std::string number = std::to_string(sites.at(0).number());
    std::string result = mutants::instrumented(text, sites);
    for (std::size_t at = result.find(number); at != std::string::npos; at = result.find(number, at))
        result.replace(at, number.size(), "7");
    return result;
}

TEST(mutant_sites, read_the_codes_from_their_header) {
    const auto codes = mutants::read_codes(problem_header);
    EXPECT_EQ(codes.size(), 2u);
    EXPECT_EQ(codes.at("unknown_table"), "TS201");
}

TEST(mutant_sites, find_a_code_that_is_reported_and_let_it_report_none) {
    const std::string text =
        "void f() {\n    if (x)\n        return w.report(model::problem_code::unknown_table, 0);\n}\n";
    EXPECT_THAT(ids_of(text, "change/f.hpp"), ElementsAre("TS201@change/f#1"));
    EXPECT_EQ(sites_of(text, "change/f.hpp")[0].line, 3u);
    EXPECT_THAT(switched(text, "change/f.hpp"),
                HasSubstr("w.report((TYPESCHEMA_MUTANT == 7 ? ::typeschema::model::problem_code::none : "
                          "(model::problem_code::unknown_table)), 0);"));
}

TEST(mutant_sites, find_each_code_of_a_choice) {
    EXPECT_THAT(
        ids_of("void f() { w.report(a ? model::problem_code::unknown_table : model::problem_code::unreadable_sql); }",
               "check/f.hpp"),
        ElementsAre("TS201@check/f#1", "TS108@check/f#1"));
}

TEST(mutant_sites, find_a_code_that_a_function_returns_by_its_short_name) {
    EXPECT_THAT(
        ids_of("problem_code f() { using enum model::problem_code; switch (k) { case a: return unreadable_sql; } }",
               "change/f.hpp"),
        ElementsAre("TS108@change/f#1"));
}

TEST(mutant_sites, find_a_code_that_another_function_found) {
    EXPECT_THAT(
        ids_of("void f() { if (const auto code = judge(d); code != model::problem_code::none) w.report(code, 0); }",
               "change/f.hpp"),
        ElementsAre("code@change/f#1"));
}

TEST(mutant_sites, leave_codes_alone_that_are_only_compared_or_passed_on) {
    EXPECT_THAT(ids_of("bool f() { return code == model::problem_code::unknown_table; }", "check/f.hpp"), IsEmpty());
    EXPECT_THAT(ids_of("bool f() { return one_of(code, {model::problem_code::unknown_table}); }", "check/f.hpp"),
                IsEmpty());
    EXPECT_THAT(ids_of("void f() { switch (c) { case model::problem_code::unknown_table: say(); } }", "check/f.hpp"),
                IsEmpty());
    EXPECT_THAT(
        ids_of("void report(problem_code code, name culprit = {}) { found->report(code, step); }", "change/f.hpp"),
        IsEmpty());
}

TEST(mutant_sites, find_a_sentence_that_is_written_on_the_spot) {
    const std::string text = "void f() { return say(\"TS501 enum \", name, \" is bound\"); }";
    EXPECT_THAT(ids_of(text, "chain/f.hpp"), ElementsAre("TS501@chain/f#1"));
    EXPECT_THAT(switched(text, "chain/f.hpp"),
                HasSubstr("return TYPESCHEMA_MUTANT == 7 ? void() : say(\"TS501 enum \""));
    EXPECT_THAT(switched("void f() { w.put(\"TS107 argument \"); }", "chain/f.hpp"),
                HasSubstr("{ TYPESCHEMA_MUTANT == 7 ? void() : w.put("));
}

TEST(mutant_sites, find_each_label_of_an_inverse_and_give_it_an_empty_body) {
    const std::string text = "void backward(s) {\n    switch (s) {\n        case a:\n        case b: undo(); break;\n"
                             "        case c: return;\n    }\n}\n";
    EXPECT_THAT(ids_of(text, "change/backward.hpp"), ElementsAre("a@change/backward#1", "b@change/backward#1"));
    EXPECT_THAT(ids_of("void forward(s) { switch (s) { case a: go(); } }", "change/forward.hpp"), IsEmpty());
    const std::string one = "void backward(s) {\n    switch (s) {\n        case a: undo(); break;\n    }\n}\n";
    EXPECT_THAT(
        switched(one, "change/backward.hpp"),
        HasSubstr(
            "#if TYPESCHEMA_MUTANT == 7\ncase a: return;\n#endif\n\n#if !(TYPESCHEMA_MUTANT == 7)\ncase a:\n#endif\n"));
}

TEST(mutant_sites, find_an_action_that_is_handed_on) {
    EXPECT_THAT(switched("void f() { for (x) visit(action{.kind = a}); }", "change/f.hpp"),
                HasSubstr("{ if (!(TYPESCHEMA_MUTANT == 7)) visit(action{.kind = a}); }"));
}

TEST(mutant_sites, find_a_refusal_and_go_on_without_it) {
    EXPECT_THAT(switched("void f() { if (x) throw failure(a, b); else go(); }", "apply/f.hpp"),
                HasSubstr("if (x) { if (!(::typeschema_mutant::off(7))) throw failure(a, b); } else go();"));
    EXPECT_THAT(ids_of("void f() { throw std::system_error(errno, c); }", "apply/f.hpp"), IsEmpty());
}

TEST(mutant_sites, let_a_function_return_anything_whose_last_word_was_a_refusal) {
    EXPECT_THAT(switched("inline position f(int a) { if (a) return 1; throw failure(x); }", "apply/f.hpp"),
                HasSubstr("throw failure(x); return ::typeschema_mutant::anything{}; }"));
    EXPECT_THAT(switched("inline void f(int a) { if (a) return; throw failure(x); }", "apply/f.hpp"),
                Not(HasSubstr("anything")));
    EXPECT_THAT(switched("int f() { try { go(); } catch (const e& x) { log(); throw failure(x); } }", "apply/f.hpp"),
                Not(HasSubstr("anything")));
}

TEST(mutant_sites, find_what_protects_a_run) {
    EXPECT_THAT(
        ids_of(
            "void f() { const mutex held(c, key); pq::transaction t(c); settings.push_back(\"set local a = b\"); "
            "require_writable(x); c.execute(sql); if (e.sqlstate() == \"40P01\") log(x); result.contradiction = a; }",
            "apply/f.hpp"),
        ElementsAre("mutex@apply/f#1", "transaction@apply/f#1", "push_back@apply/f#1", "require_writable@apply/f#1",
                    "execute@apply/f#1", "sqlstate@apply/f#1", "contradiction@apply/f#1"));
}

TEST(mutant_sites, look_neither_into_comments_nor_into_texts) {
    EXPECT_THAT(
        ids_of("// throw failure(a);\n/* throw failure(b); */\nauto t = \"throw failure(c);\";\n", "apply/f.hpp"),
        IsEmpty());
}

TEST(mutant_sites, keep_their_numbers_when_other_lines_change) {
    const std::string text = "void f() { if (x) throw failure(a); }";
    EXPECT_EQ(sites_of(text, "apply/f.hpp")[0].number(), sites_of("\n\nint y;\n" + text, "apply/f.hpp")[0].number());
}

}  // namespace
