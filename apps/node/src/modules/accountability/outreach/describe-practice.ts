// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PracticeId, PracticeLine, PracticeView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { answersForOrganisation, coordinates } from '../policy.ts';
import { findAdoptions, findPractice, findReviews, type PracticeRow } from '../store-practices.ts';

/** A practice that the actor may know of. Throws `record.not-found`. */
export async function getPracticeRow({ db }: Pick<Scope, 'db'>, id: PracticeId): Promise<PracticeRow> {
  const row = await findPractice(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** Whether the actor is a second person to a practice: of another organisation, and neither author nor proposer. */
export function isSecondPerson(
  { accountId, organisationId }: AccountActor,
  row: Pick<PracticeRow, 'organisationId' | 'authorId' | 'proposedBy'>,
): boolean {
  return row.organisationId !== organisationId && row.authorId !== accountId && row.proposedBy !== accountId;
}

/** One line of the library, with what the actor may do with it. */
export function presentPracticeLine(row: PracticeRow, actor: AccountActor): PracticeLine {
  const { authorId: _author, proposedBy: _by, reviewedOn: _on, version: _version, updatedText: _text, ...line } = row;
  return {
    ...line,
    own: row.organisationId === actor.organisationId,
    mayReview: row.state === 'proposed' && answersForOrganisation(actor) && isSecondPerson(actor, row),
  };
}

/** A practice with its reviews and those who adopted it. */
export async function describePractice(scope: Scope, id: PracticeId): Promise<PracticeView> {
  const row = await getPracticeRow(scope, id);
  const actor = scope.actor as AccountActor;
  const line = presentPracticeLine(row, actor);
  const answers = answersForOrganisation(actor);
  const keeps = coordinates(actor);
  const isPublished = row.state === 'published';
  const reviews = await findReviews(scope.db, id);
  const adoptions = await findAdoptions(scope.db, id);
  return {
    ...line,
    version: row.version,
    reviewedOn: row.reviewedOn,
    reviews: reviews.map(({ madeAt, ...review }) => ({ ...review, madeAt: madeAt.toISOString() })),
    adoptions: adoptions.map((each) => ({ ...each, own: answers && each.organisationId === actor.organisationId })),
    mayWrite: answers && line.own && (row.state === 'drafted' || row.state === 'returned'),
    mayAdopt: answers && !line.own && isPublished,
    mayRelease: keeps && isPublished,
    mayRetire: isPublished && answers && (line.own || keeps),
  };
}
