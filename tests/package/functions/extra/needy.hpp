// SPDX-License-Identifier: BSL-1.0
#pragma once

#ifndef NEEDED
#error "a header of the target is compiled without the target's definitions"
#endif

#include "../chains.hpp"
