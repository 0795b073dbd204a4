// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { findCode } from '../code-lists.ts';
import { standardForm } from '../standard-form.ts';
import type { JsonObject, PackReader } from './pack-reader.ts';

const key = /^[a-z][A-Za-z0-9]{1,60}$/;
const keyRule = 'a name in camelCase';
const outcomes = ['presumed', 'confirmed', 'notConfirmed'];
const phases = ['identification', 'support', 'justice', 'aside', 'ended'];
const needs = ['reason', 'evidence', 'elements', 'consent', 'destination'];

/** What the parts of a process refer to. */
interface Names {
  readonly stages: ReadonlySet<string>;
  readonly panels: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
  readonly moves: ReadonlySet<string>;
  /** Questions that are answered with yes or no, of the standard form and of the pack. */
  readonly yesNo: ReadonlySet<string>;
}

/** The parts of a list that is read elsewhere, however wrong it may be. */
function partsOf(value: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const list: unknown =
    typeof value === 'object' && value !== null ? Object.entries(value).find(([each]) => each === name)?.[1] : [];
  return Array.isArray(list) ? list.filter((each) => typeof each === 'object' && each !== null) : [];
}

function yesNoOf(pack: JsonObject): ReadonlySet<string> {
  const sections: readonly object[] = [...standardForm, ...partsOf(pack, 'sections')];
  const fields = sections.flatMap((section) => partsOf(section, 'fields'));
  return new Set(fields.flatMap(({ key: name, type }) => (type === 'yesNo' && typeof name === 'string' ? [name] : [])));
}

function oneOf(reader: PackReader, value: unknown, { path, known }: { path: string; known: readonly string[] }): void {
  if (typeof value !== 'string' || !known.includes(value))
    reader.report(path, 'unknownCode', `Expected one of ${known.join(', ')}.`);
}

function codesOf(reader: PackReader, value: unknown, { path, list }: { path: string; list: string }): void {
  for (const [index, code] of reader.list(value, path).entries()) {
    if (typeof code !== 'string' || !findCode(list, code))
      reader.report(`${path}[${index}]`, 'unknownCode', `Expected a code of the list ${list}.`);
  }
}

function readPeriod(reader: PackReader, value: unknown, path: string): void {
  const period = reader.object(value, path, ['amount', 'unit']);
  if (!period) return;
  reader.integer(period['amount'], `${path}.amount`, { min: 1, max: 3650 });
  oneOf(reader, period['unit'], { path: `${path}.unit`, known: ['workingDays', 'calendarDays'] });
}

function readAge(reader: PackReader, value: unknown, path: string): void {
  if (value !== undefined) oneOf(reader, value, { path, known: ['child', 'adult'] });
}

/** Keys of a list of objects; a key that comes twice is reported. */
function readKeys(reader: PackReader, value: unknown, path: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [index, each] of reader.list(value, path).entries()) {
    const found = typeof each === 'object' && each !== null && 'key' in each ? each.key : undefined;
    const read = reader.text(found, `${path}[${index}].key`, key, keyRule);
    if (read !== undefined && keys.has(read)) reader.report(`${path}[${index}].key`, 'repeated', 'This key is taken.');
    if (read !== undefined) keys.add(read);
  }
  return keys;
}

function readDeadline(reader: PackReader, value: unknown, path: string): void {
  const known = ['key', 'label', 'period', 'kind', 'task', 'remindDaysBefore', 'metBy', 'age'];
  const deadline = reader.object(value, path, known);
  if (!deadline) return;
  reader.label(deadline['label'], `${path}.label`);
  readPeriod(reader, deadline['period'], `${path}.period`);
  oneOf(reader, deadline['kind'], { path: `${path}.kind`, known: ['due', 'earliest'] });
  oneOf(reader, deadline['task'], { path: `${path}.task`, known: ['decider', 'holder'] });
  reader.integer(deadline['remindDaysBefore'], `${path}.remindDaysBefore`, { min: 0, max: 365 });
  readAge(reader, deadline['age'], `${path}.age`);
}

