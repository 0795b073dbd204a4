// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { commitmentsUnder, type ShippedInstrument } from './shipped-instrument.ts';

/** What the draft resolution A/C.3/78/L.12/Rev.1 calls for, as a summary of it says. Its paragraphs were not compared. */
export const coordinationResolution: ShippedInstrument = {
  key: 'coordination-resolution',
  titles: {
    en: 'Resolution “Improving the coordination of efforts against trafficking in persons”',
    fr: 'Résolution « Améliorer la coordination des efforts contre la traite des personnes »',
    ar: 'قرار «تحسين تنسيق الجهود لمكافحة الاتجار بالأشخاص»',
  },
  symbol: 'A/C.3/78/L.12/Rev.1',
  adoptedOn: null,
  source: 'A summary of the draft resolution of the seventy-eighth session with its calls to action; not its own text.',
  commitments: [
    ...commitmentsUnder(
      'prosecution',
      [
        [
          'CALL-01',
          'Calls to action',
          'Prevent trafficking, investigate it and punish traffickers, while victims are protected and assisted',
          'Prévenir la traite, enquêter et punir les trafiquants, tout en protégeant et en aidant les victimes',
          'منع الاتجار والتحقيق فيه ومعاقبة المتاجرين، مع حماية الضحايا ومساعدتهم',
        ],
      ],
      { verified: true },
    ),
    ...commitmentsUnder(
      'protection',
      [
        [
          'CALL-05',
          'Calls to action',
          'Protect the rights of victims, and keep to humanitarian and human rights law',
          'Protéger les droits des victimes et respecter le droit humanitaire et les droits humains',
          'حماية حقوق الضحايا والالتزام بالقانون الإنساني وقانون حقوق الإنسان',
        ],
        [
          'CALL-12',
          'Calls to action',
          'Reunite victims with their families, children above all, and link national mechanisms so that they act alike',
          'Réunir les victimes avec leur famille, les enfants surtout, et relier les mécanismes nationaux pour agir de la même façon',
          'لم شمل الضحايا بأسرهم، ولا سيما الأطفال، وربط الآليات الوطنية لتعمل على نحو متسق',
        ],
      ],
      { verified: true },
    ),
    ...commitmentsUnder(
      'partnerships',
      [
        [
          'CALL-02',
          'Calls to action',
          'Work together across borders on trafficking and on health emergencies',
          'Coopérer entre pays face à la traite et aux urgences sanitaires',
          'التعاون الدولي في مواجهة الاتجار والطوارئ الصحية',
        ],
        [
          'CALL-03',
          'Calls to action',
          'Carry out the Global Plan of Action and the other instruments in full',
          'Appliquer pleinement le Plan d’action mondial et les autres instruments',
          'تنفيذ خطة العمل العالمية وسائر الصكوك تنفيذا كاملا',
        ],
        [
          'CALL-04',
          'Calls to action',
          'Coordinate what the many bodies and stakeholders do',
          'Coordonner l’action des divers organismes et parties prenantes',
          'تنسيق ما تقوم به الهيئات والأطراف المختلفة',
        ],
        [
          'CALL-06',
          'Calls to action',
          'Support the Inter-Agency Coordination Group and the cooperation of its partners',
          'Soutenir le Groupe interinstitutions de coordination et la coopération de ses partenaires',
          'دعم فريق التنسيق المشترك بين الوكالات وتعاون شركائه',
        ],
        [
          'CALL-07',
          'Calls to action',
          'Step up training and technical assistance between countries',
          'Renforcer la formation et l’assistance technique entre pays',
          'تكثيف التدريب والمساعدة التقنية بين البلدان',
        ],
        [
          'CALL-08',
          'Calls to action',
          'Ratify the conventions and protocols, and put them into practice',
          'Ratifier les conventions et protocoles, et les mettre en pratique',
          'التصديق على الاتفاقيات والبروتوكولات ووضعها موضع التنفيذ',
        ],
        [
          'CALL-09',
          'Calls to action',
          'Work with special rapporteurs and other mechanisms on trafficking',
          'Coopérer avec les rapporteurs spéciaux et les autres mécanismes',
          'التعاون مع المقررين الخاصين وسائر الآليات المعنية بالاتجار',
        ],
        [
          'CALL-10',
          'Calls to action',
          'Contribute to the voluntary trust fund for victims',
          'Contribuer au fonds de contributions volontaires pour les victimes',
          'المساهمة في صندوق التبرعات للضحايا',
        ],
      ],
      { verified: true },
    ),
    ...commitmentsUnder(
      'prevention',
      [
        [
          'CALL-11',
          'Calls to action',
          'Study new trends and share information in standard data, within the law and with respect for privacy',
          'Étudier les tendances nouvelles et partager des données normalisées, dans le respect de la loi et de la vie privée',
          'دراسة الاتجاهات الجديدة وتبادل بيانات موحدة في حدود القانون وباحترام الخصوصية',
        ],
      ],
      { verified: true },
    ),
  ],
};
