// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/handle.hpp"

#include <cstdlib>

#include <libpq-fe.h>

namespace typeschema::inline v0::pq {

/// Takes what libpq would read (PGSERVICE, PGOPTIONS, PGSSLMODE, …) out of the environment, for this process and those
/// it starts: a server of its own is not the one that they were set for. Not to be called beside other threads.
inline void forget_environment() {
    const detail::options_handle known(PQconndefaults());
    for (const PQconninfoOption* option = known.get(); option != nullptr && option->keyword != nullptr; ++option)
        if (option->envvar != nullptr)
            ::unsetenv(option->envvar);
}

}  // namespace typeschema::inline v0::pq
