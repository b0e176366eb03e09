// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace bench {

/// What the generated source makes of its chain.
enum class use { check, service, apply, type_lists };

/// How the revisions behind the tables' own are spread, and what the tables look like.
enum class shape { spread, many_columns, many_indexes };

/// One source to compile. Each table has its own migration; `alters` further revisions of one step follow.
struct subject {
    std::string name;
    bench::use use = bench::use::check;
    bench::shape shape = bench::shape::spread;
    int tables = 0;
    int alters = 0;
};

}  // namespace bench
