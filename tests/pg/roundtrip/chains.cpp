// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/chains.hpp"

#include "migrations/inbox/chain.hpp"
#include "pg/roundtrip/workshop/chain.hpp"
#include "typeschema/apply/script_of.hpp"

namespace typeschema_test {

typeschema::apply::chain_script workshop_script() {
    return typeschema::apply::script_of<workshop::chain>();
}
typeschema::apply::chain_script inbox_script() {
    return typeschema::apply::script_of<inbox::chain>();
}

}  // namespace typeschema_test
