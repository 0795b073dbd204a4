// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import common from '../lib/messages/ar.ts';

const features = import.meta.glob<Record<string, unknown>>('../features/*/messages/ar.ts', {
  eager: true,
  import: 'default',
});

function featureOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** The whole catalogue by namespace: `common` and one for each feature. */
export const catalogue: Readonly<Record<string, object>> = {
  common,
  ...Object.fromEntries(Object.entries(features).map(([path, messages]) => [featureOf(path), messages])),
};
