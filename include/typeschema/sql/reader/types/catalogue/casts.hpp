// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace typeschema::inline v0::sql::reader::catalogue {

// Made from a server by tests/pg/reader/catalogue.cpp with TYPESCHEMA_WRITE_PAGE=1; what it says is in catalogue.hpp.
// clang-format off
inline constexpr char casts[] =
    ":! 3 io4 ai4l0;:$ 3 an1;:, 3 io4 ai4l0;:- 0;:. 0 a]0;:/ 0 a^0;:A 0 ia4 ac0t0v0;:B 0 iW4 ei0l0;:D 3 iT0Z1;"
    ":E 0 ie0;:G 3;:H 2 ah0;:I 3 ah0;:J 0 aj0 eb2d2f2i2l2n2s2;:K 3;:L 0;:M 3;:N 3 eM0;:O 0 e.0]0^0;:Q 0;:R 3 eK0;"
    ":S 3 ew0;:T 3 iZ1 aD0h2;:V 0;:W 0 iB4;:Y 3;:Z 3 aD1H3T1h3;:] 0 a^0 e.0O0_0;:^ 0 a/0 e.2O0]0;:_ 0 e.0;"
    ":` 3 io4 ai4l0;:a 0 aA0c0t0v0;:b 0 ac0t0v0 ei0;:c 0 im0t0v0 aq0 ex1;:d 0 af0i0l0n0s0;:e 0 iE0;"
    ":f 0 id0 ai0l0n0s0;:g 3 eG0;:h 2 iH1I0;:i 0 i!4,4`4d0f0l0n0o4 a$1s0 eB0b0q0;:j 0 aJ0;:k 3;"
    ":l 0 i!0,0`0d0f0n0o0 a$1i0s0 eB0;:m 0 it0 ac0v0;:n 0 id0f0 a$1i0l0s0;:o 0 i!4,4`4 ai4l0;:p 0;:q 0 it0 ac0v0 ei0;"
    ":r 3 ek0;:s 0 i!0,0`0d0f0i0l0n0o0;:t 0 i!1c4m0v4 aq0 ex1;:u 0;:v 0 i!1c4m0t4 aq0 ex1;:w 3;:x 2 ac4t4v4;:y 0;"
    ":z 3 eY0;bit: B;bool: b;box: ];bpchar: c;bytea: y;char: q;cidr: A;circle: O;date: D;datemultirange: G;"
    "daterange: g;float4: f;float8: d;inet: a;int2: s;int4: i;int4multirange: k;int4range: r;int8: l;"
    "int8multirange: K;int8range: R;interval: I;json: j;jsonb: J;jsonpath: p;line: -;lseg: _;macaddr8: E;macaddr: e;"
    "money: $;name: m;numeric: n;nummultirange: M;numrange: N;oid: o;path: /;pg_lsn: L;point: .;polygon: ^;"
    "regclass: !;regconfig: `;regtype: ,;text: t;time: h;timestamp: T;timestamptz: Z;timetz: H;tsmultirange: w;"
    "tsquery: Q;tsrange: S;tstzmultirange: Y;tstzrange: z;tsvector: V;uuid: u;varbit: W;varchar: v;xml: x;";
// clang-format on

}  // namespace typeschema::inline v0::sql::reader::catalogue
