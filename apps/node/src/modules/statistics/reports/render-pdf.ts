// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportDocument } from './document.ts';

const { resolve } = createRequire(import.meta.url);

function fontOf(family: string, style: string, file: string): Buffer {
  const folder = dirname(resolve(`@expo-google-fonts/${family}/package.json`));
  return readFileSync(join(folder, style, `${file}_${style}.ttf`));
}

/** A folder that does not exist: a template can read nothing but what is put before it. */
const workspace = '/palermo-report';

let compiler: NodeCompiler | undefined;

function openCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace,
    fontArgs: [
      {
        fontBlobs: [
          fontOf('noto-sans', '400Regular', 'NotoSans'),
          fontOf('noto-sans', '400Regular_Italic', 'NotoSans'),
          fontOf('noto-sans', '700Bold', 'NotoSans'),
          fontOf('noto-sans', '700Bold_Italic', 'NotoSans'),
          fontOf('noto-naskh-arabic', '400Regular', 'NotoNaskhArabic'),
          fontOf('noto-naskh-arabic', '700Bold', 'NotoNaskhArabic'),
        ],
      },
    ],
  });
  return compiler;
}

/**
 * Standards by preference. PDF/UA-1 asks for every letter to be found again from its drawing, which scripts with joined
 * letters do not always allow; what follows is tagged as well.
 */
const standards = ['ua-1', '1.7'] as const;

/** A PDF and the standard that it keeps. */
export interface RenderedPdf {
  readonly content: Buffer;
  readonly standard: (typeof standards)[number];
  readonly pageCount: number;
}

/**
 * Lays a report out as a tagged PDF. The report goes to the template as data: no text in it is read as Typst. Takes some
 * hundred milliseconds without a pause, so callers that serve requests run it in a worker.
 */
export function renderPdf(report: ReportDocument): RenderedPdf {
  const typst = openCompiler();
  typst.mapShadow(join(workspace, 'report.json'), Buffer.from(JSON.stringify({ ...report, date: dateOf(report.day) })));
  typst.addSource(join(workspace, 'report.typ'), readFileSync(new URL('template.typ', import.meta.url), 'utf8'));
  try {
    const { result, ...rest } = compile(typst);
    if (!result) throw new Error(`The report could not be laid out: ${JSON.stringify(rest.faults)}`);
    for (const standard of standards) {
      const content = tryPdf(typst, result, standard);
      if (content) return { content, standard, pageCount: result.numOfPages };
    }
    throw new Error('The report could not be written as PDF.');
  } finally {
    typst.resetShadow();
    typst.evictCache(2);
  }
}

type Compiled = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

function compile(typst: NodeCompiler): {
  readonly result: Compiled | null;
  readonly faults: unknown;
} {
  const compiled = typst.compile({ mainFilePath: join(workspace, 'report.typ') });
  const fault = compiled.takeError();
  return { result: compiled.result, faults: fault === null ? null : typst.fetchDiagnostics(fault) };
}

/** Undefined where the document cannot keep the standard. */
function tryPdf(typst: NodeCompiler, compiled: Compiled, standard: string): Buffer | undefined {
  try {
    return typst.pdf(compiled, { pdfStandard: standard });
  } catch (fault) {
    if (standard === standards.at(-1)) throw fault;
    return undefined;
  }
}

function dateOf(day: string): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}
