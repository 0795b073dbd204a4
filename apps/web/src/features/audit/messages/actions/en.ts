// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import accountability from './accountability/en.ts';
import cases from './cases/en.ts';
import figures from './figures/en.ts';
import fund from './fund/en.ts';
import node from './node/en.ts';

/** What was done, by the action's name. */
export default { actions: { ...accountability, ...cases, ...figures, ...fund, ...node } } as const;
