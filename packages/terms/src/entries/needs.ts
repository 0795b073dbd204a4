// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { EntryKind } from './entry-kind.ts';

const dataClass = 'needs';

/** How much danger there is, from whom, and when to look again. */
export const riskAssessment: EntryKind = {
  key: 'riskAssessment',
  label: say('Risk assessment', 'Évaluation des risques', 'تقييم المخاطر'),
  group: 'needs',
  dataClass,
  titleFields: ['riskLevel', 'riskOn'],
  fields: [
    { key: 'riskOn', type: 'date', dataClass, required: true, label: say('On', 'Le', 'بتاريخ') },
    {
      key: 'riskLevel',
      type: 'choice',
      dataClass,
      required: true,
      label: say('Risk', 'Risque', 'الخطر'),
      options: [
        { code: 'high', label: say('High', 'Élevé', 'مرتفع') },
        { code: 'medium', label: say('Medium', 'Moyen', 'متوسط') },
        { code: 'low', label: say('Low', 'Faible', 'منخفض') },
      ],
    },
    {
      key: 'riskFrom',
      type: 'longText',
      dataClass,
      label: say('From whom or what', 'De qui ou de quoi', 'ممن أو مماذا'),
    },
    {
      key: 'riskPlan',
      type: 'longText',
      dataClass,
      label: say('What keeps the person safe', 'Ce qui protège la personne', 'ما يحفظ أمان الشخص'),
    },
    {
      key: 'riskReviewOn',
      type: 'date',
      dataClass,
      required: true,
      label: say('Look again by', 'À revoir avant le', 'تُعاد المراجعة قبل'),
    },
    {
      key: 'riskReviewed',
      type: 'yesNo',
      dataClass,
      label: say(
        'A newer assessment replaces this one',
        'Une évaluation plus récente la remplace',
        'حل محله تقييم أحدث',
      ),
    },
  ],
  tasks: [
    {
      field: 'riskReviewOn',
      kind: 'review',
      key: 'risk',
      remindDaysBefore: 2,
      doneWhen: { field: 'riskReviewed', is: true },
    },
  ],
};
