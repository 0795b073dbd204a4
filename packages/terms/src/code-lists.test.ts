// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeListOf, codeLists, findCode, labelOf, recogniseCode } from './index.ts';

const htcdsFile = join(import.meta.dirname, '../../../../shared/data/htcds/htcds_Field_Standards.csv');

describe('every code list', () => {
  test.each(codeLists.map((list) => [list.name, list] as const))('%s is complete in three languages', (_name, list) => {
    expect(list.source).toMatch(/\S/);
    expect(list.version).toMatch(/\S/);
    const codes = list.codes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, label } of list.codes) {
      expect(label.en, `${code} en`).toMatch(/\S/);
      expect(label.fr, `${code} fr`).toMatch(/\S/);
      expect(label.ar, `${code} ar`).toMatch(/\S/);
    }
  });

  test.each(codeLists.map((list) => [list.name, list] as const))(
    '%s has no two codes with one label',
    (_name, list) => {
      for (const language of ['en', 'fr', 'ar'] as const) {
        const labels = list.codes.map(({ label }) => label[language]);
        expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
      }
    },
  );

  test('has a name of its own', () => {
    const names = codeLists.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has Arabic labels in Arabic script, brand names and codes of age bands aside', () => {
    const latin = codeLists
      .filter(({ name }) => name !== 'recruitmentPlatform')
      .flatMap((list) =>
        list.codes
          .filter(({ label }) => !/\p{Script=Arabic}/u.test(label.ar))
          .map(({ code }) => `${list.name}.${code}`),
      );
    expect(latin).toEqual([]);
  });
});

describe('the forms of exploitation that the United Nations texts name', () => {
  test.each([
    ['exploitation', 'ForcedLabour'],
    ['exploitation', 'SexualExploitation'],
    ['exploitation', 'ForcedCriminality'],
    ['exploitation', 'ArmedConflict'],
    ['exploitation', 'IllegalAdoption'],
    ['exploitation', 'OrganRemoval'],
    ['exploitation', 'ForcedMarriage'],
    ['exploitation', 'ForcedBegging'],
    ['exploitation', 'DomesticServitude'],
    ['exploitation', 'Sport'],
    ['exploitation', 'AiGeneratedAbuseMaterial'],
    ['exploitationSetting', 'supplyChain'],
    ['exploitationSetting', 'humanitarianSetting'],
    ['exploitationSetting', 'conflict'],
    ['exploitationSetting', 'displacement'],
    ['exploitationSetting', 'irregularMigration'],
  ])('%s has %s', (list, code) => {
    expect(findCode(list, code)).toBeDefined();
  });
});

/** Our list, the HTCDS field with its pick list. */
const htcdsFields: readonly (readonly [list: string, field: string])[] = [
  ['gender', 'prs_Gender'],
  ['maritalStatus', 'prs_MaritalStatus'],
  ['education', 'prs_HighestLevelOfEducation'],
  ['traffickingStatus', 'vic_TraffickingStatus'],
  ['decisionMaker', 'vic_TraffickingStatusDecisionMakingOrg'],
  ['relationshipToTrafficker', 'vic_RelationshipToTrafficker'],
  ['recruitmentPlatform', 'vic_RecruitmentWebsitesAndApps'],
  ['recruitment', 'vic_MethodOfRecruitment'],
  ['meansOfControl', 'vic_MethodsOfControl'],
  ['exploitation', 'vic_TypeOfExploitation'],
  ['industry', 'vic_ForcedLabourIndustry'],
  ['sexualExploitation', 'vic_TypeOfSexExploitation'],
  ['perpetratorRole', 'per_RoleInProcess'],
  ['caseStatus', 'cas_Status'],
  ['referralReason', 'cas_ReasonForIncomingReferral'],
  ['supportPlan', 'spl_Type'],
];

