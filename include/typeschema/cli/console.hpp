// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/cli/one_line.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <unistd.h>

namespace typeschema::inline v0::cli {

/// How a piece of text stands out on a terminal.
enum class shade { plain, good, bad, faint, strong };

/// Where the program writes: results to stdout, progress and errors to stderr. Colour only where the stream is a
/// terminal and NO_COLOR is not set (no-color.org).
class console {
public:
    explicit console(bool quiet = false) : quiet_(quiet) {}

    /// A line of the result. Throws failure when it cannot be written: half a script must not look like a whole one.
    void result(std::string_view line, shade as = shade::plain) const {
        if (!put(stdout, line, as))
            throw apply::failure(apply::exit_code::failed,
                                 std::string("cannot write the result to standard output: ") + std::strerror(errno));
    }

    /// A line about what is going on; quiet suppresses it.
    void progress(std::string_view line, shade as = shade::plain) const {
        if (!quiet_)
            put(stderr, on_one_line(line), as);
    }

    /// A line that the next one replaces; shown on a terminal only.
    void passing(std::string_view line) const {
        if (!quiet_ && isatty(fileno(stderr)) == 1)
            put_raw(stderr, "\r\033[K" + std::string(line) + "\r");
    }

    /// A question, the answer to be typed behind it.
    void ask(std::string_view question) const { put_raw(stderr, std::string(question)); }

    /// The one line of an error, and indented under it what helps to mend it.
    void error(const apply::failure& why) const {
        put(stderr, painted("error: ", shade::bad, colours(stderr)) + on_one_line(why.what()), shade::plain);
        for (const std::string& detail : why.details())
            put(stderr, "  " + on_one_line(detail), shade::plain);
    }

    void warning(std::string_view line) const {
        put(stderr, painted("warning: ", shade::strong, colours(stderr)) + on_one_line(line), shade::plain);
    }

    bool quiet() const { return quiet_; }

private:
    static bool colours(std::FILE* stream) {
        const char* no_color = std::getenv("NO_COLOR");
        return (no_color == nullptr || *no_color == '\0') && isatty(fileno(stream)) == 1;
    }

    static std::string painted(std::string_view text, shade as, bool colour) {
        const char* start = as == shade::good    ? "\033[32m"
                            : as == shade::bad   ? "\033[31m"
                            : as == shade::faint ? "\033[2m"
                                                 : "\033[1m";
        return colour && as != shade::plain ? start + std::string(text) + "\033[0m" : std::string(text);
    }

    static bool put(std::FILE* stream, std::string_view line, shade as) {
        const bool terminal = isatty(fileno(stream)) == 1;
        return put_raw(stream, (terminal ? "\r\033[K" : "") + painted(line, as, colours(stream)) + "\n");
    }

    static bool put_raw(std::FILE* stream, const std::string& text) {
        const bool taken = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
        return std::fflush(stream) == 0 && taken;
    }

    bool quiet_;
};

}  // namespace typeschema::inline v0::cli
