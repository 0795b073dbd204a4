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

const open = [
  'detected',
  'presumedVictim',
  'referred',
  'recoveryAndReflection',
  'formalIdentification',
  'reconsideration',
];
const supported = ['confirmed', 'notConfirmed', 'longTermSupport', 'justiceAndRedress'];

const decision = {
  from: ['formalIdentification', 'reconsideration'],
  by: authority,
  needs: ['reason', 'evidence', 'elements'],
  decides: 'identification',
  panel: 'multiAgency',
} as const;

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
  refer(['presumedVictim']),
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
    ...decision,
    to: 'confirmed',
    letter: 'confirmed',
  },
  {
    key: 'notConfirm',
    label: say('Do not confirm', 'Ne pas confirmer', 'عدم التأكيد'),
    ...decision,
    to: 'notConfirmed',
    letter: 'notConfirmed',
  },
  askReconsideration({ key: 'askReconsideration', from: ['notConfirmed'], to: 'reconsideration' }),
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
  suspend(open, either),
  resume(['suspended', 'withdrawn'], { ...either, roles: ['caseworker', 'supervisor', 'decisionMaker'] }),
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
    key: 'renewAgreement',
    label: say(
      'Record that the adult agrees to go on',
      'Consigner que l’adulte accepte de continuer',
      'تسجيل موافقة البالغ على المتابعة',
    ),
    from: [...open, ...supported, 'suspended', 'transferredAbroad'],
    to: 'same',
    by: holder,
    needs: ['consent'],
  },
  transferAbroad([...open, 'confirmed', 'longTermSupport']),
  close([...open, ...supported, 'suspended', 'withdrawn', 'transferredAbroad']),
  reopen,
];
