// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode, RoleCode } from '@palermo/contract';
import type { Sphere, Weighted } from './pattern.ts';

/** Name of the node: it says that nothing in it is real. */
export const demonstrationName = 'Republic of Meridia (demonstration)';
export const demonstrationPackId = 'generic';

type Language = 'en' | 'fr' | 'ar';

export interface DemonstrationAccount {
  /** Part of the e-mail address before the @, and the account's key. */
  readonly key: string;
  readonly name: string;
  /** The job that the account shows, for the list of ready-made sign-ins. */
  readonly job: string;
  readonly roles: readonly RoleCode[];
  readonly language: Language;
}

export interface DemonstrationOrganisation<Key extends string = OrganisationKey> {
  readonly key: Key;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly accounts: readonly DemonstrationAccount[];
}

export type OrganisationKey =
  | 'authority'
  | 'police'
  | 'policeNorth'
  | 'prosecution'
  | 'labour'
  | 'border'
  | 'children'
  | 'reeds'
  | 'lantern'
  | 'figTree'
  | 'clinic'
  | 'advocates'
  | 'helpline'
  | 'rapporteur'
  | 'auditor';

type AccountRow = readonly [key: string, name: string, job: string, roles: string, language?: Language];

/** An organisation of a demonstration with its accounts, one row each. */
export function organisation<Key extends string>(
  key: Key,
  kind: OrganisationKindCode,
  name: string,
  rows: readonly AccountRow[],
): DemonstrationOrganisation<Key> {
  const accounts = rows.map(([accountKey, accountName, job, roles, language = 'en']): DemonstrationAccount => {
    return { key: accountKey, name: accountName, job, roles: roles.split(' ') as RoleCode[], language };
  });
  return { key, kind, name, accounts };
}

const operatorKey = 'operator';

/** The organisations of the demonstration country. The first account of each registers its cases. */
export const demonstrationOrganisations: readonly DemonstrationOrganisation[] = [
  organisation('reeds', 'serviceProvider', 'House of Reeds', [
    ['caseworker', 'Zemina Lastari', 'First responder', 'caseworker'],
    ['reeds.lead', 'Lurien Sandur', 'Supervisor of a shelter', 'supervisor administrator'],
  ]),
  organisation('authority', 'competentAuthority', 'National Identification Office', [
    ['officer', 'Doramir Velasandur', 'Competent-authority officer', 'caseworker decisionMaker'],
    ['authority.lead', 'Noravena Mugomar', 'Supervisor of the competent authority', 'supervisor decisionMaker'],
    ['administrator', 'Tisel Bakerderu', 'Administrator of the node', 'administrator'],
    ['coordinator', 'Savira Kelomandur', 'National coordinator', 'coordinator'],
    // The command acts as this account unless another is named, so it can do whatever the command can.
    [
      operatorKey,
      'Hanel Sorovati',
      'Operator of the node',
      'administrator caseworker supervisor decisionMaker analyst auditor coordinator',
    ],
  ]),
  organisation('rapporteur', 'rapporteur', 'Office of the National Rapporteur', [
    ['analyst', 'Shevena Lotirel', 'Analyst', 'analyst'],
    ['analyste', 'Kalia Rimari', 'Analyst, in French', 'analyst', 'fr'],
  ]),
  organisation('police', 'police', 'Meridia Police, Trafficking Unit', [
    ['inspector', 'Goubek Narzaran', 'Police inspector', 'caseworker'],
    ['police.lead', 'Orimir Dabelun', 'Supervisor of a police unit', 'supervisor administrator'],
  ]),
  organisation('policeNorth', 'police', 'Meridia Police, Northern District', [
    ['sergeant', 'Movenar Tivoreli', 'Police sergeant', 'caseworker'],
  ]),
  organisation('prosecution', 'prosecution', 'Public Prosecution of Meridia', [
    ['prosecutor', 'Amarel Kezutirel', 'Prosecutor', 'caseworker'],
  ]),
  organisation('labour', 'labourInspectorate', 'Labour Inspectorate of Meridia', [
    ['labour.inspector', 'Feladis Somari', 'Labour inspector', 'caseworker'],
    ['labour.lead', 'Rasul Nivelastan', 'Supervisor of the labour inspectorate', 'supervisor administrator'],
  ]),
  organisation('border', 'border', 'Meridia Border Service', [
    ['border.officer', 'Bator Guzusandur', 'Border officer', 'caseworker'],
  ]),
  organisation('children', 'childProtection', 'Child Protection Service', [
    ['social.worker', 'Miralia Debanakesh', 'Child protection worker', 'caseworker'],
    ['children.lead', 'Sulmir Orilabelun', 'Supervisor of child protection', 'supervisor'],
  ]),
  organisation('lantern', 'serviceProvider', 'Lantern Association', [
    ['accueil', 'Nesel Valozaran', 'First responder, in French', 'caseworker supervisor', 'fr'],
  ]),
  organisation('figTree', 'serviceProvider', 'Fig Tree Centre', [
    ['istiqbal', 'Saradis Linakesh', 'First responder, in Arabic', 'caseworker supervisor', 'ar'],
  ]),
  organisation('clinic', 'health', 'Quayside Clinic', [['nurse', 'Elelia Padiderou', 'Nurse', 'caseworker']]),
  organisation('advocates', 'legalAid', 'Circle of Advocates', [
    ['lawyer', 'Tirador Mulavoreli', 'Lawyer of victims', 'caseworker'],
  ]),
  organisation('helpline', 'hotline', 'Meridia Helpline', [
    ['helpline', 'Kovena Sutagomar', 'Helpline operator', 'caseworker'],
  ]),
  organisation('auditor', 'auditor', 'Board of Audit', [['auditor', 'Lirel Zebadaran', 'Auditor', 'auditor']]),
];

export function organisationOf(key: OrganisationKey): DemonstrationOrganisation {
  const found = demonstrationOrganisations.find((each) => each.key === key);
  if (!found) throw new Error('The demonstration country has no such organisation.');
  return found;
}

/** Who registers the cases of a sphere, and how often. */
export const reporters: Readonly<Record<Sphere, Weighted<OrganisationKey>>> = {
  labour: [
    ['labour', 30],
    ['police', 17],
    ['policeNorth', 9],
    ['reeds', 8],
    ['lantern', 12],
    ['helpline', 11],
    ['border', 6],
    ['authority', 4],
    ['figTree', 3],
  ],
  household: [
    ['reeds', 30],
    ['figTree', 17],
    ['helpline', 17],
    ['labour', 9],
    ['police', 9],
    ['lantern', 7],
    ['border', 4],
    ['clinic', 4],
    ['authority', 3],
  ],
  sexual: [
    ['police', 30],
    ['policeNorth', 11],
    ['reeds', 20],
    ['lantern', 12],
    ['helpline', 11],
    ['clinic', 7],
    ['authority', 4],
    ['border', 3],
    ['prosecution', 2],
  ],
  child: [
    ['children', 52],
    ['police', 17],
    ['policeNorth', 7],
    ['helpline', 9],
    ['figTree', 6],
    ['clinic', 4],
    ['border', 3],
    ['authority', 2],
  ],
  crime: [
    ['police', 36],
    ['policeNorth', 18],
    ['children', 14],
    ['advocates', 11],
    ['border', 6],
    ['authority', 7],
    ['lantern', 5],
    ['helpline', 3],
  ],
};
