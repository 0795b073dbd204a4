// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

type Role = Parameters<typeof hasRole>[1];

function having(...roles: Role[]): (actor: Actor) => Verdict {
  return (actor) => (hasRole(actor, ...roles) ? allow : deny('role'));
}

/** Reads the ledger, contributions and grants. */
export const mayReadFund = having('grantsOfficer', 'trustee', 'auditor', 'analyst');
/** Runs the fund: records money and grants, proposes payments. */
export const mayRunFund = having('grantsOfficer');
/** Confirms a payment that somebody else proposed. */
export const mayConfirmPayment = having('grantsOfficer', 'trustee');
