// SPDX-License-Identifier: BSL-1.0
// The yardstick of bench/compile: a program of fixed content that costs a compiler what a checked chain costs it, about
// half of it constant evaluation, half template instantiation. It includes nothing, so neither typeschema nor a library
// can change it. FROZEN: every edit makes the nominal times in yardstick.hpp and all older figures worthless.

namespace {

using number = unsigned;

template <number... I>
struct numbers {};
template <class A, class B>
struct joined;
template <number... I, number... J>
struct joined<numbers<I...>, numbers<J...>> {
    using type = numbers<I..., (sizeof...(I) + J)...>;
};
template <number N>
struct first_numbers : joined<typename first_numbers<N / 2>::type, typename first_numbers<N - N / 2>::type> {};
template <>
struct first_numbers<0> {
    using type = numbers<>;
};
template <>
struct first_numbers<1> {
    using type = numbers<0>;
};

// A text as a template argument, made anew for each number.
struct word {
    char text[12];
    number size;

    constexpr word(char kind, number n) : text{}, size(0) {
        text[size++] = kind;
        do {
            text[size++] = static_cast<char>('a' + n % 26);
            n /= 26;
        } while (n != 0 && size < 11);
    }
};

struct name {
    const char* text = nullptr;
    number size = 0;
    number hash = 0;

    constexpr bool operator==(const name& other) const {
        if (hash != other.hash || size != other.size)
            return false;
        for (number i = 0; i < size; ++i)
            if (text[i] != other.text[i])
                return false;
        return true;
    }
};

struct field {
    name named;
    name initial;
    number kind = 0;
    number next = 0;
    bool optional = false;
};

struct rule {
    name named;
    name fields[2];
    number kind = 0;
    number size = 0;
};

struct builder {
    field* fields = nullptr;
    rule* rules = nullptr;
    char* text = nullptr;
    number field_count = 0;
    number rule_count = 0;
    number text_size = 0;

    constexpr name put(const char* from, number size) {
        name n{text + text_size, size, 2166136261u};
        for (number i = 0; i < size; ++i) {
            text[text_size++] = from[i];
            n.hash = (n.hash ^ static_cast<unsigned char>(from[i])) * 16777619u;
        }
        return n;
    }
};

template <number Kind>
struct sort {
    static constexpr number kind = Kind;
};
struct optional {
    static constexpr void apply(builder&, field& f) { f.optional = true; }
};
template <word Text>
struct initial {
    static constexpr void apply(builder& b, field& f) { f.initial = b.put(Text.text, Text.size); }
};

template <word Name, class Sort, class... Options>
struct one_field {
    static constexpr void put(builder& b) {
        field& f = b.fields[b.field_count++];
        f.named = b.put(Name.text, Name.size);
        f.kind = Sort::kind;
        (Options::apply(b, f), ...);
    }
};
template <word Name, word... Fields>
struct one_rule {
    static constexpr void put(builder& b) {
        rule& r = b.rules[b.rule_count++];
        r.named = b.put(Name.text, Name.size);
        const int in_order[] = {(r.fields[r.size++] = b.put(Fields.text, Fields.size), 0)...};
        (void)in_order;
    }
};

template <class... Elements>
struct shape {};

template <number N>
struct record : shape<one_field<word('a', N), sort<N % 7>, initial<word('s', N)>>, one_field<word('b', N), sort<1>>,
                      one_field<word('c', N), sort<2>, optional>, one_field<word('d', N), sort<3>>,
                      one_field<word('e', N), sort<N % 5>, optional>, one_field<word('f', N), sort<4>>,
                      one_field<word('g', N), sort<5>, initial<word('t', N)>>, one_field<word('h', N), sort<6>>,
                      one_rule<word('p', N), word('a', N)>, one_rule<word('q', N), word('b', N), word('c', N)>,
                      one_rule<word('r', N), word('g', N), word('h', N)>> {};

template <class... Elements>
constexpr void put_all(const shape<Elements...>*, builder& b) {
    const int in_order[] = {(Elements::put(b), 0)...};
    (void)in_order;
}

template <class Record>
struct stored {
    field fields[8];
    rule rules[3];
    char text[96] = {};
    number text_size = 0;

    constexpr stored() {
        builder b{fields, rules, text};
        put_all(static_cast<const Record*>(nullptr), b);
        text_size = b.text_size;
    }
};
template <class Record>
struct lowered {
    static constexpr stored<Record> value{};
};

struct checked {
    number buckets[16] = {};
    field fields[8];
    number used = 0;
    number wrong = 0;

    constexpr number find(const name& wanted) const {
        for (number i = buckets[wanted.hash % 16]; i != 0; i = fields[i - 1].next)
            if (fields[i - 1].named == wanted)
                return i;
        return 0;
    }
    template <class Stored>
    constexpr explicit checked(const Stored& from) {
        for (number i = 0; i < 8; ++i) {
            if (find(from.fields[i].named) != 0)
                ++wrong;
            number& head = buckets[from.fields[i].named.hash % 16];
            fields[i] = from.fields[i];
            fields[i].next = head;
            head = i + 1;
        }
        for (const rule& r : from.rules)
            for (number i = 0; i < r.size; ++i)
                if (find(r.fields[i]) == 0)
                    ++wrong;
                else
                    ++used;
    }
};
template <class Record>
struct examined {
    static constexpr checked value{lowered<Record>::value};
};

template <number... N>
constexpr number wrong_in(numbers<N...>) {
    const number wrong[] = {examined<record<N>>::value.wrong...};
    const number used[] = {examined<record<N>>::value.used...};
    number all = 0;
    for (number i = 0; i < sizeof...(N); ++i)
        all += wrong[i] + (used[i] == 5 ? 0u : 1u);
    return all;
}

static_assert(wrong_in(first_numbers<160>::type{}) == 0);

}  // namespace

int main() {}
