// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseView, NeedView } from '@palermo/contract';
import type { Preview } from '../../../lib/services.ts';

/** What a preview says before anybody changes it: no sex and no region until somebody chooses them. */
export function previewOf(view: CaseView, need: NeedView | undefined, isAdult: boolean): Preview {
  const spoken = view.values['languages'] ?? view.values['language'];
  const languages = (Array.isArray(spoken) ? spoken : [spoken]).filter((code) => typeof code === 'string');
  return {
    urgency: need?.urgency ?? 'soon',
    age: isAdult ? 'adult' : 'child',
    sex: null,
    languages: languages.filter((code) => /^[a-z]{2,3}$/.test(code)).slice(0, 10),
    accessibility: [],
    region: null,
  };
}

const answerDays = { now: 1, soon: 2, later: 7 } as const;

/** By when an answer is asked for, the end of a day. */
export function answerDay(urgency: keyof typeof answerDays, today: string): string {
  return new Date(Date.parse(today) + answerDays[urgency] * 86_400_000).toISOString().slice(0, 10);
}