function readStage(reader: PackReader, value: unknown, path: string): void {
  const stage = reader.object(value, path, ['key', 'label', 'hint', 'phase', 'outcome', 'deadlines', 'clock']);
  if (!stage) return;
  reader.label(stage['label'], `${path}.label`);
  reader.label(stage['hint'], `${path}.hint`);
  oneOf(reader, stage['phase'], { path: `${path}.phase`, known: phases });
  if (stage['outcome'] !== undefined) oneOf(reader, stage['outcome'], { path: `${path}.outcome`, known: outcomes });
  if (stage['clock'] !== undefined) oneOf(reader, stage['clock'], { path: `${path}.clock`, known: ['stops', 'runs'] });
  if (stage['deadlines'] === undefined) return;
  readKeys(reader, stage['deadlines'], `${path}.deadlines`);
  for (const [index, each] of reader.list(stage['deadlines'], `${path}.deadlines`).entries()) {
    readDeadline(reader, each, `${path}.deadlines[${index}]`);
  }
}

function readMover(reader: PackReader, value: unknown, path: string): void {
  const by = reader.object(value, path, ['holder', 'kinds', 'roles']);
  if (!by) return;
  reader.optionalBoolean(by['holder'], `${path}.holder`);
  if (by['kinds'] !== undefined) codesOf(reader, by['kinds'], { path: `${path}.kinds`, list: 'organisationKind' });
  codesOf(reader, by['roles'], { path: `${path}.roles`, list: 'role' });
}

function readMove(reader: PackReader, value: unknown, { path, names }: { path: string; names: Names }): void {
  const known = ['key', 'label', 'from', 'to', 'by', 'needs', 'decides', 'age', 'within', 'mayComeEarly'];
  const move = reader.object(value, path, [...known, 'panel', 'letter', 'withoutIdentity']);
  if (!move) return;
  const stages = [...names.stages];
  reader.label(move['label'], `${path}.label`);
  for (const [index, from] of reader.list(move['from'], `${path}.from`).entries()) {
    oneOf(reader, from, { path: `${path}.from[${index}]`, known: stages });
  }
  oneOf(reader, move['to'], { path: `${path}.to`, known: [...stages, 'previous', 'same'] });
  readMover(reader, move['by'], `${path}.by`);
  for (const [index, need] of reader.list(move['needs'], `${path}.needs`).entries()) {
    oneOf(reader, need, { path: `${path}.needs[${index}]`, known: needs });
  }
  if (move['decides'] !== undefined) reader.text(move['decides'], `${path}.decides`, key, keyRule);
  readAge(reader, move['age'], `${path}.age`);
  if (move['within'] !== undefined) readPeriod(reader, move['within'], `${path}.within`);
  reader.optionalBoolean(move['mayComeEarly'], `${path}.mayComeEarly`);
  readWithoutIdentity(reader, move['withoutIdentity'], { path: `${path}.withoutIdentity`, names });
  if (move['panel'] !== undefined) oneOf(reader, move['panel'], { path: `${path}.panel`, known: [...names.panels] });
  if (move['letter'] !== undefined)
    oneOf(reader, move['letter'], { path: `${path}.letter`, known: [...names.letters] });
}

function readWithoutIdentity(
  reader: PackReader,
  value: unknown,
  { path, names }: { path: string; names: Names },
): void {
  if (value === undefined || value === true) return;
  const { unless } = reader.object(value, path, ['unless']) ?? {};
  if (typeof unless !== 'string' || !names.yesNo.has(unless))
    reader.report(`${path}.unless`, 'unknownField', 'Expected a question that is answered with yes or no.');
}

function readComingOfAge(reader: PackReader, value: unknown, { path, names }: { path: string; names: Names }): void {
  if (value === undefined) return;
  const known = [...names.moves];
  const coming = reader.object(value, path, ['label', 'hint', 'remindDaysBefore', 'agree', 'refuse']);
  if (!coming) return;
  reader.label(coming['label'], `${path}.label`);
  reader.label(coming['hint'], `${path}.hint`);
  reader.integer(coming['remindDaysBefore'], `${path}.remindDaysBefore`, { min: 0, max: 365 });
  oneOf(reader, coming['agree'], { path: `${path}.agree`, known });
  for (const [index, refuse] of reader.list(coming['refuse'], `${path}.refuse`).entries()) {
    oneOf(reader, refuse, { path: `${path}.refuse[${index}]`, known });
  }
}

function readPanel(reader: PackReader, value: unknown, path: string): void {
  const panel = reader.object(value, path, ['key', 'label', 'kinds', 'mode', 'quorum']);
  if (!panel) return;
  reader.label(panel['label'], `${path}.label`);
  codesOf(reader, panel['kinds'], { path: `${path}.kinds`, list: 'organisationKind' });
  oneOf(reader, panel['mode'], { path: `${path}.mode`, known: ['votes', 'advises'] });
  reader.integer(panel['quorum'], `${path}.quorum`, { min: 1, max: 20 });
}

