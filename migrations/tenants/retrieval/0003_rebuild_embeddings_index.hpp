// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare.hpp"

namespace tenants::rebuild_revision {

using namespace typeschema;

using by_angle = on<index_key<"embedding", operator_class<"vector_cosine_ops">>>;
using fallback = index_<exactly<"embeddings_embedding_ivfflat">, by_angle, method<"ivfflat">,
                        storage_parameter<"lists", "100">>;
using rebuilt = index_<exactly<"embeddings_embedding_hnsw">, by_angle, method<"hnsw">, storage_parameter<"m", "32">,
                       storage_parameter<"ef_construction", "200">>;

}  // namespace tenants::rebuild_revision

namespace tenants {

/// A larger graph for normalised vectors, without a maintenance window. IVFFlat is the fallback: it is built first and
/// answers as long as HNSW is being built, and for as long as that does not succeed.
struct rebuild_embeddings_index
    : typeschema::migration<
          "0003_rebuild_embeddings_index", typeschema::after<"0002_update_vector">,
          typeschema::create_index_concurrently<"embeddings", rebuild_revision::fallback>,
          typeschema::drop_index_concurrently<"embeddings", typeschema::exactly<"embeddings_embedding_hnsw">>,
          typeschema::create_index_concurrently<"embeddings", rebuild_revision::rebuilt>,
          typeschema::drop_index_concurrently<"embeddings", typeschema::exactly<"embeddings_embedding_ivfflat">>,
          typeschema::follow_up<"vectors are normalised from here on: embed all active documents again">> {};

}  // namespace tenants
