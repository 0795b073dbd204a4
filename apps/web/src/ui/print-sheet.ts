// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

interface PrintSheet {
  readonly title: string;
  readonly explanation: string;
  readonly lines: readonly string[];
}

interface PrintLetter {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const sheetId = 'print-sheet';

function makeElement(name: 'h1' | 'p' | 'pre', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Prints elements by themselves, without the page around them, and leaves nothing of them in the document. */
function printElements(elements: readonly HTMLElement[], attributes: Readonly<Record<string, string>> = {}): void {
  document.getElementById(sheetId)?.remove();
  const sheet = document.createElement('section');
  sheet.id = sheetId;
  for (const [name, value] of Object.entries(attributes)) sheet.setAttribute(name, value);
  sheet.append(...elements);
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

/** Prints one sheet of text. */
export function printSheet({ title, explanation, lines }: PrintSheet): void {
  const text = makeElement('pre', lines.join('\n'));
  text.dir = 'ltr';
  printElements([makeElement('h1', title), makeElement('p', explanation), text]);
}

/** Prints a letter in its own language and direction. */
export function printLetter({ language, direction, subject, paragraphs }: PrintLetter): void {
  const elements = [makeElement('h1', subject), ...paragraphs.map((paragraph) => makeElement('p', paragraph))];
  printElements(elements, { lang: language, dir: direction });
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
