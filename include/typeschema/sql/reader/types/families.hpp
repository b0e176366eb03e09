// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/common_type.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

namespace detail {

inline constexpr char range_letters[] = "rRNSzg", subtype_letters[] = "ilnTZD", multirange_letters[] = "kKMwYG";

constexpr type_code paired(type_code t, const char* from, const char* to) {
    for (; t < 0x80 && *from != 0; ++from, ++to)
        if (*from == static_cast<char>(t))
            return static_cast<unsigned char>(*to);
    return code::none;
}

}  // namespace detail

/// The element of a range type, and so on; `none` for other types.
constexpr type_code subtype_of(type_code range) {
    return detail::paired(range, detail::range_letters, detail::subtype_letters);
}
constexpr type_code range_of(type_code multirange) {
    return detail::paired(multirange, detail::multirange_letters, detail::range_letters);
}
constexpr type_code multirange_of(type_code range) {
    return detail::paired(range, detail::range_letters, detail::multirange_letters);
}

/// What the families of types in a function's arguments stand for in one call, by the rules of
/// enforce_generic_type_consistency() (manual, 38.2.5). take() each argument, then settle(); false means: not this function.
class families {
public:
    constexpr explicit families(const made_types& made) : made_(&made), common_(made) {}

    constexpr bool take(type_code declared, type_code actual) {
        const bool open = actual == code::unknown;
        switch (declared) {
            case code::anynonarray: no_array_ = true; break;
            case code::anyenum: enum_ = true; break;
            case code::anyelement: break;
            case code::anyarray: return open || set(array_, made_->base_of(actual));
            case code::anyrange: return open || set(range_, made_->base_of(actual));
            case code::anymultirange: return open || set(multirange_, made_->base_of(actual));
            case code::anycompatiblenonarray: no_common_array_ = true; [[fallthrough]];
            case code::anycompatible:
                uses_common_ = true;
                common_.add(actual);
                return true;
            case code::anycompatiblearray: {
                uses_common_ = true;
                const type_code base = made_->base_of(actual);
                if (!open && !is_array(base))
                    return false;
                common_.add(open ? actual : element_of(base));
                return true;
            }
            case code::anycompatiblerange: {
                uses_common_ = true;
                const type_code element = open ? code::unknown : subtype_of(made_->base_of(actual));
                if (element == code::none || (!open && !set(common_range_, made_->base_of(actual))))
                    return false;
                common_.add(element);
                return true;
            }
            default: return false;
        }
        uses_element_ = true;
        return open || set(element_, actual);
    }

    constexpr bool settle() {
        if (array_ != code::none && (!is_array(array_) || !set(element_, element_of(array_))))
            return false;
        if (multirange_ != code::none && (range_of(multirange_) == code::none || !set(range_, range_of(multirange_))))
            return false;
        if (range_ != code::none && (subtype_of(range_) == code::none || !set(element_, subtype_of(range_))))
            return false;
        if (no_array_ && is_array(made_->base_of(element_)))
            return false;
        if (enum_ && element_ != code::none && !made_->is(element_, made_kind::enum_))  // a domain over one is none
            return false;
        if (!uses_common_)
            return true;
        const type_code common = common_.type();
        return common != code::none && !(no_common_array_ && is_array(common)) &&
               (common_range_ == code::none || subtype_of(common_range_) == common);
    }

    /// The type that an argument or a result of the function has in this call; `none` when nothing tells.
    [[nodiscard]] constexpr type_code of(type_code declared) const {
        switch (declared) {
            case code::anyelement:
            case code::anynonarray:
            case code::anyenum: return element_;
            case code::anyarray: return element_ == code::none || is_array(element_) ? array_ : array_of(element_);
            case code::anyrange: return range_;
            case code::anymultirange: return multirange_ != code::none ? multirange_ : multirange_of(range_);
            case code::anycompatible:
            case code::anycompatiblenonarray: return common_.type();
            case code::anycompatiblearray:
                return is_array(common_.type()) || common_.type() == code::none ? code::none : array_of(common_.type());
            case code::anycompatiblerange: return common_range_;
            default: return declared;
        }
    }

private:
    const made_types* made_;
    common_type common_;
    type_code element_ = code::none, array_ = code::none, range_ = code::none, multirange_ = code::none,
              common_range_ = code::none;
    bool no_array_ = false, enum_ = false, no_common_array_ = false, uses_element_ = false, uses_common_ = false;

    static constexpr bool set(type_code& known, type_code actual) {
        if (known == code::none)
            known = actual;
        return known == actual;
    }
};

}  // namespace typeschema::inline v0::sql::reader
