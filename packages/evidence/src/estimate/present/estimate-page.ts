// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { UndetectedEstimate } from '../estimation.ts';
import { describeEstimate, estimateParagraph } from './describe-estimate.ts';
import { drawEstimateFigures, type EstimateFigure } from './draw-estimate-figures.ts';
import { estimateSpeech, roughly, type EstimateSpeech } from './estimate-speech.ts';
import type { EstimateLanguage } from './estimate-words.ts';
import { escapeXml } from './svg-canvas.ts';
import { tabulateEstimate, type EstimateTable } from './tabulate-estimate.ts';

/**
 * **An estimate as one HTML page** that needs nothing else: for a reader who is no statistician first, then everything behind
 * it. Read aloud, by keyboard, on paper and right to left. A slider shows what hidden dependence would do; without script
 * the same numbers stand in a table.
 *
 * @param made one line each on what made the result, shown at its end
 */
export function estimatePage(
  result: UndetectedEstimate,
  language: EstimateLanguage,
  made: readonly string[] = [],
): string {
  const speech = estimateSpeech(language);
  const { words } = speech;
  const told = describeEstimate(result, language);
  const figures = drawEstimateFigures(result, language);
  const tables = tabulateEstimate(result, language);
  const shown = (...names: readonly EstimateFigure['name'][]): string =>
    figures
      .filter(({ name }) => names.includes(name))
      .map(figureMarkup)
      .join('');
  const sections = told.sections
    .map(
      ({ key, heading, sentences }) =>
        `<section aria-labelledby="s-${key}"><h3 id="s-${key}">${escapeXml(heading)}</h3>${sentenceMarkup(sentences)}</section>`,
    )
    .join('');
  return [
    `<!doctype html><html lang="${language}" dir="${told.direction}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(told.title)}</title><style>${style}</style></head><body>`,
    `<header><h1>${escapeXml(told.title)}</h1><nav><a href="#adviser">${escapeXml(words.pages.adviser)}</a> <a href="#statistician">${escapeXml(words.pages.statistician)}</a></nav></header><main>`,
    `<article id="adviser" aria-labelledby="h-adviser"><h2 id="h-adviser">${escapeXml(words.pages.adviser)}</h2>`,
    `<p class="number"><strong>${escapeXml(told.number)}</strong>${told.range === undefined ? '' : `<span>${escapeXml(told.range)}</span>`}</p>`,
    sections,
    shown('methods', 'overlaps'),
    `<section aria-labelledby="s-paragraph"><h3 id="s-paragraph">${escapeXml(words.headings.paragraph)}</h3><blockquote>${escapeXml(estimateParagraph(result, language))}</blockquote></section>`,
    '</article>',
    `<article id="statistician" aria-labelledby="h-statistician"><h2 id="h-statistician">${escapeXml(words.pages.statistician)}</h2>`,
    shown('omissions', 'weights'),
    hiddenSlider(result, speech),
    tables.map(tableMarkup).join(''),
    '</article></main>',
    made.length === 0 ? '' : `<footer>${made.map((line) => `<p dir="ltr">${escapeXml(line)}</p>`).join('')}</footer>`,
    '</body></html>\n',
  ].join('');
}

function sentenceMarkup(sentences: readonly string[]): string {
  if (sentences.length === 1) return `<p>${escapeXml(sentences[0] ?? '')}</p>`;
  return `<ul>${sentences.map((sentence) => `<li>${escapeXml(sentence)}</li>`).join('')}</ul>`;
}

function figureMarkup({ name, title, description, svg }: EstimateFigure): string {
  return `<figure id="figure-${name}"><h3>${escapeXml(title)}</h3>${svg}<figcaption>${escapeXml(description)}</figcaption></figure>`;
}

