// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/nearest.hpp"
#include "typeschema/codegen/cpp_name.hpp"
#include "typeschema/codegen/head.hpp"
#include "typeschema/codegen/write_helpers.hpp"
#include "typeschema/config.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::codegen {

/// A chain that is linked into the program; `read` makes its head.
struct linked_chain {
    std::string name;
    std::function<head()> read;
};

namespace detail {

struct request {
    std::string chain;
    std::string output;
    std::string in_namespace;
};

inline apply::failure wrong(const std::string& sentence) {
    return {apply::exit_code::usage, sentence, {"next: typeschema-codegen helpers --help"}};
}

inline const linked_chain& chosen(const std::vector<linked_chain>& chains, const std::string& name) {
    std::vector<std::string> names;
    std::string known;
    for (const linked_chain& chain : chains) {
        if (chain.name == name || (name.empty() && chains.size() == 1))
            return chain;
        names.push_back(chain.name);
        known += (known.empty() ? "" : ", ") + chain.name;
    }
    if (name.empty())
        throw wrong("this program holds several chains; choose one with --chain: " + known);
    const std::string hint = apply::did_you_mean(name, names);
    throw wrong("there is no chain '" + name + "'" + hint + (hint.empty() ? "; " : " ") + "known: " + known);
}

/// "billing::rows": identifiers with :: between them, none of them reserved.
inline void require_namespace(const std::string& text) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find("::", at), text.size());
        const std::string word = text.substr(at, end - at);
        if (cpp_name(word) != word)
            throw wrong("'" + text + "' is no namespace for helpers: it takes C++ identifiers with :: between them");
        at = end + 2;
    }
}

inline void write_file(const std::string& path, const std::string& text) {
    const auto failed = [&](const std::string& rest) {
        const std::string why = std::strerror(errno);
        return apply::failure(apply::exit_code::failed, "cannot write " + path + ": " + why + "; " + rest);
    };
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr)
        throw failed("nothing was changed");
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (std::fclose(file) != 0 || !written)
        throw failed("the file is incomplete");
}

inline void helpers(const std::vector<linked_chain>& chains, const request& asked) {
    const head made = chosen(chains, asked.chain).read();
    const std::string scope = asked.in_namespace.empty() ? default_namespace(made) : asked.in_namespace;
    require_namespace(scope);
    const std::string text = write_helpers(made, scope);
    if (!asked.output.empty())
        write_file(asked.output, text);
    else if (!(std::cout << text << std::flush))
        throw apply::failure(apply::exit_code::failed, "cannot write to standard output");
}

/// The sentence for arguments that CLI11 refused; it lists them backwards itself.
inline std::string usage_problem(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> left = app.remaining(true);
    if (left.empty())
        return app.get_subcommands().empty() ? "a command is missing" : error.what();
    const std::vector<std::string> options{"--chain", "--output", "--namespace", "--help", "--version"};
    if (left.front().starts_with("-"))
        return "unknown option '" + left.front() + "'" + apply::did_you_mean(left.front(), options);
    if (app.get_subcommands().empty())
        return "unknown command '" + left.front() + "'; there is one, helpers";
    return "unexpected argument '" + left.front() + "'";
}

inline void add_helpers(CLI::App& app, request& asked) {
    CLI::App* command = app.add_subcommand("helpers", "write C++ structs and functions for the tables of a chain");
    command->add_option("--chain", asked.chain, "the chain; needed when the program holds several")->type_name("NAME");
    command->add_option("--output", asked.output, "the header to write; without it, standard output")
        ->type_name("FILE");
    command
        ->add_option("--namespace", asked.in_namespace,
                     "the C++ namespace around the tables; without it, CHAIN::tables")
        ->type_name("NS");
    command->footer("Examples:\n  typeschema-codegen helpers --chain inbox\n"
                    "  typeschema-codegen helpers --chain inbox --output inbox_tables.hpp --namespace inbox::tables\n");
}

}  // namespace detail

/// The whole program over the chains that were linked into it; `arguments` come without the program's name.
/// Returns the exit code: 0 done, 1 failed, 2 wrong arguments.
inline int run(const std::vector<linked_chain>& chains, std::vector<std::string> arguments) {
    detail::request asked;
    CLI::App app("Writes C++ for the tables that a chain of migrations leads to.", "typeschema-codegen");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("typeschema-codegen ") + version_text);
    detail::add_helpers(app, asked);
    app.footer("Exit codes: 0 done, 1 failed, 2 wrong arguments.\n"
               "'typeschema-codegen helpers --help' shows its options, with examples.\n");
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
        detail::helpers(chains, asked);
        return static_cast<int>(apply::exit_code::done);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        std::cerr << "typeschema-codegen: " << detail::usage_problem(app, error)
                  << "\nnext: typeschema-codegen --help\n";
        return static_cast<int>(apply::exit_code::usage);
    } catch (const apply::failure& why) {
        std::cerr << "typeschema-codegen: " << why.what() << "\n";
        for (const std::string& line : why.details())
            std::cerr << line << "\n";
        return static_cast<int>(why.code());
    } catch (const std::exception& why) {
        std::cerr << "typeschema-codegen: " << why.what() << "\n";
        return static_cast<int>(apply::exit_code::failed);
    }
}

}  // namespace typeschema::inline v0::codegen
