// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from './make-label.ts';
import type { FormField } from './types.ts';

const dataClass = 'justice';

/** What is asked of a suspect of a case. Several answers say that several people are described together. */
export const suspectForm: readonly FormField[] = [
  {
    key: 'role',
    type: 'choices',
    codeList: 'perpetratorRole',
    dataClass,
    label: say('Role', 'Rôle', 'الدور'),
    hint: say('What they did.', "Ce qu'a fait cette personne.", 'ما الذي فعله.'),
  },
  {
    key: 'relationship',
    type: 'choices',
    codeList: 'perpetratorRelationship',
    dataClass,
    label: say('Relationship to the victim', 'Lien avec la victime', 'العلاقة بالضحية'),
  },
  {
    key: 'sex',
    type: 'choices',
    codeList: 'sex',
    dataClass,
    label: say('Sex', 'Sexe', 'الجنس'),
  },
  {
    key: 'ageGroup',
    type: 'choices',
    codeList: 'perpetratorAgeGroup',
    dataClass,
    label: say('About how old', 'Âge approximatif', 'العمر التقريبي'),
  },
  {
    key: 'citizenship',
    type: 'choices',
    codeList: 'country',
    dataClass,
    label: say('Citizenships', 'Nationalités', 'الجنسيات'),
  },
  {
    key: 'regionOfCitizenship',
    type: 'choices',
    codeList: 'unRegion',
    dataClass,
    label: say('Region of citizenship', 'Région de nationalité', 'منطقة الجنسية'),
    hint: say('If the country is not known.', "Si le pays n'est pas connu.", 'إذا كان البلد غير معروف.'),
    shownWhen: { field: 'citizenship', empty: true },
  },
  {
    key: 'paidMoney',
    type: 'choices',
    codeList: 'victimPaid',
    dataClass,
    label: say('Payment by the victim', 'Paiement par la victime', 'ما دفعته الضحية'),
  },
  {
    key: 'stage',
    type: 'choice',
    codeList: 'perpetratorStage',
    dataClass,
    label: say('How far proceedings have come', 'État de la procédure', 'مرحلة الإجراءات'),
  },
  {
    key: 'description',
    type: 'longText',
    maxLength: 4000,
    dataClass,
    label: say('Description', 'Description', 'الوصف'),
    hint: say(
      'Names and marks are kept sealed and are never counted.',
      'Les noms et signes distinctifs restent chiffrés et ne sont jamais comptés.',
      'تُحفظ الأسماء والعلامات مشفرة ولا تُحصى أبدا.',
    ),
  },
];

/** Codes that a publisher made of several: they are read from its files and not offered to people who know more. */
const mergedCodes: Readonly<Record<string, ReadonlySet<string>>> = {
  perpetratorRole: new Set(['RecruiterBroker', 'TransactionProcess', 'ControlAbuseKidnap']),
  perpetratorRelationship: new Set(['FamilyIntimatePartner', 'FriendAcquaintance', 'StrangerUnknownOther']),
  perpetratorAgeGroup: new Set(['0--29']),
  unRegion: new Set(['AmericasOceania']),
};

/** True for a code that merges several of its list, whose parts are on the list as well. */
export function isMergedCode(listName: string, code: string): boolean {
  return mergedCodes[listName]?.has(code) ?? false;
}
