// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { ApplicantId, ApplicationId } from '@palermo/contract';
import { gate, visitor, type ApplicantActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { Mailer } from '../../../platform/mail/mailer.ts';
import type { Log } from '../../../platform/telemetry/log.ts';
import type { OutsideGate } from '../../access/index.ts';
import { getPublicCall } from '../calls/queries/calls.ts';
import type { ApplicantLanguage } from '../store-applicants.ts';
import {
  endApplicantSession,
  openApplicantSession,
  reissueApplicantCode,
  renewApplicantCode,
  startApplicant,
} from './commands/applicant-access.ts';
import { findAllEligible, findEligible, overrideRule } from './commands/check-application.ts';
import {
  addApplication,
  saveApplication,
  submitApplication,
  withdrawApplication,
} from './commands/write-application.ts';
import { codeMail } from './code-mail.ts';
import { getApplicant, getApplication, getOwnApplication, listApplications } from './queries/applications.ts';

/** What applicants and officers do with applications. */
export const applicationRoutes: readonly Route[] = [
  bindRoute(contract.getApplicant, getApplicant),
  bindRoute(contract.addApplication, addApplication),
  bindRoute(contract.getOwnApplication, getOwnApplication),
  bindRoute(contract.saveApplication, saveApplication),
  bindRoute(contract.submitApplication, submitApplication),
  bindRoute(contract.withdrawApplication, withdrawApplication),
  bindRoute(contract.listApplications, listApplications),
  bindRoute(contract.getApplication, getApplication),
  bindRoute(contract.overrideRule, overrideRule),
  bindRoute(contract.findEligible, findEligible),
  bindRoute(contract.findAllEligible, findAllEligible),
];

export interface ApplicantParts {
  readonly outside: OutsideGate;
  /** Undefined on a node that sends no mail. */
  readonly mail: { readonly mailer: Mailer; readonly nodeAddress: string } | undefined;
  readonly log: Log;
}

/** How applicants come in: with an e-mail address at first, with their code from then on. */
export function createApplicantRoutes({ outside, mail, log }: ApplicantParts): readonly Route[] {
  /** Nobody waits for a mail server, and the code is kept nowhere from which it could be sent again. */
  function send(to: string, language: ApplicantLanguage, code: string): boolean {
    if (mail === undefined) return false;
    const message = { to, language, ...codeMail(language, { nodeAddress: mail.nodeAddress, code }) };
    mail.mailer.send(message).catch((fault: unknown) => log.fault('code not mailed', fault));
    return true;
  }
  return [
    defineRoute(contract.startApplication, async ({ params, body, caller, session, execute }) => {
      await outside.admit('begin', caller.address);
      const { stage } = await execute(getPublicCall, visitor, params);
      if (stage !== 'open') throw new AppError('call.not-open');
      const id = newId<ApplicantId>();
      const { code, token, expiresAt } = await execute(startApplicant, gate, { id, ...body });
      const applicationId = newId<ApplicationId>();
      const applicant = { duty: 'applicant', applicantId: id } as const;
      await execute(addApplication, applicant, { id: applicationId, callId: params.callId });
      session.start(token, expiresAt);
      return { code, applicationId, mailed: send(body.email, body.language, code) };
    }),
    defineRoute(contract.openApplicantSession, async ({ body, caller, session, execute }) => {
      await outside.admit('code', caller.address);
      const input = { code: body.code, ...(session.token === undefined ? {} : { formerToken: session.token }) };
      const opened = await execute(openApplicantSession, gate, input).catch(async (fault: unknown) => {
        if (fault instanceof AppError && fault.code === 'applicant.code-wrong') {
          await outside.noteRefusal(openApplicantSession.name, { details: { because: 'code' } });
        }
        throw fault;
      });
      await outside.forgive(caller.address);
      session.start(opened.token, opened.expiresAt);
      return execute(getApplicant, { duty: 'applicant', applicantId: opened.applicantId }, {});
    }),
    defineRoute(contract.endApplicantSession, async ({ actor, session, execute }) => {
      await execute(endApplicantSession, actor, { token: session.token ?? '' });
      session.end();
    }),
    defineRoute(contract.renewApplicantCode, ({ actor, session, execute }) => {
      const { applicantId } = actor as ApplicantActor;
      return execute(renewApplicantCode, actor, { applicantId, token: session.token ?? '' });
    }),
    defineRoute(contract.reissueApplicantCode, async ({ params, actor, execute }) => {
      const { code, email, language } = await execute(reissueApplicantCode, actor, params);
      const mailed = send(email, language, code);
      return { code: mailed ? null : code, mailed };
    }),
  ];
}
