// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import common from '../lib/messages/ar.ts';
import problems from '../lib/messages/problems/ar.ts';

const features = import.meta.glob<Record<string, unknown>>('../features/*/messages/ar.ts', {
  eager: true,
  import: 'default',
});

function featureOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** The whole catalogue by namespace: `common`, `problems` and one for each feature. */
export const catalogue: Readonly<Record<string, object>> = {
  common,
  problems,
  ...Object.fromEntries(Object.entries(features).map(([path, messages]) => [featureOf(path), messages])),
};
