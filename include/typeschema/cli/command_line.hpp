// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/nearest.hpp"
#include "typeschema/cli/request.hpp"
#include "typeschema/config.hpp"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace typeschema::inline v0::cli {

/// What the arguments ask for: a request to carry out, or a text to print (help, version) and be done.
struct command_line {
    request asked;
    std::optional<std::string> text;
};

namespace detail {

/// CLI11's own ranges print their limits to the last of 300 digits.
inline CLI::Validator seconds_from(double least, const std::string& words) {
    return CLI::Validator(
        [least, words](const std::string& text) {
            double seconds = 0;
            const bool number = CLI::detail::lexical_cast(text, seconds);
            return number && seconds >= least && seconds <= 86400 ? std::string() : "'" + text + "' is not " + words;
        },
        "");
}

/// An empty value is a variable that was not set. Taken for an option that is not there, it would mean another database,
/// or all revisions.
inline CLI::Validator not_empty() {
    return CLI::Validator(
        [](const std::string& text) {
            return text.empty() ? std::string("its value is empty (was a variable not set?)") : std::string();
        },
        "");
}

inline void add_global_options(CLI::App& app, request& asked) {
    app.add_option("--chain", asked.chain, "the chain to work on; needed when the program holds several")
        ->type_name("NAME")
        ->check(not_empty());
    app.add_option("--schema", asked.schema, "the schema to apply a chain to that leaves its schema open")
        ->type_name("NAME")
        ->check(not_empty());
    app.add_option("--database", asked.database, "the database, as a URI or key=value text; else DATABASE_URL decides")
        ->type_name("URL")
        ->check(not_empty());
    app.add_flag("--ephemeral", asked.ephemeral, "work on a throwaway server that is gone afterwards");
    app.add_flag("--json", asked.json, "print the result as JSON");
    app.add_flag("--quiet", asked.quiet, "print results and errors, but no progress");
}

inline void add_run_options(CLI::App& command, request& asked) {
    command.add_option("--wait", asked.wait_seconds, "how long to wait for another runner to finish; default 60")
        ->type_name("SECONDS")
        ->check(seconds_from(0, "a number of seconds from 0 to 86400"));
    command
        .add_option("--lock-timeout", asked.lock_timeout_seconds,
                    "how long a statement may wait for a locked table; default 5")
        ->type_name("SECONDS")
        ->check(seconds_from(0.001, "a number of seconds from 0.001 to 86400"));
    command
        .add_option("--build-timeout", asked.build_timeout_seconds,
                    "how long an index may be built or dropped concurrently; default 3600")
        ->type_name("SECONDS")
        ->check(seconds_from(0.001, "a number of seconds from 0.001 to 86400"));
    command
        .add_option("--lock-attempts", asked.attempts,
                    "how often a revision is tried when a table stays locked; default 5")
        ->type_name("N")
        ->check(CLI::Range(1, 1000).description(""));
}

inline CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& does,
                             const std::string& examples) {
    CLI::App* command = app.add_subcommand(name, does)->group("Commands");
    command->footer(
        "Examples:\n" + examples +
        "\nGlobal options: --chain, --schema, --database, --ephemeral, --json, --quiet (see typeschema-apply --help)\n");
    return command;
}

inline void add_moving_commands(CLI::App& app, request& asked) {
    CLI::App* upgrade = add_command(app, "upgrade", "apply revisions: up to head, to a revision, or the next N",
                                    "  typeschema-apply upgrade\n"
                                    "  typeschema-apply upgrade +1\n"
                                    "  typeschema-apply upgrade 251018_schema_v1_inbox\n"
                                    "  typeschema-apply upgrade --allow legacy_jobs --export /var/backups/app\n"
                                    "  typeschema-apply upgrade --sql > upgrade.sql\n"
                                    "  typeschema-apply upgrade --sql 251018_initial_baseline:head\n");
    upgrade->add_option("target", asked.target, "head (the default), a revision or the beginning of its id, or +N")
        ->type_name("head|REV|+N")
        ->check(not_empty());
    upgrade->add_option("--sql", asked.sql, "print a script for psql instead; needs no server")
        ->type_name("[FROM:TO]")
        ->expected(0, 1);
    upgrade
        ->add_option("--allow", asked.allowed_tables,
                     "go on although this table, which a revision wants empty, has rows; repeatable")
        ->type_name("TABLE")
        ->allow_extra_args(false)
        ->check(not_empty());
    upgrade
        ->add_option("--export", asked.export_directory,
                     "save the rows of tables that --allow names as CSV files in this directory first")
        ->type_name("DIR")
        ->check(not_empty());
    upgrade->add_flag("--no-invariants", asked.no_invariants, "do not try the invariants; the journal says so");
    add_run_options(*upgrade, asked);

    CLI::App* downgrade = add_command(app, "downgrade", "undo revisions: down to a revision, by N, or to base",
                                      "  typeschema-apply downgrade -1\n"
                                      "  typeschema-apply downgrade 251018_initial_baseline\n"
                                      "  typeschema-apply downgrade base --accept-loss 251018_schema_v1_inbox\n"
                                      "  typeschema-apply downgrade --sql head:base\n");
    downgrade->add_option("target", asked.target, "the revision to go down to (it stays), -N, or base")
        ->type_name("REV|-N|base")
        ->check(not_empty());
    downgrade->add_option("--sql", asked.sql, "print a script for psql instead; needs no server")->type_name("FROM:TO");
    downgrade
        ->add_option("--accept-loss", asked.accepted_losses,
                     "undo this revision although that destroys data; repeatable")
        ->type_name("REV")
        ->allow_extra_args(false)
        ->check(not_empty());
    add_run_options(*downgrade, asked);

    CLI::App* stamp =
        add_command(app, "stamp", "record that the database stands at a revision, without running anything",
                    "  typeschema-apply stamp 251018_initial_baseline\n"
                    "  typeschema-apply stamp base\n");
    stamp->add_option("target", asked.target, "the revision, head, or base")
        ->type_name("REV|head|base")
        ->required()
        ->check(not_empty());
    add_run_options(*stamp, asked);

    CLI::App* roundtrip =
        add_command(app, "roundtrip", "go up, down and up again through an empty database and compare dumps",
                    "  typeschema-apply roundtrip --ephemeral\n"
                    "  typeschema-apply roundtrip --database postgresql://localhost/scratch\n");
    add_run_options(*roundtrip, asked);
}

