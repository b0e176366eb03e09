// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <libpq-fe.h>

#include <memory>

namespace typeschema::inline v0::pq::detail {

struct release {
    void operator()(PGconn* x) const noexcept { PQfinish(x); }
    void operator()(PGresult* x) const noexcept { PQclear(x); }
    void operator()(PGcancel* x) const noexcept { PQfreeCancel(x); }
    void operator()(PQconninfoOption* x) const noexcept { PQconninfoFree(x); }
};

/// Owners of what libpq allocates (PostgreSQL manual, "libpq - C Library").
using connection_handle = std::unique_ptr<PGconn, release>;
using result_handle = std::unique_ptr<PGresult, release>;
using cancel_handle = std::unique_ptr<PGcancel, release>;
using options_handle = std::unique_ptr<PQconninfoOption, release>;

}  // namespace typeschema::inline v0::pq::detail
