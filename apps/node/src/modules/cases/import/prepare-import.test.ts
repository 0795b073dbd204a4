// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { openTable } from '../../../platform/tabular/index.ts';
import { testFolder } from '../../../platform/tabular/test-files.ts';
import { describeProblem } from './describe-problem.ts';
import { readImportFile, readImportText, testContext } from './import-test-kit.ts';
import { mappingFaults, type ColumnMapping } from './mapping-plan.ts';
import { prepareImport, registrationDayOf } from './prepare-import.ts';
import { palermoProfile } from './profiles/palermo.ts';
import { rejectedRowsText } from './rejected-rows.ts';

const HEADER = 'externalId,registeredOn,givenName,sex,ageYears,birthDate,citizenships,exploitation,ageInDoubt';

/** Each faulty line and the reasons for which it is rejected. */
const FAULTS: readonly (readonly [line: string, reasons: string])[] = [
  ['f1,2020,Example,femle,20,,PH,ForcedLabour,', 'cell.unknownCode'],
  ['f2,2020,Example,female,twenty,,PH,ForcedLabour,', 'cell.notANumber'],
  ['f3,2020,Example,female,200,,PH,ForcedLabour,', 'cell.outOfRange'],
  ['f4,2020-02-30,Example,female,20,,PH,ForcedLabour,', 'cell.impossibleDate'],
  ['f5,soon,Example,female,20,,PH,ForcedLabour,', 'cell.notADate'],
  ['f6,2027-01-01,Example,female,20,,PH,ForcedLabour,', 'cell.futureDate'],
  ['f7,2020,Example,female,,03/04/2001,PH,ForcedLabour,', 'cell.ambiguousDate'],
  ['f8,2020,Example,female,20,,Phillipines;Atlantis,ForcedLabour,', 'cell.unknownCode'],
  ['f9,2020,Example,female,20,,PH,ForcedLabour;ForcedLabor;Magic,', 'cell.unknownCode'],
  ['f10,2020,Example,female,20,,PH,ForcedLabour,perhaps', 'cell.notYesOrNo'],
  [`f11,2020,${'x'.repeat(301)},female,20,,PH,ForcedLabour,`, 'cell.tooLong'],
  ['f12,2020,Example,female', 'row.tooFewCells'],
  ['f13,2020,Example,female,20,,PH,ForcedLabour,,surplus', 'row.tooManyCells'],
  ['f14,2020,"Example,female,20,,PH,ForcedLabour,', 'row.quote'],
  [',,,,,,,,', 'row.nothingToImport'],
  ['good1,2020,Example,female,20,,PH,ForcedLabour,', 'row.repeatedId'],
];

const GOOD = [
  'good1,2020,Example,female,20,,PH,ForcedLabour,',
  'good2,2020-05,Example,F,20.0,,Philippines,Forced labor; sexual exploitation,no',
  'good3,2020-05-06,Example,أنثى,,2001,"Korea, Republic of",Servitude,1',
];

const FAULTY_FILE = [HEADER, ...GOOD, ...FAULTS.map(([line]) => line), 'good4,2020,Example,male,40,,UA,,', ''].join(
  '\n',
);

