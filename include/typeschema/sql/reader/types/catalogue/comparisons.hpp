// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace typeschema::inline v0::sql::reader::catalogue {

// Made from a server by tests/pg/reader/catalogue.cpp with TYPESCHEMA_WRITE_PAGE=1; what it says is in catalogue.hpp.
// clang-format off
inline constexpr char comparisons[] =
    "<! >b!'o,`ilos;<$ >b$'$;<' >b$'t/BDEGHIJKLMNOQRSTVWYZ]_abcdefghiklmnoqrstuwyz>b:aA>b:o!,`>b:tv;<, >b!'o,`ilos;"
    "</ >b'//;<A >b'aAa;<B >b'BBW;<D >b'DDT>b1Z;<E >b'EE;<G >b'GG;<H >b'HH>b1h;<I >b'IIh;<J >b'JJ;<K >b'KK;<L >b'LL;"
    "<M >b'MM;<N >b'NN;<O >b'OO;<Q >b'QQ;<R >b'RR;<S >b'SS;<T >b'TDT>b1Z;<V >b'VV;<W >b'WBW;<Y >b'YY;<Z >b'ZZ>b1DT;"
    "<] >b']];<_ >b'__;<` >b!'o,`ilos;<a >b'aAa;<b >b'bb;<c >b'ccmqtv;<d >b'ddfilns;<e >b'ee;<f >b'fdfilns;<g >b'gg;"
    "<h >b'hIh>b1H;<i >b!'i,`dfilnos;<k >b'kk;<l >b!'l,`dfilnos;<m >b'mcmqtv;<n >b'ndfilns;<o >b!'o,`ilos;"
    "<q >b'qcmqtv;<r >b'rr;<s >b!'s,`dfilnos;<t >b'tcmqtv;<u >b'uu;<v >b'tcmqtv;<w >b'ww;<y >b'yy;<z >b'zz;"
    "<>' >b$'t.BDEGHIJKLMNOQRSTVWYZ_abcdefghiklmnoqrstuwyz>b:aA>b:o!,`>b:tv;<>. >b'..;=! >b!'o,`ilos;=$ >b$'$;"
    "=' >b$'t-/BDEGHIJKLMNOQRSTVWYZ]_abcdefghiklmnoqrstuwyz>b:aA>b:o!,`>b:tv;=, >b!'o,`ilos;=- >b'--;=/ >b'//;"
    "=A >b'aAa;=B >b'BBW;=D >b'DDT>b1Z;=E >b'EE;=G >b'GG;=H >b'HH>b1h;=I >b'IIh;=J >b'JJ;=K >b'KK;=L >b'LL;=M >b'MM;"
    "=N >b'NN;=O >b'OO;=Q >b'QQ;=R >b'RR;=S >b'SS;=T >b'TDT>b1Z;=V >b'VV;=W >b'WBW;=Y >b'YY;=Z >b'ZZ>b1DT;=] >b']];"
    "=_ >b'__;=` >b!'o,`ilos;=a >b'aAa;=b >b'bb;=c >b'ccmqtv;=d >b'ddfilns;=e >b'ee;=f >b'fdfilns;=g >b'gg;"
    "=h >b'hIh>b1H;=i >b!'i,`dfilnos;=k >b'kk;=l >b!'l,`dfilnos;=m >b'mcmqtv;=n >b'ndfilns;=o >b!'o,`ilos;"
    "=q >b'qcmqtv;=r >b'rr;=s >b!'s,`dfilnos;=t >b'tcmqtv;=u >b'uu;=v >b'tcmqtv;=w >b'ww;=y >b'yy;=z >b'zz;<>- ;<>/ ;"
    "<>] ;";
// clang-format on

}  // namespace typeschema::inline v0::sql::reader::catalogue
