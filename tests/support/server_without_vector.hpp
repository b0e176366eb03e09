// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/server.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace typeschema_test {

/// A second server of the same programs whose machine has no pgvector, or, with a version, nothing of it but the control
/// file: what a server says that is too old. Its files are links to those of the test server, gone at the end.
class server_without_vector {
public:
    explicit server_without_vector(const std::string& stand_in_version = "") {
        namespace fs = std::filesystem;
        const fs::path programs = server().programs();
        const fs::path root = programs.parent_path().parent_path().parent_path().parent_path();
        const fs::path home = fs::relative(programs.parent_path(), root);  // lib/postgresql/15
        const fs::path share = fs::path("share") / fs::relative(home, "lib");
        fs::create_directories(folder_ / home / "bin");
        for (const char* program : {"postgres", "initdb"})  // a server looks for its files beside its program
            fs::copy(programs / program, folder_ / home / "bin" / program);
        fs::create_symlink(root / home / "lib", folder_ / home / "lib");
        fs::create_directories(folder_ / share / "extension");
        for (const auto& each : fs::directory_iterator(root / share))
            if (each.path().filename() != "extension")
                fs::create_symlink(each.path(), folder_ / share / each.path().filename());
        for (const auto& each : fs::directory_iterator(root / share / "extension"))
            if (!each.path().filename().string().starts_with("vector"))
                fs::create_symlink(each.path(), folder_ / share / "extension" / each.path().filename());
        if (!stand_in_version.empty()) {
            const fs::path control = folder_ / share / "extension" / "vector";
            std::ofstream(control.string() + ".control") << "default_version = '" << stand_in_version << "'\n";
            std::ofstream(control.string() + "--" + stand_in_version + ".sql") << "select 1;\n";
        }
        const char* given = std::getenv("TYPESCHEMA_PG_BIN");
        const std::string before = given == nullptr ? "" : given;
        ::setenv("TYPESCHEMA_PG_BIN", (folder_ / home / "bin").c_str(), 1);
        cluster_ = std::make_unique<apply::ephemeral_cluster>();
        ::setenv("TYPESCHEMA_PG_BIN", before.c_str(), 1);
    }
    ~server_without_vector() {
        cluster_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    server_without_vector(const server_without_vector&) = delete;
    server_without_vector& operator=(const server_without_vector&) = delete;

    pq::connection connect() const { return pq::connection(cluster_->conninfo()); }

private:
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("typeschema-plain-" + std::to_string(::getpid()));
    std::unique_ptr<apply::ephemeral_cluster> cluster_;
};

}  // namespace typeschema_test
