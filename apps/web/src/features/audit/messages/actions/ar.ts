// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import accountability from './accountability/ar.ts';
import cases from './cases/ar.ts';
import figures from './figures/ar.ts';
import fund from './fund/ar.ts';
import node from './node/ar.ts';
import type en from './en.ts';

export default {
  actions: { ...accountability, ...cases, ...figures, ...fund, ...node },
} as const satisfies MessagesLike<typeof en>;
