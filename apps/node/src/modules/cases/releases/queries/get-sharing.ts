// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getSharing as endpoint, inputOf } from '@palermo/contract';
import { hasRole, type AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery, type Scope } from '../../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../../access/index.ts';
import { openCase, type OpenedCase } from '../../open-case.ts';
import { mayReadCases } from '../../policy.ts';
import { openRefusalNote } from '../../sealed-facts.ts';
import { findReleases, type ReleaseRow } from '../../store-releases.ts';
import { findCapacity } from '../../store-steps.ts';
import { findOpenings, findRefusals, type RefusalRow } from '../../store-sharing.ts';
import { presentHeldRelease } from '../present-release.ts';
import { readWords } from '../release-words.ts';
import { basesFor } from '../require-basis.ts';

/** Who can see what of a case that one's organisation holds, and what they did with it. */
export const getSharing = defineQuery({
  name: 'cases.readSharing',
  input: inputOf(endpoint),
  policy: mayReadCases,
  async run(scope, { caseId }) {
    const actor = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId);
    if (!opened.owner) throw new AppError('access.denied');
    const rows = await findReleases(scope.db, caseId);
    const refusals = await findRefusals(scope.db, caseId);
    const known = await findKnown(scope, opened, rows, refusals);
    const words = await readWords(scope, opened);
    const holder = known.organisations.get(opened.file.organisationId);
    if (!holder) throw new Error('A case is held by an organisation of this node.');
    const mayRelease = opened.key !== undefined && hasRole(actor, 'caseworker', 'supervisor');
    return {
      holder: { id: holder.id, name: holder.name, kind: holder.kind },
      releases: rows.flatMap((row) => {
        const to = known.organisations.get(row.toOrganisationId);
        const context = { words: words.get(row.id) ?? {}, names: known.names, actor, now: scope.clock() };
        return to ? [presentHeldRelease(row, { to, ...context })] : [];
      }),
      refusals: refusals.map((row) => presentRefusal(scope, opened, row, known)),
      openings: (await findOpenings(scope.db, caseId)).map(({ lastAt, ...opening }) => ({
        ...opening,
        lastAt: lastAt.toISOString(),
      })),
      bases: basesFor((await findCapacity(scope.db, caseId)) ?? 'unknown'),
      mayRelease,
      mayOverride: mayRelease && hasRole(actor, 'supervisor'),
    };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

/** The organisations and accounts that releases and refusals name. */
async function findKnown(
  scope: Scope,
  opened: OpenedCase,
  rows: readonly ReleaseRow[],
  refusals: readonly RefusalRow[],
) {
  const organisationIds = [
    opened.file.organisationId,
    ...rows.map(({ toOrganisationId }) => toOrganisationId),
    ...refusals.flatMap(({ toOrganisationId }) => toOrganisationId ?? []),
  ];
  const accountIds = [
    ...rows.flatMap((row) => [row.releasedBy, row.explainedBy ?? [], row.decidedBy ?? [], row.reviewedBy ?? []].flat()),
    ...refusals.map(({ recordedBy }) => recordedBy),
  ];
  return {
    organisations: await findOrganisations(scope, [...new Set(organisationIds)]),
    names: await findAccountNames(scope, [...new Set(accountIds)]),
  };
}

function presentRefusal(
  { keyring }: Scope,
  { key }: OpenedCase,
  row: RefusalRow,
  { organisations, names }: Awaited<ReturnType<typeof findKnown>>,
) {
  const to = row.toOrganisationId === null ? undefined : organisations.get(row.toOrganisationId);
  return {
    id: row.id,
    organisation: to ? { id: to.id, name: to.name, kind: to.kind } : null,
    dataClasses: row.dataClasses,
    on: row.refusedOn,
    recordedBy: names.get(row.recordedBy) ?? null,
    note: key && row.sealed ? openRefusalNote(keyring, key, row.id, row.sealed) : null,
  };
}
