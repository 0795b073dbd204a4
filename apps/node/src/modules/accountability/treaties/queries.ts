// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getStateTreaties as stateEndpoint,
  getTreaty as getEndpoint,
  getTreatyRegister as registerEndpoint,
  getTreatySnapshot as snapshotEndpoint,
  inputOf,
  listTreaties as listEndpoint,
  type StateCode,
  type TreatyStanding,
} from '@palermo/contract';
import { treaties } from '@palermo/terms';
import { AppError } from '../../../kernel/errors.ts';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { coordinates, mayReadAccountability } from '../policy.ts';
import { findOwnState, findRemarks, findSnapshot, findSnapshots, findStatements } from '../store-treaties.ts';
import { presentNames, presentReport, presentSnapshot } from './present-treaty.ts';
import { requireTreaty } from './record.ts';
import { letterOf, standingsOf, timelineOf, type Remark, type Statement } from './standing.ts';

/** Where every state stands under every treaty of the register. */
async function readRegister({ db }: Pick<Scope, 'db'>) {
  const statements = Map.groupBy(await findStatements(db, {}), ({ treaty }) => treaty);
  const remarks: ReadonlyMap<string, Remark[]> = Map.groupBy(await findRemarks(db, {}), ({ treaty }) => treaty);
  const standings = new Map<string, TreatyStanding[]>();
  for (const { key } of treaties) standings.set(key, standingsOf(statements.get(key) ?? [], remarks.get(key) ?? []));
  return { standings, statements: [...statements.values()].flat() };
}

function countLine(key: string, standings: readonly TreatyStanding[], own: StateCode | undefined) {
  const count = (wanted: TreatyStanding['standing']): number =>
    standings.filter(({ standing }) => standing === wanted).length;
  return {
    key,
    partyCount: count('party'),
    signedCount: count('signed'),
    asOf:
      standings
        .map(({ asOf }) => asOf)
        .toSorted()
        .at(-1) ?? null,
    own: standings.find(({ state }) => state === own)?.standing ?? null,
  };
}

/** Treaties with how many are bound; what the report and the list of treaties show. */
async function readTreatyLines(scope: Pick<Scope, 'db'>) {
  const { standings } = await readRegister(scope);
  const own = await findOwnState(scope.db);
  const stateCount = new Set([...standings.values()].flatMap((all) => all.map(({ state }) => state))).size;
  const lines = [...standings].map(([key, all]) => ({ ...countLine(key, all, own?.state), stateCount }));
  return { lines, own };
}

/** Where the state of this node stands under every treaty, for a report; null where no source says anything of it. */
export async function readOwnTreaties(scope: Pick<Scope, 'db'>) {
  const { standings } = await readRegister(scope);
  const own = await findOwnState(scope.db);
  const lines = [...standings].map(([key, all]) => ({
    key,
    partyCount: all.filter(({ standing }) => standing === 'party').length,
    standing: all.find(({ state }) => state === own?.state) ?? null,
  }));
  return { lines, own };
}

export const listTreaties = defineQuery({
  name: 'treaties.list',
  input: inputOf(listEndpoint),
  policy: mayReadAccountability,
  async run(scope) {
    const { lines, own } = await readTreatyLines(scope);
    return { treaties: lines, ownState: own?.state ?? null, mayEdit: coordinates(scope.actor) };
  },
  audit: 'none',
});

/** One treaty. Throws `record.not-found`. */
export const getTreaty = defineQuery({
  name: 'treaties.read',
  input: inputOf(getEndpoint),
  policy: mayReadAccountability,
  async run(scope, { treaty }) {
    requireTreaty(treaty);
    const statements = await findStatements(scope.db, { treaty });
    const states = standingsOf(statements, await findRemarks(scope.db, { treaty }));
    const own = await findOwnState(scope.db);
    return {
      key: treaty,
      states,
      timeline: timelineOf(states),
      undated: states.filter(({ standing, boundOn }) => standing === 'party' && boundOn === null).length,
      names: presentNames(statements),
      snapshots: (await findSnapshots(scope.db, treaty)).map(presentSnapshot),
      ownState: own?.state ?? null,
      mayEdit: coordinates(scope.actor),
    };
  },
  audit: 'none',
});

/** Every state under every treaty, one letter each. */
export const getTreatyRegister = defineQuery({
  name: 'treaties.register',
  input: inputOf(registerEndpoint),
  policy: mayReadAccountability,
  async run(scope) {
    const { standings, statements } = await readRegister(scope);
    const keys = treaties.map(({ key }) => key);
    const byState = keys.map((key) => new Map((standings.get(key) ?? []).map((each) => [each.state, each])));
    const states = [...new Set(statements.map(({ state }) => state))].toSorted();
    const own = await findOwnState(scope.db);
    return {
      treaties: keys,
      rows: states.map((state) => ({ state, standings: byState.map((all) => letterOf(all.get(state))).join('') })),
      names: presentNames(statements),
      ownState: own?.state ?? null,
    };
  },
  audit: 'none',
});

const presentStatement = ({ state: _state, signing: _signing, ...said }: Statement) => said;

/** One state under every treaty. Throws `record.not-found` where no source says anything of it. */
export const getStateTreaties = defineQuery({
  name: 'treaties.ofState',
  input: inputOf(stateEndpoint),
  policy: mayReadAccountability,
  async run(scope, { state }) {
    const statements = await findStatements(scope.db, { state });
    const own = await findOwnState(scope.db);
    if (statements.length === 0 && own?.state !== state) throw new AppError('record.not-found');
    const remarks = await findRemarks(scope.db, { state });
    const standings = treaties.flatMap(({ key }) => {
      const of = <Row extends { readonly treaty: string }>(rows: readonly Row[]): Row[] =>
        rows.filter(({ treaty }) => treaty === key);
      return standingsOf(of(statements), of(remarks)).map((standing) => ({ ...standing, treaty: key }));
    });
    return {
      state,
      name: presentNames(statements)[state] ?? (own?.state === state ? own.name : null),
      treaties: standings,
      statements: statements.map(presentStatement),
      remarks: remarks.map(({ body, state: _state, ...remark }) => ({ ...remark, text: body })),
      mayEdit: coordinates(scope.actor),
    };
  },
  audit: 'none',
});

/** One source with the rows that were not stored. Throws `record.not-found`. */
export const getTreatySnapshot = defineQuery({
  name: 'treaties.readSource',
  input: inputOf(snapshotEndpoint),
  policy: mayReadAccountability,
  async run({ db }, { snapshotId }) {
    const row = await findSnapshot(db, snapshotId);
    if (!row) throw new AppError('record.not-found');
    return presentReport(row);
  },
  audit: 'none',
});
