// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, htcdsSource, htcdsVersion } from './define-code-list.ts';

/**
 * HTCDS gives 16 values in its pick list and 17 in its field definitions. The two that only the definitions have are codes
 * here; the definitions' `Threats` covers two values of the pick list.
 */
export const meansOfControl = defineCodeList({
  name: 'meansOfControl',
  source: htcdsSource,
  version: htcdsVersion,
  spelledAsIn: 'htcds',
  rows: [
    [
      'PhysicalThreats',
      'Physical threats',
      'Menaces physiques',
      'التهديد بالأذى الجسدي',
      {
        definition: 'The exploiter communicated an intent to inflict harm or loss on the individual or another.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlThreats',
          ctdcKanon: 'meansOfControlThreats',
          ctdcSynthetic: 'meansThreats',
        },
        alsoWritten: ['threats', 'Threats to individual or others'],
      },
    ],
    [
      'ThreatsLawEnforcement',
      'Threats of law enforcement',
      'Menaces de dénonciation aux autorités',
      'التهديد بإبلاغ السلطات',
      {
        definition:
          'The exploiter communicated an intent to involve law enforcement or other authorities, such as immigration authorities, against the individual or another.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlThreatOfLawEnforcement',
          ctdcKanon: 'meansOfControlThreatOfLawEnforcement',
          ctdcSynthetic: 'meansThreats',
        },
        alsoWritten: ['threat of law enforcement', 'Threat of action by law enforcement'],
      },
    ],
    [
      'ThreatensChildrenFamily',
      'Threats to children or family',
      'Menaces contre les enfants ou la famille',
      'تهديد الأطفال أو الأسرة',
      {
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlThreats',
          ctdcKanon: 'meansOfControlThreats',
          ctdcSynthetic: 'meansThreats',
        },
        alsoWritten: ['Threatens children/family'],
      },
    ],
    [
      'DebtBondage',
      'Debt bondage',
      'Servitude pour dettes',
      'إسار الدين',
      {
        definition: 'The individual is forced to work to pay off a created or perceived debt.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlDebtBondage',
          ctdcKanon: 'meansOfControlDebtBondage',
          ctdcSynthetic: 'meansDebtBondageEarnings',
        },
      },
    ],
    [
      'FalsePromises',
      'False promises',
      'Fausses promesses',
      'وعود كاذبة',
      {
        definition: 'The individual was tricked into the exploitative situation by deception and false pretences.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlFalsePromises',
          ctdcKanon: 'meansOfControlFalsePromises',
          ctdcSynthetic: 'meansFalsePromises',
        },
        alsoWritten: ['False promises/deception'],
      },
    ],
    [
      'PhysicalAbuse',
      'Physical abuse',
      'Violences physiques',
      'الإيذاء الجسدي',
      {
        definition:
          'The exploiter acted to cause physical injury, pain, disability, death or trauma; sexual acts are counted apart.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlPhysicalAbuse',
          ctdcKanon: 'meansOfControlPhysicalAbuse',
          ctdcSynthetic: 'meansAbusePsyPhySex',
        },
      },
    ],
    [
      'SexualAbuse',
      'Sexual abuse',
      'Violences sexuelles',
      'الاعتداء الجنسي',
      {
        definition:
          'Unwanted sexual contact by the exploiter as a means to control the individual, not as the purpose of trafficking.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlSexualAbuse',
          ctdcKanon: 'meansOfControlSexualAbuse',
          ctdcSynthetic: 'meansAbusePsyPhySex',
        },
      },
    ],
    [
      'TakesEarnings',
      'Takes earnings',
      'Confiscation des gains',
      'الاستيلاء على الأجر',
      {
        definition: "The exploiter has taken the individual's pay in order to control the individual.",
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlTakesEarnings',
          ctdcKanon: 'meansOfControlTakesEarnings',
          ctdcSynthetic: 'meansDebtBondageEarnings',
        },
        alsoWritten: ['Takes/Withholds Earnings'],
      },
    ],
    [
      'RestrictsFinancialAccess',
      'Restricts access to money',
      "Restriction de l'accès à l'argent",
      'تقييد الوصول إلى المال',
      {
        definition:
          'The exploiter prohibited or restricted access to daily living funds or the individual’s own finances.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlRestrictsFinancialAccess',
          ctdcKanon: 'meansOfControlRestrictsFinancialAccess',
          ctdcSynthetic: 'meansDenyBasicNeeds',
        },
        alsoWritten: ['Restricts access to finances', 'Restricts financial access'],
      },
    ],
    [
      'RestrictsMedicalCare',
      'Restricts medical care',
      "Restriction de l'accès aux soins",
      'تقييد الرعاية الطبية',
      {
        definition: 'The exploiter limited or controlled access to medical or health services.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlRestrictsMedicalCare',
          ctdcKanon: 'meansOfControlRestrictsMedicalCare',
          ctdcSynthetic: 'meansDenyBasicNeeds',
        },
        alsoWritten: ['Limits/restricts medical services'],
      },
    ],
    [
      'WithholdsNecessities',
      'Withholds necessities',
      'Privation du nécessaire',
      'الحرمان من الضروريات',
      {
        definition:
          'The exploiter denied or restricted basic necessities such as food, shelter, water, hygiene or clothes.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlWithholdsNecessities',
          ctdcKanon: 'meansOfControlWithholdsNecessities',
          ctdcSynthetic: 'meansDenyBasicNeeds',
        },
        alsoWritten: ['Withholds/denies basic necessities'],
      },
    ],
    [
      'PsychologicalAbuse',
      'Psychological abuse',
      'Violences psychologiques',
      'الإيذاء النفسي',
      {
        definition: 'The exploiter used emotionally abusive, deceptive or devious tactics to influence the individual.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlPsychologicalAbuse',
          ctdcKanon: 'meansOfControlPsychologicalAbuse',
          ctdcSynthetic: 'meansAbusePsyPhySex',
        },
      },
    ],
    [
      'PsychoactiveSubstance',
      'Drugs or alcohol',
      'Drogues ou alcool',
      'المخدرات أو الكحول',
      {
        definition:
          'The exploiter induced substance abuse, provided substances to make the individual compliant, or exploited an existing dependence.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlPsychoactiveSubstances',
          ctdcKanon: 'meansOfControlPsychoactiveSubstances',
          ctdcSynthetic: 'meansDrugsAlcohol',
        },
        alsoWritten: ['psychoactive substance', 'Use of psychoactive substances'],
      },
    ],
    [
      'ExcessiveWorkingHours',
      'Excessive working hours',
      'Horaires de travail excessifs',
      'ساعات عمل مفرطة',
      {
        definition: 'The individual was required to work many more hours than contracted or promised.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlExcessiveWorkingHours',
          ctdcKanon: 'meansOfControlExcessiveWorkingHours',
          ctdcSynthetic: 'meansExcessiveWorkHours',
        },
        alsoWritten: ['excessive work hours'],
      },
    ],
    [
      'WithholdsDocuments',
      'Withholds documents',
      'Confiscation des documents',
      'احتجاز الوثائق',
      {
        definition:
          'The exploiter limited or controlled access to passports, permits, identity cards or other official documents.',
        crosswalk: {
          htcdsDefinitions: 'MethodsOfControlWithholdsDocuments',
          ctdcKanon: 'meansOfControlWithholdsDocuments',
          ctdcSynthetic: 'meansWithholdDocs',
        },
        alsoWritten: ['Withholds/Destroys Important Documents', 'meansWithholdDocuments', 'withhold documents'],
      },
    ],
    [
      'RestrictsMovement',
      'Restricts movement',
      'Restriction des déplacements',
      'تقييد الحركة',
      {
        definition: 'The exploiter isolated or confined the individual or limited movement, physically or socially.',
        crosswalk: {
          htcds: null,
          htcdsDefinitions: 'MethodsOfControlRestrictsMovement',
          ctdcKanon: 'meansOfControlRestrictsMovement',
          ctdcSynthetic: 'meansDenyBasicNeeds',
        },
        alsoWritten: ['Denied freedom of movement/kept in isolation'],
      },
    ],
    [
      'UsesChildren',
      'Uses the person’s children',
      'Utilisation des enfants de la personne',
      'استخدام أطفال الشخص',
      {
        definition: 'The exploiter limited the individual’s access to their children as a means of control.',
        crosswalk: {
          htcds: null,
          htcdsDefinitions: 'MethodsOfControlUsesChildren',
          ctdcKanon: 'meansOfControlUsesChildren',
          ctdcSynthetic: 'meansThreats',
        },
        alsoWritten: ['Restricts access to/manipulates children'],
      },
    ],
    [
      'Other',
      'Other',
      'Autre',
      'أخرى',
      {
        definition: 'A tactic to create or maintain power and control that fits no other category.',
        crosswalk: { htcdsDefinitions: 'MethodsOfControlOther', ctdcKanon: 'meansOfControlOther', ctdcSynthetic: null },
      },
    ],
  ],
});
