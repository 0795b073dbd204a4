// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { ReportDocument } from './document.ts';

/** What every paragraph of a language shares. */
export interface Writing {
  readonly rtl: boolean;
  text(words: string, options?: IRunOptions): TextRun;
  paragraph(options: IParagraphOptions): Paragraph;
}

export function createWriting({ direction, locale }: ReportDocument): Writing {
  const rtl = direction === 'rtl';
  const language = rtl ? { bidirectional: locale } : { value: locale };
  return {
    rtl,
    text: (words, options) => new TextRun({ text: words, rightToLeft: rtl, language, ...options }),
    paragraph: (options) => new Paragraph({ bidirectional: rtl, ...options }),
  };
}
