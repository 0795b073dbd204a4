// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublishedIndicator, PublishedUnit } from '@palermo/contract';

/** What a person said of a table whose rows do not say it. */
export interface Said {
  /** ISO 3166-1 alpha-3. */
  readonly area: string | null;
  readonly indicator: PublishedIndicator | null;
  readonly unit: PublishedUnit | null;
}

export const nothingSaid: Said = { area: null, indicator: null, unit: null };

/** What a table claims to be and what speaks against it. */
export type Claim =
  | { readonly verdict: 'detectedVictims' }
  | { readonly verdict: 'notSaid' }
  | { readonly verdict: 'other'; readonly because: string };

const trafficking =
  /traffick|traite|trata|tráfico de pe|trafic de persoane|trgov\w* ljud|торгов\w* люд|трафик\w* люд|modern slavery|exploit|esclav|slavery|الاتجار|ticaret/iu;
const counted = /victim|víctim|victime|žrt|жертв|ضحايا|person/iu;

/** Subjects that have stood under the number 16.2.2 or could: each with the words that give it away. */
const otherSubjects: readonly (readonly [subject: string, words: RegExp])[] = [
  [
    'land cleared of mines',
    /demin|de-min|mine clear|cleared of mines|landmine|explosive|розмін|разминир|вибухонебезпеч|déminage|desminad/iu,
  ],
  [
    'an area of land',
    /(?<!\p{L})(km ?[2²]|sq\.? ?km|square[ _](kilo)?met|square[ _]km|hectares?|кв\.? ?км|квадратн|^(ha|га)$)/iu,
  ],
  ['money', /(?<!\p{L})(usd|eur|uah|million (dollars|euros)|currency|грн|hryvni)(?!\p{L})/iu],
  ['weight', /(?<!\p{L})(kilograms?|tonnes?|tons|кг)(?!\p{L})/iu],
  ['homicides', /homicid|murder|вбивств|убийств/iu],
  ['violence at home', /domestic violence|intimate partner|насильств/iu],
];

export interface ClaimEvidence {
  /** Labels of series and units in the rows. */
  readonly labels: readonly string[];
  readonly units: readonly string[];
  /** The publisher's own description, where it came with the file. */
  readonly metadata: string;
  readonly fileName: string;
}

/**
 * Reads what a table says of itself against what SDG 16.2.2 is: victims of trafficking. A table about anything else is
 * refused, whatever number it bears; one that says nothing needs a person to say it.
 */
export function readClaim({ labels, units, metadata, fileName }: ClaimEvidence): Claim {
  const words = describedIn(metadata);
  for (const text of [...units, ...labels, ...words]) {
    if (trafficking.test(text)) continue;
    const other = otherSubjects.find(([, pattern]) => pattern.test(text));
    if (other) return { verdict: 'other', because: `${other[0]}: "${text.slice(0, 120)}"` };
  }
  const said = [...labels, ...words];
  if (said.some((text) => trafficking.test(text))) return { verdict: 'detectedVictims' };
  const foreign = said.find((text) => /\p{L}{4,}\s+\p{L}{2,}/u.test(text) && !counted.test(text));
  if (foreign !== undefined) return { verdict: 'other', because: `"${foreign.slice(0, 120)}"` };
  return /16[._-]0?2[._-]0?2(?!\d)/.test(`${metadata} ${fileName}`)
    ? { verdict: 'detectedVictims' }
    : { verdict: 'notSaid' };
}

/** Fields of the usual metadata that describe the national series in words; keys of translations say nothing. */
const describing =
  /^(indicator_available|national_indicator_description|indicator_name|graph_title|national_title|title):\s*(.+)$/iu;

function describedIn(metadata: string): string[] {
  return metadata.split(/\r?\n/u).flatMap((line) => {
    const value = describing.exec(line.trim())?.[2]?.replaceAll(/^['"]|['"]$/g, '') ?? '';
    return /\s/.test(value) ? [value] : [];
  });
}
