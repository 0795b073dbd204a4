// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CourseSessionState } from '@palermo/contract';

interface SessionTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
}

/** How a session stands at a moment. Derived from its times: nobody sets it. */
export function sessionStateOf({ startsAt, endsAt, cancelled }: SessionTimes, now: Date): CourseSessionState {
  if (cancelled) return 'cancelled';
  if (now < startsAt) return 'planned';
  return now < endsAt ? 'underWay' : 'held';
}
