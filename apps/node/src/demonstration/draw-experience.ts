// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode } from '@palermo/contract';
import { dayTextOf } from './days.ts';
import type { Draw } from './draw.ts';
import type { InventedPerson, Knowledge, Values } from './draw-person.ts';
import type { Pattern, Weighted } from './pattern.ts';
import { accountsInOtherLanguages, endings, placesOfExploitation } from './words.ts';

const platforms: Weighted<string> = [
  ['Facebook', 34],
  ['WhatsApp', 18],
  ['Telegram', 12],
  ['Instagram', 14],
  ['TikTok', 10],
  ['FacebookMessenger', 5],
  ['Viber', 3],
  ['WeChat', 2],
  ['SnapChat', 4],
  ['Other', 6],
];

const ownSource: Partial<Readonly<Record<OrganisationKindCode, string>>> = {
  police: 'police',
  labourInspectorate: 'labourInspectorate',
  border: 'border',
  childProtection: 'childProtection',
  health: 'health',
  prosecution: 'prosecution',
};
const otherSources: Weighted<string> = [
  ['self', 34],
  ['familyOrFriend', 16],
  ['public', 14],
  ['serviceProvider', 14],
  ['hotline', 9],
  ['school', 3],
  ['tradeUnion', 3],
  ['health', 4],
  ['consular', 2],
  ['anotherCountry', 1],
];

export interface ExperienceContext {
  readonly dayNumber: number;
  readonly kind: OrganisationKindCode;
  readonly knowledge: Knowledge;
  /** Whether free texts are written too. */
  readonly texts: boolean;
}

/** What is written down about what happened. */
export function writeExperience(draw: Draw, person: InventedPerson, context: ExperienceContext): Values {
  const { pattern } = person;
  const values: Values = {};
  const knows = (share: number): boolean => draw.chance(share * (0.6 + context.knowledge.experience * 0.4));
  if (knows(0.92)) values['reportedBy'] = sourceOfReport(draw, context.kind);
  if (knows(0.82)) values['act'] = draw.some(pattern.acts, true);
  if (knows(person.ageYears < 18 ? 0.45 : 0.8)) values['means'] = draw.some(pattern.means, true);
  writeForm(draw, person, knows, values);
  if (knows(0.78)) values['meansOfControl'] = draw.some(pattern.control, true);
  writeRecruitment(draw, person, context.dayNumber, knows, values);
  if (knows(0.8)) values['relationshipToTrafficker'] = relationship(draw, pattern);
  writePlacesAndTimes(draw, person, context, knows, values);
  if (context.texts && knows(0.55)) values['account'] = writeAccount(draw, pattern);
  if (context.texts && isForcedCrime(values['exploitation'])) {
    values['forcedActs'] = 'Had to carry parcels, and was never told what was in them.';
  }
  return values;
}

function isForcedCrime(exploitation: Values[string] | undefined): boolean {
  return Array.isArray(exploitation) && exploitation.includes('ForcedCriminality');
}

type Knows = (share: number) => boolean;

function sourceOfReport(draw: Draw, kind: OrganisationKindCode): string {
  const own = ownSource[kind];
  return own !== undefined && draw.chance(0.62) ? own : draw.random.weighted(otherSources);
}

function relationship(draw: Draw, { relationship: shares }: Pattern): string[] {
  const first = draw.random.weighted(shares);
  const second = draw.chance(0.06) ? draw.random.weighted(shares) : first;
  return second === first ? [first] : [first, second];
}

function writeForm(draw: Draw, { pattern }: InventedPerson, knows: Knows, values: Values): void {
  const also = draw.some(pattern.alsoExploitation ?? []);
  const main = pattern.exploitation[0] === 'Other' && also.length > 0 ? [] : pattern.exploitation;
  const forms = [...main, ...also];
  if (!knows(0.96)) return;
  values['exploitation'] = forms;
  if (knows(0.78)) values['purpose'] = forms.includes('OrganRemoval') ? ['removalOfOrgans'] : [...pattern.purposes];
  if (knows(0.72)) values['exploitationSetting'] = settingsOf(draw, pattern);
  if (forms.includes('SexualExploitation') && pattern.sexualKinds && knows(0.8)) {
    values['sexualExploitation'] = draw.some(pattern.sexualKinds, true);
  }
  const works = forms.some((form) => ['ForcedLabour', 'ChildLabour', 'Servitude', 'DomesticServitude'].includes(form));
  if (works && pattern.industries && knows(0.85)) values['industry'] = [draw.random.weighted(pattern.industries)];
}

function settingsOf(draw: Draw, { settings }: Pattern): string[] {
  const first = draw.random.weighted(settings);
  const second = draw.chance(0.18) ? draw.random.weighted(settings) : first;
  return second === first ? [first] : [first, second];
}

/** Recruitment over the internet rises by a seventh every year, and jumps when people stay at home. */
function writeRecruitment(
  draw: Draw,
  { pattern }: InventedPerson,
  dayNumber: number,
  knows: Knows,
  values: Values,
): void {
  if (!knows(0.74)) return;
  const years = Math.max(0, (dayNumber - 17_897) / 365.25);
  const online = Math.min(0.9, pattern.onlineShare * 1.14 ** years * (years > 1.2 && years < 2.2 ? 1.3 : 1));
  if (!draw.chance(online)) {
    values['recruitment'] = [draw.random.weighted(pattern.recruitment)];
    return;
  }
  values['recruitment'] = [draw.chance(0.72) ? 'ThroughOnlineSocialNetworks' : 'ThroughAnOnlineAdvertisement'];
  if (knows(0.6)) values['recruitmentPlatform'] = [draw.random.weighted(platforms)];
}

function writePlacesAndTimes(
  draw: Draw,
  { pattern, corridor, ageYears }: InventedPerson,
  { dayNumber, texts }: ExperienceContext,
  knows: Knows,
  values: Values,
): void {
  const { citizenship, exploitedIn } = corridor;
  if (knows(0.72)) values['countryOfRecruitment'] = draw.chance(0.93) ? citizenship : exploitedIn;
  if (knows(0.93)) {
    const other = draw.random.weighted(pattern.corridors).exploitedIn;
    values['countryOfExploitation'] = draw.chance(0.05) && other !== exploitedIn ? [exploitedIn, other] : [exploitedIn];
  }
  if (texts && knows(0.3)) values['placeOfExploitation'] = draw.random.pick(placesOfExploitation);
  const [shortest, longest] = pattern.months;
  // Most last weeks or months, some last years: the square of a chance falls on the short side.
  const months = shortest + draw.random.next() ** 2 * (longest - shortest);
  const lastDay = dayNumber - draw.within(0, 120);
  const fromDay = Math.round(lastDay - months * 30.4);
  if (knows(0.6)) values['exploitationFrom'] = dayTextOf(fromDay).slice(0, draw.random.pick([10, 7, 7, 7, 4]));
  if (knows(0.45)) values['exploitationTo'] = dayTextOf(lastDay).slice(0, draw.random.pick([10, 7, 7]));
  if (knows(0.3)) values['ageAtExploitation'] = Math.max(0, ageYears - Math.round((dayNumber - fromDay) / 365.25));
}

function writeAccount(draw: Draw, pattern: Pattern): string {
  if (pattern.sphere !== 'child' && draw.chance(0.12)) return draw.random.pick(accountsInOtherLanguages);
  const { random } = draw;
  const parts = [random.pick(pattern.promise), random.pick(pattern.conditions)];
  return (draw.chance(0.7) ? [...parts, random.pick(endings)] : parts).join(' ');
}
