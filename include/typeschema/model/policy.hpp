// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/part.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// FOR of a policy: the statements that it is about.
enum class command : std::uint8_t { all, select, insert, update, delete_ };

/// A row level security policy (manual, CREATE POLICY). Without roles it is for PUBLIC.
struct policy {
    model::command command = model::command::all;
    bool restrictive = false;
    list<name> roles;
    expression visible;  // USING: the rows that a statement sees
    expression allowed;  // WITH CHECK: the rows that it may leave behind
};

constexpr std::string_view word_for(command c) {
    switch (c) {
        case command::all: return "all";
        case command::select: return "select";
        case command::insert: return "insert";
        case command::update: return "update";
        case command::delete_: return "delete";
    }
    return "";
}

}  // namespace typeschema::inline v0::model
