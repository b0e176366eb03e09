// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fcntl.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace bench {

/// One run of a compiler, with the programs that it runs itself.
struct usage {
    bool succeeded = false;
    double cpu_seconds = 0;  // user and system
    double megabytes = 0;    // largest resident set of any of its processes
};

inline usage run(const std::vector<std::string>& command, const std::string& output, int cpu_seconds_at_most,
                 long gigabytes_at_most) {
    const pid_t child = fork();
    if (child == 0) {
        const rlimit limit{static_cast<rlim_t>(cpu_seconds_at_most), static_cast<rlim_t>(cpu_seconds_at_most + 1)};
        setrlimit(RLIMIT_CPU, &limit);
        const rlimit room{static_cast<rlim_t>(gigabytes_at_most) << 30, static_cast<rlim_t>(gigabytes_at_most) << 30};
        setrlimit(RLIMIT_AS, &room);
        const int file = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        dup2(file, STDOUT_FILENO);
        dup2(file, STDERR_FILENO);
        std::vector<char*> words;
        for (const std::string& word : command)
            words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        execvp(words[0], words.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) != child) {
        std::perror("bench: cannot run a compiler");
        std::exit(1);
    }
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    usage u;
    u.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    u.cpu_seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
    u.megabytes = static_cast<double>(used.ru_maxrss) / 1024;
    return u;
}

/// What an object file costs whoever links it.
struct object_size {
    long bytes = 0;
    long longest_symbol = 0;
    long symbol_bytes = 0;
};

inline object_size size_of(const std::string& object) {
    object_size size;
    if (std::FILE* file = std::fopen(object.c_str(), "rb")) {
        std::fseek(file, 0, SEEK_END);
        size.bytes = std::ftell(file);
        std::fclose(file);
    }
    // One symbol a line: name, kind, value, size. Names are as in the object, not demangled.
    std::FILE* const names = popen(("nm --format=posix '" + object + "' 2>/dev/null").c_str(), "r");
    char* line = nullptr;
    std::size_t room = 0;
    while (names != nullptr && getline(&line, &room, names) > 0) {
        const long length = static_cast<long>(std::string(line).find(' '));
        size.longest_symbol = length > size.longest_symbol ? length : size.longest_symbol;
        size.symbol_bytes += length;
    }
    std::free(line);
    if (names != nullptr)
        pclose(names);
    return size;
}

}  // namespace bench
