// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, Instant, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** The four pillars of the Global Plan of Action. */
export const PillarCode = z.enum(['prevention', 'protection', 'prosecution', 'partnerships']);
export type PillarCode = z.infer<typeof PillarCode>;

export const InstrumentKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
export const CommitmentCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/);
/** `instrument/code`: a commitment, whatever version of its instrument it stands in. */
export const CommitmentRef = z.string().regex(/^[a-z][a-z0-9-]{1,39}\/[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/);

/** A text in the languages in which there is one; English always. */
export const Wording = z.object({
  en: z.string().trim().min(1).max(1000),
  fr: z.string().trim().max(1000).optional(),
  ar: z.string().trim().max(1000).optional(),
});
export type Wording = z.infer<typeof Wording>;

export const Commitment = z.object({
  code: CommitmentCode,
  pillar: PillarCode,
  /** Where in the instrument it stands: "paragraph 12", "article 6". */
  reference: z.string().trim().max(80),
  /** In plain words of our own; never the words of the text. */
  paraphrase: Wording,
  /** What would show that it is kept. */
  evidence: z.string().trim().max(300).nullable(),
  /** Whether reference and paraphrase were compared with the text. */
  verified: z.boolean(),
});
export type Commitment = z.infer<typeof Commitment>;

const describes = {
  titles: Wording,
  symbol: line(80).nullable(),
  adoptedOn: Day.nullable(),
  /** Where the text was read, or that it was not. */
  source: z.string().trim().max(500),
  /** Out of use: its commitments are not asked for any more. */
  retired: z.boolean(),
};

/** Shipped with the product, imported from a table, or changed here. */
export const InstrumentOrigin = z.enum(['shipped', 'imported', 'edited']);
export type InstrumentOrigin = z.infer<typeof InstrumentOrigin>;

export const InstrumentLine = z.object({
  ...describes,
  key: InstrumentKey,
  number: z.int(),
  origin: InstrumentOrigin,
  commitmentCount: z.int(),
  verifiedCount: z.int(),
  /** Commitments that some measure of the plan answers. */
  answeredCount: z.int(),
});
export type InstrumentLine = z.infer<typeof InstrumentLine>;

export const InstrumentView = z.object({
  ...describes,
  key: InstrumentKey,
  number: z.int(),
  origin: InstrumentOrigin,
  commitments: z.array(Commitment.extend({ measureCount: z.int() })),
  /** The newest first. */
  history: z.array(
    z.object({ number: z.int(), origin: InstrumentOrigin, madeAt: Instant.nullable(), commitmentCount: z.int() }),
  ),
  mayEdit: z.boolean(),
});
export type InstrumentView = z.infer<typeof InstrumentView>;

export const listInstruments = defineEndpoint({
  method: 'GET',
  path: '/instruments',
  summary: 'Instruments with how many of their commitments are verified and answered',
  caller: 'account',
  response: z.object({ instruments: z.array(InstrumentLine), mayEdit: z.boolean() }),
});
export const getInstrument = defineEndpoint({
  method: 'GET',
  path: '/instruments/:key',
  summary: 'One instrument with its commitments; an older version by its number',
  caller: 'account',
  params: z.object({ key: InstrumentKey }),
  query: z.object({ number: z.coerce.number().int().min(1).max(10_000).optional() }),
  response: InstrumentView,
});
export const changeInstrument = defineEndpoint({
  method: 'PUT',
  path: '/instruments/:key',
  summary: 'Keep a new version of an instrument, or a new instrument. Refused when there is a newer one than `basedOn`',
  caller: 'account',
  params: z.object({ key: InstrumentKey }),
  body: z.object({
    ...describes,
    /** The version that the caller saw; 0 for a new instrument. */
    basedOn: z.int().min(0).max(10_000),
    commitments: z.array(Commitment).max(1000),
  }),
  response: InstrumentView,
});

/** A row of a table that was not taken, and why. */
export const RejectedCommitment = z.object({
  row: z.int(),
  fault: z.enum(['code', 'codeTwice', 'pillar', 'paraphrase', 'tooLong']),
  value: z.string(),
});
export type RejectedCommitment = z.infer<typeof RejectedCommitment>;
export const importInstrument = defineEndpoint({
  method: 'POST',
  path: '/instruments/:key/import',
  summary: 'Read commitments from a table (code, pillar, reference, paraphrase, evidence, verified) as a new version',
  caller: 'account',
  params: z.object({ key: InstrumentKey }),
  query: z.object({ title: line(200).optional() }),
  accepts: 'upload',
  response: z.object({
    instrument: InstrumentView,
    rows: z.int(),
    taken: z.int(),
    rejected: z.array(RejectedCommitment),
  }),
});
