// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { DimensionCode, type ReportFigureId } from '@palermo/contract';
import { describe, expect, it } from 'vitest';
import { composeDocument } from './compose-document.ts';
import type { ReportDocument } from './document.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import { sampleContent } from './sample-content.ts';
import { sectionTemplate } from './section-template.ts';
import { documentLanguages } from './words/document-words.ts';
import { wordsOf } from './words/words-of.ts';

/** Texts that mean something to Typst, to XML, to spreadsheets or to nobody. */
const hostile = [
  '#read("/etc/passwd") #import "/etc/passwd" #sys.inputs',
  '$ x^2 $ @reference <label> *a* _b_ `code` // comment /* comment',
  '</w:t><script>alert(1)</script>&amp; "quoted" \'single\'',
  '\\ ~ --- #{ panic() } ]]) #pagebreak()',
  'Donaudampfschifffahrt'.repeat(30),
  'mixed العربية with (brackets) 12.5% and עברית \u202eturned\u202c around',
  '[note: #read("/etc/hostname")][source: $a$ <b> & c]',
];

function withTexts(text: string): ReportDocument {
  const texts = sectionTemplate.map(({ key }) => ({ sectionKey: key, language: 'en' as const, text }));
  return composeDocument({ ...sampleContent, texts, titles: { en: '#panic("title") <w:p> $' } }, 'en');
}

function wordsIn(value: unknown): string {
  return JSON.stringify(value);
}

/** The document part of a DOCX, read from the archive's own list of entries. */
function documentXml(archive: Buffer, name = 'word/document.xml'): string {
  for (let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
    const nameLength = archive.readUInt16LE(at + 28);
    const entry = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (entry === name) {
      const start = archive.readUInt32LE(at + 42);
      const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
      const content = archive.subarray(from, from + archive.readUInt32LE(at + 20));
      return archive.readUInt16LE(at + 10) === 0 ? content.toString('utf8') : inflateRawSync(content).toString('utf8');
    }
    at = archive.indexOf('PK\u0001\u0002', at + 46, 'latin1');
  }
  throw new Error(`The archive has no ${name}.`);
}

describe('the document of a report', () => {
  const english = composeDocument(sampleContent, 'en');

  it('numbers sections, their parts, paragraphs and figures as the United Nations do', () => {
    expect(english.sections.map(({ mark, heading }) => `${mark} ${heading}`)).toEqual([
      'I. Introduction',
      'II. Action taken',
      'A. Prevention',
      'B. Protection and assistance',
      'C. Prosecution',
      'D. Partnerships',
      'III. Figures and trends',
      'IV. Information received',
      'V. Conclusions and recommendations',
      'Annex 1. About the figures',
      'Annex 2. The figures in numbers',
    ]);
    const blocks = english.sections.flatMap((section) => section.blocks);
    const numbers = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.number !== null ? [block.number] : [],
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure.label] : []))).toEqual([
      'Table 1',
      'Figure 1',
      'Figure 2',
      'Figure 3',
      'Figure 4',
      'Figure 5',
    ]);
  });

  it('lists each source once and says what a correction changes', () => {
    expect(english.references.entries).toHaveLength(2);
    expect(wordsIn(english.opening)).toContain('This edition replaces edition 1.');
  });

  it('says of each figure its source, its denominator, and what a mark means', () => {
    const [, figure] = english.sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'figure' && block.figure.drawing ? [block.figure] : []));
    expect(figure?.notes.join(' ')).toBe(
      'Source: Meridia, standard records as of 14 February 2026. Selection: year: 2024, 2025. ' +
        'Value known for 1,443 of 1,443 victims. One person may be counted in several rows. ' +
        '* withheld: below 10, or it would give such a count away.',
    );
    expect(figure?.alternative).toContain('Forced labour: 612');
    expect(figure?.alternative).toContain('Organ removal: withheld');
  });

  it('writes the mark of a withheld count in its place, without a share', () => {
    const grids = english.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
    expect(grids.flatMap(({ rows }) => rows)).toContainEqual(['Organ removal', '*', '']);
  });

  it('has words for every dimension and every section in the six languages', () => {
    for (const language of documentLanguages) {
      const words = wordsOf(language);
      expect(DimensionCode.options.filter((code) => !words.dimensions[code])).toEqual([]);
      expect(sectionTemplate.filter(({ headings }) => !headings[language])).toEqual([]);
      expect(words.sectionMarks.length).toBeGreaterThanOrEqual(sectionTemplate.length);
    }
  });
});

