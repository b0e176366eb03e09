// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace typeschema::inline v0::model {

/// What must be so before a migration goes on. Nothing of it is undone on the way back.
enum class guard : std::uint8_t {
    none,
    role,       // `object` is there, with the attribute `to` if that is given
    server,     // at least the major version `to`
    extension,  // `object` is there, or else can be created, in at least the version `to`
    empty,      // the table `target` has no row
    invariant,  // what a step of the kind `data` says, at the end of its revision
};

}  // namespace typeschema::inline v0::model
