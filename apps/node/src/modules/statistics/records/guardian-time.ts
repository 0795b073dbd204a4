// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { processOf, type CountryPack, type Period } from '@palermo/terms';
import type { AppointmentTime, GuardianRecorded, RecordedCase } from '../../cases/index.ts';
import { endOfPeriod } from '../../identification/index.ts';

/** Where a country's process sets no time for it. */
const usualPeriod: Period = { amount: 5, unit: 'workingDays' };

/** The time in which a child is to have a guardian: the deadline `guardian` of the country's process. */
function guardianPeriodOf(pack: CountryPack): Period {
  const deadlines = processOf(pack).stages.flatMap((stage) => stage.deadlines ?? []);
  return deadlines.find(({ key }) => key === 'guardian')?.period ?? usualPeriod;
}

/** What an appointment comes to by the process of the country, from the day on which the child was registered. */
export function appointmentTimeOf(
  { appointed, appointedOn, registeredOn, registeredWithin }: Omit<GuardianRecorded, 'kind' | 'entryId'>,
  pack: CountryPack,
): AppointmentTime {
  if (!appointed) return 'noneYet';
  if (appointedOn === null || registeredWithin !== null) return 'notKnown';
  const last = endOfPeriod(processOf(pack).calendar, registeredOn, guardianPeriodOf(pack));
  return appointedOn <= last ? 'inTime' : 'later';
}

/**
 * The code of the list `guardianTime` for a child. A first guardian in time stays in time, whatever came after. A child who
 * was registered here and of whom no appointment is recorded has none yet; of one that was imported nothing is known.
 */
export function guardianTimeOfChild({ guardianTimes, source }: Pick<RecordedCase, 'guardianTimes' | 'source'>) {
  for (const time of ['inTime', 'later'] as const) if (guardianTimes.includes(time)) return time;
  if (guardianTimes.includes('notKnown')) return null;
  return guardianTimes.includes('noneYet') || source === null ? 'noneYet' : null;
}
