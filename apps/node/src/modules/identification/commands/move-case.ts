// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, moveCase as endpoint } from '@palermo/contract';
import type { IdentificationMove } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { findOrganisations, getNodeSettings } from '../../access/index.ts';
import { findReleases, readSteps, releaseCase, stateOf, writeStep } from '../../cases/index.ts';
import { keepNamed } from '../current-process.ts';
import { followDeadlines } from '../deadline-tasks.ts';
import { openStanding, type OpenedStanding } from '../open-standing.ts';
import { verdictOf } from '../panel.ts';
import { mayWorkOnIdentification } from '../policy.ts';
import { stageOf, standingAfter, type Standing } from '../process.ts';
import { viewIdentification } from '../queries/get-identification.ts';
import { requireAnother, requireGiven, requireNameless, requireOffered, type StepAsked } from '../require-step.ts';
import { findOpinions, insertStanding, updateStanding } from '../store.ts';

/** Moves a case on in the process of its country, with what the move needs, its releases, its tasks and its outcome. */
export const moveCase = defineCommand({
  name: 'identification.move',
  input: inputOf(endpoint),
  policy: mayWorkOnIdentification,
  async run(scope, asked) {
    const at = await openStanding(scope, asked.caseId, { toMove: true });
    const offered = requireOffered(at, asked);
    const { move } = offered;
    requireGiven(at, offered, asked);
    requireAnother(move, await readSteps(scope, at.opened), (scope.actor as AccountActor).accountId);
    requireNameless(move, at.opened.values, asked);
    await requirePanel(scope, at, move);
    const { pack } = await getNodeSettings(scope);
    for (const release of asked.releases) await releaseCase(scope, pack, asked.caseId, release);
    const standing = standingAfter(at.named.process, at.standing, { move, on: asked.on });
    await requireDecider(scope, at, standing);
    const agrees = move.key === at.named.process.comingOfAge?.agree;
    const person = agrees ? { ...at.person, agreedOn: asked.on } : at.person;
    await writeStanding(scope, { ...at, person }, standing);
    await writeStep(scope, at.opened, describeStep(scope, at, { move, standing, asked }));
    await followDeadlines(scope, { caseId: asked.caseId, named: at.named, standing, person });
    return viewIdentification(scope, asked.caseId);
  },
  audit: ({ caseId, move, on, purpose }, { stage }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { move, on, stage },
  }),
});

/** Throws `identification.panel-waiting` and `identification.against-panel`. */
async function requirePanel(scope: Scope, at: OpenedStanding, move: IdentificationMove): Promise<void> {
  const panel = at.named.process.panels.find(({ key }) => key === move.panel);
  if (!panel) return;
  const spoken = await findOpinions(scope.db, at.opened.file.id, { panel: panel.key, round: at.version });
  const to = standingAfter(at.named.process, at.standing, { move, on: at.today }).stage;
  const outcome = stageOf(at.named.process, to).outcome ?? 'presumed';
  const verdict = verdictOf(
    panel,
    spoken.map(({ opinion }) => opinion),
    outcome,
  );
  if (verdict === 'waiting') throw new AppError('identification.panel-waiting');
  if (verdict === 'against') throw new AppError('identification.against-panel');
}

/** A stage in which the authority acts next is entered only when it sees what happened. Throws `identification.not-released`. */
async function requireDecider(scope: Scope, at: OpenedStanding, standing: Standing): Promise<void> {
  const { pack } = await getNodeSettings(scope);
  const isDecider = (kind: string): boolean => pack.decisionMakerKinds.includes(kind);
  const theirs = at.named.process.moves.some(
    ({ from, by }) => from.includes(standing.stage) && by.holder !== true && (by.kinds ?? []).some(isDecider),
  );
  if (!theirs || isDecider(at.mover.organisationKind)) return;
  const now = scope.clock();
  const live = (await findReleases(scope.db, at.opened.file.id)).filter(
    (release) => stateOf(release, now) === 'live' && release.dataClasses.includes('experience'),
  );
  const recipients = await findOrganisations(
    scope,
    live.map(({ toOrganisationId }) => toOrganisationId),
  );
  const seen = [...recipients.values()].some(({ kind }) => isDecider(kind));
  if (!seen && at.mover.holder) throw new AppError('identification.not-released');
}

async function writeStanding(scope: Scope, at: OpenedStanding, standing: Standing): Promise<void> {
  await keepNamed(scope, at.named);
  const agreedOfAgeOn = at.person.agreedOn;
  const row = { processId: at.named.id, standing, agreedOfAgeOn, version: at.version + 1, at: scope.clock() };
  const { id } = at.opened.file;
  if (at.version > 0) await updateStanding(scope.db, id, row);
  else if (!(await insertStanding(scope.db, id, row))) throw new AppError('identification.moved');
}

function describeStep(
  scope: Scope,
  at: OpenedStanding,
  { move, standing, asked }: { move: IdentificationMove; standing: Standing; asked: StepAsked },
) {
  const { organisationKind } = scope.actor as AccountActor;
  const stage = stageOf(at.named.process, standing.stage);
  const { reason, evidence, destination } = asked;
  return {
    details: {
      process: at.named.id,
      move: move.key,
      stageFrom: at.standing.stage,
      stageTo: standing.stage,
      on: asked.on,
      ...(move.decides === undefined ? {} : { decides: move.decides }),
      ...(asked.elements ? { elements: asked.elements } : {}),
      ...(asked.explainedIn === undefined ? {} : { explainedIn: asked.explainedIn }),
    },
    words: {
      ...(reason === undefined ? {} : { reason }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(destination === undefined ? {} : { destination }),
    },
    outcome: stage.outcome,
    status: stage.phase === 'ended' ? ('closed' as const) : at.opened.owner ? ('active' as const) : undefined,
    decision: move.decides === undefined ? undefined : { decidedOn: asked.on, decidedBy: organisationKind },
  };
}
