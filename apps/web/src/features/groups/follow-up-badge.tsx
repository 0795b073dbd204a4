// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FollowUpStatus } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { StateBadge } from '../../ui/state-badge.tsx';

const colours = { open: 'blue', overdue: 'red', done: 'green' } as const;

/** How something that was to be done stands. */
export function FollowUpBadge({ status }: { readonly status: z.infer<typeof FollowUpStatus> }) {
  const { t } = useTranslation('groups');
  return <StateBadge colour={colours[status]}>{t(`followUps.${status}`)}</StateBadge>;
}
