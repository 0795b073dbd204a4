// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { discloses, type CheckResult, type Finding } from '@palermo/evidence';
import type { Provenance } from '../files/provenance.ts';
import type { CheckWords } from './check-words.ts';
import { lookedAt } from './looked-at.ts';
import { tellFinding } from './tell-finding.ts';

/** Findings of one kind in the report; beyond it the number of the rest is told, and `--json` has all. */
const shownOfKind = 2000;

export interface ReportContext {
  readonly file: string;
  readonly words: CheckWords;
  readonly notes: readonly string[];
  readonly provenance: Provenance;
}

/**
 * The report of a check as one HTML file: no script, nothing fetched, readable by keyboard, by screen reader and on paper.
 *
 * @returns the text in parts, so that a long report is not held twice
 */
export function* htmlReport({ findings, summary }: CheckResult, context: ReportContext): Generator<string> {
  const { file, words, notes, provenance } = context;
  const { report } = words;
  const disclosing = findings.filter(({ kind }) => discloses(kind)).length;
  const title = escaped(report.title(file));
  const kinds = [...Map.groupBy(findings, ({ kind }) => kind)];
  yield `<!doctype html>\n<html lang="${words.language}" dir="${words.direction}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n`;
  yield `<h1>${title}</h1>\n<p class="verdict ${disclosing > 0 ? 'bad' : 'good'}">${escaped(disclosing > 0 ? report.discloses(disclosing) : report.disclosesNothing)}</p>\n`;
  yield `<h2>${escaped(report.looked)}</h2>\n<ul>\n${[...report.lookedAt(lookedAt(summary)), ...notes].map((sentence) => `<li>${escaped(sentence)}</li>\n`).join('')}</ul>\n`;
  yield `<h2>${escaped(report.findings)}</h2>\n`;
  if (kinds.length === 0) yield `<p>${escaped(report.noFinding)}</p>\n`;
  else yield contents(kinds, words);
  for (const [kind, those] of kinds) yield* section(kind, those, words);
  const [input] = provenance.inputs;
  yield `<footer><p>${escaped(report.made(provenance.version, input?.sha256 ?? ''))}</p></footer>\n</main>\n</body>\n</html>\n`;
}

function contents(kinds: readonly (readonly [Finding['kind'], readonly Finding[]])[], words: CheckWords): string {
  const rows = kinds.map(
    ([kind, those]) =>
      `<tr><th scope="row"><a href="#${kind}">${escaped(words.kind[kind])}</a></th><td>${escaped(words.report.severity[those[0]?.severity ?? 'low'])}</td><td class="number">${words.number(those.length)}</td></tr>\n`,
  );
  const { kindHead, severityHead, countHead } = words.report;
  return `<table>\n<thead><tr><th scope="col">${escaped(kindHead)}</th><th scope="col">${escaped(severityHead)}</th><th scope="col">${escaped(countHead)}</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}

function* section(kind: Finding['kind'], findings: readonly Finding[], words: CheckWords): Generator<string> {
  const { report } = words;
  yield `<section aria-labelledby="${kind}">\n<h3 id="${kind}">${escaped(words.kind[kind])} <span class="count">(${words.number(findings.length)})</span></h3>\n<ol>\n`;
  for (const finding of findings.slice(0, shownOfKind)) {
    const { where, explanation, steps } = tellFinding(finding, words);
    const place = finding.cell ? `<p class="where"><bdi>${escaped(where)}</bdi></p>` : '';
    const how =
      steps.length === 0
        ? ''
        : `<details><summary>${escaped(report.howHead)}</summary><ol>${steps.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol></details>`;
    yield `<li>${place}<p>${escaped(explanation)}</p>${how}</li>\n`;
  }
  yield '</ol>\n';
  if (findings.length > shownOfKind) yield `<p>${escaped(report.more(findings.length - shownOfKind))}</p>\n`;
  yield '</section>\n';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `
:root{color-scheme:light dark}
body{margin:0;font:1rem/1.5 system-ui,"Noto Sans","Noto Naskh Arabic",sans-serif;color:#1a1a1a;background:#fff}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1,h2,h3{line-height:1.25}
.verdict{padding:.75rem 1rem;border-inline-start:.4rem solid;font-weight:600}
.bad{border-color:#a4161a;background:#fdecec}.good{border-color:#1b6e3c;background:#eaf6ee}
table{border-collapse:collapse;width:100%}
th,td{padding:.4rem .6rem;text-align:start;border-bottom:1px solid #767676}
td.number{font-variant-numeric:tabular-nums}
.where{margin:0;color:#4a4a4a}
.where+p,li>p{margin:.1rem 0}
section>ol>li{margin-bottom:.8rem}
.count{font-weight:400}
summary{cursor:pointer}
a{color:#0b4f9e}
:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}.where{color:#c8c8c8}.bad{background:#3a1516}.good{background:#12301d}a{color:#8cc0ff}:focus-visible{outline-color:#8cc0ff}}
@media print{details{display:block}main{max-width:none}}
`;
