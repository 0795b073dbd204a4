// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnswerOf, getReferral, listReferrals, listServices } from '@palermo/contract';

export type Service = AnswerOf<typeof listServices>['services'][number];
export type Referral = AnswerOf<typeof getReferral>;
export type ReferralLine = AnswerOf<typeof listReferrals>['referrals'][number];
export type Preview = Pick<ReferralLine, 'urgency' | 'age' | 'sex' | 'languages' | 'accessibility' | 'region'>;

/** Everything that speaks of services, so that a change fetches it again. */
export const servicesKey = ['services'] as const;
