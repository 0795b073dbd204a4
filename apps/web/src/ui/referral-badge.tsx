// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge } from '@mantine/core';
import { labelOf } from '@palermo/terms';
import { useLanguage } from '../lib/language.ts';

const colours: Readonly<Record<string, string>> = {
  waiting: 'blue',
  asked: 'yellow',
  accepted: 'teal',
  done: 'gray',
  rejected: 'red',
  lapsed: 'red',
};

/** Where a referral stands. */
export function ReferralBadge({ state }: { readonly state: string }) {
  const { language } = useLanguage();
  return (
    <Badge variant="light" color={colours[state] ?? 'gray'} tt="none" style={{ flex: 'none' }}>
      {labelOf('referralState', state, language)}
    </Badge>
  );
}
