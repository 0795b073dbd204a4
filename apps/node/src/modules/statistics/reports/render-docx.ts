// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  AlignmentType,
  Bookmark,
  Document,
  FootnoteReferenceRun,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  type Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { createDrawing, createTable } from './docx-figures.ts';
import { createWriting, type Writing } from './docx-writing.ts';
import type { Block, DocumentFigure, DocumentSection, ReportDocument, Run } from './document.ts';

/** Width of the text in twentieths of a point: A4 less margins of 25 mm. */
const textWidth = 9071;
const markWidth = 560;

/** Writes a report as DOCX: the same content as the PDF, in styles that Word and screen readers know. */
export async function renderDocx(report: ReportDocument): Promise<Buffer> {
  const writing = createWriting(report);
  const document = new Document({
    title: `${report.title} (${report.subtitle})`,
    creator: report.country,
    lastModifiedBy: report.country,
    description: report.facts.join('. '),
    styles: stylesOf(report),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1500, bottom: 1360, left: 1417, right: 1417 } },
        },
        headers: { default: headerOf(report, writing), first: new Header({ children: [writing.paragraph({})] }) },
        footers: { default: footerOf(report, writing), first: footerOf(report, writing) },
        children: bodyOf(report, writing),
      },
    ],
  });
  return Buffer.from(await Packer.toBuffer(document));
}

function stylesOf({ direction, locale }: ReportDocument) {
  const rtl = direction === 'rtl';
  const font = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: rtl ? 'Noto Naskh Arabic' : 'Noto Sans' };
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '111111', rightToLeft: rtl },
    paragraph: { spacing: { before, after: 140 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: rtl ? 23 : 20,
          language: { value: rtl ? 'en-GB' : locale, bidirectional: rtl ? locale : 'ar' },
        },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      title: {
        run: { font, size: 44, bold: true, color: '111111' },
        paragraph: { spacing: { before: 480, after: 160 } },
      },
      heading1: heading(26, 360),
      heading2: heading(23, 300),
      heading3: heading(21, 240),
      caption: {
        run: { font, size: 20, bold: true, italics: false, color: '111111' },
        paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
      },
      footnoteText: { run: { font, size: 16 } },
    },
  };
}

function headerOf({ country, title, draft, captionGap }: ReportDocument, { text, paragraph }: Writing): Header {
  const small = { size: 16, sizeComplexScript: 16, color: '595959' };
  return new Header({
    children: [
      paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: { style: 'single', size: 4, color: '7f7f7f', space: 4 } },
        children: [
          text(`${country}${captionGap}${title}`, small),
          ...(draft === null ? [] : [text('', { ...small, bold: true, children: [new Tab(), draft] })]),
        ],
      }),
    ],
  });
}

/** Page numbers are fields, between the words around them. */
function footerOf({ facts, page }: ReportDocument, { text, paragraph }: Writing): Footer {
  const small = { size: 16, sizeComplexScript: 16, color: '595959' };
  const [before = '', between = '', after = ''] = page.split(/\{pages?\}/);
  const children = [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [
      paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [text(facts.join(' · '), small), text('', { ...small, children })],
      }),
    ],
  });
}

