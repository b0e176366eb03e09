// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/families.hpp"
#include "typeschema/sql/reader/types/signature.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// How the search for a function ended. `open`: only literals stand where a family of types is wanted.
enum class choice : std::uint8_t { found, none, ambiguous, open };

/// The types of the arguments of a call, in their order; `spread` is false behind VARIADIC.
struct actual_types {
    const type_code* types = nullptr;
    std::uint32_t size = 0;
    bool spread = true;
};

/// The function that PostgreSQL chooses for a call (manual, 10.3), with its result in this call and what is known of it, the
/// conversion of its arguments included.
struct chosen_function {
    choice outcome = choice::none;
    type_code result = code::none;
    std::uint8_t facts = 0;
    call_kind kind = call_kind::function;
    bool rows = false;
    const char* at = nullptr;
    std::uint8_t since = 0;  // the major of PostgreSQL that brought it; 0 where 13 has it
};

namespace detail {

class function_chooser {
public:
    constexpr function_chooser(const made_types& made, const actual_types& given) : made_(&made), given_(&given) {}

    constexpr chosen_function choose(const char* record) {
        signature s;
        for (const char *at = record, *begin = at; read_signature(at, s); begin = at)
            if (takes_as_many(s) && is_exact(s))
                return settled(begin);
        for (std::uint32_t i = 0; i < given_->size; ++i) {
            base_[i] = made_->base_of(given_->types[i]);
            casts_[i] = base_[i] < 0x80 && base_[i] != code::unknown ? find_casts(base_[i]) : nullptr;
        }
        for (const char *at = record, *begin = at; read_signature(at, s); begin = at)
            if (takes_as_many(s) && accepts(s)) {
                if (size_ == most_candidates)
                    return {choice::ambiguous};
                candidate_[size_++] = begin;
            }
        if (size_ > 1)
            narrow();
        return size_ == 1 ? settled(candidate_[0]) : chosen_function{size_ == 0 ? choice::none : choice::ambiguous};
    }

private:
    static constexpr std::uint32_t most_candidates = 32;

    const made_types* made_;
    const actual_types* given_;
    type_code base_[most_arguments] = {};
    const char* casts_[most_arguments] = {};
    const char* candidate_[most_candidates] = {};
    std::uint32_t size_ = 0;

    [[nodiscard]] constexpr bool takes_as_many(const signature& s) const {
        const std::uint32_t n = given_->size;
        if (!given_->spread)
            return s.variadic != code::none && n == s.size;
        return (n >= s.required && n <= s.size) || (s.variadic != code::none && n > s.size);
    }
    [[nodiscard]] constexpr bool is_exact(const signature& s) const {
        std::uint32_t i = 0;
        while (i < given_->size && s.at(i, given_->spread) == given_->types[i])
            ++i;
        return i == given_->size;
    }
    // Whether each argument gets there unasked.
    [[nodiscard]] constexpr bool accepts(const signature& s) const {
        bool families_used = false;
        for (std::uint32_t i = 0; i < given_->size; ++i) {
            const type_code declared = s.at(i, given_->spread);
            if (is_polymorphic(declared))
                families_used = true;
            else if (declared != code::any &&
                     !can_coerce(*made_, given_->types[i], declared, cast_context::implicit, casts_[i]))
                return false;
        }
        families used(*made_);
        return !families_used || binds(s, used);
    }
    [[nodiscard]] constexpr bool binds(const signature& s, families& used) const {
        for (std::uint32_t i = 0; i < given_->size; ++i)
            if (const type_code declared = s.at(i, given_->spread);
                is_polymorphic(declared) && !used.take(declared, given_->types[i]))
                return false;
        return used.settle();
    }

    [[nodiscard]] constexpr chosen_function settled(const char* begin) const {
        signature s;
        const char* at = begin;
        read_signature(at, s);
        chosen_function found{choice::found, s.result, s.facts, s.kind, s.rows, begin, s.since};
        bool families_used = is_polymorphic(s.result);
        for (std::uint32_t i = 0; i < given_->size; ++i) {
            const type_code declared = s.at(i, given_->spread);
            families_used |= is_polymorphic(declared);
            if (declared != given_->types[i] && declared != code::any && !is_polymorphic(declared))
                found.facts |= path_of(*made_, given_->types[i], declared, cast_context::implicit).facts;
        }
        if (!families_used)
            return found;
        families used(*made_);
        if (!binds(s, used))
            return {};
        found.result = used.of(s.result);
        for (std::uint32_t i = 0; i < given_->size; ++i)
            if (const type_code declared = s.at(i, given_->spread); is_polymorphic(declared)) {
                const type_code wanted = used.of(declared);
                if (wanted == code::none)
                    found.outcome = choice::open;
                else if (!can_coerce(*made_, given_->types[i], wanted, cast_context::implicit))
                    return {};
                else
                    found.facts |= path_of(*made_, given_->types[i], wanted, cast_context::implicit).facts;
            }
        if (found.result == code::none)
            found.outcome = choice::open;
        return found;
    }

