// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportSectionTemplate } from '@palermo/contract';
import type { Label } from '@palermo/terms';
import type { DocumentLanguage } from './words/document-words.ts';

interface SectionTemplate extends ReportSectionTemplate {
  /** False for a section that comes before the numbered ones. */
  readonly numbered: boolean;
  readonly headings: Readonly<Record<DocumentLanguage, string>>;
  readonly hints: Label;
}

/**
 * The sections of every report, in the order and shape of the Secretary-General's reports. A further section, or a
 * language, is a further row.
 */
export const sectionTemplate: readonly SectionTemplate[] = [
  {
    key: 'summary',
    part: null,
    written: true,
    numbered: false,
    headings: { en: 'Summary', fr: 'Résumé', ar: 'موجز', es: 'Resumen', ru: 'Резюме', zh: '摘要' },
    hints: {
      en: 'Half a page for a reader who reads nothing else: the most important change, the main figure, what is asked for.',
      fr: 'Une demi-page pour qui ne lira rien d’autre : le changement le plus important, le chiffre principal, ce qui est demandé.',
      ar: 'نصف صفحة لمن لن يقرأ غيرها: أهم تغيير، والرقم الرئيسي، والمطلوب.',
    },
  },
  {
    key: 'introduction',
    part: null,
    written: true,
    numbered: true,
    headings: {
      en: 'Introduction',
      fr: 'Introduction',
      ar: 'مقدمة',
      es: 'Introducción',
      ru: 'Введение',
      zh: '导言',
    },
    hints: {
      en: 'Who reports, under which law or resolution, on which period, and who was consulted.',
      fr: 'Qui fait rapport, en vertu de quelle loi ou résolution, sur quelle période, et qui a été consulté.',
      ar: 'الجهة التي تقدم التقرير، والقانون أو القرار الذي يستند إليه، والفترة التي يغطيها، ومن جرت استشارتهم.',
    },
  },
  {
    key: 'action',
    part: null,
    written: false,
    numbered: true,
    headings: {
      en: 'Action taken',
      fr: 'Mesures prises',
      ar: 'الإجراءات المتخذة',
      es: 'Medidas adoptadas',
      ru: 'Принятые меры',
      zh: '采取的行动',
    },
    hints: { en: '', fr: '', ar: '' },
  },
  {
    key: 'prevention',
    part: 'action',
    written: true,
    numbered: true,
    headings: {
      en: 'Prevention',
      fr: 'Prévention',
      ar: 'المنع',
      es: 'Prevención',
      ru: 'Предупреждение',
      zh: '预防',
    },
    hints: {
      en: 'Campaigns and whom they reached, inspections, recruitment and supply chains, schooling, work with communities at risk.',
      fr: 'Campagnes et publics touchés, inspections, recrutement et chaînes d’approvisionnement, scolarisation, travail auprès des communautés à risque.',
      ar: 'الحملات ومن وصلت إليهم، والتفتيش، والتوظيف وسلاسل الإمداد، والتعليم، والعمل مع المجتمعات المعرضة للخطر.',
    },
  },
  {
    key: 'protection',
    part: 'action',
    written: true,
    numbered: true,
    headings: {
      en: 'Protection and assistance',
      fr: 'Protection et assistance',
      ar: 'الحماية والمساعدة',
      es: 'Protección y asistencia',
      ru: 'Защита и помощь',
      zh: '保护和援助',
    },
    hints: {
      en: 'Identification, services and waiting times, children and their best interests, recovery and residence, redress, non-punishment.',
      fr: 'Identification, services et délais d’attente, enfants et intérêt supérieur, rétablissement et séjour, réparation, non-sanction.',
      ar: 'تحديد الهوية، والخدمات ومدد الانتظار، والأطفال ومصالحهم الفضلى، والتعافي والإقامة، والانتصاف، وعدم المعاقبة.',
    },
  },
  {
    key: 'prosecution',
    part: 'action',
    written: true,
    numbered: true,
    headings: {
      en: 'Prosecution',
      fr: 'Poursuites',
      ar: 'الملاحقة القضائية',
      es: 'Enjuiciamiento',
      ru: 'Уголовное преследование',
      zh: '起诉',
    },
    hints: {
      en: 'Laws changed, investigations, prosecutions and convictions, sentences, assets recovered, compensation paid.',
      fr: 'Lois modifiées, enquêtes, poursuites et condamnations, peines, avoirs recouvrés, indemnités versées.',
      ar: 'القوانين المعدلة، والتحقيقات والملاحقات والإدانات، والأحكام، والأصول المستردة، والتعويضات المدفوعة.',
    },
  },
  {
    key: 'partnerships',
    part: 'action',
    written: true,
    numbered: true,
    headings: {
      en: 'Partnerships',
      fr: 'Partenariats',
      ar: 'الشراكات',
      es: 'Alianzas',
      ru: 'Партнерство',
      zh: '伙伴关系',
    },
    hints: {
      en: 'Cooperation between agencies and across borders, civil society, survivors, the private sector, international organizations.',
      fr: 'Coopération entre services et par-delà les frontières, société civile, personnes survivantes, secteur privé, organisations internationales.',
      ar: 'التعاون بين الأجهزة وعبر الحدود، والمجتمع المدني، والناجون، والقطاع الخاص، والمنظمات الدولية.',
    },
  },
  {
    key: 'figures',
    part: null,
    written: true,
    numbered: true,
    headings: {
      en: 'Figures and trends',
      fr: 'Chiffres et tendances',
      ar: 'الأرقام والاتجاهات',
      es: 'Cifras y tendencias',
      ru: 'Данные и тенденции',
      zh: '数据和趋势',
    },
    hints: {
      en: 'What the pinned figures show and what they do not. A change in detection is not always a change in trafficking.',
      fr: 'Ce que montrent les figures épinglées, et ce qu’elles ne montrent pas. Une hausse des détections n’est pas toujours une hausse de la traite.',
      ar: 'ما تُظهره الأشكال المثبتة وما لا تُظهره. فتغيّر عدد الحالات المكتشفة لا يعني دائما تغيّر حجم الاتجار.',
    },
  },
  {
    key: 'information',
    part: null,
    written: true,
    numbered: true,
    headings: {
      en: 'Information received',
      fr: 'Informations reçues',
      ar: 'المعلومات الواردة',
      es: 'Información recibida',
      ru: 'Полученная информация',
      zh: '收到的资料',
    },
    hints: {
      en: 'Contributions of organisations, survivors’ groups and other States, each with its source.',
      fr: 'Contributions des organisations, des associations de personnes survivantes et d’autres États, chacune avec sa source.',
      ar: 'مساهمات المنظمات ومجموعات الناجين والدول الأخرى، مع مصدر كل منها.',
    },
  },
  {
    key: 'conclusions',
    part: null,
    written: true,
    numbered: true,
    headings: {
      en: 'Conclusions and recommendations',
      fr: 'Conclusions et recommandations',
      ar: 'الاستنتاجات والتوصيات',
      es: 'Conclusiones y recomendaciones',
      ru: 'Выводы и рекомендации',
      zh: '结论和建议',
    },
    hints: {
      en: 'What follows from the report. Each recommendation names who should do what by when.',
      fr: 'Ce qui découle du rapport. Chaque recommandation précise qui devrait faire quoi, et pour quand.',
      ar: 'ما يترتب على التقرير. وتحدد كل توصية من ينبغي أن يفعل ماذا، ومتى.',
    },
  },
];

/** The sections that are written, in order. */
export const writtenSections: readonly SectionTemplate[] = sectionTemplate.filter(({ written }) => written);

export function isWrittenSection(key: string): boolean {
  return writtenSections.some((section) => section.key === key);
}
