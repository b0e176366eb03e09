// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "0001_initial.hpp"
#include "0002_update_vector.hpp"
#include "0003_rebuild_embeddings_index.hpp"
#include "pins.hpp"

namespace tenants {

/// The vector tables: one schema for all tenants, isolated by tenant_id.
struct retrieval : typeschema::chain<typeschema::settings<"tenants_retrieval", typeschema::open_schema<"rag">,
                                                          typeschema::released<tenants_retrieval_pins>>,
                                     retrieval_initial, update_vector, rebuild_embeddings_index> {};

}  // namespace tenants
