// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "limits.hpp"
#include "trial.hpp"
#include "type_list_syntax.hpp"
#include "typeschema_syntax.hpp"
#include "yardstick.hpp"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace bench {

struct options {
    std::string bench = ".", include = "include", work = ".", only_compiler;
    bool quick = false;
    int size = 0;
    int pairs = 3;
};

/// What came out for one source and one compiler.
struct measurement {
    bench::subject subject;
    usage use;
    object_size object;
    double ratio = 0;    // to reference.cpp, median of the pairs
    double seconds = 0;  // ratio times the inferred nominal time
    double here = 0;     // CPU seconds on this machine, median of the pairs
    std::string failure;
};

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

inline std::string source_of(const subject& what) {
    return what.use == use::type_lists ? chain_source<type_list_syntax>(what).text()
                                       : chain_source<typeschema_syntax>(what).text();
}

inline std::string first_error_in(const std::string& file) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        if (const std::size_t at = line.find("error: "); at != std::string::npos)
            return line.substr(at, 90);
    return "failed";
}

/// Compiles reference.cpp and the source in turn. CPU time varies with what else the machine does, their ratio hardly, as
/// long as both meet the same moments: a long compile is held against several short ones, before it and behind it.
inline measurement measure(const subject& what, const compiler& with, const options& given) {
    measurement m;
    m.subject = what;
    const std::string source = given.work + "/subject.cpp";
    const std::string object = given.work + "/subject.o";
    const std::string messages = given.work + "/messages.txt";
    std::ofstream(source) << source_of(what);
    const auto compile = [&](const std::string& from, const std::string& to) {
        return run(
            {std::string(with.command), "-std=c++20", "-c", "-I" + given.include, "-I" + given.bench, from, "-o", to},
            messages, cpu_seconds_at_most, gigabytes_at_most);
    };
    // What is compiled in a moment varies most, and nothing is judged by the type lists.
    const bool lists = what.use == use::type_lists;
    const int pairs = lists ? 1 : what.tables <= 10 ? given.pairs + 2 : given.pairs;
    std::vector<double> ratios, here;
    const auto reference_seconds = [&](int times) {
        double sum = 0;
        for (int i = 0; i < times && m.failure.empty(); ++i) {
            const usage reference = compile(given.bench + "/reference.cpp", given.work + "/reference.o");
            sum += reference.cpu_seconds / times;
            if (!reference.succeeded)
                m.failure = "reference.cpp: " + first_error_in(messages);
        }
        return sum;
    };
    const int times = what.tables >= 1000 ? 5 : what.tables + what.alters >= 100 ? 2 : 1;
    double before = reference_seconds(times);
    for (int pair = 0; pair < pairs && m.failure.empty(); ++pair) {
        m.use = compile(source, object);
        if (!m.use.succeeded) {
            m.failure = lists ? "not done within " + std::to_string(cpu_seconds_at_most) + " s and " +
                                    std::to_string(gigabytes_at_most) + " GB"
                              : first_error_in(messages);
            return m;
        }
        const double behind = reference_seconds(times);
        ratios.push_back(m.use.cpu_seconds * 2 / (before + behind));
        here.push_back(m.use.cpu_seconds);
        before = behind;
    }
    if (!m.failure.empty())
        return m;
    m.ratio = median(ratios);
    m.seconds = m.ratio * with.reference_seconds;
    m.here = median(here);
    m.object = size_of(object);
    return m;
}

}  // namespace bench
