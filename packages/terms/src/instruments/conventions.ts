// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { commitmentsUnder, type ShippedInstrument } from './shipped-instrument.ts';

const notCompared = 'Written from general knowledge of the articles; not compared with the text.';

export const palermoProtocol: ShippedInstrument = {
  key: 'protocol',
  titles: {
    en: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children',
    fr: 'Protocole visant à prévenir, réprimer et punir la traite des personnes, en particulier des femmes et des enfants',
    ar: 'بروتوكول منع الاتجار بالأشخاص وقمعه والمعاقبة عليه، وبخاصة النساء والأطفال',
  },
  symbol: null,
  adoptedOn: '2000-11-15',
  source: notCompared,
  commitments: [
    ...commitmentsUnder('prosecution', [
      [
        'ART-05',
        'Article 5',
        'Make trafficking a crime, and attempting, helping in and organising it as well',
        'Ériger la traite en infraction, ainsi que la tentative, la complicité et l’organisation',
        'تجريم الاتجار والشروع فيه والمساهمة فيه وتنظيمه',
        'Text of the law',
      ],
      [
        'ART-10',
        'Article 10',
        'Let police, immigration and other services exchange information and train their people',
        'Faire échanger des informations entre services de police et d’immigration, et former leur personnel',
        'تبادل المعلومات بين أجهزة الشرطة والهجرة وتدريب العاملين فيها',
        'Persons trained',
      ],
      [
        'ART-11-13',
        'Articles 11 to 13',
        'Strengthen border measures and the security of travel documents',
        'Renforcer les mesures aux frontières et la sécurité des documents de voyage',
        'تعزيز التدابير الحدودية وأمن وثائق السفر',
      ],
    ]),
    ...commitmentsUnder('protection', [
      [
        'ART-06',
        'Article 6',
        'Protect victims’ privacy, inform and hear them in court, help them recover, and let them claim compensation',
        'Protéger la vie privée des victimes, les informer et les entendre, aider leur rétablissement, permettre l’indemnisation',
        'حماية خصوصية الضحايا وإعلامهم والاستماع إليهم ومساعدتهم على التعافي وتمكينهم من طلب التعويض',
        'Services delivered',
      ],
      [
        'ART-07',
        'Article 7',
        'Consider letting victims stay in the country, for a time or for good',
        'Envisager de laisser les victimes rester dans le pays, pour un temps ou durablement',
        'النظر في السماح للضحايا بالبقاء في البلد مؤقتا أو دائما',
        'Permits granted',
      ],
      [
        'ART-08',
        'Article 8',
        'See to a safe return home without delay, and rather a voluntary one',
        'Assurer un retour sûr et sans retard, de préférence volontaire',
        'كفالة عودة آمنة دون تأخير، ويفضل أن تكون طوعية',
      ],
    ]),
    ...commitmentsUnder('prevention', [
      [
        'ART-09',
        'Article 9',
        'Prevent trafficking: research, campaigns, less vulnerability, less demand',
        'Prévenir la traite : recherche, campagnes, moins de vulnérabilité, moins de demande',
        'منع الاتجار: البحث والحملات والحد من الضعف ومن الطلب',
        'Campaigns and what they reached',
      ],
    ]),
  ],
};

export const worstFormsConvention: ShippedInstrument = {
  key: 'c182',
  titles: {
    en: 'Worst Forms of Child Labour Convention, 1999 (No. 182)',
    fr: 'Convention sur les pires formes de travail des enfants, 1999 (n° 182)',
    ar: 'اتفاقية أسوأ أشكال عمل الأطفال، 1999 (رقم 182)',
  },
  symbol: 'C182',
  adoptedOn: '1999-06-17',
  source: notCompared,
  commitments: [
    ...commitmentsUnder('prevention', [
      [
        'ART-06',
        'Article 6',
        'Have programmes of action that end the worst forms of child labour',
        'Avoir des programmes d’action pour éliminer les pires formes de travail des enfants',
        'وضع برامج عمل للقضاء على أسوأ أشكال عمل الأطفال',
      ],
      [
        'ART-07-2C',
        'Article 7(2)',
        'Keep children in free basic education, and reach those at special risk',
        'Maintenir les enfants dans l’enseignement de base gratuit et atteindre les plus exposés',
        'إبقاء الأطفال في التعليم الأساسي المجاني والوصول إلى المعرضين للخطر',
      ],
    ]),
    ...commitmentsUnder('prosecution', [
      [
        'ART-01',
        'Article 1',
        'Prohibit and eliminate the worst forms of child labour at once',
        'Interdire et éliminer d’urgence les pires formes de travail des enfants',
        'حظر أسوأ أشكال عمل الأطفال والقضاء عليها على وجه السرعة',
      ],
      [
        'ART-07-1',
        'Article 7(1)',
        'Enforce it with penalties',
        'L’appliquer au moyen de sanctions',
        'إنفاذ ذلك بما فيه العقوبات',
      ],
    ]),
    ...commitmentsUnder('partnerships', [
      [
        'ART-08',
        'Article 8',
        'Help one another across countries',
        'S’entraider entre pays',
        'التعاون والمساعدة بين البلدان',
      ],
    ]),
  ],
};

export const forcedLabourProtocol: ShippedInstrument = {
  key: 'p29',
  titles: {
    en: 'Protocol of 2014 to the Forced Labour Convention, 1930 (P29)',
    fr: 'Protocole de 2014 relatif à la convention sur le travail forcé, 1930 (P29)',
    ar: 'بروتوكول عام 2014 الملحق باتفاقية العمل الجبري، 1930 (P29)',
  },
  symbol: 'P29',
  adoptedOn: '2014-06-11',
  source: notCompared,
  commitments: [
    ...commitmentsUnder('prevention', [
      [
        'ART-02',
        'Article 2',
        'Prevent forced labour: educate workers and employers, inspect, watch over recruitment',
        'Prévenir le travail forcé : informer travailleurs et employeurs, inspecter, encadrer le recrutement',
        'منع العمل الجبري: توعية العمال وأصحاب العمل والتفتيش ومراقبة الاستقدام',
        'Inspections made',
      ],
    ]),
    ...commitmentsUnder('protection', [
      [
        'ART-03',
        'Article 3',
        'Identify victims of forced labour, free them, and help them recover',
        'Identifier les victimes du travail forcé, les libérer et les aider à se rétablir',
        'تحديد ضحايا العمل الجبري وتحريرهم ومساعدتهم على التعافي',
        'Victims identified and assisted',
      ],
      [
        'ART-04',
        'Article 4',
        'Give every victim access to remedies, and do not prosecute them for what they were forced to do',
        'Donner à chaque victime accès à réparation, et ne pas la poursuivre pour ce qu’elle a été forcée de faire',
        'إتاحة سبل الانتصاف لكل ضحية وعدم ملاحقتها على ما أجبرت على فعله',
      ],
    ]),
    ...commitmentsUnder('partnerships', [
      [
        'ART-05',
        'Article 5',
        'Cooperate with other countries to end forced labour',
        'Coopérer avec les autres pays pour mettre fin au travail forcé',
        'التعاون مع البلدان الأخرى لإنهاء العمل الجبري',
      ],
    ]),
  ],
};
