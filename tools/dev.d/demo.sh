# SPDX-License-Identifier: BSL-1.0
# Real chains on real servers: up, down, up, with the dumps compared. A server lives as long as its chain.

demo() {
    (( $# == 0 )) || usage "demo takes no option, so not '$1'"
    ensure_setup
    build gcc typeschema-apply typeschema-ephemeral
    local folder story
    folder=$(build_folder gcc)
    story=("$folder/tools/ephemeral/typeschema-ephemeral" tools/dev.d/demo_story "$folder/tools/apply/typeschema-apply")
    "${story[@]}" inbox 251018_schema_v1_inbox || fail "the demo failed; its reason stands above"
    tools/dev.d/vector_server "${story[@]}" assistant 004_message_tokens || fail "the demo failed; its reason stands above"
}
