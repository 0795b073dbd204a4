// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  inputOf,
  recordTreatyRemark as remarkEndpoint,
  recordTreatyStatement as statementEndpoint,
  setOwnState as ownEndpoint,
  type StateCode,
  type TreatyStanding,
} from '@palermo/contract';
import { findCountry, findTreaty } from '@palermo/terms';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayCoordinate } from '../policy.ts';
import { findRemarks, findStatements, insertRemark, insertStatements, upsertOwnState } from '../store-treaties.ts';
import { standingsOf } from './standing.ts';

/** Throws `record.not-found` where the register has no such treaty. */
export function requireTreaty(key: string): void {
  if (!findTreaty(key)) throw new AppError('record.not-found');
}

/** Throws `treaty.state` for a code that is neither a country's, nor the European Union's, nor free to be given. */
function requireState(state: string): void {
  if (findCountry(state) || state === 'EU' || /^X[A-Z]$/.test(state)) return;
  throw new AppError('treaty.state');
}

/** Throws `treaty.future` where a source or what it says lies in the future. */
export function requirePast({ clock }: Pick<Scope, 'clock'>, days: readonly (string | null)[]): void {
  const today = clock().toISOString().slice(0, 10);
  if (days.some((day) => day !== null && day > today)) throw new AppError('treaty.future');
}

async function standNow(scope: Scope, treaty: string, state: StateCode): Promise<TreatyStanding> {
  const of = { treaty, state };
  const [standing] = standingsOf(await findStatements(scope.db, of), await findRemarks(scope.db, of));
  if (!standing) throw new AppError('treaty.unknown-state');
  return standing;
}

/** Keeps what a source says of a state; what earlier sources said stays. Throws `treaty.*`. */
export const recordTreatyStatement = defineCommand({
  name: 'treaties.recordStatement',
  input: inputOf(statementEndpoint),
  policy: mayCoordinate,
  async run(scope, { treaty, ...said }) {
    requireTreaty(treaty);
    requireState(said.state);
    requirePast(scope, [said.asOf, said.signedOn, said.boundOn]);
    if (said.party !== (said.binding !== null) || (!said.party && said.boundOn !== null)) {
      throw new AppError('treaty.contradiction');
    }
    const signing = said.signedOn === null ? null : ('signature' as const);
    await insertStatements(scope.db, [{ ...said, id: newId(), treaty, signing, snapshotId: null }], stampOf(scope));
    return standNow(scope, treaty, said.state);
  },
  audit: ({ treaty, state }) => ({ details: { treaty, state } }),
});

/** Keeps a reservation, declaration, objection or withdrawal. Throws `treaty.*`. */
export const recordTreatyRemark = defineCommand({
  name: 'treaties.recordRemark',
  input: inputOf(remarkEndpoint),
  policy: mayCoordinate,
  async run(scope, { treaty, text, ...remark }) {
    requireTreaty(treaty);
    requirePast(scope, [remark.asOf, remark.madeOn]);
    await standNow(scope, treaty, remark.state);
    await insertRemark(scope.db, { ...remark, id: newId(), treaty, body: text }, stampOf(scope));
    return standNow(scope, treaty, remark.state);
  },
  audit: ({ treaty, state, kind }) => ({ details: { treaty, state, kind } }),
});

/** Says whose node this is. */
export const setOwnState = defineCommand({
  name: 'treaties.setOwnState',
  input: inputOf(ownEndpoint),
  policy: mayCoordinate,
  async run(scope, own) {
    requireState(own.state);
    await upsertOwnState(scope.db, own, stampOf(scope));
    return { ownState: own.state };
  },
  audit: ({ state }) => ({ details: { state } }),
});
