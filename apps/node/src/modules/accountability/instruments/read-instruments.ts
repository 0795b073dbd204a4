// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Commitment, InstrumentView } from '@palermo/contract';
import { shippedInstruments } from '@palermo/terms';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { coordinates } from '../policy.ts';
import { countAnswers } from '../store-measures.ts';
import { findNewestVersions, findVersions, type InstrumentVersion } from '../store-instruments.ts';

/** What the product ships is the first version of an instrument; those that a node keeps come after it. */
const shipped: ReadonlyMap<string, InstrumentVersion> = new Map(
  shippedInstruments.map((instrument) => [
    instrument.key,
    {
      ...instrument,
      number: 1,
      origin: 'shipped',
      retired: false,
      madeAt: null,
      commitments: instrument.commitments.map((commitment) => ({ ...commitment })),
    },
  ]),
);

/** The present version of every instrument: shipped ones in their order, then the node's own by name. */
export async function readInstruments({ db }: Pick<Scope, 'db'>): Promise<InstrumentVersion[]> {
  const own = new Map((await findNewestVersions(db)).map((version) => [version.key, version]));
  const others = [...own.values()].filter(({ key }) => !shipped.has(key));
  return [...[...shipped.values()].map((version) => own.get(version.key) ?? version), ...others];
}

/** A commitment as it stands now, with its instrument. */
export interface PresentCommitment extends Commitment {
  readonly ref: string;
}

/** The commitments of all instruments in use, in order. */
export async function readCommitments(scope: Pick<Scope, 'db'>): Promise<PresentCommitment[]> {
  return (await readInstruments(scope))
    .filter(({ retired }) => !retired)
    .flatMap(({ key, commitments }) => commitments.map((each) => ({ ...each, ref: `${key}/${each.code}` })));
}

/** All versions of an instrument, the newest first; empty where there is none. */
export async function versionsOf({ db }: Pick<Scope, 'db'>, key: string): Promise<InstrumentVersion[]> {
  const first = shipped.get(key);
  return [...(await findVersions(db, key)), ...(first ? [first] : [])];
}

/** An instrument as it leaves the node. Throws `record.not-found`. */
export async function viewInstrument(scope: Scope, key: string, number?: number): Promise<InstrumentView> {
  const versions = await versionsOf(scope, key);
  const version = number === undefined ? versions[0] : versions.find((each) => each.number === number);
  if (!version) throw new AppError('record.not-found');
  const answers = await countAnswers(scope.db);
  const { titles, symbol, adoptedOn, source, retired, origin, commitments } = version;
  return {
    key,
    number: version.number,
    titles,
    symbol,
    adoptedOn,
    source,
    retired,
    origin,
    commitments: commitments.map((each) => ({ ...each, measureCount: answers.get(`${key}/${each.code}`) ?? 0 })),
    history: versions.map((each) => ({
      number: each.number,
      origin: each.origin,
      madeAt: each.madeAt?.toISOString() ?? null,
      commitmentCount: each.commitments.length,
    })),
    mayEdit: coordinates(scope.actor),
  };
}
