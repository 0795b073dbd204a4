// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode, OutcomeCode, SuspectCodes } from '@palermo/contract';
import { regionsOf, type FieldValues } from '@palermo/terms';
import { organisationOf, reporters, type OrganisationKey } from './country.ts';
import { childPatterns } from './child-patterns.ts';
import { createCalendar, dayNumberOf, dayTextOf } from './days.ts';
import { createDraw, type Draw } from './draw.ts';
import { writeExperience } from './draw-experience.ts';
import { writeContact, writeNeeds, writeScreening } from './draw-needs.ts';
import { drawDecision, drawSuspects, type DrawnDecision } from './draw-justice.ts';
import { drawPerson, writeIdentity, type InventedPerson, type Knowledge } from './draw-person.ts';
import { labourPatterns } from './labour-patterns.ts';
import { otherPatterns } from './other-patterns.ts';
import type { Pattern } from './pattern.ts';
import { planActs, type PlannedAct } from './plan-acts.ts';
import { planReleases, type PlannedRelease } from './plan-releases.ts';

/** One invented case with what became of it. */
export interface DemonstrationCase {
  /** The same for the same seed and place in the sequence, so that a case is never registered twice. */
  readonly externalId: string;
  /** Day, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly organisation: OrganisationKey;
  readonly values: FieldValues;
  readonly outcome: OutcomeCode;
  readonly status: 'active' | 'closed';
  readonly releases: readonly PlannedRelease[];
  /** Empty where what followed is told act by act. */
  readonly suspects: readonly SuspectCodes[];
  /** When and by whom the outcome was decided; null while presumed, and where it is told act by act. */
  readonly decision: DrawnDecision | null;
  /** Registered so recently that what followed is told act by act. */
  readonly recent: boolean;
  /** Empty unless recent. */
  readonly acts: readonly PlannedAct[];
}

export interface DemonstrationOptions {
  readonly seed: string;
  readonly count: number;
  /** Day, `YYYY-MM-DD`. */
  readonly today: string;
  /** False leaves out free texts and what follows a registration, for cases by the hundred thousand. */
  readonly texts?: boolean;
}

const patterns: readonly Pattern[] = [...labourPatterns, ...childPatterns, ...otherPatterns];
/** Days back from today in which cases are told act by act. */
const recentDays = 60;
/** Share of reports about a person of whom another organisation has reported already, spelt as it heard the name. */
const againShare = 0.24;
/** What an organisation that a person was sent on to knows of who the person is. */
const identityAgain = 0.98;

const knowledgeOfOthers: Knowledge = { identity: 0.86, contact: 0.55, experience: 0.8 };
const knowledge: Partial<Readonly<Record<OrganisationKindCode, Knowledge>>> = {
  hotline: { identity: 0.42, contact: 0.5, experience: 0.6 },
  border: { identity: 0.96, contact: 0.3, experience: 0.45 },
  police: { identity: 0.94, contact: 0.55, experience: 0.86 },
  serviceProvider: { identity: 0.88, contact: 0.8, experience: 0.92 },
  health: { identity: 0.78, contact: 0.5, experience: 0.5 },
};

/** The cases of the demonstration country, oldest first. The same options give the same cases on every machine. */
export function* demonstrationCases(options: DemonstrationOptions): Generator<DemonstrationCase> {
  const { count, today, seed } = options;
  const dayAt = createCalendar(today);
  // Each case draws from its own seed, so that no case hangs on how much chance another one used.
  const dayOfCase = (index: number): number =>
    dayAt((index + createDraw(`${seed} day ${index}`).random.next()) / count);
  const personOf = (index: number): InventedPerson => {
    const draw = createDraw(`${seed} person ${index}`);
    const dayNumber = dayOfCase(index);
    return drawPerson(draw, choosePattern(draw, dayNumber), dayNumber);
  };
  for (let index = 0; index < count; index++) {
    const draw = createDraw(`${seed} case ${index}`);
    const again = index > 0 && draw.chance(againShare);
    const person = personOf(again ? index - draw.within(1, Math.min(40, index)) : index);
    yield drawCase(draw, person, {
      externalId: `${seed}-${index}`,
      dayNumber: dayOfCase(index),
      todayNumber: dayNumberOf(today),
      texts: options.texts ?? true,
      again,
    });
  }
}

