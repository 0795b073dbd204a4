// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnswerOf, getDemonstration } from '@palermo/contract';
import type { RunningNode } from '@palermo/node';
import { textTable } from './output.ts';
import { showProgress } from './progress.ts';

export type SignIns = AnswerOf<typeof getDemonstration>['signIns'];

export const demonstrationPlaces = ['country', 'hub'] as const;
export type DemonstrationPlace = (typeof demonstrationPlaces)[number];

/** Loads a demonstration, or finishes a load that was interrupted, and shows how far it is. */
export async function loadDemonstration({ node }: Pick<RunningNode, 'node'>, place: DemonstrationPlace): Promise<void> {
  const progress = showProgress();
  progress.step(`Loading the demonstration ${place}`);
  await node.demonstration.load(place, (doneCount, totalCount) => progress.count(doneCount, totalCount));
  progress.done();
}

/** The ready-made sign-ins as a table, with where the code of the moment is found. */
export function describeSignIns(signIns: SignIns): string {
  const [first] = signIns;
  if (!first) return '';
  return [
    'This is a demonstration: every person in it is invented. Ready-made sign-ins, all with the password',
    `  ${first.password}`,
    '',
    textTable(
      ['who', 'organisation', 'e-mail'],
      signIns.map(({ role, organisation, email }) => ({ who: role, organisation, 'e-mail': email })),
    ),
    'The sign-in page lists them too, each with the six-digit code of the moment.',
    '',
  ].join('\n');
}
