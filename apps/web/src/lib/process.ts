// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getProcess } from '@palermo/contract';
import type { IdentificationMove, IdentificationProcess, IdentificationStage } from '@palermo/terms';
import { queryOptions, useQueries } from '@tanstack/react-query';
import { api } from './api.ts';

/** How the country identifies victims, with the name under which histories refer to it. */
export interface NamedProcess {
  readonly id: string;
  readonly process: IdentificationProcess;
}

/** Today's process, or the one that a history names. */
export function processQuery(id?: string) {
  return queryOptions({
    queryKey: ['process', id ?? 'today'],
    queryFn: async ({ signal }): Promise<NamedProcess> => {
      const answer = await api(getProcess, { query: id === undefined ? {} : { id }, signal });
      return { id: answer.id, process: answer.process as IdentificationProcess };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The processes that a history names, as far as they have arrived. */
export function useProcesses(ids: readonly string[]): (id: string) => IdentificationProcess | undefined {
  const distinct = [...new Set(ids)].filter((id) => id !== '');
  const answers = useQueries({ queries: distinct.map((id) => processQuery(id)) });
  const known = new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.process] as const] : [])));
  return (id) => known.get(id);
}

export function findStage(process: IdentificationProcess, key: string): IdentificationStage | undefined {
  return process.stages.find((each) => each.key === key);
}

/** Whether a case rests or ends in a stage, rather than going on. */
export function isResting({ phase }: IdentificationStage): boolean {
  return phase === 'aside' || phase === 'ended';
}

/** Whether a move goes on with the process: not aside, not to an end, and not before the time that the person was given. */
export function goesOn(process: IdentificationProcess, stage: string, move: IdentificationMove): boolean {
  if (move.mayComeEarly) return false;
  if (move.to === 'previous') return findStage(process, stage)?.phase === 'aside';
  const to = findStage(process, move.to);
  return to !== undefined && !isResting(to);
}

/** The move by which a case goes on from a stage, whoever makes it. */
export function nextMove(process: IdentificationProcess, stage: string): IdentificationMove | undefined {
  return process.moves.find((move) => move.from.includes(stage) && goesOn(process, stage, move));
}
