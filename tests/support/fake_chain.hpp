// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/script.hpp"

#include <cstddef>
#include <string>

namespace typeschema_test {

/// Three revisions in schema "shop": two tables, and between them a column.
inline typeschema::apply::chain_script fake_chain() {
    using namespace typeschema::apply;
    chain_script chain;
    chain.name = "shop";
    chain.schema = "shop";
    chain.search_path = {"shop", "public"};
    chain.revisions = {{"250101_items", "", "1:00000000000000a1", "shop.cpp:3", {"create table items"}},
                       {"250102_price", "250101_items", "1:00000000000000b2", "shop.cpp:9", {"add column items.price"}},
                       {"250201_orders", "250102_price", "1:00000000000000c3", "shop.cpp:15", {"create table orders"}}};
    chain.render = [](std::size_t index) {
        revision_script script;
        if (index == 0) {
            script.up = {"create table items (id bigint primary key, name text not null)"};
            script.down = {"drop table items"};
            script.down_losses = {{"rows of shop.items", "select count(*) from shop.items"}};
        } else if (index == 1) {
            script.up = {"alter table items add column price numeric",
                         "comment on column items.price is 'it''s in EUR'"};
            script.down = {"alter table items drop column price"};
            script.down_losses = {{"values of shop.items.price", "select count(price) from shop.items"}};
        } else {
            script.up = {"create table orders (id bigint primary key, item bigint not null references items)"};
            script.down = {"drop table orders"};
            script.down_losses = {{"rows of shop.orders", "select count(*) from shop.orders"}};
        }
        return script;
    };
    return chain;
}

}  // namespace typeschema_test
