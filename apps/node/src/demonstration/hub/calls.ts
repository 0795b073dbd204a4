// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { ApplicantId, ApplicationId, FundCallId, OwnApplication } from '@palermo/contract';
import { type AccountActor, type ApplicantActor, gate } from '../../kernel/actor.ts';
import { daysBefore } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import { startApplicant } from '../../modules/fund/index.ts';
import { idOf } from '../ids.ts';
import type { Assessor, PlannedApplication } from './applications-plan.ts';
import { type PlannedCall, plannedCalls } from './calls-plan.ts';
import { hubActor } from './hub-actor.ts';
import type { HubPlay, HubRoom } from './hub-room.ts';

const officer = hubActor('secretariat', 'grants');
const trustees = [hubActor('trustees', 'trustee.one'), hubActor('trustees', 'trustee.two')];
const assessorOf = (key: Assessor): AccountActor => hubActor(key, `${key}.desk`);

/** A call at work: days are counted back from today, and what happened then is recorded as of then. */
interface CallPlay {
  readonly play: HubPlay;
  readonly planned: PlannedCall;
  readonly callId: FundCallId;
  readonly day: (daysAgo: number) => string;
  /** The clock of a day in the past, in the morning. */
  readonly at: (daysAgo: number) => () => Date;
}

/** A call that was decided, one that is open with applications in every state, and one in preparation. */
export const fillCalls: HubRoom = async (play) => {
  for (const planned of plannedCalls) await playCall(play, planned);
};

async function playCall(play: HubPlay, planned: PlannedCall): Promise<void> {
  const day = (daysAgo: number): string => daysBefore(play.today, daysAgo);
  const at = (daysAgo: number) => () => new Date(`${day(daysAgo)}T08:00:00Z`);
  const callId = idOf<FundCallId>(planned.name);
  const stand: CallPlay = { play, planned, callId, day, at };
  const body = { ...planned.body, id: callId, opensOn: day(planned.opens), closesOn: day(planned.closes) };
  const { version, publishedAt } = await play.askAt(at(planned.prepared))(contract.createCall, officer, { body });
  if (planned.published && publishedAt === null) {
    const params = { callId };
    await play.askAt(at(planned.prepared - 2))(contract.publishCall, officer, { params, body: { version } });
  }
  for (const application of planned.applications) await apply(stand, application);
  for (const application of planned.applications) await assess(stand, application);
  if (planned.decided !== undefined) await decide(stand, planned.decided);
}

const applicationIdOf = ({ organisation, title }: PlannedApplication): ApplicationId =>
  idOf(`application ${organisation} ${title}`);

/** Answers of an invented organisation to a call of the demonstration. */
function answersOf({ day }: CallPlay, planned: PlannedApplication): contract.FieldValuesOnWire {
  return {
    organisationName: planned.organisation,
    organisationKind: planned.kind,
    country: planned.country,
    foundedYear: planned.founded,
    contactName: `The office of ${planned.organisation}`,
    projectTitle: planned.title,
    summary: planned.summary,
    workCountries: [planned.country],
    aidKinds: [...planned.aidKinds],
    startsOn: day(planned.starts),
    months: planned.months,
    amount: planned.amount,
    qNeed: 'Those who came to us last year told us what was missing. This is an invented answer of the demonstration.',
    qSafety:
      'No names leave our files, and nobody is told where people stay. This is an invented answer of the demonstration.',
    cNoCharge: true,
    cNoCondition: true,
  };
}

