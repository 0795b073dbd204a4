// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Instant, line } from './common.ts';
import { DimensionCode } from './statistics.ts';
import { VintageId } from './vintages.ts';

export const PublicationId = z.uuid().brand('PublicationId');
export type PublicationId = z.infer<typeof PublicationId>;

/** How standard records are made fit for publication. */
export const PublicationModeCode = z.enum(['dp-synthetic', 'dp-aggregates', 'tables', 'k-rows', 'k-synthetic']);
export type PublicationModeCode = z.infer<typeof PublicationModeCode>;

/**
 * `comparing`: a job looks at what each mode would keep and lose. `compared`: a mode can be chosen. `making`: a job makes the
 * files. `proposed`: they wait for a second person.
 */
export const PublicationState = z.enum(['draft', 'comparing', 'compared', 'making', 'proposed', 'released']);
export type PublicationState = z.infer<typeof PublicationState>;

/** What of the standard record may be published. */
export const PublicationColumn = DimensionCode.extract([
  'year',
  'sex',
  'gender',
  'ageGroup',
  'majority',
  'outcome',
  'exploitationForm',
  'exploitation',
  'sexualExploitation',
  'act',
  'means',
  'meansOfControl',
  'recruitment',
  'relationshipToTrafficker',
  'industry',
  'citizenship',
  'regionOfCitizenship',
  'countryOfExploitation',
  'regionOfExploitation',
  'reportedBy',
  'decisionTime',
]);
export type PublicationColumn = z.infer<typeof PublicationColumn>;

/** Pairs of which one follows from the other: only one of each is published. */
export const columnsThatSayTheSame: readonly (readonly [PublicationColumn, PublicationColumn])[] = [
  ['exploitation', 'exploitationForm'],
  ['citizenship', 'regionOfCitizenship'],
  ['countryOfExploitation', 'regionOfExploitation'],
  ['ageGroup', 'majority'],
];

const RecordYear = z.int().min(1990).max(2100);

/** What is published of whom. */
export const PublicationChoice = z.object({
  title: line(160),
  columns: z.array(PublicationColumn).min(1).max(10),
  /** Years of registration, both included. Each of them pays for the privacy that is spent. */
  years: z.object({ from: RecordYear, to: RecordYear }),
  /** Presumed and confirmed victims, or confirmed ones alone. */
  people: z.enum(['detected', 'confirmed']),
  /** Only people who have one of the codes, for each column named. */
  where: z
    .array(z.object({ column: PublicationColumn, codes: z.array(z.string().min(1).max(100)).min(1).max(100) }))
    .max(5),
});
export type PublicationChoice = z.infer<typeof PublicationChoice>;

/** Fewest people who share what is shown, privacy to spend, longest combination. */
export const PublicationSettings = z.object({
  k: z.int().min(3).max(1000),
  epsilon: z.number().min(0.01).max(20),
  length: z.int().min(1).max(3),
});
export type PublicationSettings = z.infer<typeof PublicationSettings>;

/** How well the combinations of one length are kept; null where it is not known without paying for it. */
export const LengthFigures = z.object({
  length: z.int(),
  combinations: z.int(),
  meanError: z.number().nullable(),
  suppressed: z.number().nullable(),
  fabricated: z.number().nullable(),
});
export type LengthFigures = z.infer<typeof LengthFigures>;

/** What privacy costs the years of a publication; the year with the least left counts. */
export const PrivacyCost = z.object({
  epsilon: z.number(),
  delta: z.number(),
  budget: z.number(),
  /** Spent together before and after. */
  spentBefore: z.number(),
  spentAfter: z.number(),
  affordable: z.boolean(),
});
export type PrivacyCost = z.infer<typeof PrivacyCost>;

/**
 * One mode looked at before it is chosen. The figures compare with the real records: they are for those who read these
 * anyway, and never published.
 */