    // Keeps the candidates that score most, where any scores.
    template <class Score>
    constexpr void keep_best(Score score) {
        std::uint32_t best = 0, kept = 0;
        signature s;
        for (std::uint32_t c = 0; c < size_; ++c) {
            const char* at = candidate_[c];
            read_signature(at, s);
            const std::uint32_t points = score(s);
            if (points > best) {
                best = points;
                kept = 0;
            }
            if (points == best)
                candidate_[kept++] = candidate_[c];
        }
        size_ = kept;
    }

    // func_select_candidate() of parse_func.c: the steps of the manual in their order.
    constexpr void narrow() {
        const std::uint32_t n = given_->size;
        std::uint32_t literals = 0;
        for (std::uint32_t i = 0; i < n; ++i)
            literals += base_[i] == code::unknown;
        keep_best([&](const signature& s) {
            std::uint32_t same = 0;
            for (std::uint32_t i = 0; i < n; ++i)
                same += base_[i] != code::unknown && s.at(i, given_->spread) == base_[i];
            return same;
        });
        if (size_ == 1)
            return;
        keep_best([&](const signature& s) {
            std::uint32_t good = 0;
            for (std::uint32_t i = 0; i < n; ++i)
                if (base_[i] != code::unknown) {
                    const type_code declared = s.at(i, given_->spread);
                    good += declared == base_[i] || prefers(declared, made_->category(base_[i]));
                }
            return good;
        });
        if (size_ == 1 || literals == 0)
            return;
        narrow_by_categories();
        if (size_ > 1 && literals < n)
            take_literals_for_the_known();
    }
    static constexpr bool prefers(type_code declared, char category) {
        return declared < 0x80 && category_of(declared) == category && is_preferred(declared);
    }

    constexpr void narrow_by_categories() {
        char category[most_arguments] = {};
        bool preferred[most_arguments] = {};
        signature s;
        for (std::uint32_t c = 0; c < size_; ++c) {
            const char* at = candidate_[c];
            read_signature(at, s);
            for (std::uint32_t i = 0; i < given_->size; ++i) {
                if (base_[i] != code::unknown)
                    continue;
                const type_code declared = s.at(i, given_->spread);
                const char its = category_of(declared);
                const bool is_best = declared < 0x80 && is_preferred(declared);
                if (category[i] == 0 || (its == 'S' && category[i] != 'S')) {
                    category[i] = its;
                    preferred[i] = is_best;
                } else if (its == category[i]) {
                    preferred[i] |= is_best;
                } else if (category[i] != 'S') {
                    category[i] = '-';  // a conflict, until a string turns up
                }
            }
        }
        for (std::uint32_t i = 0; i < given_->size; ++i)
            if (category[i] == '-')
                return;
        const char* kept[most_candidates] = {};
        std::uint32_t count = 0;
        for (std::uint32_t c = 0; c < size_; ++c) {
            const char* at = candidate_[c];
            read_signature(at, s);
            bool keep = true;
            for (std::uint32_t i = 0; i < given_->size && keep; ++i)
                if (base_[i] == code::unknown) {
                    const type_code declared = s.at(i, given_->spread);
                    keep = category_of(declared) == category[i] &&
                           (!preferred[i] || (declared < 0x80 && is_preferred(declared)));
                }
            if (keep)
                kept[count++] = candidate_[c];
        }
        if (count == 0)
            return;
        for (std::uint32_t c = 0; c < count; ++c)
            candidate_[c] = kept[c];
        size_ = count;
    }

    // All known arguments are of one type: the literals are taken for that type, if one candidate agrees.
    constexpr void take_literals_for_the_known() {
        type_code known = code::none;
        for (std::uint32_t i = 0; i < given_->size; ++i) {
            if (base_[i] == code::unknown)
                continue;
            if (known != code::none && known != base_[i])
                return;
            known = base_[i];
        }
        const char* only = nullptr;
        signature s;
        type_code all[most_arguments] = {};
        for (std::uint32_t i = 0; i < given_->size; ++i)
            all[i] = known;
        const actual_types as_known{all, given_->size, given_->spread};
        const function_chooser other(*made_, as_known);
        for (std::uint32_t c = 0; c < size_; ++c) {
            const char* at = candidate_[c];
            read_signature(at, s);
            if (!other.accepts(s))
                continue;
            if (only != nullptr)
                return;
            only = candidate_[c];
        }
        if (only != nullptr) {
            candidate_[0] = only;
            size_ = 1;
        }
    }
};

}  // namespace detail

/// The function of a record (of find_record()) for these arguments.
constexpr chosen_function choose_function(const made_types& made, const char* record, const actual_types& given) {
    if (given.size > most_arguments)
        return {};
    return detail::function_chooser(made, given).choose(record);
}

}  // namespace typeschema::inline v0::sql::reader
