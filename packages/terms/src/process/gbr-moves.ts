// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { IdentificationMove } from './identification-process.ts';
import {
  askReconsideration,
  authority,
  close,
  either,
  holder,
  refer,
  reopen,
  resume,
  suspend,
  transferAbroad,
} from './shared-parts.ts';

const atAuthority = { kinds: ['competentAuthority'], roles: ['decisionMaker', 'supervisor'] } as const;

const firstDecision = {
  from: ['referred', 'reasonableGroundsReconsidered'],
  by: authority,
  decides: 'reasonableGrounds',
} as const;
const secondDecision = {
  from: ['reasonableGroundsPositive', 'conclusiveGroundsReconsidered'],
  by: authority,
  decides: 'conclusiveGrounds',
} as const;

const undecided = [
  'referred',
  'reasonableGroundsPositive',
  'reasonableGroundsReconsidered',
  'conclusiveGroundsReconsidered',
];

/** The moves of the National Referral Mechanism, in the order in which they are offered. */
export const gbrMoves: readonly IdentificationMove[] = [
  refer(['encountered', 'notified', 'withdrawn']),
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
    withoutIdentity: { unless: 'xAgreesToIdentity' },
  },
  {
    key: 'reasonableGroundsPositive',
    label: say('Reasonable grounds', 'Motifs raisonnables', 'أسباب معقولة'),
    ...firstDecision,
    to: 'reasonableGroundsPositive',
    needs: ['reason', 'evidence'],
    letter: 'reasonableGroundsPositive',
  },
  {
    key: 'reasonableGroundsNegative',
    label: say('No reasonable grounds', 'Pas de motifs raisonnables', 'لا أسباب معقولة'),
    ...firstDecision,
    to: 'reasonableGroundsNegative',
    needs: ['reason', 'evidence', 'elements'],
    letter: 'negative',
  },
  {
    key: 'conclusiveGroundsPositive',
    label: say('Conclusive grounds', 'Motifs concluants', 'أسباب قاطعة'),
    ...secondDecision,
    to: 'conclusiveGroundsPositive',
    needs: ['reason', 'evidence', 'elements'],
    letter: 'conclusiveGroundsPositive',
  },
  {
    key: 'conclusiveGroundsNegative',
    label: say('No conclusive grounds', 'Pas de motifs concluants', 'لا أسباب قاطعة'),
    ...secondDecision,
    to: 'conclusiveGroundsNegative',
    needs: ['reason', 'evidence', 'elements'],
    letter: 'negative',
  },
  askReconsideration({
    key: 'askReasonableGroundsReconsideration',
    from: ['reasonableGroundsNegative'],
    to: 'reasonableGroundsReconsidered',
  }),
  askReconsideration({
    key: 'askConclusiveGroundsReconsideration',
    from: ['conclusiveGroundsNegative'],
    to: 'conclusiveGroundsReconsidered',
  }),
  suspend(undecided, atAuthority),
  resume(['suspended'], atAuthority),
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
    key: 'agreeToRemain',
    label: say(
      'Record that the adult agrees to remain',
      'Consigner que l’adulte accepte de rester',
      'تسجيل موافقة البالغ على البقاء',
    ),
    from: [
      ...undecided,
      'encountered',
      'suspended',
      'reasonableGroundsNegative',
      'conclusiveGroundsPositive',
      'conclusiveGroundsNegative',
      'transferredAbroad',
    ],
    to: 'same',
    by: holder,
    needs: ['consent'],
  },
  transferAbroad([...undecided, 'conclusiveGroundsPositive']),
  close([
    ...undecided,
    'encountered',
    'notified',
    'suspended',
    'withdrawn',
    'reasonableGroundsNegative',
    'conclusiveGroundsPositive',
    'conclusiveGroundsNegative',
    'transferredAbroad',
  ]),
  reopen,
];
