// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codeListOf } from '@palermo/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../../platform/tabular/index.ts';
import { composeParts, splitParts } from '../compound-fields.ts';
import { readImportText, testContext } from '../import-test-kit.ts';
import { htcdsProfile } from '../profiles/htcds.ts';
import { htcdsColumns, type HtcdsColumn } from './htcds-columns.ts';
import { writeHtcdsCode } from './htcds-code.ts';
import { readNotes, writeComment, writeNamedNote } from './htcds-notes.ts';
import { htcdsColumnNames, writeHtcdsRow } from './write-htcds-row.ts';

const fields = new Map(testContext.fields.map((field) => [field.key, field]));

type Row = Readonly<Record<string, string>>;

async function textOf(rows: readonly Row[]): Promise<string> {
  const cells = rows.map((row) => htcdsColumnNames.map((column) => row[column] ?? ''));
  return (await Array.fromAsync(csvText(htcdsColumnNames, cells))).join('');
}

/** What a file of HTCDS becomes when it is imported and its cases are written again. */
async function roundTrip(rows: readonly Row[]): Promise<Row[]> {
  const { accepted, rejected } = await readImportText(await textOf(rows), htcdsProfile);
  expect(rejected.map(({ problems }) => problems)).toEqual([]);
  return accepted.map(({ case: read }) => {
    const cells = writeHtcdsRow(
      {
        values: read.values,
        status: 'active',
        outcome: read.outcome ?? 'presumed',
        decisionMaker: read.decidedBy ?? null,
        registeredOn: read.registeredOn ?? '',
        roles: read.suspect?.role ?? [],
      },
      fields,
    );
    return Object.fromEntries(cells.map((cell, index) => [htcdsColumnNames[index] ?? '', cell]));
  });
}

const words = fc
  .array(fc.constantFrom('Ada', 'Example', 'naïve', 'مثال', '12', 'of', 'a\nline', '(home)', 'prs_Title:', '- x'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));
const oneLine = words.map((text) => text.replaceAll('\n', ' '));
const digits = fc.stringMatching(/^\+[0-9]{4,12}$/);

function codes(list: string): fc.Arbitrary<string> {
  const written = [...new Set(codeListOf(list).codes.map(({ code }) => writeHtcdsCode(list, code)))].filter((code) =>
    codeListOf(list).codes.some((each) => each.crosswalk?.['htcds'] === code),
  );
  return fc.uniqueArray(fc.constantFrom(...written), { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(';'));
}

const codeLists: Readonly<Record<string, string>> = {
  vic_RelationshipToTrafficker: 'relationshipToTrafficker',
  vic_RecruitmentWebsitesAndApps: 'recruitmentPlatform',
  vic_MethodOfRecruitment: 'recruitment',
  vic_MethodsOfControl: 'meansOfControl',
  vic_TypeOfExploitation: 'exploitation',
  vic_ForcedLabourIndustry: 'industry',
  vic_TypeOfSexExploitation: 'sexualExploitation',
  per_RoleInProcess: 'perpetratorRole',
};
const singleLists: Readonly<Record<string, string>> = {
  prs_Gender: 'gender',
  vic_TraffickingStatus: 'outcome',
  vic_TraffickingStatusDecisionMakingOrg: 'decisionMaker',
};
const others: Readonly<Record<string, fc.Arbitrary<string>>> = {
  prs_Birthdate: fc.constantFrom('1999-03-04', '2001-12', '1987'),
  prs_Citizenship: fc.constantFrom('PH', 'UA;MD', 'NG'),
  prs_MailingCountry: fc.constantFrom('GB', 'FR'),
  prs_PrimaryLanguage: fc.constantFrom('en', 'ar'),
  prs_HomePhone: digits,
  prs_MobilePhone: digits,
  vic_AgeWhenTrafficked: fc.integer({ min: 0, max: 90 }).map(String),
  cas_IncomingReferralDate: fc.constantFrom('2021-04-30', '2020-02-29'),
  cas_Status: fc.constantFrom('Active', 'FollowUp', 'Closed', 'ClosedReferred'),
};
const severalLines: ReadonlySet<string> = new Set(['cco_CaseComment']);

function valuesOf({ name, reading }: HtcdsColumn): fc.Arbitrary<string> {
  const list = codeLists[name];
  if (list !== undefined) return codes(list);
  const single = singleLists[name];
  if (single !== undefined) return codes(single).map((chosen) => chosen.split(';')[0] ?? '');
  return others[name] ?? (reading.kind === 'note' || severalLines.has(name) ? words : oneLine);
}

/** Columns that the node fills by itself where a file leaves them empty. */
const always = ['vic_TraffickingStatus', 'cas_IncomingReferralDate', 'cas_Status', 'prs_FirstName'];

const anyRow: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(
    // A second language without a first becomes the first: nothing tells them apart then.
    htcdsColumns
      .filter(({ name }) => name !== 'prs_SecondaryLanguage')
      .map((column) => [column.name, valuesOf(column)]),
  ),
  { requiredKeys: always },
);

