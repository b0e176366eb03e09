// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/problem/context.hpp"
#include "typeschema/model/property.hpp"

namespace typeschema::inline v0::problem {

/// `the comment on chunks.seq_no`, `fillfactor of jobs`, `row level security on jobs`
constexpr void say_property(const context& c, const model::property& p) {
    switch (p.kind) {
        case model::property_kind::comment: c.say("the comment on "); break;
        case model::property_kind::storage_parameter: c.say(p.key, " of "); break;
        case model::property_kind::row_level_security: c.say("row level security on "); break;
        case model::property_kind::query: c.say("the query of "); break;
        case model::property_kind::other: p.conduct->name(c.w, p); break;
        case model::property_kind::privilege: c.say("the privilege ", p.privilege, " of ", p.key, " on "); break;
        case model::property_kind::forced_row_level_security: c.say("forced row level security on "); break;
        case model::property_kind::sequence_option:
        case model::property_kind::column_parameter: c.say(p.key, " of "); break;
        case model::property_kind::ownership:
        case model::property_kind::storage:
        case model::property_kind::statistics:
        case model::property_kind::collation:
        case model::property_kind::identity:
        case model::property_kind::generated:
        case model::property_kind::serial: c.say("the ", model::word_for(p.kind), " of "); break;
    }
    if (p.of == model::subject_kind::column)
        return c.say(c.table(), ".", p.subject);
    if (p.of != model::subject_kind::object)
        c.say(model::word_for(p.of), " ", p.subject, " of ");
    c.say(c.table());
}

}  // namespace typeschema::inline v0::problem
