// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { regionsOf } from '@palermo/terms';
import type pg from 'pg';

export interface RecordsToInsert {
  readonly count: number;
  readonly seed: number;
  /** The organisation that may see one record in `visibleEach`; all others are of organisations nobody belongs to. */
  readonly organisationId: string;
  readonly visibleEach: number;
}

const forms = [
  'SexualExploitation',
  'ForcedLabour',
  'DomesticServitude',
  'ForcedMarriage',
  'ForcedBegging',
  'ForcedCriminality',
];
/** An organisation that there is not. */
const nobody = 'ffffffff-0000-4000-8000-000000000000';

const lists = {
  sex: ['female', 'male', 'nonBinary'],
  age: ['18--20', '9--17', '21--23', '30--38', '24--26', '27--29', '39--47', '0--8', '48+'],
  outcome: ['confirmed', 'presumed', 'notConfirmed'],
  means: [
    'threats',
    'psychologicalAbuse',
    'restrictsMovement',
    'debtBondage',
    'takesEarnings',
    'physicalAbuse',
    'falsePromises',
    'withholdsDocuments',
  ],
  recruitment: ['deception', 'abduction', 'online', 'jobOffer'],
  relation: ['friend', 'family', 'intimatePartner', 'stranger'],
  industry: ['agriculture', 'domesticWork', 'construction', 'hospitality', 'manufacturing', 'fishing'],
  country:
    'PH UA MD KH ID MG BD RO VN AL NG KG UZ BY HT BO CO PE ET GH IN LA MM NP PK RU LK TH TJ TM UG CN BG SL GW GE MA MX VE AF BR CI DZ EG ER GT HN HU KE KZ LV MN NI PL SD SN SV SY TN TR'.split(
      ' ',
    ),
  destination: 'ID RU UA AR PL AE BH HT MX GH JO KW LB TR ES FR GB DE IT SA QA MY TH US'.split(' '),
  kind: ['police', 'serviceProvider', 'competentAuthority', 'labourInspectorate', 'border'],
  decision: ['within5days', 'within30days', 'within45days', 'within90days', 'over90days', 'undecided'],
} as const;

/**
 * Inserts made-up standard records with rows of access, without cases: as the superuser, triggers and foreign keys aside.
 * Equal seeds give equal records. A million take about a minute.
 */
