// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import accountability from './accountability/fr.ts';
import cases from './cases/fr.ts';
import figures from './figures/fr.ts';
import fund from './fund/fr.ts';
import node from './node/fr.ts';
import type en from './en.ts';

export default {
  actions: { ...accountability, ...cases, ...figures, ...fund, ...node },
} as const satisfies MessagesLike<typeof en>;
