// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportContext, ImportProfile } from '../import-types.ts';
import { OWN_COLUMN_PREFIX } from '../row-fingerprint.ts';
import { ctdcKanonProfile } from './ctdc-kanon.ts';
import { ctdcSyntheticProfile } from './ctdc-synthetic.ts';
import { htcdsProfile } from './htcds.ts';
import { palermoProfile } from './palermo.ts';

export const importProfiles: readonly ImportProfile[] = [
  ctdcKanonProfile,
  ctdcSyntheticProfile,
  htcdsProfile,
  palermoProfile,
];

export function findImportProfile(id: string): ImportProfile | undefined {
  return importProfiles.find((profile) => profile.id === id);
}

export interface ProfileMatch {
  readonly profile: ImportProfile;
  /** How surely the file has this layout, above 0 and up to 1. */
  readonly confidence: number;
}

/** The profiles that fit these columns, the surest first. */
export function matchProfiles(columns: readonly string[], context: ImportContext): ProfileMatch[] {
  const original = columns.filter((column) => !column.startsWith(OWN_COLUMN_PREFIX));
  return importProfiles
    .map((profile) => ({ profile, confidence: profile.detect(original, context) }))
    .filter(({ confidence }) => confidence > 0)
    .toSorted((one, other) => other.confidence - one.confidence);
}
