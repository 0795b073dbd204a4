// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findNodeSettings } from '../node-settings.ts';
import { atGate } from '../policy.ts';

/** What this node is and whether it has been set up, for anyone. */
export const getNodeState = defineQuery({
  name: 'access.get-node-state',
  input: z.object({}),
  policy: atGate,
  audit: 'none',
  async run(scope) {
    const settings = await findNodeSettings(scope);
    return {
      state: settings === undefined ? ('empty' as const) : ('ready' as const),
      name: settings?.name ?? null,
      pack: settings === undefined ? null : { id: settings.pack.id, version: settings.pack.version },
      demonstration: settings?.demonstration ?? false,
    };
  },
});
