// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  ApplicationId,
  ApplicationLine,
  ApplicationView,
  ApplicantView,
  OutcomeLetter,
  OwnApplication,
} from '@palermo/contract';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { presentPublicCall, type Call } from '../calls/call.ts';
import { getCallRow } from '../calls/describe-call.ts';
import { writeAmount } from '../money.ts';
import { findApplicant } from '../store-applicants.ts';
import { findApplication, findChecks, type ApplicationRow, type CheckRow } from '../store-applications.ts';
import { findAssessors, findAssignments } from '../store-assessment.ts';
import { findLine } from '../store-decisions.ts';
import { faultsOfAnswers, textOf, type Answers } from './answers.ts';
import { checkEligibility, presentChecks } from './eligibility.ts';
import { localApplicationKey, openAddress, openAnswers, openWords } from './sealed-application.ts';

/** An application that the actor may see. Throws `record.not-found`. */
export async function getApplicationRow(
  scope: Scope,
  id: ApplicationId,
  options: { readonly toChange?: boolean } = {},
): Promise<ApplicationRow> {
  const row = await findApplication(scope.db, id, options);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** The answers that the actor may see. */
export function answersOf({ keyring }: Pick<Scope, 'keyring'>, row: ApplicationRow): Answers {
  const content = row.content === null ? {} : openAnswers(keyring, row, 'fund_content', row.content);
  const identity = row.identity === null ? {} : openAnswers(keyring, row, 'fund_identity', row.identity);
  return { ...identity, ...content };
}

function wordsOf(scope: Scope, row: ApplicationRow, check: CheckRow): string | null {
  if (check.sealed === null) return null;
  return openWords(scope.keyring, row, { table: 'fund_check', row: check.id }, check.sealed);
}

/** Overridden rules, each with the last reason. */
function overriddenIn(scope: Scope, row: ApplicationRow, checks: readonly CheckRow[]): Map<string, string | null> {
  const overridden = checks.filter(({ finding }) => finding === 'overridden').toReversed();
  return new Map(overridden.map((check) => [check.rule, wordsOf(scope, row, check)]));
}

/** Rules that an application does not meet and that nobody overrode. */
export async function openRules(scope: Scope, row: ApplicationRow): Promise<string[]> {
  const overridden = overriddenIn(scope, row, await findChecks(scope.db, row.id));
  return row.unmet.filter((rule) => !overridden.has(rule));
}

const findingRule = 'finding';

/** What the applicant is told at the end; null before. */
async function letterOf(
  scope: Scope,
  row: ApplicationRow,
  call: Call,
  checks: readonly CheckRow[],
): Promise<OutcomeLetter | null> {
  const facts = { currency: call.currency, on: dayOf(row.stateAt) };
  if (row.state === 'ineligible') {
    const finding = checks.find(({ rule }) => rule === findingRule);
    const reason = finding === undefined ? '' : (wordsOf(scope, row, finding) ?? '');
    return { ...facts, outcome: 'ineligible', amount: null, reason };
  }
  if (row.state !== 'approved' && row.state !== 'reserve' && row.state !== 'declined') return null;
  const line = await findLine(scope.db, row.id);
  if (!line) return null;
  const reason = openWords(scope.keyring, row, { table: 'fund_decision_line', row: row.id }, line.sealed);
  const amount = line.amount === null ? null : writeAmount(line.amount, call.currency);
  return { ...facts, outcome: row.state, amount, reason };
}

/** An application as its applicant sees it. */
export async function viewOwnApplication(scope: Scope, id: ApplicationId): Promise<OwnApplication> {
  const row = await getApplicationRow(scope, id);
  const call = await getCallRow(scope, row.callId);
  const values = answersOf(scope, row);
  const isDraft = row.state === 'draft';
  return {
    id,
    callId: row.callId,
    reference: row.reference,
    state: shownState(row),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    call: presentPublicCall(call, dayOf(scope.clock())),
    values,
    version: row.version,
    savedAt: row.savedAt.toISOString(),
    missing: isDraft ? faultsOfAnswers(call, values) : [],
    checks: row.state === 'withdrawn' ? [] : presentChecks(checkEligibility(call, values), new Map()),
    receipt: row.receipt?.toString('hex') ?? null,
    letter: await letterOf(scope, row, call, row.state === 'ineligible' ? await findChecks(scope.db, id) : []),
    localKey: localApplicationKey(scope.keyring, id),
  };
}

/** Whether an application is assessed is told to its applicant by the outcome alone. */
function shownState({ state }: ApplicationRow): ApplicationRow['state'] {
  return state === 'eligible' ? 'submitted' : state;
}

export function presentOwnLine(
  scope: Scope,
  row: ApplicationRow,
  call: Call | undefined,
): ApplicantView['applications'][number] {
  const titles = Object.entries(call?.words ?? {}).map(([language, words]) => [language, words?.title ?? '']);
  return {
    id: row.id,
    callId: row.callId,
    reference: row.reference,
    state: shownState(row),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    savedAt: row.savedAt.toISOString(),
    title: textOf(answersOf(scope, row), 'projectTitle'),
    callTitle: Object.fromEntries(titles),
  };
}

/** An application in the table of its call. */
export function presentLine(scope: Pick<Scope, 'keyring'>, row: ApplicationRow, currency: string): ApplicationLine {
  const answers = answersOf(scope, row);
  return {
    id: row.id,
    callId: row.callId,
    reference: row.reference,
    state: row.state,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    organisation: textOf(answers, 'organisationName'),
    title: textOf(answers, 'projectTitle'),
    organisationKind: row.organisationKind,
    country: row.country,
    amount: row.amount === null ? null : writeAmount(row.amount, currency),
    months: row.months,
    unmet: [...row.unmet],
    awaited: row.awaited,
    scored: row.scored,
    scoresOpen: row.scoresOpen,
  };
}

/** An application as those who run the fund see it. */
export async function viewApplication(scope: Scope, id: ApplicationId): Promise<ApplicationView> {
  const row = await getApplicationRow(scope, id);
  const call = await getCallRow(scope, row.callId);
  const checks = await findChecks(scope.db, id);
  const values = answersOf(scope, row);
  const finding = checks.find(({ rule }) => rule === findingRule);
  const applicant = await findApplicant(scope.db, row.applicantId);
  return {
    ...presentLine(scope, row, call.currency),
    call: presentPublicCall(call, dayOf(scope.clock())),
    values,
    version: row.version,
    checks: presentChecks(checkEligibility(call, values), overriddenIn(scope, row, checks)),
    finding:
      finding === undefined
        ? null
        : {
            eligible: finding.finding === 'passed',
            reason: wordsOf(scope, row, finding),
            at: finding.at.toISOString(),
          },
    assignments: await viewAssignments(scope, row),
    outcome: await letterOf(scope, row, call, checks),
    email: applicant && row.identity !== null ? openAddress(scope.keyring, applicant) : null,
  };
}

async function viewAssignments(scope: Scope, row: ApplicationRow): Promise<ApplicationView['assignments']> {
  const rows = await findAssignments(scope.db, row.id);
  const names = await findAccountNames(
    scope,
    rows.map(({ accountId }) => accountId),
  );
  const assessors = new Map((await findAssessors(scope.db, row.callId)).map((assessor) => [assessor.id, assessor]));
  const organisations = await findOrganisations(
    scope,
    [...assessors.values()].map(({ organisationId }) => organisationId),
  );
  return rows.map(({ accountId, state }) => {
    const organisationId = assessors.get(accountId)?.organisationId;
    const organisation = organisationId === undefined ? undefined : organisations.get(organisationId);
    return { accountId, name: names.get(accountId) ?? '', organisation: organisation?.name ?? '', state };
  });
}
