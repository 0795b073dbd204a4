// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the node notes about a file that it read, in plain sentences by code. */
const notes: Readonly<Record<string, string>> = {
  'encoding.guessed':
    'The file does not say how its letters are written; this was guessed. Look whether accents and names are right.',
  'encoding.damaged': 'Some letters could not be read.',
  'encoding.utf16': 'The file is written in UTF-16.',
  'compression.gzip': 'The file was compressed and has been unpacked.',
  'separator.guessed': 'It was not clear which sign stands between the columns; the likeliest was taken.',
  'separator.none': 'The file seems to have a single column.',
  'header.preambleSkipped': 'Rows above the names of the columns were left out.',
  'header.duplicateRenamed': 'Several columns have the same name; the later ones were numbered.',
  'header.emptyNamed': 'Columns without a name were numbered.',
  'header.looksLikeData': 'The row that was taken for the names of the columns looks like data.',
  'sheet.chosen': 'The workbook has several sheets; the first that holds a table was read.',
  'file.seenBefore': 'This very file was uploaded before.',
};

/** The sentence for a note; the code itself for one that is newer than this command. */
export function describeNote(code: string): string {
  return notes[code] ?? code;
}
