#pragma once
#include "typeschema/model/column.hpp"
namespace typeschema::inline v0::change {
constexpr bool default_fits(const model::name&, const model::type&) { return true; }
}
