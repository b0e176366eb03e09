// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/error.hpp"

#include <string>

namespace typeschema_test {

/// The SQLSTATE of a refusal, or "nothing".
template <class Work>
std::string refused_with(Work work) {
    try {
        work();
    } catch (const typeschema::pq::error& refused) {
        return refused.sqlstate();
    }
    return "nothing";
}

}  // namespace typeschema_test
