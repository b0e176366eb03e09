// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>

/// The twin of typeschema that everybody would write first: a schema is a list of types, a step makes the next list,
/// and names are looked up by recursion. It resolves each step's table and columns and no more: no texts are read,
/// nothing is rendered, no inverse is made.
namespace type_list {

template <std::size_t N>
struct text {
    char bytes[N]{};
    constexpr text(const char (&from)[N]) {
        for (std::size_t i = 0; i < N; ++i)
            bytes[i] = from[i];
    }
};
template <text A, text B>
inline constexpr bool same = [] {
    if constexpr (sizeof A.bytes != sizeof B.bytes)
        return false;
    else {
        for (std::size_t i = 0; i < sizeof A.bytes; ++i)
            if (A.bytes[i] != B.bytes[i])
                return false;
        return true;
    }
}();

enum class type { uuid, text, varchar, integer, bigint, timestamptz, jsonb, boolean, numeric };

template <class... T>
struct list {};
template <text Name, type Type>
struct column {};
template <text Name, text... Columns>
struct part {};
template <text Column, text Table, text Referred>
struct foreign_key {};
template <text Name, class Columns, class Parts>
struct table {};

template <class Table>
struct create_table {};
template <text Table, class Column>
struct add_column {};
template <text Table, text Column>
struct drop_column {};
template <text Table, text Column, text To>
struct rename_column {};
template <text Table, text Column>
struct alter_column {};
template <text Table, class Part>
struct add_part {};
template <text Table, text Part>
struct drop_part {};

struct absent {};

template <class T, text Name>
inline constexpr bool is_named = false;
template <text Own, type Type, text Name>
inline constexpr bool is_named<column<Own, Type>, Name> = same<Own, Name>;
template <text Own, text... Columns, text Name>
inline constexpr bool is_named<part<Own, Columns...>, Name> = same<Own, Name>;
template <text Own, class Columns, class Parts, text Name>
inline constexpr bool is_named<table<Own, Columns, Parts>, Name> = same<Own, Name>;

template <class List, text Name>
struct find {
    using type = absent;
};
template <class Head, class... Tail, text Name>
struct find<list<Head, Tail...>, Name>
    : std::conditional_t<is_named<Head, Name>, std::type_identity<Head>, find<list<Tail...>, Name>> {};
template <class List, text Name>
inline constexpr bool has = !std::is_same_v<typename find<List, Name>::type, absent>;

template <class A, class B>
struct joined;
template <class... A, class... B>
struct joined<list<A...>, list<B...>> {
    using type = list<A..., B...>;
};
template <class List, text Name, class... Instead>
struct replaced {
    using type = list<>;
};
template <class Head, class... Tail, text Name, class... Instead>
struct replaced<list<Head, Tail...>, Name, Instead...>
    : joined<std::conditional_t<is_named<Head, Name>, list<Instead...>, list<Head>>,
             typename replaced<list<Tail...>, Name, Instead...>::type> {};

template <class Table>
struct columns_of {
    using type = list<>;
};
template <text Name, class Columns, class Parts>
struct columns_of<table<Name, Columns, Parts>> {
    using type = Columns;
};

template <class State, class Columns, class Part>
inline constexpr bool fits = false;
template <class State, class Columns, text Name, text... Needed>
inline constexpr bool fits<State, Columns, part<Name, Needed...>> = (has<Columns, Needed> && ...);
template <class State, class Columns, text Column, text Table, text Referred>
inline constexpr bool fits<State, Columns, foreign_key<Column, Table, Referred>> =
    has<Columns, Column> && has<typename columns_of<typename find<State, Table>::type>::type, Referred>;

// What a step makes of the table that it names.
template <class Table, class State, class Step>
struct changed;
template <text Name, class... Columns, class Parts, class State, text At, class Column>
struct changed<table<Name, list<Columns...>, Parts>, State, add_column<At, Column>> {
    using type = table<Name, list<Columns..., Column>, Parts>;
};
template <text Name, class Columns, class Parts, class State, text At, text Column>
struct changed<table<Name, Columns, Parts>, State, drop_column<At, Column>> {
    static_assert(has<Columns, Column>);
    using type = table<Name, typename replaced<Columns, Column>::type, Parts>;
};
template <text Name, class Columns, class Parts, class State, text At, text Column, text To>
struct changed<table<Name, Columns, Parts>, State, rename_column<At, Column, To>> {
    static_assert(has<Columns, Column> && !has<Columns, To>);
    using type = table<Name, typename replaced<Columns, Column, column<To, type_list::type::jsonb>>::type, Parts>;
};
template <text Name, class Columns, class Parts, class State, text At, text Column>
struct changed<table<Name, Columns, Parts>, State, alter_column<At, Column>> {
    static_assert(has<Columns, Column>);
    using type = table<Name, Columns, Parts>;
};
template <text Name, class Columns, class... Parts, class State, text At, class Part>
struct changed<table<Name, Columns, list<Parts...>>, State, add_part<At, Part>> {
    static_assert(fits<State, Columns, Part>);
    using type = table<Name, Columns, list<Parts..., Part>>;
};
template <text Name, class Columns, class Parts, class State, text At, text Part>
struct changed<table<Name, Columns, Parts>, State, drop_part<At, Part>> {
    static_assert(has<Parts, Part>);
    using type = table<Name, Columns, typename replaced<Parts, Part>::type>;
};

template <class Step>
struct target_of;
template <template <text, auto...> class Step, text Table, auto... More>
struct target_of<Step<Table, More...>> {
    template <class State>
    using found = typename find<State, Table>::type;
    template <class State, class New>
    using put = typename replaced<State, Table, New>::type;
};
template <template <text, class> class Step, text Table, class What>
struct target_of<Step<Table, What>> {
    template <class State>
    using found = typename find<State, Table>::type;
    template <class State, class New>
    using put = typename replaced<State, Table, New>::type;
};

template <class State, class Step>
struct after {
    using target = target_of<Step>;
    using type =
        typename target::template put<State,
                                      typename changed<typename target::template found<State>, State, Step>::type>;
};
template <class... Tables, text Name, class Columns, class... Parts>
struct after<list<Tables...>, create_table<table<Name, Columns, list<Parts...>>>> {
    static_assert(!has<list<Tables...>, Name>);
    static_assert((fits<list<Tables...>, Columns, Parts> && ...));
    using type = list<Tables..., table<Name, Columns, list<Parts...>>>;
};

template <class State, class Steps>
struct run {
    using type = State;
};
template <class State, class Step, class... Rest>
struct run<State, list<Step, Rest...>> : run<typename after<State, Step>::type, list<Rest...>> {};

template <class Steps>
inline constexpr bool valid = !std::is_same_v<typename run<list<>, Steps>::type, absent>;

}  // namespace type_list