export const ModeComparison = z.object({
  mode: PublicationModeCode,
  /** False where the country's pack does not offer the mode. */
  offered: z.boolean(),
  /** Why the mode has no answer for this choice; null where it has one. */
  refused: z.string().nullable(),
  rows: z.int(),
  /** People in the smallest group of like rows that would be shown; null where no row is a person. */
  smallestClass: z.int().nullable(),
  /** Share of the records that lose at least one value, of tables that cannot be given; null where no row is a person. */
  recordsSuppressed: z.number().nullable(),
  lengths: z.array(LengthFigures),
  suppressed: z.number().nullable(),
  fabricated: z.number().nullable(),
  /** Present in the modes that spend privacy. */
  cost: PrivacyCost.nullable(),
});
export type ModeComparison = z.infer<typeof ModeComparison>;

export const PublicationComparison = z.object({
  settings: PublicationSettings,
  /** People chosen, and the smallest and number of classes they form as they are. */
  people: z.int(),
  smallestClass: z.int(),
  classes: z.int(),
  /** People who are like nobody else in the chosen columns. */
  unique: z.int(),
  modes: z.array(ModeComparison),
});
export type PublicationComparison = z.infer<typeof PublicationComparison>;

/** What was proposed, and what its readers are told of its quality. */
export const PublicationProposal = z.object({
  mode: PublicationModeCode,
  settings: PublicationSettings,
  /** Present once the files are made. */
  guarantee: z.string().nullable(),
  rows: z.int().nullable(),
  basis: z.string().nullable(),
  lengths: z.array(LengthFigures),
  privacy: z.object({ epsilon: z.number(), delta: z.number(), accountant: z.string() }).nullable(),
  file: z.object({ name: z.string(), byteCount: z.int(), sha256: z.string() }).nullable(),
});
export type PublicationProposal = z.infer<typeof PublicationProposal>;

export const PublicationSummary = z.object({
  id: PublicationId,
  title: z.string(),
  state: PublicationState,
  mode: PublicationModeCode.nullable(),
  years: z.object({ from: z.int(), to: z.int() }),
  createdAt: Instant,
  proposedAt: Instant.nullable(),
  releasedAt: Instant.nullable(),
});
export type PublicationSummary = z.infer<typeof PublicationSummary>;

export const PublicationView = PublicationSummary.extend({
  choice: PublicationChoice,
  vintage: z.object({ id: VintageId, name: z.string(), at: Instant }),
  /** How far the job is; null when none runs. */
  job: z.object({ step: z.string(), done: z.int(), total: z.int() }).nullable(),
  /** Why the last job ended without a result. */
  failure: z.object({ code: z.string(), detail: z.string(), todo: z.string() }).nullable(),
  /** For analysts alone, and never published. */
  comparison: PublicationComparison.nullable(),
  proposal: PublicationProposal.nullable(),
  proposedBy: z.string().nullable(),
  releasedBy: z.string().nullable(),
  may: z.object({
    compare: z.boolean(),
    propose: z.boolean(),
    cancel: z.boolean(),
    withdraw: z.boolean(),
    release: z.boolean(),
    discard: z.boolean(),
    download: z.boolean(),
  }),
});
export type PublicationView = z.infer<typeof PublicationView>;

/** What the standard records of one year have spent. */
export const YearSpent = z.object({
  year: z.int(),
  epsilon: z.number(),
  delta: z.number(),
  budget: z.number(),
  left: z.number(),
  publications: z.int(),
});
export type YearSpent = z.infer<typeof YearSpent>;

export const PrivacyLedgerView = z.object({
  years: z.array(YearSpent),
  entries: z.array(
    z.object({
      id: z.uuid(),
      at: Instant,
      publicationId: PublicationId,
      mode: PublicationModeCode,
      years: z.object({ from: z.int(), to: z.int() }),
      epsilon: z.number(),
      delta: z.number(),
    }),
  ),
  /** A restore after which nobody knows what was spent since the backup: nothing is spent until it is settled. */
  held: z.object({ backupMadeAt: Instant, restoredAt: Instant }).nullable(),
  /** What the country's pack says. */
  rules: z.object({
    k: z.int(),
    epsilon: z.number(),
    delta: z.number(),
    privacyBudget: z.number(),
    length: z.int(),
    modes: z.array(PublicationModeCode),
  }),
  may: z.object({ settle: z.boolean() }),
});
export type PrivacyLedgerView = z.infer<typeof PrivacyLedgerView>;
