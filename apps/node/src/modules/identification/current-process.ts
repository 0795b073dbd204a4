// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { processOf, type CountryPack, type IdentificationProcess } from '@palermo/terms';
import { AppError } from '../../kernel/errors.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { getNodeSettings } from '../access/index.ts';
import { findProcess, keepProcess } from './store.ts';

/** A process with the name under which histories refer to it. */
export interface NamedProcess {
  readonly id: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly process: IdentificationProcess;
}

const named = new WeakMap<CountryPack, NamedProcess>();

function nameProcess(pack: CountryPack): NamedProcess {
  const known = named.get(pack);
  if (known) return known;
  const process = processOf(pack);
  const id = createHash('sha256').update(JSON.stringify(process)).digest('hex');
  const made = { id, packId: pack.id, packVersion: pack.version, process };
  named.set(pack, made);
  return made;
}

/** The process of the country pack as it is today. */
export async function getCurrentProcess(scope: Scope): Promise<NamedProcess> {
  const { pack } = await getNodeSettings(scope);
  return nameProcess(pack);
}

/** Keeps a process before the first step that refers to it. */
export async function keepNamed({ db }: Scope, { id, packId, packVersion, process }: NamedProcess): Promise<void> {
  await keepProcess(db, { id, packId, packVersion, process: JSON.stringify(process) });
}

/** The process of a name: today's, or one that cases moved by before. Throws `record.not-found`. */
export async function getProcessNamed(scope: Scope, id: string): Promise<NamedProcess> {
  const current = await getCurrentProcess(scope);
  if (current.id === id) return current;
  const row = await findProcess(scope.db, id);
  if (!row) throw new AppError('record.not-found');
  return { id, ...row, process: JSON.parse(row.process) as IdentificationProcess };
}

/**
 * The process by which a case moves on from a stage: today's where it has the stage, else the one that the case stands in.
 * A change of the pack reaches running cases and leaves what happened as it was.
 */
export async function processInForce(scope: Scope, standsIn: string | undefined, stage: string): Promise<NamedProcess> {
  const current = await getCurrentProcess(scope);
  const known = current.process.stages.some(({ key }) => key === stage);
  return known || standsIn === undefined ? current : getProcessNamed(scope, standsIn);
}
