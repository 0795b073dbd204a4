// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

interface PrintSheet {
  readonly title: string;
  readonly explanation: string;
  readonly lines: readonly string[];
}

const sheetId = 'print-sheet';

/** Prints one sheet of text by itself, without the page around it, and leaves nothing of it in the document. */
export function printSheet({ title, explanation, lines }: PrintSheet): void {
  document.getElementById(sheetId)?.remove();
  const sheet = document.createElement('section');
  sheet.id = sheetId;
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = explanation;
  const text = document.createElement('pre');
  text.dir = 'ltr';
  text.textContent = lines.join('\n');
  sheet.append(heading, paragraph, text);
  document.body.append(sheet);
  document.body.classList.add('printing-sheet');
  window.addEventListener(
    'afterprint',
    () => {
      document.body.classList.remove('printing-sheet');
      sheet.remove();
    },
    { once: true },
  );
  window.print();
}

/** Hands text to the person as a file; it is made in the browser and sent nowhere. */
export function saveTextFile(fileName: string, lines: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
