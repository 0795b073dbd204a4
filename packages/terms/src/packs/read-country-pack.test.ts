// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseForm,
  checkValues,
  countryPacks,
  gbrPack,
  genericPack,
  getCountryPack,
  readCountryPack,
} from '../index.ts';
import type { PackProblem } from '../index.ts';

const words = { en: 'Words', fr: 'Mots', ar: 'كلمات' };

function problemsOf(json: unknown): readonly PackProblem[] {
  const read = readCountryPack(json);
  return 'problems' in read ? read.problems : [];
}

/** The generic pack as JSON with one section of these fields. */
function withFields(...fields: unknown[]): unknown {
  return { ...genericPack, sections: [{ key: 'xOwn', label: words, fields }] };
}

const text = { key: 'xText', type: 'text', dataClass: 'notes', label: words };

function codes(json: unknown): string[] {
  return problemsOf(json).map(({ path, code }) => `${path}: ${code}`);
}

test.each(countryPacks)('the pack $id survives being written and read', (pack) => {
  expect(readCountryPack(JSON.parse(JSON.stringify(pack)))).toEqual({ pack });
});

test('a pack of the product is found by its id', () => {
  expect(getCountryPack('gbr')).toBe(gbrPack);
  expect(() => getCountryPack('nowhere')).toThrow(RangeError);
});

test('a read pack drives the form', () => {
  const read = readCountryPack(withFields({ ...text, required: true }));
  if (!('pack' in read)) throw new Error('The pack was refused');
  expect(checkValues(caseForm(read.pack), {})).toEqual([{ key: 'xText', code: 'required' }]);
});

describe('a pack is refused for', () => {
  test.each<[string, unknown, string]>([
    ['not being an object', null, ': notAnObject'],
    ['being a list', [], ': notAnObject'],
    ['an unknown key', { ...genericPack, color: 'blue' }, 'color: unknownKey'],
    ['a bad id', { ...genericPack, id: 'A B' }, 'id: wrongType'],
    ['an unknown country', { ...genericPack, country: 'QQ' }, 'country: unknownCode'],
    [
      'a child by an unknown question',
      { ...genericPack, childWhen: { field: 'xGone', is: 'yes' } },
      'childWhen.field: unknownField',
    ],
    ['an unknown language', { ...genericPack, languages: ['en', 'xx'] }, 'languages[1]: unknownCode'],
    ['no language', { ...genericPack, languages: [] }, 'languages: missing'],
    ['a label that lacks a language', { ...genericPack, label: { en: 'a', fr: 'b', ar: ' ' } }, 'label.ar: missing'],
    ['no label', { ...genericPack, label: undefined }, 'label: missing'],
    ['majority before 18', { ...genericPack, ageOfMajority: 16 }, 'ageOfMajority: outOfRange'],
    [
      'a threshold that shows two people',
      { ...genericPack, publicationThreshold: 2 },
      'publicationThreshold: outOfRange',
    ],
    [
      'a default beyond the longest release',
      { ...genericPack, releaseDaysDefault: 400 },
      'releaseDaysDefault: outOfRange',
    ],
    ['half a year', { ...genericPack, retentionYears: 0.5 }, 'retentionYears: wrongType'],
    [
      'an unknown kind of decision maker',
      { ...genericPack, decisionMakerKinds: ['oracle'] },
      'decisionMakerKinds[0]: unknownCode',
    ],
    ['an unknown outcome', { ...genericPack, outcomeLabels: { maybe: words } }, 'outcomeLabels.maybe: unknownKey'],
    [
      'a section that is nobody’s',
      { ...genericPack, sections: [{ key: 'mine', label: words, fields: [] }] },
      'sections[0].key: notAllowed',
    ],
    [
      'a section without fields',
      { ...genericPack, sections: [{ key: 'xOwn', label: words }] },
      'sections[0].fields: missing',
    ],
    ['a field key without x', withFields({ ...text, key: 'givenName' }), 'sections[0].fields[0].key: wrongType'],
    ['two fields with one key', withFields(text, text), 'sections[0].fields[1].key: repeated'],
    ['an unknown type', withFields({ ...text, type: 'colour' }), 'sections[0].fields[0].type: notAllowed'],
    [
      'an unknown data class',
      withFields({ ...text, dataClass: 'gossip' }),
      'sections[0].fields[0].dataClass: unknownCode',
    ],
    [
      'an unknown code list',
      withFields({ ...text, type: 'choice', codeList: 'nothing' }),
      'sections[0].fields[0].codeList: unknownCodeList',
    ],
    ['a choice without choices', withFields({ ...text, type: 'choice' }), 'sections[0].fields[0]: missing'],
    [
      'a choice with no option',
      withFields({ ...text, type: 'choice', options: [] }),
      'sections[0].fields[0].options: missing',
    ],
    [
      'options on a text',
      withFields({ ...text, options: [{ code: 'a', label: words }] }),
      'sections[0].fields[0].options: notAllowed',
    ],
    [
      'a code twice',
      withFields({
        ...text,
        type: 'choice',
        options: [
          { code: 'a', label: words },
          { code: 'a', label: words },
        ],
      }),
      'sections[0].fields[0].options[1].code: repeated',
    ],
    ['min above max', withFields({ ...text, type: 'number', min: 5, max: 1 }), 'sections[0].fields[0].min: outOfRange'],
    ['a limit on the wrong type', withFields({ ...text, min: 5 }), 'sections[0].fields[0].min: notAllowed'],
    ['a searched note', withFields({ ...text, searchedAs: 'name' }), 'sections[0].fields[0].searchedAs: notAllowed'],
    [
      'a condition on no field',
      withFields({ ...text, shownWhen: { field: 'xGone', is: 'a' } }),
      'sections[0].fields[0].shownWhen.field: unknownField',
    ],
    [
      'a condition on an unknown code',
      withFields({ ...text, shownWhen: { field: 'sex', is: 'F' } }),
      'sections[0].fields[0].shownWhen.is: unknownCode',
    ],
    [
      'a condition of the wrong type',
      withFields({ ...text, shownWhen: { field: 'ageYears', is: '3' } }),
      'sections[0].fields[0].shownWhen.is: wrongType',
    ],
    [
      'choices compared with is',
      withFields({ ...text, shownWhen: { field: 'act', is: 'receipt' } }),
      'sections[0].fields[0].shownWhen.is: notAllowed',
    ],
    [
      'a condition that says two things',
      withFields({ ...text, shownWhen: { field: 'sex', is: 'female', empty: false } }),
      'sections[0].fields[0].shownWhen: notAllowed',
    ],
    [
      'a nested unknown field',
      withFields({ ...text, requiredWhen: { all: [{ not: { field: 'xGone', empty: true } }] } }),
      'sections[0].fields[0].requiredWhen.all[0].not.field: unknownField',
    ],
    [
      'a code list named as one of ours',
      { ...genericPack, codeLists: [{ name: 'sex', source: 's', version: '1', codes: [{ code: 'a', label: words }] }] },
      'codeLists[0].name: repeated',
    ],
  ])('%s', (_why, json, problem) => {
    expect(codes(json)).toContain(problem);
  });

  test('conditions nested without end', () => {
    let condition: unknown = { field: 'sex', is: 'female' };
    for (let depth = 0; depth < 5000; depth += 1) condition = { not: condition };
    expect(problemsOf(withFields({ ...text, shownWhen: condition })).map(({ code }) => code)).toEqual(['tooDeep']);
  });
});

