// SPDX-License-Identifier: BSL-1.0
#pragma once

/// Every C++ type that can be a parameter or be read from a column.
#include "typeschema/pq/value/array.hpp"
#include "typeschema/pq/value/boolean.hpp"
#include "typeschema/pq/value/bytea.hpp"
#include "typeschema/pq/value/date.hpp"
#include "typeschema/pq/value/enumeration.hpp"
#include "typeschema/pq/value/floating.hpp"
#include "typeschema/pq/value/integer.hpp"
#include "typeschema/pq/value/interval.hpp"
#include "typeschema/pq/value/json.hpp"
#include "typeschema/pq/value/text.hpp"
#include "typeschema/pq/value/timestamp.hpp"
#include "typeschema/pq/value/timestamptz.hpp"
#include "typeschema/pq/value/uuid.hpp"
