// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnState } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/state-badge.tsx';

const colours: Readonly<Record<ReturnState, string>> = { draft: 'gray', proposed: 'yellow', released: 'teal' };

/** Where a return stands, in words and in colour. */
export function ReturnStateBadge({ state }: { readonly state: ReturnState }) {
  const { t } = useTranslation('returns');
  return <StateBadge colour={colours[state]}>{t(`states.${state}`)}</StateBadge>;
}
