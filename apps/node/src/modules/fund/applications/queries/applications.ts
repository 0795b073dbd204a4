// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getApplicant as getApplicantEndpoint,
  getApplication as getEndpoint,
  getOwnApplication as getOwnEndpoint,
  inputOf,
  listApplications as listEndpoint,
  type ApplicantId,
  type ApplicantView,
} from '@palermo/contract';
import type { ApplicantActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { readInstantCursor, writeCursor } from '../../../../kernel/paging.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { getCallRow } from '../../calls/describe-call.ts';
import { asApplicant, mayReadCalls } from '../../policy.ts';
import { findApplicant } from '../../store-applicants.ts';
import { findApplications, findOfApplicant } from '../../store-applications.ts';
import { findCallsByIds } from '../../store-calls.ts';
import { openAddress } from '../sealed-application.ts';
import { presentLine, presentOwnLine, viewApplication, viewOwnApplication } from '../view-application.ts';

/** The applicant and its applications. */
export const getApplicant = defineQuery({
  name: 'fund.readApplicant',
  input: inputOf(getApplicantEndpoint),
  policy: asApplicant,
  async run(scope): Promise<ApplicantView> {
    const applicantId = (scope.actor as ApplicantActor).applicantId as ApplicantId;
    const applicant = await findApplicant(scope.db, applicantId);
    if (!applicant) throw new AppError('record.not-found');
    const rows = await findOfApplicant(scope.db, applicantId);
    const calls = await findCallsByIds(
      scope.db,
      rows.map(({ callId }) => callId),
    );
    return {
      email: openAddress(scope.keyring, applicant),
      language: applicant.language,
      applications: rows.map((row) => presentOwnLine(scope, row, calls.get(row.callId))),
    };
  },
  audit: 'none',
});

export const getOwnApplication = defineQuery({
  name: 'fund.readOwnApplication',
  input: inputOf(getOwnEndpoint),
  policy: asApplicant,
  run: (scope, { applicationId }) => viewOwnApplication(scope, applicationId),
  audit: ({ applicationId }) => ({ subjectKind: 'application', subjectIds: [applicationId] }),
});

/** The submitted applications of a call. */
export const listApplications = defineQuery({
  name: 'fund.listApplications',
  input: inputOf(listEndpoint),
  policy: mayReadCalls,
  async run(scope, { callId, after, limit, unmet, ...filter }) {
    const call = await getCallRow(scope, callId);
    const rows = await findApplications(scope.db, {
      callId,
      filter: { ...filter, unmet: unmet === 'yes' },
      after: after === undefined ? null : readInstantCursor(after),
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      applications: page.map((row) => presentLine(scope, row, call.currency)),
      next: rows.length > page.length && last ? writeCursor([last.sortKey, last.id]) : null,
    };
  },
  audit: ({ callId }) => ({ subjectKind: 'call', subjectIds: [callId] }),
});

export const getApplication = defineQuery({
  name: 'fund.readApplication',
  input: inputOf(getEndpoint),
  policy: mayReadCalls,
  run: (scope, { applicationId }) => viewApplication(scope, applicationId),
  audit: ({ applicationId }) => ({ subjectKind: 'application', subjectIds: [applicationId] }),
});