function choosePattern({ random }: Draw, dayNumber: number): Pattern {
  const day = dayTextOf(dayNumber);
  const years = Number(day.slice(0, 4)) - 2019;
  const month = Number(day.slice(5, 7));
  return random.weighted(
    patterns.map((pattern): [Pattern, number] => {
      const season = pattern.peakMonths?.includes(month) === true ? 1.9 : 1;
      return [pattern, pattern.weight * pattern.growth ** years * season];
    }),
  );
}

interface CaseContext {
  readonly externalId: string;
  readonly dayNumber: number;
  readonly todayNumber: number;
  readonly texts: boolean;
  /** Another organisation has reported the person already. */
  readonly again: boolean;
}

function drawCase(
  draw: Draw,
  person: InventedPerson,
  { externalId, dayNumber, todayNumber, texts, again }: CaseContext,
): DemonstrationCase {
  const organisation = draw.random.weighted(reporters[person.pattern.sphere]);
  const { kind } = organisationOf(organisation);
  const usual = knowledge[kind] ?? knowledgeOfOthers;
  const known = again ? { ...usual, identity: identityAgain } : usual;
  const written = {
    ...writeIdentity(draw, person, known),
    ...writeContact(draw, person, known, texts),
    ...writeExperience(draw, person, { dayNumber, kind, knowledge: known, texts }),
    ...writeScreening(draw, person),
    ...writeNeeds(draw, person, texts),
  };
  const values = { ...written, ...writeRegions(externalId, person, written) };
  const ageDays = todayNumber - dayNumber;
  const { outcome, status } = fate(draw, person, ageDays);
  const planned = planReleases(draw, person, { organisation, status, ageDays, todayNumber });
  const told = { externalId, registeredOn: dayTextOf(dayNumber), organisation, values };
  if (!texts || ageDays > recentDays) {
    const suspects = drawSuspects({ externalId, values, outcome, ageDays });
    const decision = drawDecision({ externalId, outcome, dayNumber, ageDays });
    return { ...told, outcome, status, releases: planned, suspects, decision, recent: false, acts: [] };
  }
  const releases = planned.filter(({ to }) => to === 'authority');
  const laterReleases = planned.filter(({ to }) => to !== 'authority');
  const acts = planActs(draw, {
    values,
    organisation,
    releases,
    laterReleases,
    outcome,
    status,
    dayNumber,
    todayNumber,
  });
  const decided = acts.some((act) => act.kind === 'step' && ['confirm', 'notConfirm'].includes(act.step.move));
  return {
    ...told,
    outcome: decided ? outcome : 'presumed',
    status,
    releases,
    suspects: [],
    decision: null,
    recent: true,
    acts,
  };
}

/** The region alone of a country that the organisation did not learn. Draws of its own, so that no other fact hangs on them. */
function writeRegions(externalId: string, { corridor }: InventedPerson, written: FieldValues): FieldValues {
  const draw = createDraw(`regions ${externalId}`);
  const regionOfCitizenship = [...regionsOf([corridor.citizenship])];
  const regionOfExploitation = [...regionsOf([corridor.exploitedIn])];
  return {
    ...(draw.chance(0.4) && written['citizenships'] === undefined ? { regionOfCitizenship } : {}),
    ...(draw.chance(0.4) && written['countryOfExploitation'] === undefined ? { regionOfExploitation } : {}),
  };
}

/** Decisions take months; cases close after them, or when nobody is heard of any more. */
function fate(draw: Draw, { pattern }: InventedPerson, ageDays: number): Pick<DemonstrationCase, 'outcome' | 'status'> {
  const decided = draw.chance(0.93 * (1 - Math.exp(-ageDays / 190)));
  const confirmed = draw.chance(pattern.confirmedShare);
  const closed = draw.chance(decided ? 0.9 * (1 - Math.exp(-ageDays / 420)) : 0.995 * (1 - Math.exp(-ageDays / 150)));
  return {
    outcome: decided ? (confirmed ? 'confirmed' : 'notConfirmed') : 'presumed',
    status: closed ? 'closed' : 'active',
  };
}
