// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportFormat } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { composeDocument, type ReportContent } from './compose-document.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';

/** What a file is to be made from, and which. */
export interface RenderOrder {
  readonly content: ReportContent;
  readonly language: Language;
  readonly format: ReportFormat;
}

/** Makes one file. Uses the processor without a pause, so that it runs in a worker. */
export async function renderFile({ content, language, format }: RenderOrder): Promise<Buffer> {
  const report = composeDocument(content, language);
  return format === 'pdf' ? renderPdf(report).content : renderDocx(report);
}
