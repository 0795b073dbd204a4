// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { config } from 'zod';

// The content security policy forbids code made from text. Schemas would try it as soon as they are defined, so the
// application, which defines them, is loaded afterwards.
config({ jitless: true });

const tryAgainAfterMs = 5_000;

try {
  await import('./app/start.tsx');
} catch (error) {
  // The rest did not arrive over a bad connection: the page tries again by itself, for there is no one else to do it.
  setTimeout(() => window.location.reload(), tryAgainAfterMs);
  throw error;
}
