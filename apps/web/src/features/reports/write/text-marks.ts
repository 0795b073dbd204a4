// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A text after a change, and where the caret stands in it. */
export interface Changed {
  readonly text: string;
  readonly caret: number;
}

/** Puts words at the caret, or at the end where there is none. A paragraph of its own gets empty lines around it. */
export function insertInto(text: string, caret: number | undefined, words: string): Changed {
  const at = caret ?? text.length;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (!words.startsWith('\n\n')) return { text: `${before}${words}${after}`, caret: at + words.length };
  const block = words.trim();
  const lead = before.trimEnd() === '' ? '' : `${before.trimEnd()}\n\n`;
  const rest = after.trimStart() === '' ? '' : `\n\n${after.trimStart()}`;
  return { text: `${lead}${block}${rest}`, caret: lead.length + block.length };
}

/** Marks the selected words, or writes a sample between the marks. */
export function surround(
  text: string,
  [from, to]: readonly [number, number],
  { before, after, sample }: { readonly before: string; readonly after: string; readonly sample: string },
): Changed {
  const words = text.slice(from, to) || sample;
  const marked = `${before}${words}${after}`;
  return { text: `${text.slice(0, from)}${marked}${text.slice(to)}`, caret: from + marked.length };
}

/** Puts a mark at the beginning of every selected line. */
export function startLines(
  text: string,
  [from, to]: readonly [number, number],
  markOf: (line: number) => string,
): Changed {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const nextBreak = text.indexOf('\n', to);
  const end = nextBreak < 0 ? text.length : nextBreak;
  const marked = text
    .slice(start, end)
    .split('\n')
    .map((line, index) => `${markOf(index)}${line}`)
    .join('\n');
  return { text: `${text.slice(0, start)}${marked}${text.slice(end)}`, caret: start + marked.length };
}
