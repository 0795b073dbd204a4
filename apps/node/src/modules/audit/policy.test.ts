// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest';
import { OrganisationKindCode, RoleCode, type AccountId, type OrganisationId } from '@palermo/contract';
import { gate, keeper, type Actor } from '../../kernel/actor.ts';
import { asksForVerification, keepsAudit, readsAudit } from './policy.ts';

const actors: Actor[] = [
  gate,
  keeper,
  ...OrganisationKindCode.options.flatMap((organisationKind) =>
    [undefined, ...RoleCode.options].flatMap((role) =>
      (['enrolling', 'active'] as const).map((state) => ({
        duty: 'account' as const,
        accountId: '01a201ef-0000-7000-8000-000000000003' as AccountId,
        organisationId: '01a201ef-0000-7000-8000-000000000001' as OrganisationId,
        organisationKind,
        roles: role === undefined ? [] : [role],
        channel: 'browser' as const,
        sessionId: null,
        state,
        confirmedUntil: null,
      })),
    ),
  ),
];

it('allows exactly what the table says, for every act, role, kind of organisation and state', () => {
  for (const actor of actors) {
    const role = actor.duty === 'account' && actor.state === 'active' ? actor.roles[0] : undefined;
    expect(readsAudit(actor).allowed).toBe(role === 'supervisor' || role === 'auditor');
    expect(asksForVerification(actor).allowed).toBe(
      role === 'administrator' || role === 'supervisor' || role === 'auditor',
    );
    expect(keepsAudit(actor).allowed).toBe(actor === keeper);
  }
});
