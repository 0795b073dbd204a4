// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { figuresOfReturn } from '@palermo/contract';
import type { ChecklistItem, DimensionCode, OrganisationKindCode, ReturnCell, ReturnKind } from '@palermo/contract';
import { whereOf, type CountedTable, type Selection } from './return-figure.ts';

/** Everything about a lack but its words. */
export interface ChecklistFact extends Pick<ChecklistItem, 'level' | 'count' | 'of' | 'organisationKinds' | 'link'> {
  readonly code: ChecklistCode;
  /** The dimension that a gap is in. */
  readonly dimension: DimensionCode | null;
  /** The data-quality flag that records have. */
  readonly flag: string | null;
}

export type ChecklistCode =
  | 'noVictims'
  | 'noCountry'
  | 'noPopulation'
  | 'noPopulationByAge'
  | 'gap'
  | 'undecided'
  | 'suspectsMissing'
  | 'repatriationMissing'
  | 'qualityFlags'
  | 'withheld'
  | 'withheldUnlessExact'
  | 'nothingToCompare';

/** Victims of whom a dimension is not known, and the kinds of organisation that hold them. */
export interface Gap {
  readonly dimension: DimensionCode;
  readonly unknown: ReturnCell;
  readonly holders: readonly OrganisationKindCode[];
}

export interface ChecklistInput {
  readonly kind: ReturnKind;
  readonly selection: Selection;
  readonly total: ReturnCell;
  readonly gaps: readonly Gap[];
  readonly undecided: ReturnCell;
  /** Data-quality flags that records have, with how many have them. */
  readonly flags: readonly { readonly flag: string; readonly cell: ReturnCell }[];
  /** Kinds of organisation that decide identification in this country. */
  readonly decisionMakers: readonly OrganisationKindCode[];
  /** False where the country pack names no country, and the node is no demonstration. */
  readonly countryKnown: boolean;
  readonly population: { readonly total: boolean; readonly byAge: boolean };
  readonly comparedWith: 'releasedReturn' | 'countedNow' | 'nothing';
  readonly tables: readonly CountedTable[];
}

const keepersOfFigures: readonly OrganisationKindCode[] = ['competentAuthority', 'rapporteur'];

/** Dimensions that each return breaks its figures down by. */
export const dimensionsOfReturn: Readonly<Record<ReturnKind, readonly DimensionCode[]>> = {
  glotip: ['sex', 'majority', 'citizenship', 'exploitation'],
  sdg1622: ['sex', 'majority', 'exploitation'],
  ctdcKAnonymous: ['gender', 'ageGroup', 'citizenship', 'countryOfExploitation', 'exploitation', 'meansOfControl'],
  ctdcSynthetic: ['gender', 'ageGroup', 'citizenship', 'countryOfExploitation', 'exploitation', 'meansOfControl'],
  htcds: ['gender', 'citizenship', 'exploitation', 'meansOfControl', 'recruitment', 'relationshipToTrafficker'],
  dataPackage: ['sex', 'majority', 'citizenship', 'exploitation', 'meansOfControl', 'recruitment'],
};

/** Who usually knows, where the node may not say who holds the records. */
const usualHolders: Readonly<Partial<Record<DimensionCode, readonly OrganisationKindCode[]>>> = {
  citizenship: ['border', 'police', 'consular'],
  majority: ['childProtection', 'police'],
  ageGroup: ['childProtection', 'police'],
};
const usuallyHolding: readonly OrganisationKindCode[] = ['police', 'serviceProvider', 'labourInspectorate'];

function countOf(cell: ReturnCell): number | null {
  return cell.kind === 'count' ? cell.count : null;
}

/** A withheld number is some: nothing is lacking only where nobody is. */
function isSome(cell: ReturnCell): boolean {
  return cell.kind === 'suppressed' || cell.count > 0;
}

function linkTo(selection: Selection): string {
  return `/statistics?${new URLSearchParams({ where: whereOf(selection) }).toString()}`;
}

function fact(code: ChecklistCode, level: ChecklistFact['level'], more: Partial<ChecklistFact> = {}): ChecklistFact {
  return {
    code,
    level,
    dimension: null,
    flag: null,
    count: null,
    of: null,
    organisationKinds: [],
    link: null,
    ...more,
  };
}

