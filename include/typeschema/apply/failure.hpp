// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/exit_code.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::apply {

/// Why the program cannot do what it was asked: one sentence, further lines to read if it does not suffice
/// (the statement, what has changed, the next command), and the exit code.
class failure : public std::runtime_error {
public:
    failure(exit_code code, const std::string& sentence, std::vector<std::string> details = {})
        : std::runtime_error(sentence), code_(code), details_(std::move(details)) {}

    exit_code code() const noexcept { return code_; }
    const std::vector<std::string>& details() const noexcept { return details_; }

private:
    exit_code code_;
    std::vector<std::string> details_;
};

}  // namespace typeschema::inline v0::apply
