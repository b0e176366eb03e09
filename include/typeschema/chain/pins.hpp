// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/words_pins.hpp"
#include "typeschema/meta/fixed_string.hpp"

#include <cstdint>

namespace typeschema::inline v0 {

/// A released revision, as `typeschema-apply pin` writes it: its id, its fingerprint, a hash that is compared first, and a short
/// hash of each of its steps. `pin<"0001_orders", "1:0123456789abcdef", 0x0123456789abcdef, 0x89abcdef>`
template <meta::fixed_string Revision, meta::fixed_string Fingerprint, std::uint64_t Quick = 0, std::uint32_t... Steps>
struct pin {
    static constexpr std::uint32_t steps[sizeof...(Steps) + 1] = {Steps..., 0};
    static constexpr model::pin value{
        model::name(Revision.view()), Fingerprint.view(), Quick, {steps, sizeof...(Steps)}};
};

/// The released history of a chain, oldest revision first; a chain takes it as `released<shop_pins>` in its settings. An
/// edited, missing or displaced revision of it is an error (TS601 to TS604). A struct, written by `typeschema-apply pin`:
/// `struct shop_pins : pins<pin<"0001_orders", …>, …> {};`
template <class... Pin>
struct pins {
    static constexpr model::pin items[sizeof...(Pin) + 1] = {Pin::value..., {}};
    static constexpr model::pin_list value{
        {items, sizeof...(Pin)},     &chain_detail::count_pin_parts, &chain_detail::begin_pins,
        &chain_detail::compare_pins, &problem::explain_pins,
    };
};

}  // namespace typeschema::inline v0
