// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationState } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/state-badge.tsx';

const colours: Readonly<Record<PublicationState, string>> = {
  draft: 'gray',
  comparing: 'blue',
  compared: 'gray',
  making: 'blue',
  proposed: 'yellow',
  released: 'teal',
};

/** Where a publication stands, in words and in colour. */
export function PublicationStateBadge({ state }: { readonly state: PublicationState }) {
  const { t } = useTranslation('publications');
  return <StateBadge colour={colours[state]}>{t(`states.${state}`)}</StateBadge>;
}
