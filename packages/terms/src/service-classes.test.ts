// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { expect, test } from 'vitest';
import { codeListOf } from './code-lists.ts';
import { classesNeededBy } from './service-classes.ts';

/** Every kind of service against the classes that most of them have no business with. */
const expected: Readonly<Record<string, string>> = {
  Accommodation: 'health',
  Education: '',
  Financial: '',
  Health: 'health',
  LabourExploitationRehabilitation: 'experience health',
  Legal: 'experience forcedActs immigration justice',
  Livelihood: '',
  RightsBasedTraining: '',
  SexualExploitationRehabilitation: 'experience health',
  SocialCare: 'health',
  AccessToJustice: 'experience forcedActs immigration justice',
  Compensation: 'experience forcedActs health immigration justice',
  Residence: 'experience forcedActs immigration justice',
  SafeReturn: 'health immigration location',
};

test.each(codeListOf('serviceKind').codes.map(({ code }) => [code] as const))(
  'a service of the kind %s sees what it needs, and never the notes',
  (kind) => {
    const common = ['child', 'contact', 'identity', 'needs', 'services'];
    const classes = classesNeededBy(kind);
    expect(new Set(classes).size).toBe(classes.length);
    expect(common.filter((each) => !classes.some((needed) => needed === each))).toEqual([]);
    const besides = classes.filter((each) => !common.includes(each));
    expect(besides.toSorted().join(' ')).toBe(expected[kind]);
  },
);

test('a kind that nobody knows needs no more than any', () => {
  expect(classesNeededBy('constructor')).toEqual(classesNeededBy('Education'));
});
