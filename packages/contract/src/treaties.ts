// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, Instant, line, PartialDay } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const TreatySnapshotId = z.uuid().brand('TreatySnapshotId');
export type TreatySnapshotId = z.infer<typeof TreatySnapshotId>;
export const TreatyKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
/** Alpha-2 code of a state; `EU` for the European Union; a user-assigned code (`XA` to `XZ`) for any other participant. */
export const StateCode = z.string().regex(/^[A-Z]{2}$/);
export type StateCode = z.infer<typeof StateCode>;

/** How a state signed. */
export const SigningCode = z.enum(['signature', 'succession']);
/** How a state became bound; `unsaid` where a source says only that it is. */
export const BindingCode = z.enum(['ratification', 'acceptance', 'approval', 'accession', 'succession', 'unsaid']);
export type BindingCode = z.infer<typeof BindingCode>;
/** Where a state stands: bound; signed and not bound; neither; no longer bound. */
export const StandingCode = z.enum(['party', 'signed', 'none', 'withdrawn']);
export type StandingCode = z.infer<typeof StandingCode>;
/** What a state may do next. */
export const TreatyStepCode = z.enum(['none', 'ratify', 'accede', 'reviewReservations']);
export type TreatyStepCode = z.infer<typeof TreatyStepCode>;
export const RemarkCode = z.enum(['reservation', 'declaration', 'objection', 'withdrawal']);
export type RemarkCode = z.infer<typeof RemarkCode>;

/** One state under one treaty, from all sources together. */
export const TreatyStanding = z.object({
  state: StateCode,
  standing: StandingCode,
  signedOn: PartialDay.nullable(),
  signing: SigningCode.nullable(),
  boundOn: PartialDay.nullable(),
  binding: BindingCode.nullable(),
  /** Reservations that were not taken back. */
  reservations: z.int(),
  /** Day of the newest source. */
  asOf: Day,
  source: z.string(),
  /** True when sources say different things; the newest is shown. */
  disputed: z.boolean(),
  nextStep: TreatyStepCode,
});
export type TreatyStanding = z.infer<typeof TreatyStanding>;

export const TreatyLine = z.object({
  key: TreatyKey,
  partyCount: z.int(),
  signedCount: z.int(),
  /** States that the register knows something of under any treaty. */
  stateCount: z.int(),
  /** Day of the newest source; null where there is none yet. */
  asOf: Day.nullable(),
  /** Of the node's own state; null where the node has none or nothing is known. */
  own: StandingCode.nullable(),
});
export type TreatyLine = z.infer<typeof TreatyLine>;

export const listTreaties = defineEndpoint({
  method: 'GET',
  path: '/treaties',
  summary: 'Treaties of the register with how many states are bound',
  caller: 'account',
  response: z.object({ treaties: z.array(TreatyLine), ownState: StateCode.nullable(), mayEdit: z.boolean() }),
});

export const TreatySnapshotView = z.object({
  id: TreatySnapshotId,
  fileName: z.string(),
  source: z.string(),
  asOf: Day,
  rows: z.int(),
  stored: z.int(),
  reported: z.int(),
  importedAt: Instant,
});
export const getTreaty = defineEndpoint({
  method: 'GET',
  path: '/treaties/:treaty',
  summary: 'One treaty: where every state stands, how many were bound year by year, and the sources',
  caller: 'account',
  params: z.object({ treaty: TreatyKey }),
  response: z.object({
    key: TreatyKey,
    states: z.array(TreatyStanding),
    /** States bound at the end of each year in which one joined. */
    timeline: z.array(z.object({ year: z.int(), bound: z.int() })),
    /** States bound of which no source says the year. */
    undated: z.int(),
    /** As written, where no list of countries has the code. */
    names: z.record(StateCode, z.string()),
    snapshots: z.array(TreatySnapshotView),
    ownState: StateCode.nullable(),
    mayEdit: z.boolean(),
  }),
});

/** Where a state stands under each treaty, in the order of the treaties; one letter each. */
export const RegisterRow = z.object({
  state: StateCode,
  /** p bound, s signed only, n neither, w withdrawn, - nothing known; in capitals where sources differ. */
  standings: z.string(),
});
export const getTreatyRegister = defineEndpoint({
  method: 'GET',
  path: '/treaty-register',
  summary: 'Every state under every treaty',
  caller: 'account',
  response: z.object({
    treaties: z.array(TreatyKey),
    rows: z.array(RegisterRow),
    names: z.record(StateCode, z.string()),
    ownState: StateCode.nullable(),
  }),
});