describe('prepareImport', () => {
  it('loses no row of a file with faults of every kind', async () => {
    const { rows, accepted, rejected } = await readImportText(FAULTY_FILE, palermoProfile);
    expect(rows).toHaveLength(GOOD.length + FAULTS.length + 1);
    expect(accepted.map((row) => row.externalId)).toEqual(['good1', 'good2', 'good3', 'good4']);
    expect(rejected.map((row) => row.problems.map((problem) => problem.reason).join())).toEqual(
      FAULTS.map(([, reasons]) => expect.stringContaining(reasons) as string),
    );
    expect(rejected.map((row) => row.row)).toEqual(FAULTS.map((_, index) => index + GOOD.length + 2));
  });

  it('suggests the closest code', async () => {
    const { rejected } = await readImportText(FAULTY_FILE, palermoProfile);
    const said = rejected.flatMap((row) => row.problems).map(describeProblem);
    expect(said).toContain('sex: "femle" is not a known value. Did you mean female?');
    expect(said).toContain('exploitation: "Magic" is not a known value.');
  });

  it('takes rows without their bad cells only when asked, and never rows whose cells may be shifted', async () => {
    const { rows, accepted, rejected } = await readImportText(FAULTY_FILE, palermoProfile, { acceptPartial: true });
    expect(rows).toHaveLength(accepted.length + rejected.length);
    expect(
      rejected
        .flatMap((row) => row.problems.map((problem) => problem.reason))
        .every((reason) => reason.startsWith('row.') || reason === 'cell.notYesOrNo'),
    ).toBe(true);
    const partial = accepted.find((row) => row.externalId === 'f1');
    expect(partial?.case.values).toMatchObject({ givenName: 'Example', ageYears: 20 });
    expect(partial?.case.values['sex']).toBeUndefined();
    expect(partial?.problems).toHaveLength(1);
  });

  it('takes the mended rows of the file of rejected rows, once', async () => {
    await using folder = await testFolder();
    const first = await readImportText(FAULTY_FILE.replaceAll('externalId', 'notes'), palermoProfile);
    expect(first.rejected.length).toBeGreaterThan(10);
    const chunks = await Array.fromAsync(
      rejectedRowsText(HEADER.replace('externalId', 'notes').split(','), first.prepared, first.rejected),
    );
    const written = chunks.join('');
    expect(written.split('\r\n')[0]).toContain('palermo_row,palermo_id,palermo_reason');
    const unmended = await readImportFile(await folder.file('again.csv', written), palermoProfile);
    expect(unmended.rows).toHaveLength(first.rejected.length);
    const mended = written.replace('femle', 'female').replace('twenty', '20');
    const again = await readImportFile(await folder.file('mended.csv', mended), palermoProfile);
    expect(again.accepted.length).toBe(unmended.accepted.length + 2);
    const firstId = first.rejected.find((row) => row.source.values['sex'] === 'femle')?.externalId;
    expect(again.accepted.some((row) => row.externalId === firstId)).toBe(true);
    expect(again.rows.some((row) => first.accepted.some((one) => one.externalId === row.externalId))).toBe(false);
  });

  it('gives rows of the same content different identifiers, whatever the order of columns', async () => {
    const text = 'sex,ageYears,notes\nfemale,20,a\nfemale,20,a\n';
    const turned = 'notes,sex,ageYears\na,female,20\na,female,20\n';
    const [one, other] = [await readImportText(text, palermoProfile), await readImportText(turned, palermoProfile)];
    const ids = one.rows.map((row) => row.externalId);
    expect(new Set(ids).size).toBe(2);
    expect(other.rows.map((row) => row.externalId)).toEqual(ids);
  });

  it('resumes after a row with the same identifiers', async () => {
    await using folder = await testFolder();
    const text = `sex,ageYears,notes\n${'female,20,a\n'.repeat(6)}`;
    const table = await openTable(await folder.file('t.csv', text));
    const prepared = await prepareImport(table, { by: palermoProfile, context: testContext });
    const all = await Array.fromAsync(prepared.rows());
    const rest = await Array.fromAsync(prepared.rows({ afterRow: 4 }));
    expect(rest).toEqual(all.slice(3));
  });

  it('takes the order of day and month from dates that prove it', async () => {
    const text = 'givenName,birthDate,sex\nA,03/04/2001,female\nB,25/04/2001,male\n';
    const { accepted } = await readImportText(text, palermoProfile);
    expect(accepted.map((row) => row.case.values['birthDate'])).toEqual(['2001-04-03', '2001-04-25']);
  });
});

describe('a mapping made by a person', () => {
  const mapping: ColumnMapping = {
    Nom: { target: 'familyName' },
    Pays: { target: 'citizenships', corrections: { Phil: 'PH', NA: '' } },
    Travail: { target: 'exploitation', corrections: { '1': 'ForcedLabour', '0': '' } },
    Sexuel: { target: 'exploitation', corrections: { '1': 'SexualExploitation', '0': '' } },
    Dossier: { target: 'externalId' },
    Divers: { target: null },
  };

  it('reads values as corrected and leaves out what is not mapped', async () => {
    const text = 'Dossier;Nom;Pays;Travail;Sexuel;Divers;Autre\n1;Exemple;Phil;1;1;x;y\n2;Exemple;NA;0;1;x;y\n';
    const { accepted, prepared } = await readImportText(text, mapping);
    expect(accepted.map((row) => [row.externalId, row.case.values])).toEqual([
      ['1', { familyName: 'Exemple', citizenships: ['PH'], exploitation: ['ForcedLabour', 'SexualExploitation'] }],
      ['2', { familyName: 'Exemple', exploitation: ['SexualExploitation'] }],
    ]);
    expect(prepared.leftOut).toEqual(['Divers', 'Autre']);
  });

  it('does not take NA for Namibia or for nothing until it is told which', async () => {
    const { rejected } = await readImportText('Nom,Pays\nExemple,NA\n', {
      Nom: { target: 'familyName' },
      Pays: { target: 'citizenships' },
    });
    expect(rejected[0]?.problems.map((problem) => problem.reason)).toEqual(['cell.ambiguousCode']);
  });

  it('refuses two columns that contradict each other', async () => {
    const two: ColumnMapping = { A: { target: 'sex' }, B: { target: 'sex' } };
    const { rows } = await readImportText('A,B\nfemale,F\nfemale,male\n', two);
    expect(rows.map((row) => row.problems.map((problem) => problem.reason).join())).toEqual(['', 'cell.contradiction']);
  });

  it('names targets and columns that do not exist', () => {
    const faults = mappingFaults(
      { A: { target: 'nothing' }, B: { target: null }, toString: { target: 'sex' } },
      ['A', 'B'],
      testContext,
    );
    expect(faults).toEqual({ unknownTargets: ['nothing'], unknownColumns: ['toString'] });
  });
});

describe('registrationDayOf', () => {
  it('gives the first day that the row allows', () => {
    expect(registrationDayOf({ registeredOn: '2019' })).toBe('2019-01-01');
    expect(registrationDayOf({ registeredOn: '2019-05' })).toBe('2019-05-01');
    expect(registrationDayOf({ registeredOn: '2019-05-06' })).toBe('2019-05-06');
    expect(registrationDayOf({ yearOfRegistration: '2014-2018' })).toBe('2014-01-01');
    expect(registrationDayOf({})).toBeUndefined();
  });
});
