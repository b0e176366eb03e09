// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"

#include <cstdint>

namespace typeschema::inline v0 {
namespace sql {
struct writer;
}  // namespace sql
namespace change {
struct registry_work;
struct table_work;
}  // namespace change
namespace chain_detail {
struct meaning;
}  // namespace chain_detail
namespace check_detail {
struct judged_step;
}  // namespace check_detail
namespace problem {
struct context;
}  // namespace problem
}  // namespace typeschema::inline v0

namespace typeschema::inline v0::model {

struct part;
struct part_record;
struct property;
struct history;
struct table_state;
struct step;
struct findings;
struct reference_record;
struct name_buffer;

/// What a rare property does. Its functions come along with the property, so that a chain without it does not compile them:
/// the header that declares the property has them. One that is null does nothing.
struct conduct {
    bool link = false;  // it makes the columns of another table those of this one
    void (*resolve)(change::registry_work&, std::uint32_t object, std::uint32_t item, const part&) = nullptr;
    void (*open)(change::table_work&, std::uint32_t item, const part&) = nullptr;
    void (*follow)(change::table_work&, const history& parents, std::uint32_t object, const step&,
                   bool fresh) = nullptr;
    const part_record* (*tie)(const history&,
                              const table_state&) = nullptr;  // what is undone before the table is dropped
    bool (*is_counted)(const history&, std::uint32_t object, std::uint32_t first, std::uint32_t end) = nullptr;
    std::uint32_t (*find)(const change::registry_work&,
                          const step&) = nullptr;  // the name of what a step makes or drops
    bool (*keeps)(const history&, const reference_record&, std::uint32_t step) = nullptr;  // does it stand in the way?
    bool (*in_create)(const table_state&, const property&) = nullptr;  // does it stand in the CREATE of its object?
    void (*create)(sql::writer&, const history&, const table_state&) = nullptr;  // CREATE of what has it
    void (*put)(sql::writer&, const history&, const table_state&, const part_record&, bool set) = nullptr;
    void (*subject)(sql::writer&, const history&, const table_state&) = nullptr;  // its name in COMMENT ON, DROP …
    void (*summarize)(sql::writer&, const table_state&, const property&, bool set) = nullptr;
    void (*name)(sql::writer&, const property&) = nullptr;  // of an object whose name follows
    void (*name_heir)(name_buffer&, const part&, const model::name& table, std::uint32_t number) = nullptr;
    void (*mean)(chain_detail::meaning&, const history&, const property&) = nullptr;
    void (*check)(const history&, std::uint32_t step, findings&) = nullptr;
    bool (*explain)(const problem::context&) = nullptr;
    void (*judge)(check_detail::judged_step&, const property&) = nullptr;  // what saying it does to a table in use
};

}  // namespace typeschema::inline v0::model
