// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { checkIati } from './check-iati.ts';
import { rules } from './iati-rules.ts';
import { type IatiFund, writeActivities } from './write-activities.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

const fund: IatiFund = {
  name: 'Meridian Trust Fund',
  ref: 'XM-EXAMPLE-1',
  type: '40',
  currency: 'USD',
  since: '2026-01-01',
  generatedAt: new Date('2026-11-01T12:00:00Z'),
  threshold: 10,
  movements: [
    { number: 1, kind: 'pledge', on: '2026-01-01', currency: 'EUR', amount: '500.00', from: 'Government of Meridia' },
    { number: 2, kind: 'receipt', on: '2026-01-05', currency: 'EUR', amount: '500.00', from: 'Government of Meridia' },
    { number: 3, kind: 'conversion', on: '2026-01-06', currency: 'EUR', amount: '-500.00', from: null },
  ],
  grants: [
    {
      reference: 'G-2026-001',
      title: 'Shelter & law <for> all',
      summary: 'Places to stay.',
      grantee: 'Harbour Lights',
      countries: ['GH', 'TG', 'BJ'],
      currency: 'USD',
      startsOn: '2026-02-01',
      endsOn: '2026-09-30',
      closedOn: '2026-10-20',
      updatedAt: new Date('2026-10-20T08:00:00Z'),
      movements: [
        { number: 4, kind: 'commitment', on: '2026-01-20', currency: 'USD', amount: '20000.00', from: null },
        { number: 5, kind: 'disbursement', on: '2026-02-02', currency: 'USD', amount: '12000.00', from: null },
      ],
      results: [
        {
          from: '2026-02-01',
          to: '2026-05-31',
          counts: [
            { kind: 'Legal', persons: 41 },
            { kind: 'Accommodation', persons: 9 },
          ],
        },
      ],
    },
  ],
};
const root = writeActivities(fund);

/** The document with one element changed by a function; null takes it out. */
function changing(at: XmlElement, name: string, change: (found: XmlElement) => XmlElement | null): XmlElement {
  const children = at.children.flatMap((child) =>
    child.name === name ? (change(child) ?? []) : changing(child, name, change),
  );
  return { ...at, children };
}
const rulesBroken = (document: XmlElement): string[] => [...new Set(checkIati(document).map(({ rule }) => rule))];

describe('the file for IATI', () => {
  test('keeps the rules of the standard', () => {
    expect(checkIati(root)).toEqual([]);
  });

  test('escapes what people wrote, and leaves out what XML cannot hold', () => {
    const xml = writeXml(root);
    expect(xml).toContain('<narrative>Shelter &amp; law &lt;for&gt; all</narrative>');
    expect(writeXml(element('a', { b: '"\u0000' }, 'x\u0008\uD800y'))).toContain('<a b="&quot;">xy</a>');
  });

  test('tells no number of persons below the threshold', () => {
    const xml = writeXml(root);
    expect(xml).toContain('<actual value="41"/>');
    expect(xml).not.toContain('<actual value="9"/>');
  });

  test('splits a grant among its countries so that the shares add up to a hundred', () => {
    const shares = root.children[1]?.children.filter(({ name }) => name === 'recipient-country');
    expect(shares?.map(({ attributes }) => attributes)).toEqual([
      { code: 'GH', percentage: '33.34' },
      { code: 'TG', percentage: '33.33' },
      { code: 'BJ', percentage: '33.33' },
    ]);
  });
});

/** The document at each of its elements with one thing wrong: a child out of order or gone, an attribute unknown or gone. */
function* spoilt(at: XmlElement, rebuild: (changed: XmlElement) => XmlElement): Generator<[string, XmlElement]> {
  const { name, attributes, children } = at;
  const rule = rules[name];
  yield [
    `${name} with an attribute that it has not`,
    rebuild({ ...at, attributes: { ...attributes, colour: 'blue' } }),
  ];
  yield [`${name} with a child that it has not`, rebuild({ ...at, children: [...children, element('colour')] })];
  for (const key of rule?.required ?? []) {
    const { [key]: _gone, ...others } = attributes;
    yield [`${name} without @${key}`, rebuild({ ...at, attributes: others })];
  }
  for (const key of Object.keys(attributes)) {
    yield [`${name} with an empty @${key}`, rebuild({ ...at, attributes: { ...attributes, [key]: '' } })];
  }
  for (const [child, least] of rule?.children ?? []) {
    if (least > 0)
      yield [`${name} without ${child}`, rebuild({ ...at, children: children.filter((one) => one.name !== child) })];
  }
  if (new Set(children.map((child) => child.name)).size > 1) {
    yield [`${name} the other way round`, rebuild({ ...at, children: children.toReversed() })];
  }
  for (const [place, child] of children.entries()) {
    yield* spoilt(child, (changed) => rebuild({ ...at, children: children.with(place, changed) }));
  }
}

describe('the check', () => {
  test('finds whatever is spoilt, at every element of the document', () => {
    const all = [...spoilt(root, (changed) => changed)];
    expect(all.length).toBeGreaterThan(200);
    expect(all.flatMap(([what, document]) => (checkIati(document).length === 0 ? [what] : []))).toEqual([]);
  });

  test('finds an element out of order, missing, twice, or unknown', () => {
    const [first, second] = root.children as [XmlElement, XmlElement];
    const swapped = { ...first, children: first.children.toReversed() };
    expect(rulesBroken({ ...root, children: [swapped, second] })).toContain('order');
    expect(rulesBroken(changing(root, 'reporting-org', () => null))).toEqual(['missing', 'ruleset']);
    const twice = changing(root, 'transaction', (one) => ({ ...one, children: [...one.children, ...one.children] }));
    expect(rulesBroken(twice)).toContain('tooMany');
    expect(rulesBroken(changing(root, 'sector', () => element('secteur')))).toContain('unknownElement');
  });

  test('finds a code that is in no list, a day that is none, a currency, an amount and a missing attribute', () => {
    const changed = (name: string, attributes: Record<string, string>, text = '') =>
      rulesBroken(changing(root, name, () => element(name, attributes, text)));
    expect(changed('activity-status', { code: '9' })).toEqual(['codelist']);
    expect(changed('transaction-date', { 'iso-date': '2026-02-31x' })).toEqual(['value']);
    expect(changed('value', { currency: 'XYZ', 'value-date': '2026-01-01' }, '5')).toEqual(['value']);
    expect(changed('value', { currency: 'USD', 'value-date': '2026-01-01' }, '1,000.00')).toEqual(['value']);
    expect(changed('value', { currency: 'USD' }, '5')).toEqual(['attribute']);
    expect(changed('recipient-country', { code: 'GHA', percentage: '50' })).toContain('value');
  });

  test('finds what no schema can say: identifiers, shares, and an end before the start', () => {
    expect(rulesBroken(changing(root, 'iati-identifier', () => element('iati-identifier', {}, 'XX-OTHER-1')))).toEqual([
      'ruleset',
    ]);
    const early = changing(root, 'activity-date', ({ attributes }) =>
      element('activity-date', {
        type: attributes['type'] ?? '',
        'iso-date': attributes['type'] === '3' ? '2020-01-01' : '2026-02-01',
      }),
    );
    expect(rulesBroken(early)).toEqual(['ruleset']);
    expect(rulesBroken(writeActivities({ ...fund, ref: '' }))).toContain('value');
  });
});