function tableMarkup({ key, title, note, columns, rows }: EstimateTable): string {
  const head = columns.map(({ label, numeric }) => `<th scope="col"${kind(numeric)}>${escapeXml(label)}</th>`).join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row
          .map((cell, index) => {
            const written = `<bdi>${escapeXml(cell)}</bdi>`;
            return index === 0
              ? `<th scope="row"${kind(columns[0]?.numeric ?? false)}>${written}</th>`
              : `<td${kind(columns[index]?.numeric ?? false)}>${written}</td>`;
          })
          .join('')}</tr>`,
    )
    .join('');
  const table = `<div class="scroll" role="region" aria-label="${escapeXml(title)}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
  const noted = note === undefined ? '' : `<p class="note">${escapeXml(note)}</p>`;
  const heading = `<h3 id="t-${key}">${escapeXml(title)}</h3>`;
  return rows.length > 40
    ? `<section>${heading}${noted}<details><summary>${escapeXml(title)} (${rows.length})</summary>${table}</details></section>`
    : `<section>${heading}${noted}${table}</section>`;
}

function kind(numeric: boolean): string {
  return numeric ? ' class="n"' : '';
}

/** The factor of the interaction that no table can show, from a quarter to four. */
function hiddenSlider({ summary }: UndetectedEstimate, { words, rough }: EstimateSpeech): string {
  const { estimate, observed } = summary;
  if (estimate === null) return '';
  const { hidden, columns, notes } = words.tables;
  const locale = JSON.stringify(words.locale);
  const script = `const s=document.getElementById('hidden'),o=document.getElementById('hidden-out'),f=new Intl.NumberFormat(${locale}),g=new Intl.NumberFormat(${locale},{maximumSignificantDigits:2});s.oninput=()=>{const k=2**s.value,n=${observed}+k*${estimate - observed};const t='× '+g.format(k)+': '+f.format(Math.round(Number(n.toPrecision(3))));o.textContent=t;s.setAttribute('aria-valuetext',t)};s.closest('section').hidden=false`;
  return [
    `<section hidden aria-labelledby="h-hidden"><h3 id="h-hidden">${escapeXml(hidden)}</h3><p class="note">${escapeXml(notes.hidden)}</p>`,
    `<p><label>${escapeXml(columns.factor)} <input id="hidden" type="range" min="-2" max="2" step="0.1" value="0" aria-valuetext="× 1: ${roughly(estimate)}"></label> <output id="hidden-out" for="hidden"><bdi>× 1: ${escapeXml(rough(estimate).text)}</bdi></output></p>`,
    `<script>${script}</script></section>`,
  ].join('');
}

const style = [
  ':root{color-scheme:light;font:16px/1.5 "Noto Sans","Noto Naskh Arabic",system-ui,sans-serif;color:#1a1a1a;background:#fff}',
  'body{max-width:46rem;margin:0 auto;padding:1rem}',
  'h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.3rem;border-block-end:2px solid #123f66;margin-block-start:2.5rem}h3{font-size:1.05rem;margin-block-end:.3rem}',
  'a{color:#123f66}a:focus-visible,input:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #b4611a;outline-offset:2px}nav a{margin-inline-end:1.5rem}',
  '.number{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline}.number strong{font-size:2.6rem;color:#123f66}.number span{font-size:1.3rem}',
  'ul{padding-inline-start:1.2rem}li{margin-block:.2rem}blockquote{margin:0;padding:.8rem 1rem;background:#eef3f7;border-inline-start:4px solid #123f66}',
  'figure{margin:1.5rem 0}figure svg{max-width:100%;height:auto}figcaption,.note{font-size:.9rem;color:#444}',
  '.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}th,td{padding:.2rem .7rem;border-block-end:1px solid #ccc;text-align:start;font-weight:normal;vertical-align:top}thead th{font-weight:bold;border-block-end:2px solid #6f6f6f}.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}',
  'footer{margin-block-start:3rem;font-size:.85rem;color:#444;overflow-wrap:anywhere}',
  '@media print{#statistician{break-before:page}.scroll{overflow:visible}nav,section:has(#hidden){display:none}}',
].join('');
