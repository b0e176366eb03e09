// SPDX-License-Identifier: BSL-1.0
// The inverse of each step is proven to lead back. No chain can show this mistake, only a defect of typeschema could: a
// step of another kind is put in the place of the one that made the records, behind the back of the verbs.
// expect-error: next: TS216 the inverse of this step on items does not lead back to the state before it
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">, drop_column<"items", "uri">> {};
struct history : chain<settings<"items", released<>>, start, next> {};

#ifdef EXPECT_ERROR
template <>
inline constexpr model::findings chain_detail::chunk<history, 0> = [] {
    model::findings found;
    found.report(model::problem_code::inverse_does_not_lead_back, 3);
    return found;
}();
#endif

static_assert(valid<history>);