function bodyOf(report: ReportDocument, writing: Writing): FileChild[] {
  const { text, paragraph } = writing;
  const { country, title, subtitle, facts, draft, opening, contents, sections, references } = report;
  const [first, ...further] = sections;
  return [
    paragraph({
      border: { bottom: { style: 'single', size: 12, color: '262626', space: 4 } },
      children: [text(country, { bold: true, boldComplexScript: true, size: 24, sizeComplexScript: 24 })],
    }),
    paragraph({ heading: HeadingLevel.TITLE, children: [text(title)] }),
    paragraph({ children: [text(subtitle, { size: 28, sizeComplexScript: 28 })] }),
    paragraph({ children: [text(facts.join(' · '), { color: '595959' })] }),
    ...(draft === null ? [] : [paragraph({ children: [text(draft, { bold: true, boldComplexScript: true })] })]),
    ...opening.flatMap((section) => sectionOf(section, writing)),
    paragraph({
      pageBreakBefore: true,
      spacing: { before: 0, after: 160 },
      children: [text(contents, { bold: true, boldComplexScript: true, size: 26, sizeComplexScript: 26 })],
    }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
    ...(first ? sectionOf({ ...first, newPage: true }, writing) : []),
    ...further.flatMap((section) => sectionOf(section, writing)),
    ...(references.entries.length === 0
      ? []
      : [
          paragraph({ heading: HeadingLevel.HEADING_1, children: [text(references.heading)] }),
          ...references.entries.map((runs, index) => referenceOf(index + 1, runs, writing)),
        ]),
  ];
}

function sectionOf(section: DocumentSection, writing: Writing): FileChild[] {
  const { level, mark, heading, newPage, blocks } = section;
  return [
    writing.paragraph({
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      pageBreakBefore: newPage,
      children: [writing.text(mark === '' ? heading : `${mark} ${heading}`)],
    }),
    ...blocks.flatMap((block) => blockOf(block, writing)),
  ];
}

function blockOf(block: Block, writing: Writing): FileChild[] {
  const { text, paragraph } = writing;
  const numbered = { tabStops: [{ type: TabStopType.LEFT, position: markWidth }] };
  switch (block.kind) {
    case 'heading':
      return [paragraph({ heading: HeadingLevel.HEADING_3, children: runsOf(block.runs, writing) })];
    case 'paragraph': {
      const mark = block.number === null ? [] : [text(`${block.number}.`), text('', { children: [new Tab()] })];
      return [paragraph({ ...numbered, children: [...mark, ...runsOf(block.runs, writing)] })];
    }
    case 'list':
      return block.items.map(({ mark, runs }) =>
        paragraph({
          indent: { start: markWidth * 2, hanging: markWidth },
          tabStops: [{ type: TabStopType.LEFT, position: markWidth * 2 }],
          children: [text(mark), text('', { children: [new Tab()] }), ...runsOf(runs, writing)],
        }),
      );
    case 'figure':
      return figureOf(block.figure, writing);
    default:
      return [
        paragraph({ style: 'Caption', children: [text(block.caption)] }),
        createTable(block.grid, writing, textWidth),
        paragraph({}),
      ];
  }
}

function figureOf({ key, label, caption, alternative, notes, drawing, grid }: DocumentFigure, writing: Writing) {
  const { text, paragraph } = writing;
  const note = { size: 16, sizeComplexScript: 16, color: '595959' };
  return [
    paragraph({
      style: 'Caption',
      children: [new Bookmark({ id: `figure_${key}`, children: [text(label)] }), text(`. ${caption}`, { bold: false })],
    }),
    drawing === null
      ? createTable(grid, writing, textWidth)
      : paragraph({ keepNext: true, children: [createDrawing(drawing, { title: caption, alternative })] }),
    paragraph({ spacing: { before: 80, after: 280 }, children: [text(notes.join(' '), note)] }),
  ];
}

function referenceOf(number: number, runs: readonly Run[], writing: Writing): Paragraph {
  return writing.paragraph({
    indent: { start: markWidth, hanging: markWidth },
    tabStops: [{ type: TabStopType.LEFT, position: markWidth }],
    children: [
      new Bookmark({ id: `source_${number}`, children: [writing.text(`[${number}]`)] }),
      writing.text('', { children: [new Tab()] }),
      ...runsOf(runs, writing),
    ],
  });
}

function runsOf(runs: readonly Run[], writing: Writing): ParagraphChild[] {
  const { text, paragraph } = writing;
  return runs.map((run): ParagraphChild => {
    switch (run.kind) {
      case 'text': {
        const { bold, italic } = run;
        return text(run.text, { bold, boldComplexScript: bold, italics: italic, italicsComplexScript: italic });
      }
      case 'figure':
        return run.key === null
          ? text(run.text)
          : new InternalHyperlink({ anchor: `figure_${run.key}`, children: [text(run.text, { style: 'Hyperlink' })] });
      case 'source':
        return new InternalHyperlink({
          anchor: `source_${run.number}`,
          children: [text(`[${run.number}]`, { style: 'Hyperlink' })],
        });
      default:
        return new FootnoteReferenceRun({
          children: [paragraph({ alignment: AlignmentType.START, children: runsOf(run.runs, writing) })],
        });
    }
  });
}
