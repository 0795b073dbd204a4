// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList } from './define-code-list.ts';

const source = 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, article 3 (Palermo Protocol)';
const version = '2000';

export const act = defineCodeList({
  name: 'act',
  source,
  version,
  rows: [
    ['recruitment', 'Recruitment', 'Recrutement', 'التجنيد'],
    ['transportation', 'Transportation', 'Transport', 'النقل'],
    ['transfer', 'Transfer', 'Transfert', 'التنقيل'],
    ['harbouring', 'Harbouring', 'Hébergement', 'الإيواء', { alsoWritten: ['harboring'] }],
    ['receipt', 'Receipt', 'Accueil', 'الاستقبال'],
  ],
});

export const means = defineCodeList({
  name: 'means',
  source,
  version,
  rows: [
    [
      'threatOrForce',
      'Threat or use of force',
      'Menace de recours ou recours à la force',
      'التهديد بالقوة أو استعمالها',
      { alsoWritten: ['force', 'threat'] },
    ],
    [
      'otherCoercion',
      'Other forms of coercion',
      'Autres formes de contrainte',
      'أشكال أخرى من القسر',
      { alsoWritten: ['coercion'] },
    ],
    [
      'abduction',
      'Abduction',
      'Enlèvement',
      'الاختطاف',
      { crosswalk: { ctdcKanon: 'isAbduction' }, alsoWritten: ['kidnapping'] },
    ],
    ['fraud', 'Fraud', 'Fraude', 'الاحتيال'],
    ['deception', 'Deception', 'Tromperie', 'الخداع'],
    ['abuseOfPower', 'Abuse of power', "Abus d'autorité", 'استغلال السلطة'],
    [
      'abuseOfVulnerability',
      'Abuse of a position of vulnerability',
      "Abus d'une situation de vulnérabilité",
      'استغلال حالة استضعاف',
    ],
    [
      'paymentsOrBenefits',
      'Payments or benefits to a person having control over another',
      'Paiements ou avantages à une personne ayant autorité sur une autre',
      'إعطاء مبالغ مالية أو مزايا لشخص له سيطرة على شخص آخر',
      {
        definition:
          'The giving or receiving of payments or benefits to achieve the consent of a person having control over another person.',
      },
    ],
  ],
});

export const purpose = defineCodeList({
  name: 'purpose',
  source,
  version,
  rows: [
    [
      'prostitutionOfOthers',
      'Exploitation of the prostitution of others',
      "Exploitation de la prostitution d'autrui",
      'استغلال دعارة الغير',
    ],
    [
      'otherSexualExploitation',
      'Other forms of sexual exploitation',
      "Autres formes d'exploitation sexuelle",
      'أشكال أخرى من الاستغلال الجنسي',
    ],
    [
      'forcedLabourOrServices',
      'Forced labour or services',
      'Travail ou services forcés',
      'السخرة أو الخدمة قسرا',
      { alsoWritten: ['forcedLabour', 'forced labor'] },
    ],
    ['slavery', 'Slavery', 'Esclavage', 'الاسترقاق'],
    [
      'practicesSimilarToSlavery',
      'Practices similar to slavery',
      "Pratiques analogues à l'esclavage",
      'الممارسات الشبيهة بالرق',
    ],
    ['servitude', 'Servitude', 'Servitude', 'الاستعباد'],
    ['removalOfOrgans', 'Removal of organs', "Prélèvement d'organes", 'نزع الأعضاء', { alsoWritten: ['organ removal'] }],
    [
      'otherExploitation',
      'Another form of exploitation',
      "Une autre forme d'exploitation",
      'شكل آخر من الاستغلال',
      {
        definition:
          'The Protocol lists the purposes that exploitation includes at a minimum; national law may add others.',
      },
    ],
  ],
});
