// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/target.hpp"
#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/json.hpp"
#include "typeschema/cli/pin_header.hpp"
#include "typeschema/cli/replace_file.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace typeschema::inline v0::cli {

namespace detail {

/// What a header pins stays pinned: throws failure unless the chain still has each of its revisions, unchanged, among the
/// first `count`.
inline void require_all_kept(const apply::chain_script& chain, std::size_t count, const std::string& path,
                             const std::string& header) {
    const auto refuse = [&](const std::string& sentence, const std::string& next) {
        throw apply::failure(apply::exit_code::failed, path + " " + sentence + "; nothing was changed",
                             {"next: " + next});
    };
    if (!header.empty() && !is_pin_header(header))
        refuse("is no pin header", "give --out another file");
    std::size_t place = 0;
    for (const written_pin& pin : pins_in(header)) {
        std::size_t at = 0;
        while (at < chain.revisions.size() && chain.revisions[at].id != pin.revision)
            ++at;
        if (at == chain.revisions.size())
            refuse("pins " + pin.revision + ", which chain " + chain.name + " does not have",
                   "put the revision back; or take its pin out of the file where no database has it");
        if (at != place++)
            refuse("pins its revisions in another order than chain " + chain.name + " has them",
                   "put the revisions back in their order");
        if (chain.revisions[at].fingerprint != pin.fingerprint)
            refuse("pins " + pin.revision + " as " + pin.fingerprint + ", but it is " +
                       chain.revisions[at].fingerprint + " now",
                   "put the revision back; or take its pin out of the file where no database has it");
        if (at >= count)
            refuse("pins " + pin.revision + " already, which stands behind " + apply::name_of(chain, count),
                   "typeschema-apply pin " + pin.revision);
    }
}

}  // namespace detail

/// pin [REV]: the header that pins the chain up to a revision, printed, or written in the place of an older one.
inline apply::exit_code pin(const context& with) {
    const apply::chain_script& chain = with.chain();
    const std::size_t count = with.asked.target.empty() || chain.revisions.empty()
                                  ? chain.revisions.size()
                                  : apply::find_revision(chain, with.asked.target) + 1;
    const std::string header = pin_header(chain, count);
    const std::string& path = with.asked.output;
    if (path.empty()) {
        with.out.result(with.asked.json ? json_object({{"header", json_text(header)}})
                                        : header.substr(0, header.size() - 1));
        return apply::exit_code::done;
    }
    const std::optional<std::string> there = text_of_file(path);
    if (there)
        detail::require_all_kept(chain, count, path, *there);
    if (there != header)
        replace_file(path, header);
    const std::string number = std::to_string(count);
    if (with.asked.json)
        with.out.result(json_object({{"file", json_text(path)}, {"pinned", number}}));
    else
        with.out.result(chain.name + ": " + path + " pins " + number + (count == 1 ? " revision" : " revisions") +
                        " up to " + apply::name_of(chain, count) + (there == header ? ", as before" : ""));
    return apply::exit_code::done;
}

}  // namespace typeschema::inline v0::cli
