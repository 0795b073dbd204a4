// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { EntryId, type EntryView } from '@palermo/contract';
import { findEntryKind } from '@palermo/terms';
import { expect, test } from 'vitest';
import { answersOf, arrangeEntries } from './arrange-entries.ts';

function entry(kind: string, writtenAt: string, struck: EntryView['struck'] = null): EntryView {
  return {
    id: EntryId.parse(crypto.randomUUID()),
    kind,
    dataClass: 'child',
    values: {},
    version: 1,
    writtenBy: { organisation: 'Harbour House', account: null },
    writtenAt,
    changedAt: writtenAt,
    struck,
    mayChange: true,
  };
}

test('kinds stand in their order; what was struck out comes last', () => {
  const old = entry('familyLink', '2026-01-01T00:00:00Z');
  const recent = entry('familyLink', '2026-02-01T00:00:00Z');
  const struck = entry('familyLink', '2026-03-01T00:00:00Z', { at: '2026-03-02T00:00:00Z', reason: 'wrong case' });
  const arranged = arrangeEntries('children', { entries: [struck, old, recent], offered: ['childViews'] });
  expect(arranged.map(({ kind, entries, mayAdd }) => [kind.key, entries, mayAdd])).toEqual([
    ['familyLink', [recent, old, struck], false],
    ['childViews', [], true],
  ]);
});

test('answers to questions that no longer apply are left out', () => {
  const kind = findEntryKind('childViews');
  if (!kind) throw new Error('The kind is there.');
  const values = { viewsOn: '2026-01-01', viewsFollowed: 'yes', viewsWhyNot: 'because', viewsAbout: '' };
  expect(answersOf(kind, values)).toEqual({ viewsOn: '2026-01-01', viewsFollowed: 'yes' });
});
