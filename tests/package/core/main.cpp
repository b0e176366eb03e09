// SPDX-License-Identifier: BSL-1.0
#include <typeschema/config.hpp>
#include <typeschema/meta/fixed_string.hpp>

int main() {
    return typeschema::version_text[0] == '0' + typeschema::version_major ? 0 : 1;
}
