// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/script_of.hpp"
#include "typeschema/typeschema.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// The vocabulary, told once: each topic is a file with a chain, and beside each revision the SQL that a person would write
/// for it. The tests run both and compare; docs/vocabulary.md and the coverage of the census are made of the same table.
namespace vocabulary {

/// One revision of a topic. `plain` was written by hand and leads to the same schema; a line "-- then" stands between
/// statements that cannot share a transaction. `features` and `statements` are rows
/// of the census (tools/report.d/vocabulary.d) that it shows.
struct entry {
    std::string revision;
    std::string says;  // one sentence for docs/vocabulary.md
    std::string plain;
    std::vector<int> features = {};
    std::vector<int> statements = {};
    std::vector<int> verbatim = {};  // features that are there as a verbatim object
};

struct topic {
    std::string title;
    std::string file;  // its path in the source tree
    typeschema::apply::chain_script chain;
    std::vector<entry> entries;
    std::vector<typeschema::apply::chain_script> below = {};  // what it rests on, which is there before
    int from = 13;                                            // the first PostgreSQL that runs all of it
    const typeschema::model::history* history = nullptr;
};

inline std::vector<std::string> pieces_of(std::string plain) {
    const std::string cut = "-- then\n";
    std::vector<std::string> pieces;
    for (std::size_t at = plain.find(cut); at != std::string::npos; at = plain.find(cut)) {
        pieces.push_back(plain.substr(0, at));
        plain.erase(0, at + cut.size());
    }
    pieces.push_back(plain);
    return pieces;
}

inline std::vector<topic>& topics() {
    static std::vector<topic> all;
    return all;
}

inline const topic& topic_called(const std::string& title) {
    for (const topic& each : topics())
        if (each.title == title)
            return each;
    throw std::logic_error("there is no topic " + title);
}

/// A topic adds itself before main: `const registered topic<chain>{"Comments", __FILE__, {…}};`.
template <class Chain>
struct registered {
    registered(std::string title, std::string file, std::vector<entry> entries,
               std::vector<typeschema::apply::chain_script> below = {}, int from = 13) {
        topics().push_back({std::move(title), std::move(file), typeschema::apply::script_of<Chain>(),
                            std::move(entries), std::move(below), from, &typeschema::chain_detail::history_of<Chain>});
    }
};

}  // namespace vocabulary
