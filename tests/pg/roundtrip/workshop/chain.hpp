// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "columns.hpp"
#include "ground.hpp"
#include "parts.hpp"
#include "tables.hpp"
#include "whole.hpp"

namespace workshop {

/// A chain that uses every verb and every option of a schema, with names that need care, that of its home among them.
struct chain
    : typeschema::chain<typeschema::settings<"work'shop", typeschema::in_schema<"Werkstätte 1">, typeschema::released<>>, create_ground,
                        tables::create_kinds, tables::create_quoted, tables::create_keys, tables::create_jobs,
                        columns::add_columns, columns::fill_columns, columns::alter_columns, columns::rename_columns,
                        columns::rename_tables, columns::widen, columns::convert, parts::create_boxes,
                        parts::drop_columns, parts::replace_columns, parts::drop_parts, parts::add_parts, whole::build,
                        whole::pass, whole::circle, whole::swap, whole::swap_back, whole::many, whole::views,
                        whole::clear> {};

}  // namespace workshop
