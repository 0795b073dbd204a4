// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type PracticeId, type PracticeState } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { readInstantCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineCommand, defineQuery } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { stampOf } from '../plan/stamp.ts';
import { answersForOrganisation, coordinates, mayReadAccountability, mayReportProgress } from '../policy.ts';
import {
  countPractices,
  findPractices,
  insertPractice,
  updatePractice,
  updatePracticeState,
  writeAdoption,
  writeReview,
  type PracticeDescription,
} from '../store-practices.ts';
import { reportOf } from './describe-campaign.ts';
import { describePractice, getPracticeRow, isSecondPerson, presentPracticeLine } from './describe-practice.ts';

const onPractice = ({ practiceId }: { readonly practiceId: PracticeId }) => ({
  subjectKind: 'practice',
  subjectIds: [practiceId],
});

/** Practices that the actor may know of, the latest changed first. */
export const listPractices = defineQuery({
  name: 'practices.list',
  input: inputOf(contract.listPractices),
  policy: mayReadAccountability,
  async run({ db, ...scope }, { show, q, pillar, tag, commitment, after, limit }) {
    const actor = scope.actor as AccountActor;
    const reader = { account: actor.accountId, organisation: actor.organisationId };
    const rows = await findPractices(db, reader, {
      show: show ?? null,
      q: q ?? '',
      pillar: pillar ?? null,
      tag: tag ?? null,
      commitment: commitment ?? null,
      after: after === undefined ? null : readInstantCursor(after),
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      practices: page.map((row) => presentPracticeLine(row, actor)),
      next: rows.length > page.length && last ? writeCursor([last.updatedText, last.id]) : null,
      mayWrite: answersForOrganisation(actor),
      counts: await countPractices(db, reader),
    };
  },
  audit: 'none',
});

/** One practice. Throws `record.not-found`. */
export const getPractice = defineQuery({
  name: 'practices.read',
  input: inputOf(contract.getPractice),
  policy: mayReadAccountability,
  run: (scope, { practiceId }) => describePractice(scope, practiceId),
  audit: 'none',
});

/** Drafts a practice of the actor's own organisation. */
export const writePractice = defineCommand({
  name: 'practices.write',
  input: inputOf(contract.writePractice),
  policy: mayReportProgress,
  async run(scope, practice) {
    requireShown(practice);
    const id = newId<PracticeId>();
    const { organisationId } = reportOf(scope);
    await insertPractice(scope.db, { ...practice, id, organisationId }, stampOf(scope));
    return describePractice(scope, id);
  },
  audit: (_input, { id }) => onPractice({ practiceId: id }),
});

/** Changes a practice that is drafted or was returned. Throws `practice.step` and `record.changed`. */
export const changePractice = defineCommand({
  name: 'practices.change',
  input: inputOf(contract.changePractice),
  policy: mayReportProgress,
  async run(scope, { practiceId, ...practice }) {
    const { organisationId, state } = await getPracticeRow(scope, practiceId);
    if (organisationId !== (scope.actor as AccountActor).organisationId) throw new AppError('access.denied');
    if (state !== 'drafted' && state !== 'returned') throw new AppError('practice.step');
    requireShown(practice);
    if (!(await updatePractice(scope.db, practiceId, practice, stampOf(scope)))) throw new AppError('record.changed');
    return describePractice(scope, practiceId);
  },
  audit: onPractice,
});

type Step = 'propose' | 'takeBack' | 'release' | 'withhold' | 'retire';

const steps: Readonly<
  Record<
    Step,
    {
      readonly from: readonly PracticeState[];
      readonly to: PracticeState;
      readonly who: 'own' | 'coordinator' | 'either';
    }
  >
> = {
  propose: { from: ['drafted', 'returned'], to: 'proposed', who: 'own' },
  takeBack: { from: ['proposed'], to: 'drafted', who: 'own' },
  release: { from: ['published'], to: 'published', who: 'coordinator' },
  withhold: { from: ['published'], to: 'published', who: 'coordinator' },
  retire: { from: ['published'], to: 'retired', who: 'either' },
};

/** Proposes a practice, takes it back, releases or withholds it, or retires it. Throws `practice.step`. */
export const movePractice = defineCommand({
  name: 'practices.move',
  input: inputOf(contract.movePractice),
  policy: mayReportProgress,
  async run(scope, { practiceId, step, version }) {
    const row = await getPracticeRow(scope, practiceId);
    const { accountId, organisationId } = scope.actor as AccountActor;
    const { from, to, who } = steps[step];
    const isOwn = row.organisationId === organisationId;
    const may = who === 'own' ? isOwn : coordinates(scope.actor) || (who === 'either' && isOwn);
    if (!may) throw new AppError('access.denied');
    if (!from.includes(row.state)) throw new AppError('practice.step');
    const moved = {
      state: to,
      proposedBy: step === 'propose' ? accountId : row.proposedBy,
      public: step === 'release',
      version,
    };
    if (!(await updatePracticeState(scope.db, practiceId, moved, stampOf(scope)))) throw new AppError('record.changed');
    return describePractice(scope, practiceId);
  },
  audit: ({ practiceId, step }) => ({ ...onPractice({ practiceId }), details: { step } }),
});

/** Publishes or returns a practice of another organisation. Throws `practice.second-person` and `practice.step`. */
export const reviewPractice = defineCommand({
  name: 'practices.review',
  input: inputOf(contract.reviewPractice),
  policy: mayReportProgress,
  async run(scope, { practiceId, verdict, note, version }) {
    const row = await getPracticeRow(scope, practiceId);
    if (row.state !== 'proposed') throw new AppError('practice.step');
    if (!isSecondPerson(scope.actor as AccountActor, row)) throw new AppError('practice.second-person');
    if (row.version !== version) throw new AppError('record.changed');
    const review = { id: newId<string>(), verdict, note, on: momentOf(scope).today, version };
    if (!(await writeReview(scope.db, practiceId, review, reportOf(scope)))) throw new AppError('record.changed');
    return describePractice(scope, practiceId);
  },
  audit: ({ practiceId, verdict }) => ({ ...onPractice({ practiceId }), details: { verdict } }),
});

/** Says that the actor's organisation adopted a practice. Throws `practice.step`, `practice.own` and `plan.future`. */
export const adoptPractice = defineCommand({
  name: 'practices.adopt',
  input: inputOf(contract.adoptPractice),
  policy: mayReportProgress,
  async run(scope, { practiceId, ...adoption }) {
    const row = await getPracticeRow(scope, practiceId);
    const { organisationId } = reportOf(scope);
    if (row.organisationId === organisationId) throw new AppError('practice.own');
    if (row.state !== 'published' && adoption.version === 0) throw new AppError('practice.step');
    const { today } = momentOf(scope);
    if (adoption.sinceOn > today || (adoption.endedOn ?? '') > today) throw new AppError('plan.future');
    if (adoption.endedOn !== null && adoption.endedOn < adoption.sinceOn) throw new AppError('plan.dates');
    if (!(await writeAdoption(scope.db, practiceId, { ...adoption, organisationId }, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describePractice(scope, practiceId);
  },
  audit: onPractice,
});

/** Throws `practice.evidence` where something is said to show that it works, and nothing is told of it. */
function requireShown({ evidence, shows }: Pick<PracticeDescription, 'evidence' | 'shows'>): void {
  if (evidence !== 'untested' && shows === null) throw new AppError('practice.evidence');
}
