// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { findHtcdsColumn } from './htcds-columns.ts';

const indent = '    ';
const named = /^((?:org|prs|vic|per|cas|cco|hte|spl|con)_[A-Za-z]+): (.*)$/;

/** A line that could be taken for the beginning or the continuation of a named note, or that was marked so before. */
const ambiguous = /^(\\| {4}|(?:org|prs|vic|per|cas|cco|hte|spl|con)_[A-Za-z]+: )/;

function lines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** A value that has no field, as a note under its name; further lines are indented. */
export function writeNamedNote(name: string, value: string): string {
  return `${name}: ${lines(value).join(`\n${indent}`)}`;
}

/** A free comment as a note. Lines that look like a named note are marked, so that they are read as what they are. */
export function writeComment(comment: string): string {
  return lines(comment)
    .map((line) => (ambiguous.test(line) ? `\\${line}` : line))
    .join('\n');
}

/** What the notes of a case hold: values under names of HTCDS, and all the rest as its comment. */
export interface ReadNotes {
  readonly comment: string;
  readonly named: ReadonlyMap<string, string>;
}

/** Reads notes back, whether they were imported or written here. */
export function readNotes(notes: string): ReadNotes {
  const values = new Map<string, string[]>();
  const comment: string[] = [];
  let open: string[] | undefined;
  for (const line of lines(notes)) {
    const [, name = '', value = ''] = named.exec(line) ?? [];
    const column = name === '' ? undefined : findHtcdsColumn(name);
    if (column) {
      open = [...(values.get(column.name) ?? []), value];
      values.set(column.name, open);
    } else if (open && line.startsWith(indent)) {
      open.push(line.slice(indent.length));
    } else {
      open = undefined;
      comment.push(line.startsWith('\\') ? line.slice(1) : line);
    }
  }
  return {
    comment: comment.join('\n').trim(),
    named: new Map([...values].map(([name, parts]) => [name, parts.join('\n')])),
  };
}
