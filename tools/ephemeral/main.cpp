// SPDX-License-Identifier: BSL-1.0
// typeschema-ephemeral COMMAND ARGUMENT…: runs the command with DATABASE_URL naming a throwaway PostgreSQL server, which
// is gone afterwards. Exits as the command does; 1 when no server starts, 2 without a command.
#include "typeschema/apply/ephemeral_cluster.hpp"
#include "typeschema/pq/environment.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

namespace {

int run_and_wait(char** command) {
    // Ctrl-C reaches the command by itself; this process stays to remove the server.
    std::signal(SIGINT, SIG_IGN);
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGINT, SIG_DFL);
        execvp(command[0], command);
        std::fprintf(stderr, "typeschema-ephemeral: %s: %s\n", command[0], std::strerror(errno));
        _exit(127);
    }
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return 1;
    return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: typeschema-ephemeral COMMAND [ARGUMENT...]\n", stderr);
        return 2;
    }
    try {
        typeschema::pq::forget_environment();
        const typeschema::apply::ephemeral_cluster server;
        server.create_database("ephemeral");
        setenv("DATABASE_URL", server.conninfo("ephemeral").c_str(), 1);
        return run_and_wait(argv + 1);
    } catch (const std::exception& reason) {
        std::fprintf(stderr, "typeschema-ephemeral: %s\n", reason.what());
        return 1;
    }
}