describe('a produced PDF', () => {
  it.each(['en', 'fr'] as const)('keeps PDF/UA in %s', (language) => {
    const { content, standard, pageCount } = renderPdf(composeDocument(sampleContent, language));
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(standard).toBe('ua-1');
    expect(pageCount).toBeGreaterThan(4);
  });

  it('is tagged in Arabic as well', () => {
    const { content } = renderPdf(composeDocument(sampleContent, 'ar'));
    expect(content.includes('/StructTreeRoot')).toBe(true);
    expect(content.includes('/Lang (ar)')).toBe(true);
  });

  it('is the same for the same report', () => {
    const report = composeDocument(sampleContent, 'en');
    expect(renderPdf(report).content.equals(renderPdf(report).content)).toBe(true);
  });

  it.each(hostile)('shows as words, and runs nothing of: %s', (text) => {
    const report = withTexts(text);
    expect(renderPdf(report).pageCount).toBeGreaterThan(1);
    expect(wordsIn(report)).not.toContain('root:x');
  });
});

describe('a produced DOCX', () => {
  it('has heading styles, header rows, footnotes, charts with words, and the language', async () => {
    const archive = await renderDocx(composeDocument(sampleContent, 'en'));
    const xml = documentXml(archive);
    for (const part of ['w:pStyle w:val="Heading1"', 'w:tblHeader', 'w:footnoteReference', 'c:chart', 'w:hyperlink']) {
      expect(xml).toContain(part);
    }
    expect(xml).toContain('descr="Bar chart: Victims by form of exploitation');
    // A map is a picture with words, as SVG and for programs that show none.
    expect(xml).toContain('descr="Map: Victims by citizenship');
    expect(xml).toContain('asvg:svgBlip');
    expect(archive.includes('word/media/')).toBe(true);
    expect(documentXml(archive, 'word/footnotes.xml')).toContain('Act No. 12');
  });

  it('runs from right to left in Arabic', async () => {
    const xml = documentXml(await renderDocx(composeDocument(sampleContent, 'ar')));
    for (const part of ['<w:bidi', '<w:rtl', '<w:bidiVisual', 'w:bidi="ar"']) expect(xml).toContain(part);
  });

  it.each(hostile)('shows as words: %s', async (text) => {
    const xml = documentXml(await renderDocx(withTexts(text)));
    expect(xml).not.toContain('<script>');
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
  });
});

it('a table of the fund stands in both files with its exact amounts', async () => {
  const line = { account: 'bank' as const, currency: 'EUR', opening: '0.00', debits: '9007199254740993.10' };
  const lines = [{ ...line, credits: '-0.10', closing: '9007199254740993.00' }];
  const facts = { kind: 'fund' as const, on: '2025-12-31', from: '2025-01-01', to: '2025-12-31', lines };
  const figure = { by: 'fund', where: '', unit: 'victim' as const, chart: 'table' as const, titles: {} };
  const place = { id: randomUUID() as ReportFigureId, key: 'f9', sectionKey: 'figures', position: 9 };
  const composed = composeDocument({ ...sampleContent, tables: [{ pinned: { ...figure, ...place }, facts }] }, 'en');
  expect(documentXml(await renderDocx(composed))).toContain('9,007,199,254,740,993.10');
  const without = renderPdf(composeDocument(sampleContent, 'en'));
  expect(renderPdf(composed).content.length).toBeGreaterThan(without.content.length);
});
