// SPDX-License-Identifier: BSL-1.0
#pragma once

#if defined(__has_include)
#if __has_include(<version>)
#include <version>  // tells libstdc++ and libc++ apart
#endif
#endif

// One sentence for whoever cannot use typeschema, then a missing file: it ends the compilation before other errors bury the sentence.
#if !defined(__linux__) || !defined(__GLIBCXX__) || !defined(__cplusplus) || __cplusplus < 202002L || \
    (defined(__clang__) && __clang_major__ < 19) || (!defined(__clang__) && __GNUC__ < 12)
#error "typeschema needs Linux, -std=c++20 or newer, libstdc++, and g++ 12 or clang 19 or newer."
#include "the error above says what typeschema needs"
#endif

namespace typeschema::inline v0 {

/// Version of this library. CMake reads the three numbers from here; the inline namespace changes with incompatible ones.
inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;

/// The same as text, as `typeschema-apply --version` prints it and the journal records it.
inline constexpr char version_text[] = "0.1.0";

}  // namespace typeschema::inline v0