export async function insertRecords(
  admin: pg.Client,
  { count, seed, organisationId, visibleEach }: RecordsToInsert,
): Promise<void> {
  let draw = 0;
  /** A number from 0 to 1, another for each place in the statement. */
  const chance = (): string => `((hashint8extended(i, ${seed * 1000 + draw++}) & 1048575)::float8 / 1048576)`;
  const list = (codes: readonly string[]): string => `array['${codes.join("','")}']`;
  const index = (codes: readonly string[], power: number): string =>
    `1 + floor(${codes.length} * power(${chance()}, ${power}))::int`;
  /** The first codes are the most frequent. */
  const pick = (codes: readonly string[], power = 2): string => `(${list(codes)})[${index(codes, power)}]`;
  const maybe = (value: string, share: number): string => `case when ${chance()} < ${share} then ${value} end`;
  const one = (codes: readonly string[], share: number, power = 2): string =>
    `case when ${chance()} < ${share} then array[${pick(codes, power)}] else '{}'::text[] end`;
  const some = (codes: readonly string[], share: number): string =>
    `case when ${chance()} < ${share} then array(select distinct unnest(array[${pick(codes)}, ${pick(codes)}, ${pick(codes, 3)}]))
      else '{}'::text[] end`;
  const regionOf = (column: string, countries: readonly string[]): string =>
    `array_remove(array[(${list(countries.map((code) => regionsOf([code])[0] ?? 'Asia'))})[array_position(${list(countries)}, ${column})]], null)`;
  const month = `floor(${chance()} * 12)::int`;
  await admin.query('begin; set local session_replication_role = replica; set local synchronous_commit = off');
  await admin.query(`
    insert into palermo.standard_record (case_id, record_id, organisation_id, year, quarter, sex, age_group, majority, outcome,
      exploitation, means_of_control, recruitment, relationship_to_trafficker, industry, citizenship, region_of_citizenship,
      country_of_exploitation, region_of_exploitation, organisation_kind, decision_time, source, answered_none)
    select uuidv7(), gen_random_uuid(), case when i % ${visibleEach} = 0 then '${organisationId}'::uuid else '${nobody}'::uuid end,
      y, y || '-Q' || (1 + ${month} / 3), ${maybe(pick(lists.sex, 1.5), 0.95)}, a, case when a in ('0--8', '9--17') then 'child' when a is not null then 'adult' end,
      ${pick(lists.outcome, 1)}, ${some(forms, 0.8)}, ${some(lists.means, 0.5)}, ${one(lists.recruitment, 0.6)},
      ${one(lists.relation, 0.5)}, ${one(lists.industry, 0.4)}, array_remove(array[home], null), ${regionOf('home', lists.country)},
      array_remove(array[destination], null), ${regionOf('destination', lists.destination)}, ${pick(lists.kind)},
      ${pick(lists.decision)}, 'registered', case when ${chance()} < 0.1 then array['meansOfControl'] else '{}'::text[] end
    from (select i, 2008 + floor(18 * power(${chance()}, 0.7))::int as y, ${maybe(pick(lists.age, 1.3), 0.85)} as a,
        ${maybe(pick(lists.country, 3), 0.97)} as home, ${maybe(pick(lists.destination, 3), 0.9)} as destination
      from generate_series(1, ${count}::bigint) i) made`);
  await admin.query(`
    insert into palermo.case_access (organisation_id, case_id, basis_id, owner, data_classes, listed, reference, holder_id, status,
      outcome, registered_on, updated_at)
    select organisation_id, case_id, organisation_id, true, '{experience,justice}', true, case_id::text, organisation_id, 'active',
      outcome, '2024-01-01', now()
    from palermo.standard_record`);
  await insertSuspects(admin, seed);
  await admin.query('commit');
  for (const table of ['standard_record', 'standard_perpetrator', 'case_access'])
    await admin.query(`analyze palermo.${table}`);
}

const suspectLists = {
  age: ['30--38', '18--20', '39--47', '48+'],
  role: ['recruiter', 'exploiter', 'transporter', 'broker'],
  relationship: ['friend', 'family', 'intimatePartner', 'stranger'],
  stage: ['suspected', 'investigated', 'prosecuted', 'convicted', 'acquitted'],
} as const;

/** A suspect for three records of four. */
async function insertSuspects(admin: pg.Client, seed: number): Promise<void> {
  let draw = 0;
  const chance = (): string => `((uuid_hash_extended(record_id, ${seed * 1000 + draw++}) & 1048575)::float8 / 1048576)`;
  const pick = (codes: readonly string[]): string =>
    `(array['${codes.join("','")}'])[1 + floor(${codes.length} * power(${chance()}, 2))::int]`;
  await admin.query(`
    insert into palermo.standard_perpetrator (case_id, suspect_id, organisation_id, year, sex, age_group, citizenship,
      region_of_citizenship, role, relationship, stage, exploitation, country_of_exploitation, region_of_exploitation,
      organisation_kind, source)
    select case_id, gen_random_uuid(), organisation_id, year, array[${pick(['male', 'female'])}], array[${pick(suspectLists.age)}],
      citizenship, region_of_citizenship, array[${pick(suspectLists.role)}], array[${pick(suspectLists.relationship)}],
      ${pick(suspectLists.stage)}, exploitation, country_of_exploitation, region_of_exploitation, organisation_kind, source
    from palermo.standard_record where ${chance()} < 0.75`);
}
