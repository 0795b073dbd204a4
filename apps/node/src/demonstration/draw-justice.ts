// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OutcomeCode, SuspectCodes } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import { dayTextOf } from './days.ts';
import { createDraw, type Draw } from './draw.ts';
import type { Chances, Weighted } from './pattern.ts';

/** When and by whom an invented outcome was decided. */
export interface DrawnDecision {
  readonly decidedOn: string;
  readonly decidedBy: 'competentAuthority';
}

/** First and last day of the bands in which decisions are made. */
const decisionDays: Weighted<readonly [from: number, to: number]> = [
  [[0, 5], 9],
  [[6, 30], 24],
  [[31, 45], 19],
  [[46, 90], 26],
  [[91, 400], 22],
];

interface JusticeContext {
  readonly externalId: string;
  readonly outcome: OutcomeCode;
  readonly ageDays: number;
}

/** The decision of a decided case, never later than today. Draws of its own, so that no other fact hangs on them. */
export function drawDecision({
  externalId,
  outcome,
  dayNumber,
  ageDays,
}: JusticeContext & { readonly dayNumber: number }): DrawnDecision | null {
  if (outcome === 'presumed') return null;
  const draw = createDraw(`decision ${externalId}`);
  const [from, to] = draw.random.weighted(decisionDays);
  const days = Math.min(draw.within(from, to), Math.max(ageDays, 0));
  return { decidedOn: dayTextOf(dayNumber + days), decidedBy: 'competentAuthority' };
}

const suspectCounts: Weighted<number> = [
  [0, 46],
  [1, 34],
  [2, 14],
  [3, 6],
];
const sexes: Weighted<string> = [
  ['male', 66],
  ['female', 30],
  ['', 4],
];
const ages: Weighted<string> = [
  ['0--17', 1],
  ['18--29', 22],
  ['30--38', 30],
  ['39--47', 20],
  ['48+', 12],
  ['', 15],
];
const roles: Chances = [
  ['RecruiterOrIntermediary', 0.45],
  ['BrokerTravelAgent', 0.12],
  ['Transporter', 0.2],
  ['HarbouredIndividual', 0.22],
  ['ControlledIndividual', 0.28],
  ['Abuser', 0.2],
  ['Exploiter', 0.55],
];
const payments: Weighted<string> = [
  ['paid', 22],
  ['notPaid', 58],
  ['', 20],
];
const otherCountries = ['TR', 'AE', 'RO', 'NG', 'TH'] as const;

/** The suspects of an invented case. */
export function drawSuspects(context: JusticeContext & { readonly values: FieldValues }): SuspectCodes[] {
  const draw = createDraw(`suspects ${context.externalId}`);
  const count = draw.random.weighted(suspectCounts);
  return Array.from({ length: count }, () => drawSuspect(draw, context));
}

function drawSuspect(
  draw: Draw,
  { values, outcome, ageDays }: JusticeContext & { readonly values: FieldValues },
): SuspectCodes {
  return {
    sex: drawn(draw, sexes),
    ageGroup: drawn(draw, ages),
    citizenship: drawCitizenship(draw, values),
    regionOfCitizenship: [],
    role: draw.some(roles, true).toSorted(),
    relationship: [...listIn(values, 'relationshipToTrafficker')].toSorted(),
    paidMoney: drawn(draw, payments),
    stage: drawStage(draw, { outcome, ageDays }),
  };
}

function drawn({ random }: Draw, choices: Weighted<string>): string[] {
  const code = random.weighted(choices);
  return code === '' ? [] : [code];
}

function listIn(values: FieldValues, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value : [];
}

/** Mostly of the country where people are exploited, or of the victim's own. */
function drawCitizenship(draw: Draw, values: FieldValues): string[] {
  const there = listIn(values, 'countryOfExploitation').slice(0, 1);
  const own = listIn(values, 'citizenships').slice(0, 1);
  const chance = draw.random.next();
  if (chance < 0.52) return [...there];
  if (chance < 0.86) return [...own];
  return chance < 0.95 ? draw.few(otherCountries, 1) : [];
}

/** Proceedings take a year or two, and most suspects are never before a court. */
function drawStage({ random }: Draw, { outcome, ageDays }: Omit<JusticeContext, 'externalId'>): string {
  if (outcome !== 'confirmed' || ageDays < 60) return random.next() < 0.7 ? 'suspected' : 'formalContact';
  const old = ageDays > 540;
  return random.weighted<string>([
    ['suspected', old ? 34 : 46],
    ['formalContact', 26],
    ['prosecuted', old ? 17 : 22],
    ['convicted', old ? 18 : 4],
    ['acquitted', old ? 5 : 2],
  ]);
}
