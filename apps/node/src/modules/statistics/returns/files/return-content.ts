// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnCell, ReturnFormat, ReturnKind } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import type { MicrodataFile } from '../microdata/microdata-file.ts';
import type { ReturnSnapshot } from '../return-snapshot.ts';

/** Everything that the files of a return are made from. The same content gives the same bytes. */
export interface ReturnContent {
  readonly kind: ReturnKind;
  readonly year: number;
  readonly snapshot: ReturnSnapshot;
  readonly microdata: MicrodataFile | undefined;
  readonly node: string;
  /** ISO 3166-1 alpha-2 code of the country; undefined for the demonstration, whose country is invented. */
  readonly country: string | undefined;
  readonly threshold: number;
  /** For whom exact figures are; undefined where they are protected. */
  readonly confidential: Confidential | undefined;
  readonly vintageName: string | null;
  readonly madeAt: Date;
  readonly language: Language;
}

export interface Confidential {
  readonly recipient: string;
  /** A random number in every file: without it, somebody could guess small figures until the hash of the file fits. */
  readonly document: string;
}

export interface MadeFile {
  readonly format: ReturnFormat;
  readonly hxl: boolean;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** How a withheld figure is written in files, whatever the receiver's own mark for small numbers. */
export const withheldMark = ':';

export function textOfCell(cell: ReturnCell): string | number {
  return cell.kind === 'count' ? cell.count : withheldMark;
}

/** The rate as it is published: two decimals. */
export function textOfRate(per100000: number | null): string {
  return per100000 === null ? '' : per100000.toFixed(2);
}

export const csvType = 'text/csv; charset=utf-8';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const zipType = 'application/zip';
