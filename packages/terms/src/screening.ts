// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { delphiIndicators, screeningDimensions } from './delphi-labour.ts';
import type { IndicatorWeight, ScreeningDimension, ScreeningIndicator } from './delphi-labour.ts';

/** Whose list of indicators applies. Age in doubt is a child. */
export type ScreeningSubject = 'adult' | 'child';

/** The indicators marked in one dimension, counted by weight, and whether the dimension is positive. */
export interface DimensionScreening {
  readonly dimension: ScreeningDimension;
  readonly strong: number;
  readonly medium: number;
  readonly weak: number;
  readonly positive: boolean;
}

/** One thing that the rule asks for: whether it is met, and the positive dimensions that meet it. */
export interface ScreeningReason {
  readonly requirement: 'act' | 'recruitment' | 'exploitation' | 'destination';
  readonly met: boolean;
  readonly dimensions: readonly ScreeningDimension[];
}

/** A screening says who should be looked at more closely. It decides nothing about a person. */
export interface Screening {
  readonly subject: ScreeningSubject;
  readonly dimensions: readonly DimensionScreening[];
  readonly result: 'positive' | 'negative';
  readonly because: readonly ScreeningReason[];
  /** Indicators given that the subject's list does not have, or that no list has. */
  readonly ignored: readonly string[];
  readonly notADetermination: true;
}

/**
 * Whether a dimension is positive: two strong indicators; or one strong and one medium or weak; or three medium; or two
 * medium and one weak. Nothing less is.
 */
export function isDimensionPositive({
  strong,
  medium,
  weak,
}: {
  strong: number;
  medium: number;
  weak: number;
}): boolean {
  return strong >= 2 || (strong === 1 && medium + weak >= 1) || medium >= 3 || (medium === 2 && weak >= 1);
}

const recruitmentDimensions = [
  'deceptiveRecruitment',
  'coerciveRecruitment',
  'recruitmentByAbuseOfVulnerability',
] as const;
const destinationDimensions = ['coercionAtDestination', 'abuseOfVulnerabilityAtDestination'] as const;

let indicatorsByCode: ReadonlyMap<string, ScreeningIndicator> | undefined;

function countDimensions(
  given: readonly ScreeningIndicator[],
  subject: ScreeningSubject,
): readonly DimensionScreening[] {
  return screeningDimensions.map((dimension) => {
    const weights = given
      .filter((indicator) => indicator.dimension === dimension)
      .map((indicator) => indicator[subject]);
    const count = (weight: IndicatorWeight): number => weights.filter((each) => each === weight).length;
    const counts = { strong: count('strong'), medium: count('medium'), weak: count('weak') };
    return { dimension, ...counts, positive: isDimensionPositive(counts) };
  });
}

/**
 * Screens indicators of trafficking for labour exploitation by the ILO and European Commission's rule.
 *
 * An adult screens positive with means at recruitment (deception, coercion or abuse of vulnerability), exploitation, and
 * means at destination (coercion or abuse of vulnerability). A child screens positive with an act and exploitation; the act
 * is one recorded in the case, or any indicator of recruitment.
 *
 * @param indicators codes of the list `delphiLabour`; repeated codes count once.
 * @param act codes of the list `act` recorded in the case.
 */
export function screen(
  indicators: readonly string[],
  subject: ScreeningSubject,
  { act = [] }: { act?: readonly string[] } = {},
): Screening {
  indicatorsByCode ??= new Map(delphiIndicators.map((indicator) => [indicator.code, indicator]));
  const given: ScreeningIndicator[] = [];
  const ignored: string[] = [];
  for (const code of new Set(indicators)) {
    const indicator = indicatorsByCode.get(code);
    if (indicator && indicator[subject] !== 'none') given.push(indicator);
    else ignored.push(code);
  }
  const dimensions = countDimensions(given, subject);
  const positive = dimensions.filter((each) => each.positive).map((each) => each.dimension);
  const require = (
    requirement: ScreeningReason['requirement'],
    anyOf: readonly ScreeningDimension[],
  ): ScreeningReason => {
    const meeting = positive.filter((dimension) => anyOf.includes(dimension));
    return { requirement, met: meeting.length > 0, dimensions: meeting };
  };
  const exploitation = require('exploitation', ['exploitation']);
  const because =
    subject === 'adult'
      ? [require('recruitment', recruitmentDimensions), exploitation, require('destination', destinationDimensions)]
      : [actReason(given, act), exploitation];
  const result = because.every((reason) => reason.met) ? 'positive' : 'negative';
  return { subject, dimensions, result, because, ignored, notADetermination: true };
}

function actReason(given: readonly ScreeningIndicator[], act: readonly string[]): ScreeningReason {
  const shown = recruitmentDimensions.filter((dimension) =>
    given.some((indicator) => indicator.dimension === dimension),
  );
  return { requirement: 'act', met: act.length > 0 || shown.length > 0, dimensions: shown };
}

/** Which elements of article 3 of the Palermo Protocol are recorded. */
export interface ProtocolElements {
  readonly act: boolean;
  readonly means: boolean;
  readonly purpose: boolean;
  /** False for a child: means need not be shown. */
  readonly meansRequired: boolean;
  /** True when every element that is required is recorded; this is not a determination. */
  readonly allRecorded: boolean;
}

/** The elements recorded for a subject: act, means and purpose for an adult; act and purpose for a child. */
export function protocolElements(
  recorded: { act: readonly string[]; means: readonly string[]; purpose: readonly string[] },
  subject: ScreeningSubject,
): ProtocolElements {
  const act = recorded.act.length > 0;
  const means = recorded.means.length > 0;
  const purpose = recorded.purpose.length > 0;
  const meansRequired = subject === 'adult';
  return { act, means, purpose, meansRequired, allRecorded: act && purpose && (means || !meansRequired) };
}
