// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { IdentificationMove } from './identification-process.ts';

const holder = { holder: true, roles: ['caseworker', 'supervisor'] } as const;
const authority = { kinds: ['competentAuthority'], roles: ['decisionMaker'] } as const;
const either = { holder: true, kinds: ['competentAuthority'], roles: ['supervisor', 'decisionMaker'] } as const;

const open = [
  'detected',
  'presumedVictim',
  'referred',
  'recoveryAndReflection',
  'formalIdentification',
  'reconsideration',
];
const supported = ['confirmed', 'notConfirmed', 'longTermSupport', 'justiceAndRedress'];

/** The moves of the generic process, in the order in which they are offered. */
export const genericMoves: readonly IdentificationMove[] = [
  {
    key: 'presume',
    label: say(
      'Presume that the person is a victim',
      'Présumer que la personne est une victime',
      'افتراض أن الشخص ضحية',
    ),
    from: ['detected'],
    to: 'presumedVictim',
    by: holder,
    needs: [],
  },
  {
    key: 'refer',
    label: say('Refer to the competent authority', 'Orienter vers l’autorité compétente', 'الإحالة إلى السلطة المختصة'),
    from: ['presumedVictim'],
    to: 'referred',
    by: holder,
    needs: ['consent'],
  },
  {
    key: 'beginReflection',
    label: say(
      'Begin recovery and reflection',
      'Ouvrir le délai de rétablissement et de réflexion',
      'بدء فترة التعافي والتفكير',
    ),
    from: ['referred'],
    to: 'recoveryAndReflection',
    by: authority,
    needs: ['reason'],
    letter: 'reflection',
  },
  {
    key: 'beginIdentification',
    label: say('Begin formal identification', 'Ouvrir l’identification formelle', 'بدء التحديد الرسمي'),
    from: ['recoveryAndReflection'],
    to: 'formalIdentification',
    by: authority,
    needs: [],
  },
  {
    key: 'beginIdentificationEarly',
    label: say(
      'Begin formal identification early, as the person asks',
      'Ouvrir plus tôt l’identification formelle, à la demande de la personne',
      'بدء التحديد الرسمي مبكرا بطلب من الشخص',
    ),
    from: ['recoveryAndReflection'],
    to: 'formalIdentification',
    by: authority,
    needs: ['reason', 'consent'],
    mayComeEarly: true,
  },
  {
    key: 'confirm',
    label: say('Confirm as a victim', 'Confirmer comme victime', 'تأكيد صفة الضحية'),
    from: ['formalIdentification', 'reconsideration'],
    to: 'confirmed',
    by: authority,
    needs: ['reason', 'evidence', 'elements'],
    decides: 'identification',
    panel: 'multiAgency',
    letter: 'confirmed',
  },
  {
    key: 'notConfirm',
    label: say('Do not confirm', 'Ne pas confirmer', 'عدم التأكيد'),
    from: ['formalIdentification', 'reconsideration'],
    to: 'notConfirmed',
    by: authority,
    needs: ['reason', 'evidence', 'elements'],
    decides: 'identification',
    panel: 'multiAgency',
    letter: 'notConfirmed',
  },
  {
    key: 'askReconsideration',
    label: say('Ask for reconsideration', 'Demander le réexamen', 'طلب إعادة النظر'),
    from: ['notConfirmed'],
    to: 'reconsideration',
    by: {
      holder: true,
      kinds: ['legalAid', 'childProtection', 'serviceProvider'],
      roles: ['caseworker', 'supervisor'],
    },
    needs: ['reason'],
    within: { amount: 30, unit: 'calendarDays' },
  },
  {
    key: 'planLongTermSupport',
    label: say('Begin long-term support', 'Commencer l’accompagnement à long terme', 'بدء الدعم الطويل الأمد'),
    from: ['confirmed', 'notConfirmed', 'justiceAndRedress'],
    to: 'longTermSupport',
    by: holder,
    needs: [],
  },
  {
    key: 'seekJustice',
    label: say('Go on to justice and redress', 'Passer à la justice et à la réparation', 'الانتقال إلى العدالة والإنصاف'),
    from: ['confirmed', 'longTermSupport'],
    to: 'justiceAndRedress',
    by: holder,
    needs: [],
  },
  {
    key: 'suspend',
    label: say('Suspend', 'Suspendre', 'تعليق'),
    from: open,
    to: 'suspended',
    by: either,
    needs: ['reason'],
  },
  {
    key: 'resume',
    label: say('Take up again', 'Reprendre', 'استئناف'),
    from: ['suspended', 'withdrawn'],
    to: 'previous',
    by: { holder: true, kinds: ['competentAuthority'], roles: ['caseworker', 'supervisor', 'decisionMaker'] },
    needs: ['reason'],
  },
  {
    key: 'withdraw',
    label: say('Withdraw, as the person asks', 'Retirer, à la demande de la personne', 'السحب بطلب من الشخص'),
    from: open,
    to: 'withdrawn',
    by: holder,
    needs: ['reason'],
    age: 'adult',
  },
  {
    key: 'transferAbroad',
    label: say('Transfer to an authority abroad', 'Transférer à une autorité étrangère', 'النقل إلى سلطة في الخارج'),
    from: [...open, 'confirmed', 'longTermSupport'],
    to: 'transferredAbroad',
    by: either,
    needs: ['reason', 'destination'],
  },
  {
    key: 'close',
    label: say('Close', 'Clore', 'إغلاق'),
    from: [...open, ...supported, 'suspended', 'withdrawn', 'transferredAbroad'],
    to: 'closed',
    by: { holder: true, roles: ['caseworker', 'supervisor'] },
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
