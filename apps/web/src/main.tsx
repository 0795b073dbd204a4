// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { config } from 'zod';

// The content security policy forbids code made from text. Schemas would try it as soon as they are defined, so the
// application, which defines them, is loaded afterwards.
config({ jitless: true });

await import('./app/start.tsx');
