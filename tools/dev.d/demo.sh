# SPDX-License-Identifier: BSL-1.0
# A real chain on a real server: up, down, up, with the dumps compared. The server lives as long as the demo.

demo() {
    (( $# == 0 )) || usage "demo takes no option, so not '$1'"
    ensure_setup
    build gcc typeschema-apply typeschema-ephemeral
    local folder
    folder=$(build_folder gcc)
    "$folder/tools/ephemeral/typeschema-ephemeral" tools/dev.d/demo_story "$folder/tools/apply/typeschema-apply" ||
        fail "the demo failed; its reason stands above"
}
