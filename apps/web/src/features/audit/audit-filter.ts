// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listAuditEntries } from '@palermo/contract';
import type { z } from 'zod';
import type { AddressValues } from '../../lib/address.ts';

const shape = listAuditEntries.query?.shape;
if (!shape) throw new Error('The audit trail cannot be filtered.');
const { after: _after, ...filterShape } = shape;

/** Which entries are listed, as the address says it. Holds identifiers, never a name. */
export type AuditFilter = Omit<z.output<NonNullable<typeof listAuditEntries.query>>, 'after'>;
export type AuditFilterKey = keyof AuditFilter;

const keys = Object.keys(filterShape) as AuditFilterKey[];

/** Reads any address, also a mistyped one; what it says wrongly is left out. */
export function readAuditFilter(values: AddressValues): AuditFilter {
  const right = keys.flatMap((key) => {
    const read = values[key] === undefined ? undefined : filterShape[key].safeParse(values[key]);
    return read?.success && read.data !== '' ? [[key, read.data] as const] : [];
  });
  return Object.fromEntries(right) as AuditFilter;
}

export function isFiltered(filter: AuditFilter): boolean {
  return keys.some((key) => filter[key] !== undefined);
}

/** The change of the address that takes every filter away. */
export const noFilter: Readonly<Record<AuditFilterKey, undefined>> = {
  action: undefined,
  accountId: undefined,
  subjectId: undefined,
  from: undefined,
  until: undefined,
};
