// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { organisation, type DemonstrationOrganisation } from '../country.ts';

/** Entities of the coordination group of the demonstration: 31, all invented. The first account of each speaks for it. */
const memberRows = [
  ['labour', 'Velmora Institute for Fair Work', 'Tamsira Ovelin'],
  ['children', 'Sarvandia Council for Children', 'Ilvane Corasti'],
  ['migration', 'Oskandar Office for Safe Migration', 'Bekor Talivane'],
  ['refugees', 'Tirelia Refuge Agency', 'Sovani Marelda'],
  ['health', 'Ambravel Health Organisation', 'Dorel Usantiki'],
  ['education', 'Lumeria Learning Fund', 'Varesh Polinar'],
  ['women', 'Corvandi Centre for Women', 'Ninaya Zofirel'],
  ['rights', 'Halvesta Commission of Rights', 'Osmir Delavani'],
  ['customs', 'Perimar Customs Council', 'Rutalin Abesko'],
  ['police', 'Nordavia Police Union', 'Karsim Evadori'],
  ['development', 'Elandor Development Programme', 'Wenila Tosari'],
  ['population', 'Miraval Population Bureau', 'Jeruna Halkist'],
  ['finance', 'Zantora Financial Intelligence Forum', 'Pelvan Ostriki'],
  ['tourism', 'Isolde Bay Tourism Association', 'Fenara Luvizo'],
  ['sea', 'Calyptra Maritime Office', 'Talmir Vesenko'],
  ['food', 'Brenavia Food Agency', 'Orisel Candara'],
  ['justice', 'Quellan Institute of Justice', 'Dauvin Merokai'],
  ['research', 'Solvane Research Institute', 'Yelisa Parondi'],
  ['technology', 'Kestrel Vale Technology Union', 'Marun Elbasti'],
  ['sport', 'Ravenna Heights Sport Council', 'Celvi Honardi'],
  ['disaster', 'Tamberlin Relief Coordination', 'Uvano Sherita'],
  ['cities', 'Dunmarrow League of Cities', 'Lesmira Okuvan'],
  ['parliament', 'Ostrava Bay Parliamentary Union', 'Hadrel Nimova'],
  ['employers', 'Fairhaven Employers Federation', 'Ganika Welmar'],
  ['unions', 'Fairhaven Trade Union Centre', 'Rosmel Itakari'],
  ['faith', 'Silverbrook Interfaith Network', 'Aldena Forvish'],
  ['survivors', 'Morning Harbour Survivors Network', 'Ketira Solamen'],
  ['law', 'Westermoor Legal Clinic', 'Zavid Ruelani'],
  ['statistics', 'Numeria Statistical Office', 'Birun Askevold'],
  ['environment', 'Greenholt Environment Agency', 'Samiel Dovrany'],
  ['volunteers', 'Larkspur Volunteers', 'Emora Taskind'],
] as const;

export type MemberKey = (typeof memberRows)[number][0];
export type HubKey = MemberKey | 'secretariat' | 'trustees' | 'hubAuditor';

type Language = 'en' | 'fr' | 'ar';

/** What the members do whose sign-ins are listed, and the language of their account. */
const listed: { readonly [Key in MemberKey]?: readonly [job: string, language: Language] } = {
  labour: ['Member of the coordination group, present co-chair', 'en'],
  children: ['Member of the coordination group', 'en'],
  migration: ['Member of the coordination group', 'en'],
  survivors: ['Member of the coordination group, in French', 'fr'],
  faith: ['Member of the coordination group, in Arabic', 'ar'],
};

/** Colleagues at members who read applications to the fund. */
const assessors: { readonly [Key in MemberKey]?: readonly [key: string, name: string] } = {
  labour: ['labour.desk', 'Ruvel Santimori'],
  rights: ['rights.desk', 'Adasha Verlino'],
  law: ['law.desk', 'Timor Alvanish'],
};

export const memberKeys: readonly MemberKey[] = memberRows.map(([key]) => key);

function member([key, name, person]: (typeof memberRows)[number]): DemonstrationOrganisation<HubKey> {
  const [job, language] = listed[key] ?? ['', 'en'];
  const assessor = assessors[key];
  return organisation<HubKey>(key, 'member', name, [
    [`member.${key}`, person, job, 'coordinator administrator', language],
    ...(assessor ? [[assessor[0], assessor[1], 'Assessor of the fund', 'assessor'] as const] : []),
  ]);
}

export const hubName = 'Inter-agency hub (demonstration)';

/** The organisations of the demonstration hub. The first account of each works for it unless another is named. */
export const hubOrganisations: readonly DemonstrationOrganisation<HubKey>[] = [
  organisation<HubKey>('secretariat', 'hub', 'Secretariat of the coordination group', [
    ['secretariat', 'Anselma Torvaldis', 'Coordinator in the secretariat', 'coordinator'],
    ['secretariat.fr', 'Mirabel Castanou', 'Coordinator in the secretariat, in French', 'coordinator', 'fr'],
    ['grants', 'Leovan Asturi', 'Grants officer', 'grantsOfficer'],
    ['grants.second', 'Peronel Vadisha', 'Second grants officer', 'grantsOfficer'],
    ['hub.analyst', 'Ondrel Maskava', 'Analyst', 'analyst'],
    ['hub.supervisor', 'Sidonai Kelvery', 'Head of the secretariat', 'supervisor'],
    ['operator', 'Hanel Sorovati', 'Operator of the node', 'administrator coordinator grantsOfficer analyst auditor'],
  ]),
  ...memberRows.map(member),
  organisation<HubKey>('trustees', 'member', 'Board of Trustees of the fund', [
    ['trustee.one', 'Erendira Solvash', 'Trustee, chair of the board', 'trustee'],
    ['trustee.two', 'Bolivar Nashtani', 'Trustee', 'trustee'],
    ['trustee.three', 'Hestia Quorvane', 'Trustee', 'trustee'],
  ]),
  organisation<HubKey>('hubAuditor', 'auditor', 'Hub Board of Audit', [
    ['hub.auditor', 'Vitalis Oremund', 'Auditor', 'auditor'],
  ]),
];

export function hubOrganisationOf(key: HubKey): DemonstrationOrganisation<HubKey> {
  const found = hubOrganisations.find((each) => each.key === key);
  if (!found) throw new Error('The demonstration hub has no such organisation.');
  return found;
}