/** An organisation outside the node applies, as far as it went. */
async function apply(stand: CallPlay, planned: PlannedApplication): Promise<void> {
  const { play, callId, at } = stand;
  const applicationId = applicationIdOf(planned);
  const applicantId = idOf<ApplicantId>(`applicant ${planned.organisation} ${planned.title}`);
  const applicant: ApplicantActor = { duty: 'applicant', applicantId };
  const params = { applicationId };
  const came = planned.submitted ?? 2;
  const ask = play.askAt(at(came));
  const known = await ask(contract.getApplicant, applicant, {}).catch(whereNotFound);
  if (!known) {
    const email = `office@${planned.organisation.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example`;
    await play.executeAt(at(came))(startApplicant, gate, { id: applicantId, email, language: 'en' });
  }
  let own: OwnApplication = await ask(contract.addApplication, applicant, { body: { id: applicationId, callId } });
  if (own.state !== 'draft') return;
  const all = answersOf(stand, planned);
  const changes = planned.submitted === null ? { ...all, qNeed: null, qSafety: null, cNoCondition: null } : all;
  const { version } = await ask(contract.saveApplication, applicant, {
    params,
    body: { changes, version: own.version },
  });
  if (planned.submitted === null) return;
  own = await ask(contract.submitApplication, applicant, { params, body: { version } });
  if (planned.withdrawn !== undefined) {
    const body = { version: own.version };
    await play.askAt(at(planned.withdrawn))(contract.withdrawApplication, applicant, { params, body });
  }
}

function whereNotFound(fault: unknown): undefined {
  if (fault instanceof AppError && fault.code === 'record.not-found') return undefined;
  throw fault;
}

/** The officer checks an application and asks assessors; each declares, and scores without seeing the others. */
async function assess({ play, planned: call, at }: CallPlay, planned: PlannedApplication): Promise<void> {
  const { finding, sheets = {} } = planned;
  const params = { applicationId: applicationIdOf(planned) };
  if (finding === undefined) return;
  const ask = play.askAt(at(call.checked));
  const { state, version, assignments } = await ask(contract.getApplication, officer, { params });
  if (state === 'submitted') {
    const body = { eligible: finding === true, reason: finding === true ? null : finding, version };
    await ask(contract.findEligible, officer, { params, body });
  }
  const asked = new Set(assignments.map(({ accountId }) => accountId));
  for (const [key, sheet] of Object.entries(sheets)) {
    const assessor = assessorOf(key as Assessor);
    const { accountId } = assessor;
    if (!asked.has(accountId)) await ask(contract.assignAssessor, officer, { params, body: { accountId } });
    if (sheet !== 'waiting') await score({ play, call, at }, assessor, params, sheet);
  }
}

async function score(
  { play, call, at }: Pick<CallPlay, 'play' | 'at'> & { readonly call: PlannedCall },
  assessor: AccountActor,
  params: { readonly applicationId: ApplicationId },
  sheet: readonly number[] | 'declared',
): Promise<void> {
  const ask = play.askAt(at(call.assessed));
  const view = await ask(contract.getAssessment, assessor, { params });
  if (view.state === 'waiting') {
    await ask(contract.declareConflict, assessor, { params, body: { conflict: false, reason: null } });
  }
  if (sheet === 'declared' || view.state === 'submitted') return;
  const points = Object.fromEntries(call.body.sheet.map(({ key }, index) => [key, sheet[index] ?? 0]));
  const sum = sheet.reduce((total, one) => total + one, 0);
  const { version } = await ask(contract.saveScore, assessor, {
    params,
    body: {
      points,
      recommendation: sum >= 30 ? 'support' : 'supportWithChanges',
      comment: 'An invented comment of the demonstration.',
      version: view.sheet?.version ?? 0,
    },
  });
  await ask(contract.submitScore, assessor, { params, body: { version } });
}

/** The list is proposed, two trustees agree, and grants are opened for what was approved. */
async function decide({ play, planned, callId, at }: CallPlay, decided: number): Promise<void> {
  const params = { callId };
  const ask = play.askAt(at(decided + 4));
  const found = await ask(contract.getDecision, officer, { params, query: { limit: 500 } });
  if (found.state === 'decided') return;
  const lines = planned.applications.flatMap((application) => {
    if (!application.outcome) return [];
    const [outcome, reason] = application.outcome;
    const amount = outcome === 'approved' ? application.amount : null;
    return [{ applicationId: applicationIdOf(application), outcome, amount, reason }];
  });
  const body = { version: found.version, lines };
  const { version } = await ask(contract.proposeDecision, officer, { params, body });
  for (const trustee of trustees) {
    await play.askAt(at(decided))(contract.agreeToDecision, trustee, { params, body: { version } });
  }
}
