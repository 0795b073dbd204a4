// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineCommand } from '../../../kernel/use-case.ts';
import { asksForVerification } from '../policy.ts';

/** Keeps that somebody had the trail checked. The check itself is the keeper's. */
export const askForVerification = defineCommand({
  name: 'audit.verify',
  input: z.object({}),
  policy: asksForVerification,
  run: async () => {},
  audit: () => ({}),
});
