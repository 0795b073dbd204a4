// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { describeProblem } from './describe-problem.ts';
export {
  caseAttributes,
  importProfileIds,
  type CaseAttribute,
  type ImportContext,
  type ImportPlan,
  type ImportProfile,
  type ImportProfileId,
  type MappedCase,
  type RowProblem,
  type RowProblemReason,
} from './import-types.ts';
export { mappingFaults, type ColumnMapping, type ColumnTarget } from './mapping-plan.ts';
export {
  prepareImport,
  registrationDayOf,
  type ImportedRow,
  type PreparedImport,
  type PrepareImportOptions,
} from './prepare-import.ts';
export { palermoColumns } from './profiles/palermo.ts';
export { findImportProfile, importProfiles, matchProfiles, type ProfileMatch } from './profiles/profiles.ts';
export { OWN_COLUMN_PREFIX } from './row-fingerprint.ts';
export { rejectedRowsText } from './rejected-rows.ts';
export { suggestMapping, type MappingSuggestion } from './suggest-mapping.ts';
