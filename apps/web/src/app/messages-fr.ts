// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import common from '../lib/messages/fr.ts';
import problems from '../lib/messages/problems/fr.ts';
import { catalogueOf } from './catalogue.ts';

const features = import.meta.glob<Record<string, unknown>>('../features/*/messages/fr.ts', {
  eager: true,
  import: 'default',
});

export const catalogue = catalogueOf({ common, problems, features });
