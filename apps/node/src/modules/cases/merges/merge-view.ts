// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, MergePreview, MergeSide } from '@palermo/contract';
import type { FieldValue, FieldValues } from '@palermo/terms';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findOrganisations, getNodeSettings } from '../../access/index.ts';
import { formOf, type CaseForm } from '../case-form.ts';
import { sameValue } from '../facts.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { stateOf } from '../releases/index.ts';
import { countContents, findKeptFiles, findStage } from '../store-merges.ts';
import { findReleases } from '../store-releases.ts';

/** Days in which a merge can be undone. */
export const undoDays = 30;

/** Two files that the actor's organisation holds, in the order in which they were named. */
export type OpenedFiles = readonly [OpenedCase, OpenedCase];

/**
 * Opens two files that are to become one. A file that is part of another stands for nothing: the one that stands for it is
 * opened. Throws `record.not-found` where the actor does not see one of them, `merge.files` where the organisation does not hold both.
 */
export async function openFiles(
  scope: Scope,
  named: { readonly one: CaseId; readonly other: CaseId },
  { toChange = false }: { readonly toChange?: boolean } = {},
): Promise<OpenedFiles> {
  const kept = await findKeptFiles(scope.db, [named.one, named.other]);
  const [one, other] = [kept.get(named.one) ?? named.one, kept.get(named.other) ?? named.other];
  if (one === other) throw new AppError('merge.files');
  const opened = new Map<CaseId, OpenedCase>();
  // Everybody takes files in this order, so that nobody waits for each other.
  for (const id of [one, other].toSorted()) opened.set(id, await openCase(scope, id, { toChange }));
  const files = [opened.get(one), opened.get(other)] as unknown as OpenedFiles;
  if (!files.every(({ owner }) => owner)) throw new AppError('merge.files');
  for (const file of files) keyOf(file);
  return files;
}

/** A field in which two files differ. */
interface Difference {
  readonly key: string;
  readonly dataClass: MergePreview['fields'][number]['dataClass'];
  readonly values: readonly [FieldValue, FieldValue];
}

/** Fields in which two files differ, in the form's order, and how many they agree on. */
export function compareFiles(
  form: CaseForm,
  one: FieldValues,
  other: FieldValues,
): { readonly differences: readonly Difference[]; readonly sameCount: number } {
  const known = [...form.fields.values()].filter(
    ({ key }) => !sameValue(one[key], null) || !sameValue(other[key], null),
  );
  const differing = known.filter(({ key }) => !sameValue(one[key], other[key]));
  return {
    differences: differing.map(({ key, dataClass }) => ({
      key,
      dataClass,
      values: [one[key] ?? null, other[key] ?? null],
    })),
    sameCount: known.length - differing.length,
  };
}

/** Everything that somebody looks at before two files become one. */
export async function viewMerge(scope: Scope, files: OpenedFiles): Promise<MergePreview> {
  const form = formOf((await getNodeSettings(scope)).pack);
  const { differences, sameCount } = compareFiles(form, files[0].values, files[1].values);
  return {
    sides: [await viewSide(scope, files[0]), await viewSide(scope, files[1])],
    fields: differences as unknown as MergePreview['fields'],
    sameCount,
    viewers: [...(await viewersOf(scope, files[0])), ...(await viewersOf(scope, files[1]))],
    undoDays,
  };
}

async function viewSide({ db }: Scope, { file }: OpenedCase): Promise<MergeSide> {
  const { id, reference, version, outcome } = file;
  const stage = await findStage(db, id);
  return { id, reference, version, outcome, stage, contents: await countContents(db, id) };
}

async function viewersOf(scope: Scope, { file }: OpenedCase): Promise<MergePreview['viewers']> {
  const live = (await findReleases(scope.db, file.id)).filter((row) => stateOf(row, scope.clock()) === 'live');
  const organisations = await findOrganisations(scope, [
    ...new Set(live.map(({ toOrganisationId }) => toOrganisationId)),
  ]);
  return live.map(({ toOrganisationId, dataClasses, expiresAt }) => ({
    file: file.id,
    organisation: organisations.get(toOrganisationId)?.name ?? '',
    dataClasses: [...dataClasses] as MergePreview['viewers'][number]['dataClasses'],
    until: expiresAt.toISOString(),
  }));
}
