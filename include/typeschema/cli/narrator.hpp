// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/loss.hpp"
#include "typeschema/apply/observer.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/cli/console.hpp"
#include "typeschema/pq/connection.hpp"

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <unistd.h>

namespace typeschema::inline v0::cli {

/// Tells a run on stderr as it happens, and asks whoever sits at the terminal before data is destroyed.
class narrator : public apply::observer {
public:
    narrator(const console& to, const apply::chain_script& chain) : console_(to), chain_(chain) {}

    /// Passes on what the server says of its own accord on `connection`.
    void listen_to(pq::connection& connection) const {
        connection.set_notice_handler([to = &console_](const pq::diagnostics& said) {
            if (said.severity == "WARNING")
                to->warning(said.message);
            else
                to->progress("notice: " + said.message);
        });
    }

    void applying(const apply::move& step) override {
        console_.passing((step.way == apply::direction::up ? "applying " : "undoing ") + id_of(step));
    }

    void applied(const apply::move& step, std::chrono::milliseconds time) override {
        console_.progress((step.way == apply::direction::up ? "applied " : "undone ") + id_of(step) + " (" +
                              std::to_string(time.count()) + " ms)",
                          shade::good);
    }

    void applied_segment(const apply::move& step, std::size_t segment, std::size_t of,
                         std::chrono::milliseconds time) override {
        console_.progress((step.way == apply::direction::up ? "applied segment " : "undone segment ") +
                          std::to_string(segment + 1) + " of " + std::to_string(of) + " of " + id_of(step) + " (" +
                          std::to_string(time.count()) + " ms)");
    }

    void retrying(const apply::move& step, const std::string& why, std::chrono::milliseconds pause) override {
        console_.progress(id_of(step) + " was rolled back: " + why + "; trying again in " +
                          std::to_string(pause.count()) + " ms");
    }

    void passed(const std::string& rows, const std::string& file) override {
        console_.progress(file.empty() ? "allowed " + rows : "saved " + rows + " as " + file);
    }

    void waiting_for(const std::string& holder) override { console_.progress("waiting for another run: " + holder); }

    bool accepts(std::size_t revision, const std::vector<apply::loss>& losses) override {
        if (::isatty(STDIN_FILENO) != 1)
            return false;
        const std::string& id = chain_.revisions[revision].id;
        console_.ask("Undoing " + id + " destroys " + apply::in_words(losses) + ".\nType " + id + " to do that: ");
        return typed_line() == id;
    }

private:
    const std::string& id_of(const apply::move& step) const { return chain_.revisions[step.index].id; }

    /// A line from the terminal, byte by byte so that nothing behind it is eaten; empty when a signal comes.
    static std::string typed_line() {
        std::string line;
        for (char byte = 0; ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n';)
            line += byte;
        return line;
    }

    const console& console_;
    const apply::chain_script& chain_;
};

}  // namespace typeschema::inline v0::cli
