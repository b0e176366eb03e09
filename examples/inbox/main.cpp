// SPDX-License-Identifier: BSL-1.0
// A document inbox on the command line: receives documents, parses them, lists what is pending.
#include "document_inbox.hpp"

#include <CLI/CLI.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <fmt/chrono.h>
#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace example;

enum exit_code { done = 0, failed = 1, usage = 2, duplicate = 3 };

struct request {
    std::string database;
    std::string tenant;
    std::string source = "command line";
    std::string uri;
    std::string file;
    std::string id;
    std::int64_t limit = 100;
};

boost::uuids::uuid to_uuid(const std::string& text) {
    return boost::uuids::string_generator()(text);
}

const CLI::Validator is_uuid(
    [](const std::string& text) {
        try {
            to_uuid(text);
            return std::string();
        } catch (const std::runtime_error&) {
            return "'" + text + "' is no UUID";
        }
    },
    "");

document read_document(const std::string& file) {
    std::ifstream opened;
    if (file != "-") {
        opened.open(file, std::ios::binary);
        if (!opened || std::filesystem::is_directory(file))
            throw unfit_document("cannot read " + file);
    }
    std::istream& from = file == "-" ? std::cin : opened;
    const std::string bytes{std::istreambuf_iterator<char>(from), {}};
    const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
    return {first, first + bytes.size()};
}

std::string describe(const items::row& item) {
    return fmt::format("{}  {:%Y-%m-%d %H:%M:%S}Z  {}  {}", to_string(item.id),
                       std::chrono::floor<std::chrono::seconds>(item.created_at), item.source,
                       item.uri.value_or("(no URI)"));
}

void receive(document_inbox& inbox, const request& asked) {
    std::optional<std::string> uri;
    if (!asked.uri.empty())
        uri = asked.uri;
    else if (asked.file != "-")
        uri = "file://" + std::filesystem::absolute(asked.file).lexically_normal().string();
    const auto item = inbox.receive(read_document(asked.file), asked.source, uri);
    fmt::print("{}\n", to_string(item.id));
}

void parse(document_inbox& inbox, const request& asked) {
    const auto item = inbox.find(to_uuid(asked.id));
    if (!item)
        throw unfit_document("this tenant has no document " + asked.id);
    const std::string uri = item->uri.value_or("");
    if (asked.file.empty() && !uri.starts_with("file://"))
        throw unfit_document("its URI leads to no file here; name one: inbox parse " + asked.id + " FILE");
    const auto row = inbox.parse(*item, read_document(asked.file.empty() ? uri.substr(7) : asked.file));
    fmt::print("{}\n", row.payload_json.text);
}

void pending(document_inbox& inbox, const request& asked) {
    for (const items::row& item : inbox.pending(asked.limit))
        fmt::print("{}\n", describe(item));
}

void add_commands(CLI::App& app, request& asked) {
    app.add_option("--database", asked.database, "where the inbox is, as a URI or key=value text")
        ->envname("DATABASE_URL")
        ->type_name("URL")
        ->required();
    app.add_option("--tenant", asked.tenant, "whose inbox it is")->type_name("UUID")->check(is_uuid)->required();
    auto* receive = app.add_subcommand("receive", "take a document in and print its id");
    receive->add_option("file", asked.file, "the document; - is standard input")->type_name("FILE")->required();
    receive->add_option("--source", asked.source, "who sent it")->type_name("NAME")->capture_default_str();
    receive->add_option("--uri", asked.uri, "where it is kept; without it, the file")->type_name("URI");
    auto* parse = app.add_subcommand("parse", "read a received document and print what was found");
    parse->add_option("id", asked.id, "as receive and pending print it")->type_name("ID")->check(is_uuid)->required();
    parse->add_option("file", asked.file, "its content; without it, its URI is read")->type_name("FILE");
    auto* pending = app.add_subcommand("pending", "list what waits to be parsed, oldest first");
    pending->add_option("--limit", asked.limit, "at most so many of each status")->check(CLI::Range(1, 1000000));
    app.require_subcommand(1)->fallthrough()->get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.footer("Exit codes: 0 done, 1 failed, 2 wrong arguments, 3 the document had come in before.\n"
               "Example: inbox --tenant 7f1b6a3e-98c5-4e0b-9d0c-3c6d3f1f6a11 receive letter.txt\n");
}

int fail(int code, const std::string& sentence) {
    std::cerr << "inbox: " << sentence << "\n";
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    request asked;
    CLI::App app("Keeps documents in PostgreSQL, each once.", "inbox");
    add_commands(app, asked);
    try {
        app.parse(argc, argv);
        pq::connection connection(asked.database);
        document_inbox inbox(connection, to_uuid(asked.tenant));
        const std::string command = app.get_subcommands().front()->get_name();
        command == "receive" ? receive(inbox, asked) : command == "parse" ? parse(inbox, asked) : pending(inbox, asked);
        return done;
    } catch (const CLI::ParseError& wrong) {
        return wrong.get_exit_code() == 0 ? app.exit(wrong)
                                          : fail(usage, std::string(wrong.what()) + "; see inbox --help");
    } catch (const duplicate_document& twice) {
        return fail(duplicate, std::string(twice.what()) + " (" + twice.constraint + "): " + describe(twice.first));
    } catch (const pq::undefined_table&) {
        return fail(failed, "the database has no inbox yet; run: typeschema-apply upgrade --chain inbox");
    } catch (const std::exception& problem) {
        return fail(failed, problem.what());
    }
}
