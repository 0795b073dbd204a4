// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export type { ImportContext, RowProblem, RowProblemReason } from './import-types.ts';
export { decisionMakerOf } from './htcds/htcds-code.ts';
export { htcdsColumnNames, writeHtcdsRow } from './htcds/write-htcds-row.ts';
export { mappingFaults, type ColumnMapping } from './mapping-plan.ts';
export { prepareImport, registeredWithinOf, registrationDayOf, type ImportedRow } from './prepare-import.ts';
export { palermoColumns } from './profiles/palermo.ts';
export { findImportProfile, matchProfiles } from './profiles/profiles.ts';
export { OWN_COLUMN_PREFIX } from './row-fingerprint.ts';
export { rejectedRowsText } from './rejected-rows.ts';
export { suggestMapping } from './suggest-mapping.ts';
