// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { OrganisationId, type HeldRelease } from '@palermo/contract';
import { expect, test } from 'vitest';
import { viewersOf } from './who-sees.ts';

const shelter = OrganisationId.parse('0b7e7f0e-5a55-4a3e-9a43-0c6f9d3b6a01');

function release(changes: Partial<HeldRelease>): HeldRelease {
  const organisation = { id: shelter, name: 'Invented shelter', kind: 'serviceProvider' as const };
  return {
    organisation,
    dataClasses: ['needs'],
    state: 'live',
    until: '2026-05-01T23:59:59Z',
    ...changes,
  } as HeldRelease;
}

test('releases to one organisation are one viewer, who sees each class until the last of them ends', () => {
  const [viewer, ...others] = viewersOf({
    openings: [{ organisationId: shelter, count: 3, lastAt: '2026-04-02T10:00:00Z' }],
    releases: [release({ until: '2026-06-01T23:59:59Z', dataClasses: ['needs', 'health'] }), release({})],
  });
  expect(others).toEqual([]);
  expect(viewer?.until.get('needs')).toBe('2026-06-01T23:59:59Z');
  expect(viewer?.releases.map(({ until }) => until)).toEqual(['2026-05-01T23:59:59Z', '2026-06-01T23:59:59Z']);
  expect(viewer?.opened?.count).toBe(3);
});

test('what is planned, waits, ended or was revoked lets nobody see anything', () => {
  const states = ['planned', 'waiting', 'declined', 'expired', 'revoked'] as const;
  expect(viewersOf({ openings: [], releases: states.map((state) => release({ state })) })).toEqual([]);
});
