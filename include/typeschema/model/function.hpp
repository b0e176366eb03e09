// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"

#include <cstdint>

namespace typeschema::inline v0::model {

enum class volatility : std::uint8_t { is_volatile, stable, immutable };

/// SET parameter TO value, for the time of a call.
struct parameter_setting {
    name parameter;
    name value;
};

/// A function or procedure with a verbatim body. Arguments and result are SQL text: "community uuid, lots integer default 1".
struct function {
    qualified_name named;
    name arguments;
    name result;
    name language;
    name body;
    list<parameter_setting> settings;
    model::volatility volatility = model::volatility::is_volatile;
    bool strict = false;
    bool security_definer = false;
    bool procedure = false;  // it has no result and is called by CALL
    bool misplaced = false;  // it holds something that is no part of a function, or one twice
};

}  // namespace typeschema::inline v0::model
