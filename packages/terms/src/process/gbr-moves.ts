// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { IdentificationMove } from './identification-process.ts';

const holder = { holder: true, roles: ['caseworker', 'supervisor'] } as const;
const authority = { kinds: ['competentAuthority'], roles: ['decisionMaker'] } as const;
const either = { holder: true, kinds: ['competentAuthority'], roles: ['supervisor', 'decisionMaker'] } as const;
const advocate = {
  holder: true,
  kinds: ['legalAid', 'childProtection', 'serviceProvider'],
  roles: ['caseworker', 'supervisor'],
} as const;
const month = { amount: 30, unit: 'calendarDays' } as const;

const undecided = [
  'referred',
  'reasonableGroundsPositive',
  'reasonableGroundsReconsidered',
  'conclusiveGroundsReconsidered',
];

/** The moves of the National Referral Mechanism, in the order in which they are offered. */
export const gbrMoves: readonly IdentificationMove[] = [
  {
    key: 'refer',
    label: say('Refer to the competent authority', 'Orienter vers l’autorité compétente', 'الإحالة إلى السلطة المختصة'),
    from: ['encountered', 'notified', 'withdrawn'],
    to: 'referred',
    by: holder,
    needs: ['consent'],
  },
  {
    key: 'notify',
    label: say(
      'Notify without identity: the adult refuses',
      'Notifier sans identité : l’adulte refuse',
      'الإخطار دون الهوية: البالغ يرفض',
    ),
    from: ['encountered'],
    to: 'notified',
    by: holder,
    needs: ['reason'],
    age: 'adult',
    withoutIdentity: true,
  },
  {
    key: 'reasonableGroundsPositive',
    label: say('Reasonable grounds', 'Motifs raisonnables', 'أسباب معقولة'),
    from: ['referred', 'reasonableGroundsReconsidered'],
    to: 'reasonableGroundsPositive',
    by: authority,
    needs: ['reason', 'evidence'],
    decides: 'reasonableGrounds',
    letter: 'reasonableGroundsPositive',
  },
  {
    key: 'reasonableGroundsNegative',
    label: say('No reasonable grounds', 'Pas de motifs raisonnables', 'لا أسباب معقولة'),
    from: ['referred', 'reasonableGroundsReconsidered'],
    to: 'reasonableGroundsNegative',
    by: authority,
    needs: ['reason', 'evidence', 'elements'],
    decides: 'reasonableGrounds',
    letter: 'negative',
  },
  {
    key: 'conclusiveGroundsPositive',
    label: say('Conclusive grounds', 'Motifs concluants', 'أسباب قاطعة'),
    from: ['reasonableGroundsPositive', 'conclusiveGroundsReconsidered'],
    to: 'conclusiveGroundsPositive',
    by: authority,
    needs: ['reason', 'evidence', 'elements'],
    decides: 'conclusiveGrounds',
    letter: 'conclusiveGroundsPositive',
  },
  {
    key: 'conclusiveGroundsNegative',
    label: say('No conclusive grounds', 'Pas de motifs concluants', 'لا أسباب قاطعة'),
    from: ['reasonableGroundsPositive', 'conclusiveGroundsReconsidered'],
    to: 'conclusiveGroundsNegative',
    by: authority,
    needs: ['reason', 'evidence', 'elements'],
    decides: 'conclusiveGrounds',
    letter: 'negative',
  },
  {
    key: 'askReasonableGroundsReconsideration',
    label: say('Ask for reconsideration', 'Demander le réexamen', 'طلب إعادة النظر'),
    from: ['reasonableGroundsNegative'],
    to: 'reasonableGroundsReconsidered',
    by: advocate,
    needs: ['reason'],
    within: month,
  },
  {
    key: 'askConclusiveGroundsReconsideration',
    label: say('Ask for reconsideration', 'Demander le réexamen', 'طلب إعادة النظر'),
    from: ['conclusiveGroundsNegative'],
    to: 'conclusiveGroundsReconsidered',
    by: advocate,
    needs: ['reason'],
    within: month,
  },
  {
    key: 'suspend',
    label: say('Suspend', 'Suspendre', 'تعليق'),
    from: undecided,
    to: 'suspended',
    by: { kinds: ['competentAuthority'], roles: ['decisionMaker', 'supervisor'] },
    needs: ['reason'],
  },
  {
    key: 'resume',
    label: say('Take up again', 'Reprendre', 'استئناف'),
    from: ['suspended'],
    to: 'previous',
    by: { kinds: ['competentAuthority'], roles: ['decisionMaker', 'supervisor'] },
    needs: ['reason'],
  },
  {
    key: 'withdraw',
    label: say('Withdraw, as the adult asks', 'Retirer, à la demande de l’adulte', 'السحب بطلب من البالغ'),
    from: [...undecided, 'suspended'],
    to: 'withdrawn',
    by: { ...either, roles: ['caseworker', 'supervisor', 'decisionMaker'] },
    needs: ['reason'],
    age: 'adult',
  },
  {
    key: 'transferAbroad',
    label: say('Transfer to an authority abroad', 'Transférer à une autorité étrangère', 'النقل إلى سلطة في الخارج'),
    from: [...undecided, 'conclusiveGroundsPositive'],
    to: 'transferredAbroad',
    by: either,
    needs: ['reason', 'destination'],
  },
  {
    key: 'close',
    label: say('Close', 'Clore', 'إغلاق'),
    from: [
      ...undecided,
      'encountered',
      'notified',
      'suspended',
      'withdrawn',
      'reasonableGroundsNegative',
      'conclusiveGroundsPositive',
      'conclusiveGroundsNegative',
      'transferredAbroad',
    ],
    to: 'closed',
    by: holder,
    needs: ['reason'],
  },
  {
    key: 'reopen',
    label: say('Open again', 'Rouvrir', 'إعادة فتح'),
    from: ['closed', 'transferredAbroad'],
    to: 'previous',
    by: holder,
    needs: ['reason'],
  },
];
