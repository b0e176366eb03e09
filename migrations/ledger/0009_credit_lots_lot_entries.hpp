// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/typeschema.hpp"

namespace ledger::credit_lots_lot_entries {

using namespace typeschema;

struct prevent_mutation : refusal<in<"app", "prevent_mutation">> {};

/// Double entry: what one lot gains another one loses.
struct require_balance : function<in<"app", "require_balance">, returns<"trigger">, language<"plpgsql">, body<R"(
DECLARE
    difference constant numeric := (SELECT coalesce(sum(amount_micro), 0) FROM public.lot_entries
                                    WHERE transaction_id = new.transaction_id);
BEGIN
    IF difference <> 0 THEN
        RAISE EXCEPTION 'the entries of transaction % differ by %', new.transaction_id, difference
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
)">> {};

/// Credit of a community, in millionths. Only its status changes, and only by app.update_lot_status.
struct credit_lots : table<"credit_lots",
    column<"id",           uuid, default_<"gen_random_uuid()">>,
    column<"community_id", uuid>,
    column<"source",       text>,
    column<"amount_micro", bigint>,
    column<"status",       varchar<16>, default_<"'open'">>,
    column<"created_at",   timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    unique<"community_id_id", on<"community_id", "id">>,
    check<"amount_positive", "amount_micro > 0">,
    check<"status_valid", "status in ('open', 'frozen', 'exhausted', 'expired')">,
    trigger<"kept", "before delete or truncate", execute<in<"app", "prevent_mutation">>>,
    trigger<"only_status_changes", "before update", for_each_row,
        when<"(old.id, old.community_id, old.source, old.amount_micro, old.created_at) is distinct from "
             "(new.id, new.community_id, new.source, new.amount_micro, new.created_at)">,
        execute<in<"app", "prevent_mutation">>>,
    status_flow<"status", in<"app", "prevent_mutation">,
        from_to<"open", "frozen">, from_to<"frozen", "open">,
        from_to<"open", "exhausted">, from_to<"frozen", "exhausted">,
        from_to<"open", "expired">, from_to<"frozen", "expired">>,
    tenant_isolated<"community_id", "app.community_id">> {};

/// What came to a lot and what went, in millionths. The entries of one transaction sum to zero when it is committed.
struct lot_entries : table<"lot_entries",
    column<"id",             uuid, default_<"gen_random_uuid()">>,
    column<"community_id",   uuid>,
    column<"transaction_id", uuid>,
    column<"lot_id",         uuid>,
    column<"amount_micro",   bigint>,
    column<"reason",         text>,
    column<"created_at",     timestamptz, default_<"now()">>,
    primary_key<on<"id">>,
    foreign_key<on<"community_id", "lot_id">, references<"credit_lots", "community_id", "id">>,
    check<"amount_not_zero", "amount_micro <> 0">,
    index_<"lot", on<"lot_id", "created_at">>,
    index_<"transaction", on<"transaction_id">>,
    append_only<in<"app", "prevent_mutation">>,
    constraint_trigger<"balanced", "after insert", for_each_row, initially_deferred, execute<in<"app", "require_balance">>>,
    tenant_isolated<"community_id", "app.community_id">> {};

/// security_invoker: a view of its owner's would show every community's balances.
struct lot_balances : view<"lot_balances",
    "select community_id, lot_id, sum(amount_micro) as balance_micro, count(*) as entries "
    "from lot_entries group by community_id, lot_id",
    security_invoker> {};

/// The one way to another status. It runs with its owner's rights, so it finds the lot by id and community both.
struct update_lot_status : function<in<"app", "update_lot_status">, arguments<"lot uuid, new_status text">,
    returns<"void">, language<"plpgsql">, security_definer, set_parameter<"search_path", "pg_catalog">, body<R"(
BEGIN
    UPDATE public.credit_lots SET status = new_status
        WHERE id = lot AND community_id = app.current_community_id();
    IF NOT FOUND THEN
        RAISE EXCEPTION 'this community has no lot %', lot USING ERRCODE = 'no_data_found';
    END IF;
END
)">> {};

}  // namespace ledger::credit_lots_lot_entries

namespace ledger {

struct credit_lots_lot_entries_revision
    : typeschema::migration<
          "0009_credit_lots_lot_entries", typeschema::after<"0008_tenant_context_guard">,
          typeschema::create_function<credit_lots_lot_entries::prevent_mutation>,
          typeschema::create_function<credit_lots_lot_entries::require_balance>,
          typeschema::create_table<credit_lots_lot_entries::credit_lots>,
          typeschema::create_table<credit_lots_lot_entries::lot_entries>,
          typeschema::create_view<credit_lots_lot_entries::lot_balances>,
          typeschema::create_function<credit_lots_lot_entries::update_lot_status>,
          typeschema::revoke_on_function<typeschema::in<"app", "update_lot_status">, "uuid, text",
                                         typeschema::privileges<"execute">, typeschema::from<"public">>,
          typeschema::grant_on_function<typeschema::in<"app", "update_lot_status">, "uuid, text",
                                        typeschema::privileges<"execute">, typeschema::to<"arrakis_app">>,
          typeschema::grant_on_table<"credit_lots", typeschema::privileges<"select", "insert">,
                                     typeschema::to<"arrakis_app">>,
          typeschema::grant_on_table<"lot_entries", typeschema::privileges<"select", "insert">,
                                     typeschema::to<"arrakis_app">>,
          typeschema::grant_on_view<"lot_balances", typeschema::privileges<"select">,
                                    typeschema::to<"arrakis_app">>> {};

}  // namespace ledger
