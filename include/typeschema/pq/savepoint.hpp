// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/transaction.hpp"

#include <string>

namespace typeschema::inline v0::pq {

/// A part of a transaction that can fail alone: savepoint … release(), or rollback to it in the destructor.
class savepoint {
public:
    explicit savepoint(transaction& in)
        : connection_(in.connection_), name_("typeschema_savepoint_" + std::to_string(++in.savepoints_)) {
        connection_.execute("savepoint " + name_);
    }
    ~savepoint() {
        if (open_)
            detail::execute_quietly(connection_, undo());
    }
    savepoint(const savepoint&) = delete;
    savepoint& operator=(const savepoint&) = delete;

    void release() {
        connection_.execute("release savepoint " + name_);
        open_ = false;
    }

    void rollback() {
        const without_interrupt guard(connection_);
        connection_.execute(undo());
        open_ = false;
    }

private:
    std::string undo() const { return "rollback to savepoint " + name_ + "; release savepoint " + name_; }

    connection& connection_;
    std::string name_;
    bool open_ = true;
};

}  // namespace typeschema::inline v0::pq
