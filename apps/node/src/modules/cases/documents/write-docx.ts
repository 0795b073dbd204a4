// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';
import { Document, Packer, Paragraph, TextRun } from 'docx';

/** A text as a DOCX that says nothing beside it: no author, no day of its making that was not written. */
export async function writeDocx(text: string, language: Language): Promise<Buffer> {
  const rightToLeft = language === 'ar';
  const children = text.split('\n').map(
    (line) =>
      new Paragraph({
        bidirectional: rightToLeft,
        spacing: { after: 120 },
        children: [
          new TextRun({ text: line, rightToLeft, font: rightToLeft ? 'Noto Naskh Arabic' : 'Noto Sans', size: 22 }),
        ],
      }),
  );
  const document = new Document({ creator: 'Palermo', lastModifiedBy: 'Palermo', sections: [{ children }] });
  return Packer.toBuffer(document);
}
