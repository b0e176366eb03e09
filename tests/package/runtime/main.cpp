// SPDX-License-Identifier: BSL-1.0
#include <typeschema/config.hpp>
#include <typeschema/pq/handle.hpp>

#include <CLI/Version.hpp>
#include <boost/version.hpp>
#include <fmt/core.h>
#include <libpq-fe.h>

// Links against libpq and fmt, and finds the headers of Boost and CLI11.
int main() {
    static_assert(BOOST_VERSION >= 108100);
    fmt::print("typeschema {} with libpq {}, CLI11 {}\n", typeschema::version_text, PQlibVersion(), CLI11_VERSION);
    return PQlibVersion() >= 130000 ? 0 : 1;
}
