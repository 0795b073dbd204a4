// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CellView, Finding } from '@palermo/evidence';
import { listIn, numberIn, tellingLabels, textIn, type CheckWords } from '../check-words.ts';
import { tellStep, type StepWords } from '../tell-step.ts';

const many = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
const rows = (finding: Finding): string => many(numberIn(finding, 'rows'), 'row', 'rows');
const lines = (finding: Finding): string => {
  const some = listIn(finding, 'lines', 5);
  return some.length === 0 ? '' : ` (line ${some.join(', ')}${numberIn(finding, 'rows') > some.length ? ', …' : ''})`;
};
const examples = (finding: Finding): string => {
  const some = listIn(finding, 'examples', 3);
  return some.length === 0 ? '' : ` For instance ${some.join('; ')}.`;
};
const range = ({ low = 0, high = Infinity }: { readonly low?: number; readonly high?: number }): string =>
  low === high ? String(low) : high === Infinity ? `${low} or more` : `${low} to ${high}`;
const written = (cell: CellView | undefined): string =>
  cell?.written ? `"${cell.written}"` : 'A number that is not printed';

const stepWords: StepWords = {
  line: (line) => `line ${line}`,
  notPrinted: 'not printed',
  range: (low, high) => range({ low, high }),
  sumIn: (dimension, context) => `${dimension} in ${context}`,
  wholeTable: 'the whole table',
  soIs: (label, value) => `, so ${label} is ${value}`,
  absent: (labels, isCut) => `Not listed there, and taken for nobody: ${labels}${isCut ? ', …' : ''}.`,
  evidence: (held, checked) => `Such sums hold in ${held} of the ${checked} places where the file lets one see it.`,
};

const vintage = (name: string): string => (name === '' ? 'this file' : name);