describe('a process is refused for', () => {
  const withProcess = (changes: object): unknown => ({
    ...gbrPack,
    identification: { ...gbrPack.identification, ...changes },
  });
  const withMove = (changes: object) => {
    const [first, ...others] = gbrPack.identification?.moves ?? [];
    return withProcess({ moves: [{ ...first, ...changes }, ...others] });
  };

  test.each([
    ['a question that the pack does not ask', { unless: 'xNowhere' }],
    ['a question of text', { unless: 'xDutyToNotifyReason' }],
    ['no question', {}],
    ['a word', 'no'],
  ])('naming whoever refused because of %s', (_why, withoutIdentity) => {
    expect(codes(withMove({ withoutIdentity })).at(-1)).toBe(
      'identification.moves[0].withoutIdentity.unless: unknownField',
    );
    expect(codes(withMove({ withoutIdentity: { unless: 'xAgreesToIdentity' } }))).toEqual([]);
  });

  test('coming of age by a move that there is not, and a clock of another kind', () => {
    const { comingOfAge, stages = [] } = gbrPack.identification ?? {};
    expect(
      codes(withProcess({ comingOfAge: { ...comingOfAge, agree: 'dance', refuse: ['withdraw', 'flee'] } })),
    ).toEqual(['identification.comingOfAge.agree: unknownCode', 'identification.comingOfAge.refuse[1]: unknownCode']);
    const [first, ...others] = stages;
    expect(codes(withProcess({ stages: [{ ...first, clock: 'strikes' }, ...others] }))).toEqual([
      'identification.stages[0].clock: unknownCode',
    ]);
  });
});

test('a condition may name a field that comes later, and a standard field', () => {
  const first = {
    ...text,
    key: 'xFirst',
    shownWhen: {
      any: [
        { field: 'xText', empty: false },
        { field: 'act', includes: 'receipt' },
      ],
    },
  };
  expect(problemsOf(withFields(first, text))).toEqual([]);
});

test('reading never throws, whatever the document is', () => {
  const broken = fc
    .anything()
    .chain((part) =>
      fc.constantFrom<unknown>(
        part,
        { ...genericPack, sections: part },
        withFields(part),
        withFields({ ...text, shownWhen: part }),
        { ...gbrPack, codeLists: part },
      ),
    );
  fc.assert(
    fc.property(broken, (json) => {
      const read = readCountryPack(json);
      expect('pack' in read || read.problems.length > 0).toBe(true);
    }),
    { seed: 20260730, numRuns: 1000 },
  );
});
