// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/create_table.hpp"
#include "typeschema/change/drop_table.hpp"
#include "typeschema/schema/composite_type.hpp"
#include "typeschema/schema/domain.hpp"
#include "typeschema/schema/enum_type.hpp"

namespace typeschema::inline v0 {

/// `create_enum_type<message_role>` makes `CREATE TYPE message_role AS ENUM (…)`; the others are alike. The inverse drops
/// it. A struct is wanted; an alias is TS107.
template <schema::table_type Type>
struct create_enum_type : change::create_members<model::object_kind::enum_type, Type> {};
template <schema::table_type Type>
struct create_domain : change::create_members<model::object_kind::domain, Type> {};
template <schema::table_type Type>
struct create_composite_type : change::create_members<model::object_kind::composite_type, Type> {};

/// `drop_enum_type<"message_role">` makes `DROP TYPE message_role`; refused while a column has the type (TS210). The
/// inverse creates it as it stood.
template <schema::identifier Name>
struct drop_enum_type : change::drop_members<model::object_kind::enum_type, Name> {};
template <schema::identifier Name>
struct drop_domain : change::drop_members<model::object_kind::domain, Name> {};
template <schema::identifier Name>
struct drop_composite_type : change::drop_members<model::object_kind::composite_type, Name> {};

/// `rename_enum_type<"role", "message_role">` makes `ALTER TYPE role RENAME TO message_role`. Columns follow.
template <schema::identifier Name, meta::fixed_string To>
struct rename_enum_type : change::rename_members<model::object_kind::enum_type, Name, To> {};
template <schema::identifier Name, meta::fixed_string To>
struct rename_domain : change::rename_members<model::object_kind::domain, Name, To> {};
template <schema::identifier Name, meta::fixed_string To>
struct rename_composite_type : change::rename_members<model::object_kind::composite_type, Name, To> {};

}  // namespace typeschema::inline v0