inline void add_reading_commands(CLI::App& app, request& asked) {
    add_command(app, "current",
                "print the revision that the database stands at, or base; of each schema that a chain is in",
                "  typeschema-apply current --database postgresql://localhost/app\n"
                "  typeschema-apply current --json\n");
    add_command(app, "status", "print what is applied, in part, pending or unknown, and what to do next",
                "  typeschema-apply status\n"
                "  typeschema-apply status --json\n");
    CLI::App* history = add_command(app, "history", "list the revisions of the chain, base first; needs no server",
                                    "  typeschema-apply history\n"
                                    "  typeschema-apply history --verbose\n");
    history->add_flag("--verbose", asked.verbose, "with parent, fingerprint, source and every step");
    add_command(app, "heads", "print the last revision of the chain; needs no server", "  typeschema-apply heads\n");
    CLI::App* show =
        add_command(app, "show", "print what a revision is and its SQL in both directions; needs no server",
                    "  typeschema-apply show head\n"
                    "  typeschema-apply show 251018_schema_v1_inbox\n");
    show->add_option("revision", asked.target, "the revision, the beginning of its id, or head")
        ->type_name("REV")
        ->required()
        ->check(not_empty());
    CLI::App* pin =
        add_command(app, "pin", "write the header that pins the released revisions of a chain; needs no server",
                    "  typeschema-apply pin --chain inbox --out inbox_pins.hpp\n"
                    "  typeschema-apply pin 251018_initial_baseline\n");
    pin->add_option("revision", asked.target, "the last revision that is released, or head (the default)")
        ->type_name("REV|head")
        ->check(not_empty());
    pin->add_option("--out", asked.output, "the header to write, keeping what it pins; without it, standard output")
        ->type_name("FILE")
        ->check(not_empty());
    add_command(app, "chains", "list the chains that this program holds; needs no server",
                "  typeschema-apply chains\n");
}

inline std::vector<std::string> words_of(const CLI::App& app) {
    std::vector<std::string> words;
    std::vector<const CLI::App*> levels{&app};
    for (const CLI::App* command : app.get_subcommands())
        levels.push_back(command);
    for (const CLI::App* level : levels)
        for (const CLI::Option* option : level->get_options())
            if (!option->get_positional())
                words.push_back(option->get_name());
    return words;
}

inline std::vector<std::string> commands_of(CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// The sentence for arguments that CLI11 refused. Its own words name no alternative.
inline std::string usage_problem(CLI::App& app, const CLI::ParseError& error) {
    const bool commanded = !app.get_subcommands().empty();
    const std::vector<std::string> left = app.remaining(true);
    if (!left.empty() && left.front().starts_with("-")) {
        const std::string option = left.front().substr(0, left.front().find('='));
        if (apply::nearest(option, words_of(app)) == option)
            return "option '" + option + "' has to come after its command";
        return "unknown option '" + option + "'" + apply::did_you_mean(option, words_of(app));
    }
    if (!left.empty() && !commanded)
        return "unknown command '" + left.front() + "'" + apply::did_you_mean(left.front(), commands_of(app));
    if (!left.empty())
        return "unexpected argument '" + left.front() + "' for " + app.get_subcommands().front()->get_name();
    const std::string said = std::string(error.what()).substr(0, std::string(error.what()).find('\n'));
    if (!commanded)
        return error.get_name() == "RequiredError" ? "a command is missing" : said;
    return app.get_subcommands().front()->get_name() + ": " + said;
}

}  // namespace detail

/// Reads the arguments without their program name. Throws failure (usage) with a suggestion where it can.
inline command_line parse_command_line(std::vector<std::string> arguments) {
    command_line result;
    request& asked = result.asked;
    CLI::App app("Applies and undoes the revisions of a PostgreSQL schema.", "typeschema-apply");
    app.require_subcommand(1);
    app.fallthrough();
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.set_version_flag("--version", std::string("typeschema-apply ") + version_text);
    detail::add_global_options(app, asked);
    detail::add_moving_commands(app, asked);
    detail::add_reading_commands(app, asked);
    app.footer("Exit codes: 0 done, 1 failed, 2 usage, 3 drift between chain and database, 4 pending revisions.\n"
               "'typeschema-apply COMMAND --help' shows the options of a command, with examples.\n");
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
        asked.command = app.get_subcommands().front()->get_name();
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        result.text = chosen.empty() ? app.help() : chosen.front()->help(app.get_name());
    } catch (const CLI::CallForVersion& version) {
        result.text = std::string(version.what()) + "\n";
    } catch (const CLI::ParseError& error) {
        const auto chosen = app.get_subcommands();
        const std::string command = chosen.empty() ? "" : " " + chosen.front()->get_name();
        throw apply::failure(apply::exit_code::usage, detail::usage_problem(app, error),
                             {"next: typeschema-apply" + command + " --help"});
    }
    return result;
}

}  // namespace typeschema::inline v0::cli