export const TreatyRemark = z.object({
  treaty: TreatyKey,
  kind: RemarkCode,
  madeOn: PartialDay.nullable(),
  text: z.string(),
  source: z.string(),
  asOf: Day,
});
/** What one source says of a state under a treaty, as it stands there. */
export const TreatyStatement = z.object({
  treaty: TreatyKey,
  participant: z.string(),
  party: z.boolean(),
  signedOn: PartialDay.nullable(),
  boundOn: PartialDay.nullable(),
  binding: BindingCode.nullable(),
  note: z.string().nullable(),
  source: z.string(),
  asOf: Day,
});
export type TreatyStatement = z.infer<typeof TreatyStatement>;
export const getStateTreaties = defineEndpoint({
  method: 'GET',
  path: '/treaty-register/:state',
  summary: 'One state under every treaty, with what each source says and what it could do next',
  caller: 'account',
  params: z.object({ state: StateCode }),
  response: z.object({
    state: StateCode,
    name: z.string().nullable(),
    treaties: z.array(TreatyStanding.extend({ treaty: TreatyKey })),
    statements: z.array(TreatyStatement),
    remarks: z.array(TreatyRemark),
    mayEdit: z.boolean(),
  }),
});

const sourced = { source: line(300), asOf: Day };
export const recordTreatyStatement = defineEndpoint({
  method: 'POST',
  path: '/treaties/:treaty/statements',
  summary: 'Record what a source says of a state. What earlier sources said stays',
  caller: 'account',
  params: z.object({ treaty: TreatyKey }),
  body: z.object({
    state: StateCode,
    participant: line(120),
    party: z.boolean(),
    signedOn: PartialDay.nullable(),
    boundOn: PartialDay.nullable(),
    binding: BindingCode.nullable(),
    note: z.string().trim().max(500).nullable(),
    ...sourced,
  }),
  response: TreatyStanding,
});
export const recordTreatyRemark = defineEndpoint({
  method: 'POST',
  path: '/treaties/:treaty/remarks',
  summary: 'Record a reservation, declaration, objection or withdrawal of a state',
  caller: 'account',
  params: z.object({ treaty: TreatyKey }),
  body: z.object({
    state: StateCode,
    kind: RemarkCode,
    madeOn: PartialDay.nullable(),
    text: z.string().trim().min(1).max(4000),
    ...sourced,
  }),
  response: TreatyStanding,
});

/** Why a row of a file of treaty status was not stored. */
export const TreatyRowFault = z.enum(['participant', 'participantTwice', 'date', 'action', 'contradiction', 'empty']);
export type TreatyRowFault = z.infer<typeof TreatyRowFault>;
export const ReportedTreatyRow = z.object({
  row: z.int(),
  fault: TreatyRowFault,
  participant: z.string(),
  value: z.string(),
});
export type ReportedTreatyRow = z.infer<typeof ReportedTreatyRow>;
export const TreatySnapshotReport = TreatySnapshotView.extend({
  treaty: TreatyKey,
  reportedRows: z.array(ReportedTreatyRow),
});
export const importTreaty = defineEndpoint({
  method: 'POST',
  path: '/treaties/:treaty/import',
  summary: 'Read a table of the status of a treaty. Every row is stored or reported',
  caller: 'account',
  params: z.object({ treaty: TreatyKey }),
  query: z.object(sourced),
  accepts: 'upload',
  response: TreatySnapshotReport,
});
export const getTreatySnapshot = defineEndpoint({
  method: 'GET',
  path: '/treaty-snapshots/:snapshotId',
  summary: 'One source that was read, with the rows that were not stored',
  caller: 'account',
  params: z.object({ snapshotId: TreatySnapshotId }),
  response: TreatySnapshotReport,
});
export const removeTreatySnapshot = defineEndpoint({
  method: 'DELETE',
  path: '/treaty-snapshots/:snapshotId',
  summary: 'Take back a source that was read by mistake, with all that it said',
  caller: 'account',
  params: z.object({ snapshotId: TreatySnapshotId }),
  response: z.object({ removed: z.int() }),
});

export const setOwnState = defineEndpoint({
  method: 'PUT',
  path: '/treaty-register/own-state',
  summary: 'Say whose node this is, so that its own standing is shown first',
  caller: 'account',
  body: z.object({ state: StateCode, name: line(120).nullable() }),
  response: z.object({ ownState: StateCode }),
});