function comparable(row: Row): Row {
  const filled = Object.entries(row).filter(([, value]) => value !== '');
  return Object.fromEntries(
    filled.map(([column, value]) => [
      column,
      // Choices are a set; their order says nothing.
      column in codeLists ? value.split(';').toSorted().join(';') : value.replaceAll('\r\n', '\n').trim(),
    ]),
  );
}

describe('HTCDS → cases → HTCDS', () => {
  it('loses nothing, whatever the columns hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 3 }), async (rows) => {
        expect((await roundTrip(rows)).map(comparable)).toEqual(rows.map(comparable));
      }),
      { seed: 20_261_122, numRuns: 60 },
    );
  });

  it('writes what is misspelt in the standard as the standard has it, and reads both', async () => {
    const base = { prs_FirstName: 'Example', vic_TraffickingStatus: 'ActualVictimOfTrafficking' };
    const written = await roundTrip([
      { ...base, vic_RelationshipToTrafficker: 'Unaquainted' },
      { ...base, vic_RelationshipToTrafficker: 'Unacquainted' },
    ]);
    expect(written.map((row) => row['vic_RelationshipToTrafficker'])).toEqual(['Unaquainted', 'Unaquainted']);
  });

  it('keeps two languages in their order', async () => {
    const [row] = await roundTrip([
      { prs_FirstName: 'Example', prs_PrimaryLanguage: 'fr', prs_SecondaryLanguage: 'ar' },
    ]);
    expect([row?.['prs_PrimaryLanguage'], row?.['prs_SecondaryLanguage']]).toEqual(['fr', 'ar']);
  });
});

describe('what a form for devices collected', () => {
  it('is read with its groups, several choices split by blanks', async () => {
    const text =
      'section_person/prs_FirstName,section_experience/vic_MethodsOfControl,section_needs/interpreterNeeded,cas_IncomingReferralDate\nExample,DebtBondage FalsePromises,yes,2024-05-06\n';
    const { accepted } = await readImportText(text, htcdsProfile);
    expect(accepted[0]?.case).toMatchObject({
      registeredOn: '2024-05-06',
      values: { givenName: 'Example', meansOfControl: ['DebtBondage', 'FalsePromises'], interpreterNeeded: true },
    });
  });
});

describe('notes', () => {
  it('give back every named value and the comment, however they look', () => {
    fc.assert(
      fc.property(words, words, words, (title, owner, comment) => {
        const notes = [
          writeNamedNote('prs_Title', title),
          writeComment(comment),
          writeNamedNote('cas_CaseOwner', owner),
        ];
        const read = readNotes(notes.join('\n'));
        expect(read.named.get('prs_Title')).toBe(title);
        expect(read.named.get('cas_CaseOwner')).toBe(owner);
        expect(read.comment).toBe(comment.trim());
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('that people wrote are a comment', () => {
    expect(readNotes('She called twice.\nTitle: none')).toEqual({
      comment: 'She called twice.\nTitle: none',
      named: new Map(),
    });
  });
});

describe('fields of several parts', () => {
  it.each([
    ['phone', { mobile: '+1' }, '+1'],
    ['phone', { home: '+1' }, '+1 (home)'],
    ['phone', { home: '+1', mobile: '+2' }, '+1 (home), +2 (mobile)'],
    ['currentPlace', { city: 'Sampleton' }, 'Sampleton'],
    ['currentPlace', { street: '1 Example Road', postalCode: '12345' }, '1 Example Road | – | – | 12345'],
    ['currentPlace', { city: 'Sampleton', state: 'North' }, '– | Sampleton | North'],
  ])('%s: %j is one text for people and the same parts again', (field, parts, text) => {
    const given = new Map(Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== undefined));
    expect(composeParts(field, given)).toBe(text);
    expect(splitParts(field, text)).toEqual(given);
  });
});
