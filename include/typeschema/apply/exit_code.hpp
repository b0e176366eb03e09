// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace typeschema::inline v0::apply {

/// What the program tells the shell when it ends. Scripts depend on the numbers: they never change.
/// done: as asked. failed: tried and undone. usage: a wrong argument, nothing tried. drift: database and chain
/// contradict each other. pending: revisions wait to be applied.
enum class exit_code : int { done = 0, failed = 1, usage = 2, drift = 3, pending = 4 };

}  // namespace typeschema::inline v0::apply
