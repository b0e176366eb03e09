// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pg/apply/rig.hpp"
#include "support/run_program.hpp"
#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace segmented {
using namespace typeschema;

struct items : table<"items", column<"id", bigint>, column<"name", text>, primary_key<on<"id">>> {};
struct first : migration<"1_items", create_table<items>> {};
struct second : migration<"2_index", after<"1_items">, add_column<"items", column<"price", integer, default_<"0">>>,
                          create_index_concurrently<"items", unique_index<"name", on<"name">>>,
                          add_column<"items", column<"stock", integer, default_<"0">>>> {};
struct third : migration<"3_no_index", after<"2_index">, drop_index_concurrently<"items", "name">> {};
struct history : chain<settings<"shop", in_schema<"shop">, released<>>, first, second, third> {};

}  // namespace segmented

namespace typeschema_test {

/// A chain whose second revision has three segments, the one in the middle outside of a transaction, and whose third is one
/// such segment.
class segments_test : public apply_test {
protected:
    segments_test() {
        chain = apply::script_of<segmented::history>();
        options.accept_every_loss = true;
    }

    /// Runs `work` in a process of its own with a connection of its own; it ends by itself or is killed by `work`.
    /// Returns the signal that ended it, or 0.
    int in_another_process(const std::function<void(pq::connection&)>& work) {
        const pid_t child = ::fork();
        if (child == 0) {
            try {
                pq::connection mine = database.connect();
                work(mine);
            } catch (...) {
                ::_exit(1);
            }
            ::_exit(0);
        }
        int status = 0;
        while (::waitpid(child, &status, 0) == -1 && errno == EINTR) {}
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }

    program_result psql(const std::string& script) {
        const std::filesystem::path file = std::filesystem::temp_directory_path() / (database.name() + ".sql");
        std::ofstream(file) << script;
        const program_result result = run_program(
            {"psql", "--no-psqlrc", "--quiet", "--dbname=" + database.conninfo(), "--file=" + file.string()});
        std::filesystem::remove(file);
        return result;
    }

    /// Kills its process as soon as so many segments are committed.
    class killer : public recorder {
    public:
        explicit killer(int after) : left_(after) {}
        void applied_segment(const apply::move&, std::size_t, std::size_t, std::chrono::milliseconds) override {
            if (--left_ == 0)
                ::kill(::getpid(), SIGKILL);
        }

    private:
        int left_;
    };

    /// Stands behind the first segment of the second revision, which another process was killed in.
    void begin_second_revision() {
        EXPECT_EQ(in_another_process([&](pq::connection& mine) {
                      killer watching(1);
                      apply::runner(mine, chain, options, watching).upgrade("2_index");
                  }),
                  SIGKILL);
    }

    /// "2_index 0 part, 2_index 1 begun"
    std::string rows() {
        return value("select string_agg(concat_ws(' ', revision, segment, state), ', ' order by position, segment) "
                     "from shop.typeschema_journal where position > 0");
    }
    apply::part_of_revision part() { return apply::look(on, chain).history.part; }

    /// "valid", "invalid", or "NULL" where there is none.
    std::string index() {
        return value("select (select case when indisvalid then 'valid' else 'invalid' end from pg_index "
                     "where indexrelid = to_regclass('shop.ix_items__name'))");
    }
    std::string columns() {
        return value("select string_agg(attname, ' ' order by attnum) from pg_attribute "
                     "where attrelid = 'shop.items'::regclass and attnum > 0 and not attisdropped");
    }
};

}  // namespace typeschema_test