// Needs the HTCDS field standards, which lie beside the project and not in it.
describe.runIf(existsSync(htcdsFile))('against the HTCDS pick lists', () => {
  const lines = existsSync(htcdsFile) ? readFileSync(htcdsFile, 'utf8').split('\n') : [];

  test.each(htcdsFields)('%s has every value of %s and names it in its crosswalk', (listName, field) => {
    const cells = lines.find((line) => line.split(',')[6] === field)?.split(',') ?? [];
    const values = (cells[9] ?? '').trim().split(/\s+/);
    expect(values.length).toBeGreaterThan(1);
    const crossed = new Set(codeListOf(listName).codes.map(({ crosswalk }) => crosswalk?.['htcds']));
    expect(values.filter((value) => !crossed.has(value))).toEqual([]);
    expect(values.filter((value) => !recogniseCode(listName, value))).toEqual([]);
  });
});

describe('a code list asked for by name', () => {
  test('is refused when there is none', () => {
    expect(() => codeListOf('nothing')).toThrow(RangeError);
    expect(() => codeListOf('__proto__')).toThrow(RangeError);
  });

  test('gives labels, and the code itself where it is unknown', () => {
    expect(labelOf('sex', 'female', 'fr')).toBe('Féminin');
    expect(labelOf('country', 'FR', 'ar')).toBe('فرنسا');
    expect(labelOf('language', 'sw', 'en')).toBe('Swahili');
    expect(labelOf('sex', 'gone', 'en')).toBe('gone');
  });
});

describe('a written code', () => {
  test.each([
    ['exploitation', 'ForcedLabour', 'ForcedLabour', false],
    ['exploitation', ' ForcedLabour ', 'ForcedLabour', false],
    ['exploitation', 'forced labour', 'ForcedLabour', true],
    ['exploitation', 'FORCED_LABOR', 'ForcedLabour', true],
    ['exploitation', 'Travail forcé', 'ForcedLabour', true],
    ['exploitation', 'العمل القسري', 'ForcedLabour', true],
    ['exploitation', 'isSexualExploit', 'SexualExploitation', true],
    ['exploitation', 'Other forms of exploitation', 'Other', true],
    ['exploitation', 'Servitude', 'Servitude', false],
    ['relationshipToTrafficker', 'Unaquainted', 'Unacquainted', true],
    ['industry', 'A_AgricultureForestryAndFishing', 'A', true],
    ['meansOfControl', 'meansWithholdDocuments', 'WithholdsDocuments', true],
    ['meansOfControl', 'Threats to individual or others', 'PhysicalThreats', true],
    ['ageGroup', '9-17', '9--17', true],
    ['ageGroup', '0—8', '0--8', true],
    ['ageGroup', '48+', '48+', false],
    ['majority', 'Minor', 'child', true],
    ['sex', 'Woman', 'female', true],
    ['sex', 'M', 'male', true],
    ['country', 'VIETNAM', 'VN', true],
    ['language', 'fra', 'fr', true],
  ])('of %s, "%s" is %s', (list, written, code, corrected) => {
    expect(recogniseCode(list, written)).toEqual({ code, corrected });
  });

  test.each([
    ['exploitation', ''],
    ['exploitation', '---'],
    ['exploitation', 'constructor'],
    ['meansOfControl', 'meansDenyBasicNeeds'],
    ['gender', 'Transgender/NonConforming'],
    ['ageGroup', '917'],
  ])('of %s is not guessed from "%s"', (list, written) => {
    expect(recogniseCode(list, written)).toBeUndefined();
  });

  test('is recognised from its own code and label in every list', () => {
    const lost: string[] = [];
    for (const list of codeLists) {
      for (const { code, label } of list.codes) {
        for (const written of [code, label.en, label.fr, label.ar]) {
          if (recogniseCode(list.name, written)?.code !== code) lost.push(`${list.name}.${code}: ${written}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  test('never makes recognition throw, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codeLists.map(({ name }) => name)),
        fc.string({ unit: 'binary' }),
        (list, written) => {
          const recognised = recogniseCode(list, written);
          expect(recognised === undefined || findCode(list, recognised.code) !== undefined).toBe(true);
        },
      ),
      { seed: 20260730, numRuns: 2000 },
    );
  });
});
