// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GroupExampleCode, MemberStanding } from '@palermo/contract';

/** A group as the source documents tell of it. What they do not say, it does not say. */
export interface GroupExample {
  readonly name: string;
  readonly shortName: string | null;
  readonly purpose: string;
  readonly themes: readonly string[];
  readonly chairCount: number;
  readonly members: readonly { readonly name: string; readonly standing: MemberStanding }[];
  readonly actions: readonly string[];
  readonly statements: readonly StatementExample[];
}

export interface StatementExample {
  readonly title: string;
  readonly occasion: string;
  readonly body: string;
  readonly issuedOn: string;
  readonly reference: string;
}

/** Members of the Group of Friends as both of its statements list them. */
const friends = [
  'Bahrain',
  'Bangladesh',
  'Belarus',
  'Bolivia',
  'Egypt',
  'Eritrea',
  'India',
  'Kazakhstan',
  'Kyrgyzstan',
  'Lao People’s Democratic Republic',
  'Libya',
  'Nicaragua',
  'Nigeria',
  'Philippines',
  'Qatar',
  'Russian Federation',
  'Singapore',
  'Tajikistan',
  'Turkmenistan',
  'United Arab Emirates',
  'Uzbekistan',
  'Venezuela',
] as const;

const statement2022 = `Statement on the occasion of the World Day against Trafficking in Persons, 30 July 2022, New York.

In short: technology is a double-edged sword. It can help to identify and rescue victims, to investigate online platforms, to provide life-saving communication lines, and to gather and analyse data; traffickers use it to recruit and exploit, to hide who they are and to move money. The Group calls on all Member States to continue implementing the Global Plan of Action and to intensify cooperation, with capacity-building, the exchange of good practices and technical assistance, especially for developing countries.

The full text is annexed to the letter dated 25 July 2022 from the Chargé d’affaires a.i. of the Permanent Mission of Belarus, seventy-sixth session of the General Assembly, agenda item 108.`;

const statement2024 = `“Leave no child behind in the fight against human trafficking”. Statement on the occasion of the World Day against Trafficking in Persons.

In short: 35 per cent of all detected victims are children. The Group urges governments to put the needs and rights of child victims first, with access to justice, rehabilitation and reintegration, in a victim-centred, age- and gender-sensitive way; it stresses specialised training, the use of technology against traffickers and for the protection of children online, and research into patterns of trafficking in children; and it welcomes the Call for Accelerated Action by 2025 to Prevent and End Child Trafficking of the Inter-Agency Coordination Group.

The full text is annexed to the letter dated 27 June 2024 from the Permanent Representative of Belarus, seventy-eighth session of the General Assembly, agenda item 107.`;

/** The groups that are shipped, with nothing but what the source documents say of them. */
export const groupExamples: Readonly<Record<GroupExampleCode, GroupExample>> = {
  interAgency: {
    name: 'Inter-Agency Coordination Group against Trafficking in Persons',
    shortName: 'ICAT',
    purpose:
      'Fosters harmonisation and cooperation in the fight against trafficking in persons, within the mandates of its members and partners. Its Plan of Action was endorsed in December 2020. The draft resolution “Improving the coordination of efforts against trafficking in persons” (A/C.3/78/L.12/Rev.1) appreciates the efforts of its co-chairs in 2021, 2022 and 2023, welcomes new members and partners, and invites regional and international organisations to join and to co-chair it. The documents from which this was written do not name its members or its co-chairs: enter them from the group’s own records.',
    themes: [
      'Technology',
      'Humanitarian settings and conflicts',
      'Vulnerability to trafficking',
      'Organ removal',
      'Migration and trafficking',
      'Trafficking in public procurement',
    ],
    chairCount: 1,
    members: [],
    actions: ['Call for Accelerated Action by 2025 to Prevent and End Child Trafficking'],
    statements: [],
  },
  groupOfFriends: {
    name: 'Group of Friends United against Human Trafficking',
    shortName: 'Group of Friends',
    purpose:
      'Member States that issue statements on the World Day against Trafficking in Persons, observed annually on 30 July in connection with paragraph 5 of General Assembly resolution 68/192, and call for the implementation of the Global Plan of Action.',
    themes: ['Use and abuse of technology', 'Children'],
    chairCount: 1,
    members: friends.map((name) => ({ name, standing: 'member' })),
    actions: [],
    statements: [
      {
        title: 'Statement on the World Day against Trafficking in Persons 2022',
        occasion: 'World Day, 30 July 2022: “Use and abuse of technology”',
        body: statement2022,
        issuedOn: '2022-07-25',
        reference: 'Letter dated 25 July 2022, seventy-sixth session, agenda item 108',
      },
      {
        title: 'Leave no child behind in the fight against human trafficking',
        occasion: 'World Day, 30 July 2024',
        body: statement2024,
        issuedOn: '2024-06-27',
        reference: 'Letter dated 27 June 2024, seventy-eighth session, agenda item 107',
      },
    ],
  },
};
