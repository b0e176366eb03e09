// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>

namespace typeschema::inline v0::cli {

/// The text of a file; nothing where there is none. Throws failure where it cannot be read.
inline std::optional<std::string> text_of_file(const std::string& path) {
    std::FILE* const file = std::fopen(path.c_str(), "rb");
    if (file == nullptr && errno == ENOENT)
        return std::nullopt;
    std::string text;
    char part[4096];
    while (file != nullptr) {
        const std::size_t size = std::fread(part, 1, sizeof part, file);
        text.append(part, size);
        if (size == 0)
            break;
    }
    const int why = errno;
    const bool failed = file == nullptr || std::ferror(file) != 0;
    if (file != nullptr)
        std::fclose(file);
    if (failed)
        throw apply::failure(apply::exit_code::failed,
                             "cannot read " + path + ": " + std::strerror(why) + "; nothing was changed");
    return text;
}

/// Writes a file as a whole: whoever reads it meets the old text or the new one, also after a crash. A link stays a link.
inline void replace_file(const std::string& path, const std::string& text) {
    std::error_code none;
    const std::filesystem::path real = std::filesystem::weakly_canonical(path, none);
    const std::string to = none ? path : real.string();
    std::string beside = to + ".XXXXXX";
    const auto failed = [&] {
        const std::string why = std::strerror(errno);
        return apply::failure(apply::exit_code::failed, "cannot write " + path + ": " + why + "; nothing was changed");
    };
    struct stat there{};
    const mode_t mask = umask(0);
    umask(mask);
    const mode_t mode = stat(to.c_str(), &there) == 0 ? there.st_mode & 07777 : 0666 & ~mask;
    const int file = mkstemp(beside.data());
    if (file < 0)
        throw failed();
    std::size_t done = 0;
    bool well = fchmod(file, mode) == 0;
    while (well && done < text.size()) {
        const ssize_t size = write(file, text.data() + done, text.size() - done);
        well = size > 0 || (size < 0 && errno == EINTR);
        done += size > 0 ? static_cast<std::size_t>(size) : 0;
    }
    well = well && fsync(file) == 0;
    int why = errno;
    well = close(file) == 0 && well;
    if (well && std::rename(beside.c_str(), to.c_str()) == 0)
        return;
    why = errno != 0 ? errno : why;
    unlink(beside.c_str());
    errno = why;
    throw failed();
}

}  // namespace typeschema::inline v0::cli