function readLetter(reader: PackReader, value: unknown, path: string): void {
  const letter = reader.object(value, path, ['key', 'label', 'subject', 'paragraphs']);
  if (!letter) return;
  reader.label(letter['label'], `${path}.label`);
  reader.label(letter['subject'], `${path}.subject`);
  for (const [index, paragraph] of reader.list(letter['paragraphs'], `${path}.paragraphs`).entries()) {
    reader.label(paragraph, `${path}.paragraphs[${index}]`);
  }
}

function readHoliday(reader: PackReader, value: unknown, path: string): void {
  const known = ['kind', 'month', 'day', 'movedFromWeekend', 'offset', 'weekday', 'nth'];
  const holiday = reader.object(value, path, known);
  if (!holiday) return;
  const kind = holiday['kind'];
  oneOf(reader, kind, { path: `${path}.kind`, known: ['fixed', 'easter', 'weekday', 'once'] });
  if (kind === 'fixed' || kind === 'weekday') reader.integer(holiday['month'], `${path}.month`, { min: 1, max: 12 });
  if (kind === 'fixed') reader.integer(holiday['day'], `${path}.day`, { min: 1, max: 31 });
  if (kind === 'easter') reader.integer(holiday['offset'], `${path}.offset`, { min: -100, max: 100 });
  if (kind === 'weekday') {
    reader.integer(holiday['weekday'], `${path}.weekday`, { min: 0, max: 6 });
    if (![1, 2, 3, 4, -1].includes(Number(holiday['nth'])))
      reader.report(`${path}.nth`, 'outOfRange', 'Expected 1 to 4, or -1 for the last.');
  }
  if (kind === 'once') reader.text(holiday['day'], `${path}.day`, /^\d{4}-\d{2}-\d{2}$/, 'a day such as 2027-05-03');
}

function readCalendar(reader: PackReader, value: unknown, path: string): void {
  const calendar = reader.object(value, path, ['weekend', 'holidays']);
  if (!calendar) return;
  const weekend = reader.list(calendar['weekend'], `${path}.weekend`);
  for (const [index, day] of weekend.entries()) {
    reader.integer(day, `${path}.weekend[${index}]`, { min: 0, max: 6 });
  }
  if (new Set(weekend).size > 6)
    reader.report(`${path}.weekend`, 'outOfRange', 'At least one day must be a working day.');
  for (const [index, holiday] of reader.list(calendar['holidays'], `${path}.holidays`).entries()) {
    readHoliday(reader, holiday, `${path}.holidays[${index}]`);
  }
}

function eachOf(reader: PackReader, value: unknown, path: string, read: (value: unknown, path: string) => void): void {
  for (const [index, each] of reader.list(value, path).entries()) read(each, `${path}[${index}]`);
}

/** Checks how a pack says that victims are identified; nothing to check where it says nothing. */
export function readProcess(reader: PackReader, pack: JsonObject): void {
  if (pack['identification'] === undefined) return;
  const path = 'identification';
  const known = ['initial', 'byOutcome', 'stages', 'moves', 'panels', 'letters', 'comingOfAge', 'calendar'];
  const process = reader.object(pack['identification'], path, known);
  if (!process) return;
  const names: Names = {
    stages: readKeys(reader, process['stages'], `${path}.stages`),
    panels: readKeys(reader, process['panels'], `${path}.panels`),
    letters: readKeys(reader, process['letters'], `${path}.letters`),
    moves: readKeys(reader, process['moves'], `${path}.moves`),
    yesNo: yesNoOf(pack),
  };
  oneOf(reader, process['initial'], { path: `${path}.initial`, known: [...names.stages] });
  const byOutcome = reader.object(process['byOutcome'], `${path}.byOutcome`, outcomes);
  for (const outcome of outcomes) {
    oneOf(reader, byOutcome?.[outcome], { path: `${path}.byOutcome.${outcome}`, known: [...names.stages] });
  }
  eachOf(reader, process['stages'], `${path}.stages`, (value, at) => readStage(reader, value, at));
  eachOf(reader, process['moves'], `${path}.moves`, (value, at) => readMove(reader, value, { path: at, names }));
  eachOf(reader, process['panels'], `${path}.panels`, (value, at) => readPanel(reader, value, at));
  eachOf(reader, process['letters'], `${path}.letters`, (value, at) => readLetter(reader, value, at));
  readComingOfAge(reader, process['comingOfAge'], { path: `${path}.comingOfAge`, names });
  readCalendar(reader, process['calendar'], `${path}.calendar`);
}
