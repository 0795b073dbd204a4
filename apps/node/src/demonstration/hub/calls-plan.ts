// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CallBody } from '@palermo/contract';
import { decidedApplications, openApplications, type PlannedApplication } from './applications-plan.ts';

/** What is the same in every call of the demonstration: who may apply, what is asked, and how it is scored. */
const shared: Pick<
  CallBody,
  'currency' | 'rules' | 'questions' | 'sheet' | 'assessorCount' | 'trusteeCount' | 'blind' | 'tieRule'
> = {
  currency: 'USD',
  rules: [
    { kind: 'organisationKinds', allowed: ['ngo', 'survivorLed', 'community', 'faithBased'] },
    { kind: 'yearsSinceFounding', min: 2 },
    {
      kind: 'confirm',
      key: 'cNoCharge',
      words: {
        en: 'Nobody pays for the help that we give.',
        fr: 'Personne ne paie l’aide que nous apportons.',
        ar: 'لا يدفع أحد مقابل المساعدة التي نقدمها.',
      },
    },
    {
      kind: 'confirm',
      key: 'cNoCondition',
      words: {
        en: 'Help does not depend on working with the police.',
        fr: 'L’aide ne dépend pas d’une coopération avec la police.',
        ar: 'لا تتوقف المساعدة على التعاون مع الشرطة.',
      },
    },
  ],
  questions: [
    {
      key: 'qNeed',
      type: 'longText',
      label: {
        en: 'Which need does the project answer, and how do you know?',
        fr: 'À quel besoin le projet répond-il, et comment le savez-vous ?',
        ar: 'ما الحاجة التي يلبيها المشروع، وكيف عرفتم بها؟',
      },
      help: null,
      required: true,
      wordsMax: 300,
      options: [],
    },
    {
      key: 'qSafety',
      type: 'longText',
      label: {
        en: 'How do you keep the people you help safe?',
        fr: 'Comment assurez-vous la sécurité des personnes que vous aidez ?',
        ar: 'كيف تحافظون على سلامة من تساعدونهم؟',
      },
      help: null,
      required: true,
      wordsMax: 300,
      options: [],
    },
  ],
  sheet: [
    { key: 'sNeed', label: { en: 'Need', fr: 'Besoin', ar: 'الحاجة' }, help: null, max: 10, weight: 3 },
    { key: 'sPlan', label: { en: 'Plan', fr: 'Plan', ar: 'الخطة' }, help: null, max: 10, weight: 2 },
    {
      key: 'sSafety',
      label: { en: 'Safety of survivors', fr: 'Sécurité des personnes survivantes', ar: 'سلامة الناجين' },
      help: null,
      max: 10,
      weight: 3,
    },
    { key: 'sBudget', label: { en: 'Budget', fr: 'Budget', ar: 'الميزانية' }, help: null, max: 10, weight: 2 },
  ],
  assessorCount: 2,
  trusteeCount: 2,
  blind: true,
  tieRule: 'spread',
};

/** The facts of a small grant of the real cycle: up to USD 20,000 and eight months. */
const small = { ...shared, amountMin: '5000', amountMax: '20000', monthsMin: 3, monthsMax: 8 };

/** Days on which something was done about a call, counted back from today. */
export interface PlannedCall {
  readonly name: string;
  readonly body: Omit<CallBody, 'opensOn' | 'closesOn'>;
  readonly prepared: number;
  readonly opens: number;
  readonly closes: number;
  readonly published: boolean;
  readonly checked: number;
  readonly assessed: number;
  readonly decided?: number;
  readonly applications: readonly PlannedApplication[];
}

const decidedCall: PlannedCall = {
  name: 'call of the spring',
  body: {
    ...small,
    budget: '40000',
    words: {
      en: {
        title: 'Small grants: close to home',
        summary:
          'For organisations that help survivors where they live: a safe place, health care, legal help, work of their own. Up to USD 20,000 for up to eight months.',
      },
      fr: {
        title: 'Petites subventions : près de chez soi',
        summary:
          'Pour les organisations qui aident les personnes survivantes là où elles vivent : un lieu sûr, des soins, une aide juridique, un travail à soi. Jusqu’à 20 000 dollars, pour huit mois au plus.',
      },
      ar: {
        title: 'منح صغيرة: على مقربة من البيت',
        summary:
          'للمنظمات التي تساعد الناجين حيث يعيشون: مكان آمن ورعاية صحية ومساعدة قانونية وعمل مستقل. حتى 20,000 دولار ولمدة أقصاها ثمانية أشهر.',
      },
    },
  },
  prepared: 158,
  opens: 150,
  closes: 108,
  published: true,
  checked: 104,
  assessed: 92,
  decided: 56,
  applications: decidedApplications,
};

const openCall: PlannedCall = {
  name: 'call of the year',
  body: {
    ...small,
    budget: '120000',
    words: {
      en: {
        title: 'Small grants: children and young people',
        summary:
          'For organisations that help children and young people who were trafficked: school, care, a guardian, family. Up to USD 20,000 for up to eight months.',
      },
      fr: {
        title: 'Petites subventions : enfants et jeunes',
        summary:
          'Pour les organisations qui aident des enfants et des jeunes victimes de la traite : école, soins, tutelle, famille. Jusqu’à 20 000 dollars, pour huit mois au plus.',
      },
      ar: {
        title: 'منح صغيرة: الأطفال والشباب',
        summary:
          'للمنظمات التي تساعد الأطفال والشباب ضحايا الاتجار: المدرسة والرعاية والوصاية والأسرة. حتى 20,000 دولار ولمدة أقصاها ثمانية أشهر.',
      },
    },
  },
  prepared: 26,
  opens: 20,
  closes: -28,
  published: true,
  checked: 6,
  assessed: 2,
  applications: openApplications,
};

/** The facts of the earlier rounds of the real cycle: USD 20,000 to 60,000 over one year or two. */
const callInPreparation: PlannedCall = {
  name: 'call to come',
  body: {
    ...shared,
    amountMin: '20000',
    amountMax: '60000',
    monthsMin: 12,
    monthsMax: 24,
    budget: null,
    trusteeCount: 3,
    words: {
      en: {
        title: 'Grants over two years',
        summary:
          'For organisations that were granted before and that carry a service on. USD 20,000 to 60,000, over 12 to 24 months.',
      },
    },
  },
  prepared: 4,
  opens: -45,
  closes: -105,
  published: false,
  checked: 0,
  assessed: 0,
  applications: [],
};

export const plannedCalls: readonly PlannedCall[] = [decidedCall, openCall, callInPreparation];
