// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/judge_default.hpp"
#include "typeschema/change/table_work.hpp"

namespace typeschema::inline v0::change {

/// A column comes into being. Returns whether it did: a name that is taken or too long is reported.
constexpr bool open_column(table_work& w, std::uint32_t item, const model::column& c) {
    // Ten columns a table: what is seldom needed is called only then.
    const std::uint32_t size = c.named.size;
    if (size - 1 >= model::longest_name)
        w.report(model::problem_code::name_too_long, item, c.named);
    if ((size == 4 || size == 8) && w.kind == model::object_kind::table && is_system_column(c.named))
        w.report(model::problem_code::reserved_name, item, c.named);
    if (c.misplaced)
        w.report(model::problem_code::misplaced, item, c.named);
    std::uint16_t& bucket = w.buckets[(c.named.hash >> 32) % table_work::bucket_count];
    if (bucket != 0 && w.find_column(c.named, bucket) != nullptr) {
        w.report(w.columns[0].from == w.state_after() ? model::problem_code::duplicate_column
                                                      : model::problem_code::column_taken,
                 item, c.named);
        return false;
    }
    if (c.default_value != nullptr)
        if (const model::problem_code code = judge_default(c.default_value, c.type); code != model::problem_code::none)
            w.report(code, item, c.named);
    // Written at once: a store into an array costs a compiler more than what is stored.
    const std::uint16_t number = ++w.last_number, next = bucket;
    w.columns[w.column_count] = {.named = c.named,
                                 .default_value = c.default_value,
                                 .type = c.type,
                                 .nullable = c.nullable,
                                 .number = number,
                                 .next = next,
                                 .from = w.step + 1,
                                 .type_object =
                                     c.type.id == model::type_id::named ? w.type_object(c.type) : model::nothing};
    bucket = static_cast<std::uint16_t>(++w.column_count);
    return true;
}

}  // namespace typeschema::inline v0::change
