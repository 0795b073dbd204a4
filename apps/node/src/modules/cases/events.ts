// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, EntryId, OrganisationId, OrganisationKindCode, OutcomeCode } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import type { Fact } from '../../kernel/use-case.ts';
import type { CodedSuspect } from './suspect.ts';

/** When and by which kind of organisation the outcome was decided, as far as it is known. */
export interface Decision {
  /** Day, `YYYY-MM-DD`. */
  readonly decidedOn: string | null;
  readonly decidedBy: OrganisationKindCode | null;
}

/** What the appointment of a guardian comes to: whether it was made, and in time. */
export type AppointmentTime = 'inTime' | 'later' | 'noneYet' | 'notKnown';

/** One case with all its present values, as it was registered, imported or changed. */
export interface RecordedCase {
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  /** Kind of the organisation that holds the case. */
  readonly organisationKind: OrganisationKindCode;
  readonly outcome: OutcomeCode;
  /** Day, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  /** What is known of that day where the day itself is not; see `CaseFile`. */
  readonly registeredWithin: string | null;
  /** The newest decision; null while there was none. */
  readonly decision: Decision | null;
  /** What is coded of the suspects of the case, all of them. */
  readonly suspects: readonly CodedSuspect[];
  /** What appointments of a guardian came to, over all files of the person. */
  readonly guardianTimes: readonly AppointmentTime[];
  readonly values: FieldValues;
  /** Profile of the import that the case came with; null for a case registered here. */
  readonly source: string | null;
}

/** Cases were registered, imported or changed. Published in the transaction of the change. */
export interface CasesRecorded extends Fact {
  readonly kind: 'cases.recorded';
  readonly cases: readonly RecordedCase[];
}

/** The outcome of identification was recorded. */
export interface OutcomeRecorded extends Fact {
  readonly kind: 'cases.outcomeRecorded';
  readonly caseId: CaseId;
  readonly outcome: OutcomeCode;
  readonly decision: Decision;
  readonly registeredOn: string;
  readonly registeredWithin: string | null;
}

/** The appointment of a guardian was recorded, changed or struck. */
export interface GuardianRecorded extends Fact {
  readonly kind: 'cases.guardianRecorded';
  readonly entryId: EntryId;
  readonly registeredOn: string;
  readonly registeredWithin: string | null;
  readonly appointed: boolean;
  /** Day, `YYYY-MM-DD`; null where it is not known. */
  readonly appointedOn: string | null;
}

/** A presumed victim was registered here, not imported. */
export interface CaseRegistered extends Fact {
  readonly kind: 'cases.registered';
  readonly caseId: CaseId;
  readonly registeredOn: string;
  readonly values: FieldValues;
}

/** Parts of a case were released to another organisation. */
export interface CaseReleased extends Fact {
  readonly kind: 'cases.released';
  readonly caseId: CaseId;
}

/** A person is about to be erased: what other modules keep of the case goes as well. */
export interface CaseErased extends Fact {
  readonly kind: 'cases.erased';
  readonly caseId: CaseId;
}
