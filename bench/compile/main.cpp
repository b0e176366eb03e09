// SPDX-License-Identifier: BSL-1.0
// bench/compile: measures the sources in limits.hpp with each compiler and judges them by the limits there.
#include "measure.hpp"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

namespace {

using namespace bench;

[[noreturn]] void usage_error(const std::string& why) {
    std::fprintf(stderr, "bench/compile: %s\nusage: run [--quick] [--size N] [--compiler g++|clang++-19] [--pairs N]\n",
                 why.c_str());
    std::exit(2);
}

options read_options(int argc, char** argv) {
    options given;
    const std::map<std::string, std::string*> texts{{"--bench", &given.bench},
                                                    {"--include", &given.include},
                                                    {"--work", &given.work},
                                                    {"--compiler", &given.only_compiler}};
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--quick") {
            given.quick = true;
            continue;
        }
        if (i + 1 == argc)
            usage_error("'" + word + "' is not known or lacks a value");
        const std::string value = argv[++i];
        if (const auto text = texts.find(word); text != texts.end())
            *text->second = value;
        else if (word == "--size")
            given.size = std::atoi(value.c_str());
        else if (word == "--pairs")
            given.pairs = std::max(1, std::atoi(value.c_str()));
        else
            usage_error("'" + word + "' is not known");
    }
    return given;
}

/// --size takes the chains of that many tables and revisions, --quick those of 10 and 100.
bool chosen(const subject& s, const options& given) {
    const bool square = s.tables == s.alters;
    if (given.size != 0)
        return square && s.tables == given.size;
    return !given.quick || (square && s.tables <= 100);
}

/// The cost of one more revision in chains of 400 to 800 over that in chains of 100 to 200.
double growth(const std::map<std::string, measurement, std::less<>>& of) {
    const auto ratio = [&](const char* name) { return of.at(name).ratio; };
    return (ratio("10 + 800") - ratio("10 + 400")) / 400 / ((ratio("10 + 200") - ratio("10 + 100")) / 100);
}

struct judgement {
    double value = 0;
    bool holds = false;
};

judgement judge(const limit& l, const std::map<std::string, measurement, std::less<>>& of) {
    const measurement& m = of.at(std::string(l.subject));
    if (!m.failure.empty())
        return {};
    switch (l.quantity) {
        case quantity::seconds: return {m.seconds, m.seconds <= l.at_most};
        case quantity::megabytes: return {m.use.megabytes, m.use.megabytes <= l.at_most};
        case quantity::longest_symbol:
            return {static_cast<double>(m.object.longest_symbol), m.object.longest_symbol <= l.at_most};
        case quantity::compiles: return {1, true};
        case quantity::growth: return {growth(of), growth(of) <= l.at_most};
    }
    return {};
}

void print(const measurement& m, const compiler& with) {
    std::printf("| %s | %.*s | ", m.subject.name.c_str(), static_cast<int>(with.command.size()), with.command.data());
    if (m.failure.empty())
        std::printf("%.2f | %.2f | %.2f | %.0f | %.1f | %ld | %.1f |\n", m.seconds, m.here, m.ratio, m.use.megabytes,
                    static_cast<double>(m.object.bytes) / 1024, m.object.longest_symbol,
                    static_cast<double>(m.object.symbol_bytes) / 1024);
    else
        std::printf("%s | | | %.0f | | | |\n", m.failure.c_str(), m.use.megabytes);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const options given = read_options(argc, argv);
    std::map<std::string, std::map<std::string, measurement, std::less<>>> results;
    std::puts(
        "s: CPU seconds on the machine that the limits were stated for, estimated as the ratio to reference.cpp times its\n"
        "nominal time there, which was inferred (yardstick.hpp); s here: on this machine. All names distinct,\n"
        "-std=c++20 -c. T + A: T tables of 10 columns, a migration each, and A revisions of one step.\n");
    std::puts("| source | compiler | s | s here | ratio | MB | object KB | longest symbol | symbols KB |\n"
              "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (const compiler& with : compilers) {
        if (!given.only_compiler.empty() && given.only_compiler != with.command)
            continue;
        for (const subject& s : subjects())
            if (chosen(s, given)) {
                const measurement m = measure(s, with, given);
                print(m, with);
                results[std::string(with.command)][s.name] = m;
            }
    }
    int stated = 0, held = 0;
    std::puts("\n| limit | source | compiler | measured | holds |\n| --- | --- | --- | ---: | --- |");
    for (const auto& [command, of] : results)
        for (const limit& l : limits) {
            if (!of.contains(l.subject))
                continue;
            const judgement j = judge(l, of);
            ++stated;
            held += j.holds ? 1 : 0;
            std::printf("| %s | %s | %s | %.2f | %s |\n", l.says.data(), l.subject.data(), command.c_str(), j.value,
                        j.holds ? "yes" : "NO");
        }
    std::printf("\ncompile: %d of %d hold\n", held, stated);
    return held == stated ? 0 : 1;
}
