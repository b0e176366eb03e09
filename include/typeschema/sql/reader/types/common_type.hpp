// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/coerce.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// The type that several values become, as select_common_type() chooses it for UNION, CASE, COALESCE, GREATEST, ARRAY and
/// VALUES (manual, 10.5). Told one after the other in their order; type() is `none` when two are of unlike categories.
class common_type {
public:
    constexpr explicit common_type(const made_types& made) : made_(&made) {}

    constexpr void add(type_code type) {
        if (first_ == code::none)
            first_ = type;
        else if (type != first_)
            all_same_ = false;
        const type_code next = type < 0x100 ? type : made_->base_of(type);
        if (next == code::unknown || next == chosen_ || failed_)
            return;
        if (chosen_ == code::none) {
            chosen_ = next;
        } else if (made_->category(next) != made_->category(chosen_)) {
            failed_ = true;
        } else if (!is_preferred(chosen_) && can_coerce(*made_, chosen_, next, cast_context::implicit) &&
                   !can_coerce(*made_, next, chosen_, cast_context::implicit)) {
            chosen_ = next;
        }
    }

    /// Where all are literals, text.
    [[nodiscard]] constexpr type_code type() const {
        if (failed_)
            return code::none;
        if (all_same_ && first_ != code::unknown && first_ != code::none)
            return first_;
        return chosen_ == code::none ? code::text : chosen_;
    }
    [[nodiscard]] constexpr bool only_literals() const { return !failed_ && chosen_ == code::none; }

private:
    const made_types* made_;
    type_code first_ = code::none;
    type_code chosen_ = code::none;
    bool all_same_ = true;
    bool failed_ = false;
};

}  // namespace typeschema::inline v0::sql::reader
