// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/dump.hpp"
#include "support/server.hpp"
#include "typeschema/apply/runner.hpp"
#include "typeschema/apply/script_of.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace typeschema_test {

/// A shipped chain on a fresh database, moved by typeschema's own runner. Nobody watches, and every loss is accepted: these
/// tests ask for them.
template <class Chain>
class chain_test : public testing::Test {
protected:
    void upgrade(const std::string& target = "head") { runner().upgrade(target); }
    void downgrade(const std::string& target) { runner().downgrade(target); }
    std::string current() { return apply::name_of(chain, apply::look(on, chain).history.at); }

    /// Everything but the rows of the journal.
    schema_dump dump() const { return dump_schema(database.conninfo()); }

    static std::string value(pq::connection& from, const std::string& sql) {
        return from.execute(sql).one<std::optional<std::string>>().value_or("NULL");
    }
    std::string value(const std::string& sql) { return value(on, sql); }

    fresh_database database;
    pq::connection on = database.connect();
    const apply::chain_script chain = apply::script_of<Chain>();

private:
    apply::runner runner() {
        apply::run_options options;
        options.accept_every_loss = true;
        return {on, chain, options, silent_};
    }

    apply::observer silent_;
};

}  // namespace typeschema_test
