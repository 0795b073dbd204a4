// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { answerDuplicateSearches, createDuplicateRoutes, decideDuplicate } from './duplicates/index.ts';
export { formOf, readValues, type CaseForm } from './case-form.ts';
export { ageOn, majorityOn } from './case-file.ts';
export { asDocumentRefusal, createDocumentRoutes } from './documents/index.ts';
export type {
  CaseErased,
  CaseRegistered,
  CaseReleased,
  CasesRecorded,
  Decision,
  OutcomeRecorded,
  RecordedCase,
} from './events.ts';
export type { AppointmentTime, GuardianRecorded } from './events.ts';
export { decisionMakerOf, writeHtcdsCode } from './import/htcds/htcds-code.ts';
export { htcdsColumnOf } from './import/htcds/htcds-columns.ts';
export { answerImports, createImportRoutes } from './import-run/index.ts';
export { countRecorded, readRecorded } from './recorded-cases.ts';
export { askWaiting } from './questions/index.ts';
export { registerCases, type NewCase, type Registered } from './register-cases.ts';
export { breakGlass, createEmergencyRoutes, keepReleases, releaseCase, stateOf } from './releases/index.ts';
export { keyOf, openCase, type OpenedCase } from './open-case.ts';
export { caseRoutes } from './routes.ts';
export { findImported } from './store-registration.ts';
export { findReleases } from './store-releases.ts';
export { findSeenCases, isReleasedForInvestigation, seesExperience, type SeenCase } from './store-released.ts';
export { findMajority } from './store-steps.ts';
export { endTasksOfCase, findDeadlineDay, insertTask } from './store-tasks.ts';
export { findKeptFiles } from './store-merges.ts';
export { writeEvent } from './store.ts';
export { findSuspects } from './store-suspects.ts';
export { readSuspect } from './read-suspect.ts';
export { unknownSuspect } from './suspect.ts';
export { readSteps, writeStep, type StepTaken, type StepWords } from './write-step.ts';
export {
  answerRounds,
  createMailRoutes,
  createNoticeStreams,
  notify,
  type MailParts,
  type NoticeStreams,
  type Notice,
} from './notices/index.ts';
export { endOwnTask, insertOwnTask, type NewOwnTask } from './work/index.ts';
