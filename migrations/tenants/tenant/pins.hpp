// Written by typeschema-apply pin: the released revisions of the chain tenants_tenant.
// To edit one of them is an error from now on.
#pragma once

#include "typeschema/chain/pins.hpp"

// clang-format off
struct tenants_tenant_pins : typeschema::pins<
    typeschema::pin<"users.0001_initial", "1:26dbcc0ceca0a548", 0xf1eff58d2945e211, 0x9493a9b4, 0x6fe39821,
        0x1c7334ee, 0x5011d2ed, 0xf16e0f06, 0x60fe72ff, 0x5e47cc0a>,
    typeschema::pin<"projects.0001_initial", "1:3c1c049b225f9e8c", 0xf7061c09c6ecff1b, 0xe5a587bd, 0xc4be2114,
        0x773b1679, 0x53d9255f, 0xfec910dd>,
    typeschema::pin<"workflows.0001_initial", "1:29bb16dae2f39268", 0xd276a4390c89e368, 0xb9f146c8, 0x79e63070,
        0xd70d8cce, 0xdd5200e3, 0x892524b7, 0x54a0e56c, 0xdb46ee6a, 0xb6ad5bac, 0x83083ddc, 0xe711c236, 0xb608083e,
        0x0216ab2d, 0x0ebe192e, 0x409383e6, 0x0e5ad392>,
    typeschema::pin<"common.0001_drop_legacy_workflows", "1:55b5765b8d75d5b6", 0xde656abef0c6f5cf, 0xcbe8c91f,
        0xcfd0759b, 0xf503fb6d, 0xc849ab07, 0x8ee4282d, 0xb9d49ca8>> {};
// clang-format on
