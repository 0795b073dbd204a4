// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Types of files that are taken, by what they hold, whatever their name says. */
export const fileTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
} as const;
export type FileType = keyof typeof fileTypes;

/** What was done to a file, or was left in it. */
export type FileNote = 'metadataRemoved' | 'scriptsRemoved' | 'metadataKept' | 'signed' | 'converted';

/** A file that may be kept. */
export interface CheckedFile {
  readonly type: FileType;
  /** What is kept: images are written anew, everything else as it came or without what it should not hold. */
  readonly content: Uint8Array;
  /** Pages that can be drawn; 0 for a file that can only be downloaded. */
  readonly pages: number;
  readonly notes: readonly FileNote[];
}
