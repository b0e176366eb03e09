// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/script.hpp"
#include "typeschema/apply/waiver.hpp"
#include "typeschema/pq/connection.hpp"

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace typeschema::inline v0::apply {

/// A file that cannot be written, in words.
class unwritable : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// "public.legacy.csv": whatever could mean something to a file system or a shell is told by its number, as in a URL.
inline std::string file_name_for(const empty_guard& guard) {
    const auto plain = [](const std::string& name) {
        std::string text;
        for (const char c : name) {
            const auto byte = static_cast<unsigned char>(c);
            const bool kept = byte >= 0x80 || c == '_' || (c == '-' && !text.empty()) || (c >= '0' && c <= '9') ||
                              (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            constexpr char digits[] = "0123456789ABCDEF";
            kept ? text += c : ((text += '%') += digits[byte >> 4]) += digits[byte & 15];
        }
        return text;
    };
    return (guard.schema.empty() ? "" : plain(guard.schema) + ".") + plain(guard.table) + ".csv";
}

inline std::string path_for(const std::string& directory, const empty_guard& guard) {
    return directory + (directory.ends_with('/') ? "" : "/") + file_name_for(guard);
}

/// Refuses a directory that is none or cannot be written to, and a file that is there, before anything is changed.
inline void require_room(const std::string& directory, const std::vector<empty_guard>& guards) {
    struct stat found{};
    const auto refuse = [&](const std::string& why) {
        throw failure(exit_code::failed, "cannot save rows in " + directory + ": " + why + "; nothing was changed");
    };
    if (::stat(directory.c_str(), &found) != 0)
        refuse(std::strerror(errno));
    if (!S_ISDIR(found.st_mode))
        refuse("it is no directory");
    if (::access(directory.c_str(), W_OK | X_OK) != 0)
        refuse(std::strerror(errno));
    for (const empty_guard& guard : guards) {
        const std::string path = path_for(directory, guard);
        if (::lstat(path.c_str(), &found) == 0)
            throw failure(
                exit_code::failed, path + " exists already, and is not overwritten; nothing was changed",
                {"next: a run that was killed may have left it behind, without its rows being gone; look at it, "
                 "then move it away or name another directory"});
        if (errno != ENOENT)
            refuse(file_name_for(guard) + ": " + std::strerror(errno));
    }
}

/// The files that one transaction writes. What is not kept is removed again: without a commit the rows are still there.
class saved_rows {
public:
    saved_rows() = default;
    saved_rows(const saved_rows&) = delete;
    saved_rows& operator=(const saved_rows&) = delete;
    ~saved_rows() { discard(); }

    /// Writes all rows of a table as CSV with header, in UTF-8, readable for its owner alone, and returns the file's path once
    /// it is on the disk. Generated columns are left out: nobody can write them back. Throws unwritable, pq::error.
    std::string save(pq::connection& from, const std::string& directory, const empty_guard& guard) {
        const std::string path = path_for(directory, guard);
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
        require(file >= 0, path);
        paths_.push_back(path);
        const closing end{file};
        require(::fchmod(file, S_IRUSR | S_IWUSR) == 0, path);
        const std::string table = quoted_name(guard.schema, guard.table);
        const auto columns = from.execute_params(
            "select coalesce(pg_catalog.string_agg(pg_catalog.quote_ident(attname), ', ' order by attnum), '') "
            "from pg_catalog.pg_attribute where attrelid = $1::pg_catalog.regclass and attnum > 0 and not attisdropped and "
            "attgenerated = ''",
            table);
        std::string order;
        for (const std::string& column : guard.saved_by)
            order += (order.empty() ? " order by " : ", ") + quoted_name(column);
        // Nobody's settings decide what a date looks like; the savepoint gives them back.
        from.execute(
            "savepoint typeschema_export; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; "
            "set local extra_float_digits = 3; set local bytea_output = 'hex'");
        from.copy_out("copy (select " + columns.one<std::string>() + " from " + table + order +
                          ") to stdout with (format csv, header true, encoding 'UTF8')",
                      [&](std::string_view line) { write(file, line, path); });
        from.execute("rollback to savepoint typeschema_export; release savepoint typeschema_export");
        flush(file, path);
        require(::fsync(file) == 0, path);
        sync_directory(directory);
        return path;
    }

    void keep() noexcept { paths_.clear(); }
    void discard() noexcept {
        for (const std::string& path : paths_)
            ::unlink(path.c_str());
        paths_.clear();
        pending_.clear();
    }

private:
    struct closing {
        int file;
        ~closing() { ::close(file); }
    };

    static void require(bool well, const std::string& path) {
        if (!well)
            throw unwritable("cannot write " + path + ": " + std::strerror(errno));
    }

    void write(int file, std::string_view line, const std::string& path) {
        pending_ += line;
        if (pending_.size() >= 1 << 16)
            flush(file, path);
    }
    void flush(int file, const std::string& path) {
        for (std::string_view left = pending_; !left.empty();) {
            const ssize_t written = ::write(file, left.data(), left.size());
            require(written >= 0 || errno == EINTR, path);
            left.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
        }
        pending_.clear();
    }

    /// A file whose name is not on the disk is lost with the machine. Some file systems cannot be asked.
    static void sync_directory(const std::string& directory) {
        const int opened = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        require(opened >= 0, directory);
        const closing end{opened};
        require(::fsync(opened) == 0 || errno == EINVAL, directory);
    }

    std::vector<std::string> paths_;
    std::string pending_;
};

}  // namespace typeschema::inline v0::apply
