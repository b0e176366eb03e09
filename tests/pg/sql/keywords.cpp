// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/keywords.hpp"

#include "support/server.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace pq = typeschema::pq;
using typeschema::sql::category_of;
using typeschema::sql::keyword_category;
using typeschema_test::server;

namespace {

keyword_category category_by_code(const std::string& code) {
    return code == "C"   ? keyword_category::column_name
           : code == "T" ? keyword_category::type_function_name
           : code == "R" ? keyword_category::reserved
                         : keyword_category::none;
}

TEST(keywords, are_those_of_the_server_and_of_later_ones) {
    const std::set<std::string> later = {
        "system_user",                                                                       // 16
        "json",        "json_array",   "json_arrayagg", "json_object",    "json_objectagg",  // 16 and 17
        "json_exists", "json_query",   "json_scalar",   "json_serialize", "json_table",
        "json_value",  "merge_action",  // 17
    };
    pq::connection on(server().conninfo());
    std::set<std::string> of_server;
    for (const pq::row row :
         on.execute_params("select word, catcode::text from pg_get_keywords() where catcode <> 'U'")) {
        const std::string word = row["word"].as<std::string>();
        of_server.insert(word);
        EXPECT_EQ(static_cast<int>(category_of(word)),
                  static_cast<int>(category_by_code(row["catcode"].as<std::string>())))
            << word;
    }
    EXPECT_GT(of_server.size(), 140u);
    for (const typeschema::meta::listed_word& word : typeschema::sql::detail::keyword_words)
        EXPECT_TRUE(of_server.contains(word.text) || later.contains(word.text)) << word.text;
}

}  // namespace
