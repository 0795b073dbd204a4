// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Breaks a label into lines of at most some characters, at spaces; the last of `linesMax` lines ends with an ellipsis where
 * the label goes on. SVG text does not break by itself.
 */
export function wrapLabel(
  label: string,
  { charsMax, linesMax }: { readonly charsMax: number; readonly linesMax: number },
): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= charsMax) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= linesMax) return lines.map((line) => shorten(line, charsMax));
  const kept = lines.slice(0, linesMax);
  return kept.map((line, index) =>
    index === linesMax - 1 ? `${shorten(line, charsMax - 1).replace(/…$/, '')}…` : shorten(line, charsMax),
  );
}

function shorten(line: string, charsMax: number): string {
  return line.length <= charsMax ? line : `${line.slice(0, Math.max(charsMax - 1, 1))}…`;
}