export const english: CheckWords = {
  language: 'en',
  direction: 'ltr',
  number: (value) => value.toLocaleString('en'),
  place: ({ line, column, labels }) =>
    [line === null ? 'a sum that is not printed' : `line ${line}`, column, tellingLabels(labels)]
      .filter(Boolean)
      .join(', '),
  step: (step) => tellStep(step, stepWords),
  kind: {
    recovered: 'Withheld numbers that can be calculated',
    'other-vintage': 'Withheld here, printed in another vintage',
    'below-k': 'Combinations that few people share',
    unique: 'Combinations that one person alone has',
    'same-value': 'A value that all of a group share',
    identifier: 'Columns that name a person',
    narrowed: 'Withheld numbers that can be narrowed down',
    'small-count': 'Small numbers in print',
    'no-privacy-stated': 'Protection that is not stated',
    contradiction: 'Sums that contradict',
    'unexplained-rest': 'Totals larger than their parts',
    'duplicate-key': 'Several rows for one count',
    'negative-count': 'Negative counts',
    'fractional-count': 'Counts that are not whole',
    'code-as-count': 'Codes read as counts',
    'not-a-number': 'Counts that are no numbers',
    mojibake: 'Broken characters',
    'mixed-missing': 'Several marks for "nothing"',
    thousands: 'Thousands set apart',
    spelling: 'One label in several spellings',
    'broken-row': 'Rows that do not fit the columns',
    'duplicate-column': 'Columns of one name',
    'huge-cell': 'Very long cells',
  },
  explain: {
    recovered: (finding) =>
      `${written(finding.cell)} is withheld, yet it must be ${finding.low}.${numberIn(finding, 'contested') === 1 ? ' Other sums of the file contradict this one, so one of them is wrong.' : ''}`,
    narrowed: ({ cell, low, high }) =>
      `${written(cell)} is withheld, yet it must be ${range({ low: low ?? 0, high: high ?? Infinity })}.`,
    'other-vintage': (finding) =>
      `${written(finding.cell)} is withheld in ${vintage(textIn(finding, 'withheldIn'))}; ${vintage(textIn(finding, 'printedIn'))} prints ${textIn(finding, 'written')} in line ${numberIn(finding, 'line')}${numberIn(finding, 'fits') === 1 ? '' : ', which does not fit the mark: it was revised'}.`,
    'below-k': (finding) =>
      `In ${textIn(finding, 'columns')}, ${many(numberIn(finding, 'combinations'), 'combination is', 'combinations are')} shared by fewer than ${numberIn(finding, 'k')} rows; the smallest by ${numberIn(finding, 'smallest')}.${examples(finding)}`,
    unique: (finding) =>
      `In ${textIn(finding, 'columns')}, ${many(numberIn(finding, 'unique'), 'combination belongs', 'combinations belong')} to one row alone, and ${numberIn(finding, 'combinations')} to fewer than ${numberIn(finding, 'k')}.${examples(finding)}`,
    'same-value': (finding) =>
      `Who knows ${textIn(finding, 'columns')} of somebody learns ${textIn(finding, 'column')} in ${numberIn(finding, 'classes')} of ${numberIn(finding, 'classesOfAll')} groups (${many(numberIn(finding, 'people'), 'row', 'rows')}): all of the group have the same.${examples(finding)}`,
    identifier: (finding) =>
      `The column ${textIn(finding, 'column')} has ${numberIn(finding, 'distinct')} different values in ${rows(finding)}: it can name a person. Leave it out.`,
    'small-count': (finding) =>
      `${many(numberIn(finding, 'cells'), 'cell prints', 'cells print')} a number from 1 to ${numberIn(finding, 'k') - 1}, ${numberIn(finding, 'ones')} of them 1.${examples(finding)}`,
    'no-privacy-stated': (finding) =>
      `The data package does not say ${textIn(finding, 'missing')}. Without it nobody can judge the protection.`,
    contradiction: (finding) =>
      numberIn(finding, 'sums') === 1
        ? 'The parts and their total cannot all be right.'
        : `${numberIn(finding, 'sums')} sums cannot hold together${finding.low === undefined ? '' : `: the number would have to be at least ${finding.low} and at most ${finding.high}`}.`,
    'unexplained-rest': (finding) =>
      `The total is larger than its parts by ${(finding.low ?? 0) - (finding.high ?? 0)} or more. It counts people whom no listed part counts (${textIn(finding, 'absent') || 'none is named'}), or it is wrong.`,
    'duplicate-key': (finding) =>
      `${many(numberIn(finding, 'keys'), 'count has', 'counts have')} several rows; in ${numberIn(finding, 'differing')} they differ, so nobody can tell which holds. Lines ${listIn(finding, 'examples').join('; ')}.`,
    'negative-count': (finding) =>
      `${rows(finding)}${lines(finding)} of ${textIn(finding, 'column')} hold a number below 0.${examples(finding)}`,
    'fractional-count': (finding) =>
      `${rows(finding)}${lines(finding)} of ${textIn(finding, 'column')} hold a fraction: people are whole.${examples(finding)}`,
    'code-as-count': (finding) =>
      `${rows(finding)}${lines(finding)} of ${textIn(finding, 'column')} hold the digits of a code as if they counted people.${examples(finding)}`,
    'not-a-number': (finding) =>
      `${rows(finding)}${lines(finding)} of ${textIn(finding, 'column')} hold text where a count belongs.${examples(finding)}`,
    mojibake: (finding) =>
      `${rows(finding)}${lines(finding)} of ${textIn(finding, 'column')} hold characters that were broken by a wrong encoding. Export the table again as UTF-8.${examples(finding)}`,
    'mixed-missing': (finding) =>
      `${textIn(finding, 'column')} marks nothing in several ways: ${listIn(finding, 'examples', 10).join(', ')}. Use one.`,
    thousands: (finding) =>
      `${rows(finding)}${lines(finding)} of ${textIn(finding, 'column')} set thousands apart, so programs may read 1,192 as 1.${examples(finding)}`,
    spelling: (finding) =>
      `${many(numberIn(finding, 'labels'), 'label', 'labels')} of ${textIn(finding, 'column')} are spelt in several ways, so their numbers fall apart.${examples(finding)}`,
    'broken-row': (finding) =>
      `${many(numberIn(finding, 'rows'), 'row does', 'rows do')} not fit the columns${lines(finding)}. Look for a separator or a quote inside a cell.`,
    'duplicate-column': (finding) =>
      `The file has several columns called ${textIn(finding, 'columns')}; the later ones were renamed. Rename them in the file.`,
    'huge-cell': (finding) =>
      `${rows(finding)}${lines(finding)} of ${textIn(finding, 'column')} hold more than 2,000 characters: free text can name people.`,
  },
  report: {
    title: (file) => `Check of ${file}`,
    discloses: (count) =>
      `This publication gives something away: ${many(count, 'finding discloses', 'findings disclose')} what was to be withheld, or a person.`,
    disclosesNothing: 'Nothing was found that gives away a withheld number or a person.',
    severity: { high: 'high', medium: 'medium', low: 'low' },
    layout: {
      long: 'a table with one count a row',
      wide: 'a table with several counts a row',
      microdata: 'one row for each person',
    },
    looked: 'What was looked at',
    findings: 'Findings',
    noFinding: 'No finding.',
    lookedAt: (facts) => [
      `${many(facts.rows, 'row', 'rows')}; ${english.report.layout[facts.layout]}; below ${facts.k} is small.`,
      ...(facts.layout === 'microdata'
        ? [
            facts.classColumns?.length === 0
              ? 'All rows are alike, so no column tells people apart. Check that the right columns were exported.'
              : `The smallest class has ${many(facts.smallest ?? 0, 'row', 'rows')}, of ${many(facts.classes ?? 0, 'class', 'classes')} in ${facts.classColumns?.join(', ')}.`,
            `${many(facts.sets ?? 0, 'set', 'sets')} of columns looked at for rare combinations${facts.setsLeftOut ? `; ${facts.setsLeftOut} more would have taken too long: name fewer with --quasi-identifiers` : ''}.`,
          ]
        : [
            `Counts in ${facts.values.join(', ')}, by ${facts.dimensions.map(({ name, total }) => (total === null ? name : `${name} (total: ${total})`)).join(', ')}.`,
            `${many(facts.printed ?? 0, 'number', 'numbers')} printed, ${facts.withheld ?? 0} withheld, ${facts.withheldInSums ?? 0} of these in sums. ${facts.trusted ?? 0} of ${facts.rules ?? 0} kinds of sums hold well enough to rest on.`,
            ...(facts.notExact
              ? [
                  `${facts.notExact} withheld numbers hang together in too many sums: their bounds may be narrower than found.`,
                ]
              : []),
            ...(facts.roundedTo
              ? [
                  `Numbers are rounded to multiples of ${facts.roundedTo}; each was taken for anything that rounds to it.`,
                ]
              : []),
          ]),
    ],
    kindHead: 'Finding',
    countHead: 'Number',
    severityHead: 'Severity',
    howHead: 'How it follows',
    more: (count) => `and ${count.toLocaleString('en')} more`,
    made: (version, hash) => `Made with Palermo ${version} from the file with SHA-256 ${hash}.`,
  },
};
