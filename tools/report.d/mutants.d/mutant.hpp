// SPDX-License-Identifier: BSL-1.0
#pragma once

// Included by every instrumented header. Code that the compiler runs is switched by -DTYPESCHEMA_MUTANT=NUMBER, code that
// runs later by the environment: TYPESCHEMA_MUTANT_OFF=NUMBER. TYPESCHEMA_MUTANT_REACHED names a file that takes the numbers
// of the sites that a program came by.
#ifndef TYPESCHEMA_MUTANT
#define TYPESCHEMA_MUTANT 0
#endif

#include <cstdlib>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace typeschema_mutant {

inline void note_reached(unsigned long number) {
    static const char* const path = std::getenv("TYPESCHEMA_MUTANT_REACHED");
    static std::mutex alone;
    static std::set<unsigned long> seen;
    if (path == nullptr)
        return;
    const std::lock_guard<std::mutex> guard(alone);
    if (!seen.insert(number).second)
        return;
    const int file = ::open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    ::dprintf(file, "%lu\n", number);
    ::close(file);
}

inline bool off(unsigned long number) {
    static const char* const chosen = std::getenv("TYPESCHEMA_MUTANT_OFF");
    note_reached(number);
    return chosen != nullptr && std::strtoul(chosen, nullptr, 10) == number;
}

/// What a function returns that no longer throws.
struct anything {
    template <class Wanted>
    operator Wanted&() const {
        static Wanted value{};
        return value;
    }
};

/// A guard object that is not there when it is switched off.
template <class Guard>
class switched {
public:
    template <class... Arguments>
    explicit switched(bool is_off, Arguments&&... arguments) {
        if (!is_off)
            guard_.emplace(std::forward<Arguments>(arguments)...);
    }
    void commit() {
        if (guard_)
            guard_->commit();
    }

private:
    std::optional<Guard> guard_;
};

}  // namespace typeschema_mutant
