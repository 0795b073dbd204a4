// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { fill } from '../../reports/words/document-words.ts';
import { returnWordsOf } from '../words/return-words.ts';
import type { ReturnContent } from './return-content.ts';

/** What a confidential file says about itself: a sentence, and the same with the number of the document. */
export function noticeOf({
  confidential,
  language,
}: Pick<ReturnContent, 'confidential' | 'language'>):
  | { readonly sentence: string; readonly whole: string }
  | undefined {
  if (!confidential) return undefined;
  const { recipient, document } = confidential;
  const words = returnWordsOf(language).workbook;
  const sentence = fill(words.confidential, { recipient });
  return { sentence, whole: `${sentence}. ${words.document}: ${document}` };
}
