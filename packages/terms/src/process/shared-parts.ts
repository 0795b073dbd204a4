// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { IdentificationMove, ProcessDeadline } from './identification-process.ts';

type Mover = IdentificationMove['by'];

/** The organisation that holds the case. */
export const holder: Mover = { holder: true, roles: ['caseworker', 'supervisor'] };
/** Who decides at the competent authority. */
export const authority: Mover = { kinds: ['competentAuthority'], roles: ['decisionMaker'] };
/** Whoever answers for the case, at the holder or at the authority. */
export const either: Mover = { holder: true, kinds: ['competentAuthority'], roles: ['supervisor', 'decisionMaker'] };
/** Who speaks for the person. */
const advocate: Mover = {
  holder: true,
  kinds: ['legalAid', 'childProtection', 'serviceProvider'],
  roles: ['caseworker', 'supervisor'],
};

export const suspensionReview: ProcessDeadline = {
  key: 'suspensionReview',
  label: say('Look at the suspension again', 'Réexaminer la suspension', 'مراجعة التعليق'),
  period: { amount: 30, unit: 'calendarDays' },
  kind: 'due',
  task: 'decider',
  remindDaysBefore: 5,
};

/** Why it was decided so, as letters say it. */
export const letterReasons = say('The reasons: {reason}', 'Les motifs : {reason}', 'الأسباب: {reason}');

type Stages = IdentificationMove['from'];

export function refer(from: Stages): IdentificationMove {
  return {
    key: 'refer',
    label: say('Refer to the competent authority', 'Orienter vers l’autorité compétente', 'الإحالة إلى السلطة المختصة'),
    from,
    to: 'referred',
    by: holder,
    needs: ['consent'],
  };
}

/** Within 30 days of a decision against the person. */
export function askReconsideration(way: Pick<IdentificationMove, 'key' | 'from' | 'to'>): IdentificationMove {
  return {
    ...way,
    label: say('Ask for reconsideration', 'Demander le réexamen', 'طلب إعادة النظر'),
    by: advocate,
    needs: ['reason'],
    within: { amount: 30, unit: 'calendarDays' },
  };
}

export function suspend(from: Stages, by: Mover): IdentificationMove {
  return {
    key: 'suspend',
    label: say('Suspend', 'Suspendre', 'تعليق'),
    from,
    to: 'suspended',
    by,
    needs: ['reason'],
  };
}

export function resume(from: Stages, by: Mover): IdentificationMove {
  return {
    key: 'resume',
    label: say('Take up again', 'Reprendre', 'استئناف'),
    from,
    to: 'previous',
    by,
    needs: ['reason'],
  };
}

export function transferAbroad(from: Stages): IdentificationMove {
  return {
    key: 'transferAbroad',
    label: say('Transfer to an authority abroad', 'Transférer à une autorité étrangère', 'النقل إلى سلطة في الخارج'),
    from,
    to: 'transferredAbroad',
    by: either,
    needs: ['reason', 'destination'],
  };
}

export function close(from: Stages): IdentificationMove {
  return { key: 'close', label: say('Close', 'Clore', 'إغلاق'), from, to: 'closed', by: holder, needs: ['reason'] };
}

export const reopen: IdentificationMove = {
  key: 'reopen',
  label: say('Open again', 'Rouvrir', 'إعادة فتح'),
  from: ['closed', 'transferredAbroad'],
  to: 'previous',
  by: holder,
  needs: ['reason'],
};
