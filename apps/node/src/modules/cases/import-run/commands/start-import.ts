// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, startImport as endpoint } from '@palermo/contract';
import { fieldsOf } from '@palermo/terms';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { formOf } from '../../case-form.ts';
import { findImportProfile, mappingFaults, type ColumnMapping, type ImportContext } from '../../import/index.ts';
import { mayEditCases } from '../../policy.ts';
import { getRun, requireState } from '../get-run.ts';
import { canStart, noCounts, resumes, type FileContents, type ImportSettings } from '../import-run.ts';
import { presentProgress } from '../present-import.ts';
import { sealOf, type ImportSeal } from '../sealed-import.ts';
import { deleteKeptRows } from '../../store-import-rows.ts';
import { updateImport, type ImportChange } from '../../store-imports.ts';
import { settingsOf } from '../import-settings.ts';

/** The profile of an import whose columns a person mapped. */
const mappedProfile = 'mapping';

/**
 * Begins to check or import a file in the background, or goes on where the same was interrupted; a file whose columns a
 * person mapped keeps that mapping where no other comes. The caller sends the job
 * once this is committed. Throws `import.state` and `import.profile`.
 */
export const startImport = defineCommand({
  name: 'cases.startImport',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { importId, profile, mapping, dryRun, acceptPartial }) {
    const { db, keyring } = scope;
    const { accountId } = scope.actor as AccountActor;
    const run = await getRun(db, importId, { toChange: true });
    requireState(run, canStart);
    const seal = sealOf(keyring, run);
    const contents = run.sealedContents && seal.openContents(run.sealedContents);
    if (!contents) throw new AppError('import.state');
    const { pack } = await getNodeSettings(scope);
    const context = { fields: fieldsOf(formOf(pack).sections), today: dayOf(scope.clock()) };
    const kept = settingsOf(run, seal)?.mapping ?? null;
    const mapped = mapping ? readMapping(mapping, contents, context) : profile === mappedProfile ? kept : null;
    const settings: ImportSettings = mapped
      ? { profile: mappedProfile, mapping: mapped, dryRun, acceptPartial }
      : { profile: readProfile(profile, contents, context), mapping: null, dryRun, acceptPartial };
    const goesOn = resumes(run, settingsOf(run, seal), settings);
    if (!goesOn) await deleteKeptRows(db, importId);
    const jobId = newId<string>();
    await updateImport(db, importId, {
      state: dryRun ? 'checking' : 'importing',
      ...stored(settings, seal),
      job: { id: jobId, startedBy: accountId },
      failure: null,
      finished: false,
      ...(goesOn ? {} : { counts: noCounts, lastRow: 0 }),
    });
    const started = await getRun(db, importId);
    return { jobId, view: presentProgress(started, seal), goesOn };
  },
  audit: ({ importId, dryRun, acceptPartial }, { view, goesOn }) => ({
    subjectKind: 'import',
    subjectIds: [importId],
    details: { profile: view.profile, dryRun, acceptPartial, goesOn },
  }),
});

function stored({ profile, mapping, dryRun, acceptPartial }: ImportSettings, seal: ImportSeal): ImportChange {
  return { profile, dryRun, acceptPartial, sealedMapping: mapping && seal.mapping(mapping) };
}

function readProfile(id: string, { columns }: FileContents, context: ImportContext): string {
  const profile = findImportProfile(id);
  const names = columns.map(({ name }) => name).filter((name) => !name.startsWith('palermo_'));
  if (!profile || profile.detect(names, context) === 0) throw new AppError('import.profile');
  return profile.id;
}

/** A column whose suggestion was taken as it stands keeps the corrections that belong to it. */
function readMapping(
  written: Readonly<
    Record<string, { readonly target: string | null; readonly corrections?: Record<string, string> | undefined }>
  >,
  contents: FileContents,
  context: ImportContext,
): ColumnMapping {
  const names = contents.columns.map(({ name }) => name);
  const { unknownTargets, unknownColumns } = mappingFaults(written, names, context);
  const faults = [
    ...unknownColumns,
    ...Object.keys(written).filter((name) => unknownTargets.includes(written[name]?.target ?? '')),
  ];
  if (faults.length > 0 || Object.values(written).every(({ target }) => target === null)) {
    const fields = faults.map((column) => ({
      path: `mapping.${column}`,
      code: 'unknown',
      detail: 'There is no such column or field.',
    }));
    throw new AppError('import.profile', fields.length > 0 ? { fields } : {});
  }
  const suggested = new Map(contents.columns.map((column) => [column.name, column]));
  return Object.fromEntries(
    Object.entries(written).map(([column, { target, corrections }]) => {
      const found = suggested.get(column);
      const own = corrections ?? (found?.suggestion === target ? found?.corrections : undefined);
      return [column, { target, ...(own ? { corrections: own } : {}) }];
    }),
  );
}
