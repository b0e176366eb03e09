// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/model/name.hpp"
#include "typeschema/model/naming.hpp"
#include "typeschema/model/pin.hpp"

#include <string_view>

namespace typeschema::inline v0 {

/// The naming convention that a chain has unless it says otherwise. Derive from it and hide what you want different:
/// `struct our_names : default_naming { static constexpr std::string_view primary_key = "{table}_pkey"; };`
struct default_naming {
    static constexpr std::string_view primary_key = "pk_{table}";
    static constexpr std::string_view unique = "uq_{table}__{name}";
    static constexpr std::string_view check = "ck_{table}__{name}";
    static constexpr std::string_view foreign_key = "fk_{columns}_{referred}";
    static constexpr std::string_view index = "ix_{table}__{name}";
    static constexpr std::string_view trigger = "trg_{table}_{name}";
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::chain_detail {

/// What a chain's settings say, as a value.
struct chain_settings {
    model::name chain;  // its name: the key of its rows in the journal
    model::name home;   // the schema of unqualified names
    model::naming convention;
    model::name usual = {};    // of a chain whose schema is left open: the one that it takes unless another is named
    model::name journal = {};  // the schema of the journal
    const model::pin_list* pins = nullptr;  // what is released; null: everything
};

template <class Names>
inline constexpr model::naming naming_of{Names::primary_key, Names::unique, Names::check,
                                         Names::foreign_key, Names::index,  Names::trigger};

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// The schema that holds the chain's tables and, unless journal_in names another one, its journal; `public` without it.
template <meta::fixed_string Schema>
struct in_schema {
    static constexpr meta::fixed_string name = Schema;
    static constexpr void apply(chain_detail::chain_settings& s) { s.home = model::name(name.view()); }
};

/// A schema that is left open: the same chain is applied to one schema after the other, as `--schema NAME` says, or to the
/// usual one: `open_schema<"rag">`. Such a chain names no schema. All of them share one journal, in `public` or where
/// journal_in says, whose column `target` names the schema.
template <meta::fixed_string Usual = "">
struct open_schema {
    static constexpr meta::fixed_string name = Usual;
    static constexpr void apply(chain_detail::chain_settings& s) {
        s.home = {};
        s.usual = model::name(name.view());
    }
};

/// The schema of the journal: `settings<"tenants", open_schema<>, journal_in<"ops">>`. Chains may share one; it stays where it
/// is once the first of them has been applied.
template <meta::fixed_string Schema>
struct journal_in {
    static constexpr meta::fixed_string name = Schema;
    static constexpr void apply(chain_detail::chain_settings& s) { s.journal = model::name(name.view()); }
};

/// The naming convention: `names_by<our_names>`.
template <class Names>
struct names_by {
    static_assert(chain_detail::naming_of<Names>.readable(),
                  "names_by: a pattern knows {table}, {columns}, {referred} and {name}, and is not empty");
    static constexpr void apply(chain_detail::chain_settings& s) { s.convention = chain_detail::naming_of<Names>; }
};

/// What is released: `released<shop_pins>`, as `typeschema-apply pin` wrote it (chain/pins.hpp). Without this setting every
/// revision counts as released; `released<>` says that none is yet, so that no database has a row of it.
template <class Pins = void>
struct released {
    static constexpr void apply(chain_detail::chain_settings& s) { s.pins = &Pins::value; }
};
template <>
struct released<void> {
    static constexpr void apply(chain_detail::chain_settings& s) { s.pins = &model::no_pins; }
};

/// The settings of a chain; its name comes first: `settings<"inbox", in_schema<"zero_admin">>`.
template <meta::fixed_string Name, class... Options>
struct settings {
    static constexpr meta::fixed_string name = Name;
    static constexpr chain_detail::chain_settings value = [] {
        chain_detail::chain_settings s{model::name(name.view()), model::name("public"),
                                       chain_detail::naming_of<default_naming>};
        (Options::apply(s), ...);
        if (s.journal.empty())
            s.journal = s.home.empty() ? model::name("public") : s.home;
        return s;
    }();
};

}  // namespace typeschema::inline v0
