// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { directionOf, type Language } from '../../../lib/language.ts';

export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** A letter as a web page of its own, to keep, to send or to print elsewhere. */
export function letterPage({ language, subject, paragraphs }: Letter): string {
  const lines = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${escape(subject)}</title>
<style>body { font: 12pt/1.5 sans-serif; max-width: 42em; margin: 2cm auto; padding: 0 1em } p { white-space: pre-wrap }</style>
</head>
<body>
<h1>${escape(subject)}</h1>
${lines}
</body>
</html>
`;
}

/** A letter as plain text. */
export function letterText({ subject, paragraphs }: Letter): string {
  return `${[subject, ...paragraphs].join('\n\n')}\n`;
}
