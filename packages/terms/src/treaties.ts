// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Language } from './types.ts';

/** A treaty of the register. */
export interface Treaty {
  readonly key: string;
  readonly names: Readonly<Record<Language, string>>;
  /** Day on which the text was adopted or opened for signature, `YYYY-MM-DD`. */
  readonly adopted: string;
  /** Chapter and number in the United Nations Treaty Collection; null for what is deposited elsewhere. */
  readonly collection: string | null;
  /** How files of the status of human-rights treaties call it, if they hold it. */
  readonly shortName: string | null;
}

type Row = readonly [string, string, string | null, string | null, string, string, string];

const rows: readonly Row[] = [
  [
    'organized-crime',
    '2000-11-15',
    '18-12',
    null,
    'Convention against Transnational Organized Crime',
    'Convention contre la criminalité transnationale organisée',
    'اتفاقية مكافحة الجريمة المنظمة عبر الوطنية',
  ],
  [
    'trafficking-protocol',
    '2000-11-15',
    '18-12-a',
    null,
    'Protocol on Trafficking in Persons (Palermo Protocol)',
    'Protocole sur la traite des personnes (Protocole de Palerme)',
    'بروتوكول الاتجار بالأشخاص (بروتوكول باليرمو)',
  ],
  [
    'smuggling-protocol',
    '2000-11-15',
    '18-12-b',
    null,
    'Protocol against the Smuggling of Migrants',
    'Protocole contre le trafic illicite de migrants',
    'بروتوكول مكافحة تهريب المهاجرين',
  ],
  [
    'firearms-protocol',
    '2001-05-31',
    '18-12-c',
    null,
    'Firearms Protocol',
    'Protocole sur les armes à feu',
    'بروتوكول الأسلحة النارية',
  ],
  [
    'traffic-1949',
    '1949-12-02',
    '7-11-a',
    null,
    'Convention on the Traffic in Persons, 1949',
    'Convention sur la traite des êtres humains, 1949',
    'اتفاقية الاتجار بالأشخاص لعام 1949',
  ],
  [
    'slavery-1956',
    '1956-09-07',
    '18-4',
    null,
    'Supplementary Convention on Slavery, 1956',
    "Convention supplémentaire relative à l'esclavage, 1956",
    'الاتفاقية التكميلية بشأن الرق لعام 1956',
  ],
  [
    'criminal-court',
    '1998-07-17',
    '18-10',
    null,
    'Rome Statute of the International Criminal Court',
    'Statut de Rome de la Cour pénale internationale',
    'نظام روما الأساسي للمحكمة الجنائية الدولية',
  ],
  [
    'child-rights',
    '1989-11-20',
    '4-11',
    'crc',
    'Convention on the Rights of the Child',
    "Convention relative aux droits de l'enfant",
    'اتفاقية حقوق الطفل',
  ],
  [
    'child-armed-conflict',
    '2000-05-25',
    '4-11-b',
    'op_crc_ac',
    'Optional Protocol on children in armed conflict',
    'Protocole facultatif sur les enfants dans les conflits armés',
    'البروتوكول الاختياري بشأن الأطفال في النزاعات المسلحة',
  ],
  [
    'sale-of-children',
    '2000-05-25',
    '4-11-c',
    'op_crc_sc',
    'Optional Protocol on the sale of children',
    "Protocole facultatif sur la vente d'enfants",
    'البروتوكول الاختياري بشأن بيع الأطفال',
  ],
  [
    'child-communications',
    '2011-12-19',
    '4-11-d',
    null,
    'Optional Protocol on complaints of children',
    "Protocole facultatif sur les plaintes d'enfants",
    'البروتوكول الاختياري بشأن شكاوى الأطفال',
  ],
  [
    'women-rights',
    '1979-12-18',
    '4-8',
    'cedaw',
    'Convention on discrimination against women',
    "Convention sur la discrimination à l'égard des femmes",
    'اتفاقية القضاء على التمييز ضد المرأة',
  ],
  [
    'migrant-workers',
    '1990-12-18',
    '4-13',
    'icmw',
    'Convention on migrant workers',
    'Convention sur les travailleurs migrants',
    'اتفاقية العمال المهاجرين',
  ],
  [
    'torture',
    '1984-12-10',
    '4-9',
    'cat',
    'Convention against Torture',
    'Convention contre la torture',
    'اتفاقية مناهضة التعذيب',
  ],
  [
    'forced-labour',
    '1930-06-28',
    null,
    null,
    'Forced Labour Convention (C29)',
    'Convention sur le travail forcé (C29)',
    'اتفاقية العمل الجبري (رقم 29)',
  ],
  [
    'forced-labour-protocol',
    '2014-06-11',
    null,
    null,
    'Protocol to the Forced Labour Convention (P29)',
    'Protocole à la convention sur le travail forcé (P29)',
    'بروتوكول اتفاقية العمل الجبري',
  ],
  [
    'abolition-forced-labour',
    '1957-06-25',
    null,
    null,
    'Abolition of Forced Labour Convention (C105)',
    "Convention sur l'abolition du travail forcé (C105)",
    'اتفاقية إلغاء العمل الجبري (رقم 105)',
  ],
  [
    'minimum-age',
    '1973-06-26',
    null,
    null,
    'Minimum Age Convention (C138)',
    "Convention sur l'âge minimum (C138)",
    'اتفاقية الحد الأدنى للسن (رقم 138)',
  ],
  [
    'child-labour',
    '1999-06-17',
    null,
    null,
    'Worst Forms of Child Labour Convention (C182)',
    'Convention sur les pires formes de travail des enfants (C182)',
    'اتفاقية أسوأ أشكال عمل الأطفال (رقم 182)',
  ],
  [
    'domestic-workers',
    '2011-06-16',
    null,
    null,
    'Domestic Workers Convention (C189)',
    'Convention sur les travailleurs domestiques (C189)',
    'اتفاقية العمال المنزليين (رقم 189)',
  ],
];

/** Treaties against trafficking and what stands around it, in the order in which a register shows them. */
export const treaties: readonly Treaty[] = rows.map(([key, adopted, collection, shortName, en, fr, ar]) => {
  return { key, names: { en, fr, ar }, adopted, collection, shortName };
});

const byKey = new Map(treaties.map((treaty) => [treaty.key, treaty]));

/** The treaty with this key. */
export function findTreaty(key: string): Treaty | undefined {
  return byKey.get(key);
}

/**
 * The treaty that a file of its status most likely holds, by the file's name: `18-12-a.csv` of the Treaty Collection,
 * `hr_status_crc.csv` of lists of human-rights treaties.
 */
export function treatyOfFile(fileName: string): Treaty | undefined {
  const name = fileName.replace(/\.[^.]*$/, '').toLowerCase();
  return treaties.find(
    ({ collection, shortName }) => name === collection || (shortName !== null && name === `hr_status_${shortName}`),
  );
}
