// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace typeschema {
template <class Chain>
inline constexpr bool valid = Chain::holds;
}  // namespace typeschema