/** What is left to say of a return in which nothing is withheld. */
export function withoutWithheld(facts: readonly ChecklistFact[]): ChecklistFact[] {
  return facts.filter(({ code }) => code !== 'withheld' && code !== 'withheldUnlessExact');
}

/** What a return lacks, why it matters and who can supply it. Pure: the same counts give the same list. */
export function checkReturn(input: ChecklistInput): ChecklistFact[] {
  const of = countOf(input.total);
  if (input.total.kind === 'count' && input.total.count === 0) {
    return [fact('noVictims', 'stops', { organisationKinds: ['competentAuthority'], link: '/statistics' })];
  }
  return [
    ...requirementsOf(input),
    ...input.gaps
      .filter(({ unknown }) => isSome(unknown))
      .map(({ dimension, unknown, holders }) =>
        fact('gap', 'missing', {
          dimension,
          count: countOf(unknown),
          of,
          organisationKinds: [...(holders.length > 0 ? holders : (usualHolders[dimension] ?? usuallyHolding))],
          link: linkTo({ ...input.selection, [dimension]: ['none'] }),
        }),
      ),
    ...decisionsOf(input, of),
    ...recordsOf(input),
    ...notesOf(input),
  ];
}

function requirementsOf({ kind, countryKnown, population }: ChecklistInput): ChecklistFact[] {
  if (kind !== 'sdg1622') return [];
  const facts: ChecklistFact[] = [];
  if (!countryKnown) facts.push(fact('noCountry', 'stops', { organisationKinds: ['competentAuthority'] }));
  if (!population.total) {
    facts.push(
      fact('noPopulation', 'missing', { organisationKinds: [...keepersOfFigures], link: '/returns#population' }),
    );
  } else if (!population.byAge) {
    facts.push(
      fact('noPopulationByAge', 'note', { organisationKinds: [...keepersOfFigures], link: '/returns#population' }),
    );
  }
  return facts;
}

function decisionsOf(
  { undecided, flags, selection, decisionMakers }: ChecklistInput,
  of: number | null,
): ChecklistFact[] {
  const facts: ChecklistFact[] = [];
  if (isSome(undecided)) {
    facts.push(
      fact('undecided', 'missing', {
        count: countOf(undecided),
        of,
        organisationKinds: [...decisionMakers],
        link: linkTo({ ...selection, outcome: ['presumed'] }),
      }),
    );
  }
  for (const { flag, cell } of flags.filter(({ cell: flagged }) => isSome(flagged))) {
    facts.push(
      fact('qualityFlags', 'missing', {
        flag,
        count: countOf(cell),
        of,
        organisationKinds: [...decisionMakers],
        link: linkTo({ ...selection, qualityFlags: [flag] }),
      }),
    );
  }
  return facts;
}

/** What the questionnaire asks for that the node may hold no records of. */
function recordsOf({ kind, tables }: ChecklistInput): ChecklistFact[] {
  if (kind !== 'glotip') return [];
  const suspects = tables.find(({ key }) => key === 'suspects')?.figures ?? [];
  const facts: ChecklistFact[] = [
    fact('repatriationMissing', 'missing', { organisationKinds: ['serviceProvider', 'consular'] }),
  ];
  if (!suspects.some(({ cell }) => isSome(cell))) {
    facts.push(fact('suspectsMissing', 'missing', { organisationKinds: ['police', 'prosecution'] }));
  }
  return facts;
}

function notesOf({ kind, tables, comparedWith }: ChecklistInput): ChecklistFact[] {
  const figures = tables.flatMap((table) => table.figures);
  const withheldCount = figures.filter(({ cell }) => cell.kind === 'suppressed').length;
  const facts: ChecklistFact[] = [];
  const mayBeExact = figuresOfReturn[kind].includes('exact');
  const withheld = fact(mayBeExact ? 'withheldUnlessExact' : 'withheld', 'note', {
    count: withheldCount,
    of: figures.length,
  });
  if (withheldCount > 0) facts.push(withheld);
  if (comparedWith === 'nothing') facts.push(fact('nothingToCompare', 'note'));
  return facts;
}
