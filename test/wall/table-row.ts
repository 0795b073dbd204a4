// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Relation, World } from './world-rows.ts';

export type Operation = 'select' | 'insert' | 'update' | 'delete';
export const operations: readonly Operation[] = ['select', 'insert', 'update', 'delete'];

export interface Trial {
  readonly relation: Relation;
  readonly kind: string;
  readonly role: string;
}

export type May = (trial: Trial) => boolean;

/** Who may do what with one row of a table that stands in the holder's sphere, and the statements that try it. */
export interface TableRow {
  readonly may: Readonly<Record<Operation, May>>;
  /** Statements that return or affect at least one row when they are allowed. */
  readonly tries: (world: World) => Readonly<Record<Operation, string>>;
}

export const never: May = () => false;
export const anyAccount: May = () => true;
/** Members of groups have nothing to do with cases, whatever roles somebody gave their accounts. */
export const works: May = ({ role, kind }) =>
  ['caseworker', 'supervisor', 'decisionMaker'].includes(role) && kind !== 'member';
const edits: May = ({ role, kind }) => ['caseworker', 'supervisor'].includes(role) && kind !== 'member';
/** Everybody but those whose work is commitments, groups and the fund. */
export const reachesServices: May = ({ role }) =>
  ['administrator', 'caseworker', 'supervisor', 'decisionMaker', 'analyst', 'auditor'].includes(role);
export const isHolder: May = ({ relation }) => relation === 'holder';
export const has =
  (...roles: string[]): May =>
  ({ role }) =>
    roles.includes(role);
export const both =
  (...conditions: May[]): May =>
  (trial) =>
    conditions.every((condition) => condition(trial));
export const either =
  (...conditions: May[]): May =>
  (trial) =>
    conditions.some((condition) => condition(trial));
export const administersNode: May = ({ role, kind }) =>
  role === 'administrator' && (kind === 'competentAuthority' || kind === 'hub');
export const administersHolder = either(both(isHolder, has('administrator')), administersNode);
/** An auditor of an organisation that audits the whole node. */
export const audits = both(has('auditor'), ({ kind }) => kind === 'auditor');
export const inHolder = either(isHolder, administersNode);
export const holdsAndEdits = both(isHolder, edits);
export const holdsAndSupervises = both(isHolder, edits, has('supervisor'));
/** The holder, and the recipient of a release that includes the class. */
export const seesReleased = both(works, ({ relation }) => relation !== 'stranger');

/** Analysts, and supervisors of those who answer for the country's figures. */
export const preparesReturns = either(
  has('analyst'),
  both(has('supervisor'), ({ kind }) => kind === 'competentAuthority' || kind === 'rapporteur'),
);

/** Those of the competent authority and the rapporteur who may release a return, and did not propose it themselves. */
export const decidesOnReturnOfHolder = both(
  has('analyst', 'supervisor'),
  ({ kind, relation }) => (kind === 'competentAuthority' || kind === 'rapporteur') && relation !== 'holder',
);

/** Analysts, and the supervisors who may release a report. */
export const readsReports = either(
  has('analyst'),
  both(has('supervisor'), ({ kind }) => ['competentAuthority', 'rapporteur', 'hub'].includes(kind)),
);

export const uuid = 'gen_random_uuid()';
