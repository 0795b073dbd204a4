// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckedFile } from './checked-file.ts';
import { FileRefusal } from './file-refusal.ts';

/** How pages, drawings and programs begin that are written as text. */
const program = /^\s*(?:<!doctype|<\?xml|<html|<head|<body|<svg|<script|<!--|#!|%!PS|MIME-Version:)/i;

/** Plain text in UTF-8 is taken. Throws `FileRefusal` for anything else. */
export function checkText(content: Uint8Array): CheckedFile {
  const text = readText(content);
  // oxlint-disable-next-line no-control-regex -- characters that no text holds tell a binary file.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new FileRefusal('type');
  if (program.test(text.slice(0, 1000))) throw new FileRefusal('type');
  return { type: 'txt', content, pages: 0, notes: [] };
}

function readText(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new FileRefusal('type', cause);
  }
}
