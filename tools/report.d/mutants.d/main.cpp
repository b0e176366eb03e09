// SPDX-License-Identifier: BSL-1.0
// instrument <include/typeschema> <folder>: writes <folder>/typeschema, the same headers with a switch at each site, and
// prints one line a site: number, kind, id, file:line, codes, what is switched off; a code without a site has number 0.
#include "sites.hpp"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A file that says the same keeps its time, so that nothing is compiled again.
void write(const fs::path& path, const std::string& text) {
    if (fs::exists(path) && read(path) == text)
        return;
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

/// The findings take no code `none`: this is how a rule falls silent.
std::string with_silence(std::string text) {
    const std::size_t report = text.find("void report(problem_code code");
    const std::size_t body = report == std::string::npos ? report : text.find('{', text.find(')', report));
    if (body == std::string::npos)
        throw std::runtime_error("model/problem.hpp has no function report(problem_code code, ...)");
    return text.insert(body + 1, " if (code == problem_code::none) return;");
}

void run(const fs::path& from, const fs::path& to) {
    const auto codes = mutants::read_codes(read(from / "model/problem.hpp"));
    std::vector<fs::path> headers;
    for (const auto& entry : fs::recursive_directory_iterator(from))
        if (entry.path().extension() == ".hpp")
            headers.push_back(fs::relative(entry.path(), from));
    std::sort(headers.begin(), headers.end());
    std::set<std::string> reported;
    std::set<std::uint32_t> numbers;
    for (const fs::path& header : headers) {
        std::string text = read(from / header);
        const mutants::source parsed(text);
        const std::vector<mutants::site> sites = mutants::site_finder(parsed, header.string(), codes).find();
        std::string result = mutants::instrumented(text, sites);
        if (!sites.empty())
            result.insert(result.find("#pragma once") + 12, "\n#include \"typeschema/mutant.hpp\"");
        write(to / "typeschema" / header, header == "model/problem.hpp" ? with_silence(result) : result);
        for (const mutants::site& s : sites) {
            if (!numbers.insert(s.number()).second)
                throw std::runtime_error("two sites have the number of " + s.id);
            reported.insert(s.codes);
            constexpr const char* kinds[] = {"rule", "inverse", "guard"};
            std::cout << s.number() << '\t' << kinds[static_cast<int>(s.kind)] << '\t' << s.id << '\t'
                      << header.string() << ':' << s.line << '\t' << (s.codes.empty() ? "-" : s.codes) << '\t' << s.note
                      << '\n';
        }
    }
    for (const auto& [name, code] : codes)
        if (!reported.contains(code))
            std::cout << "0\trule\t" << code << "\tmodel/problem.hpp:0\t" << code << "\tnothing reports " << name
                      << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 3)
            throw std::runtime_error("usage: instrument <include/typeschema> <folder>");
        run(argv[1], argv[2]);
    } catch (const std::exception& problem) {
        std::cerr << "instrument: " << problem.what() << '\n';
        return 1;
    }
}
