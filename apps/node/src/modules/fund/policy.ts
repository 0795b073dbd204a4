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
/** Reads calls, applications that were submitted, and what was decided about them. */
export const mayReadCalls = having('grantsOfficer', 'trustee');
/** Reads calls that were published as well. */
export const mayListCalls = having('grantsOfficer', 'trustee', 'assessor', 'coordinator');
/** Fills in scoring sheets. */
export const mayAssess = having('assessor');
/** May be in conflict of interest about an application. */
export const mayDeclare = having('assessor', 'trustee', 'grantsOfficer');
/** Agrees to what becomes of applications. */
export const mayDecide = having('trustee');

/** An applicant about its own applications. */
export function asApplicant(actor: Actor): Verdict {
  return actor.duty === 'applicant' ? allow : deny('notAnApplicant');
}

/** Anybody, about what was published. */
export function asVisitor(actor: Actor): Verdict {
  return actor.duty === 'visitor' ? allow : deny('notAVisitor');
}

/** Confirms a payment that somebody else proposed. */
export const mayConfirmPayment = having('grantsOfficer', 'trustee');
