// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ApplicantId, ApplicationId, LanguageCode } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { atGate, hashToken, newToken } from '../../../access/index.ts';
import { asApplicant, mayRunFund } from '../../policy.ts';
import {
  endAccess,
  endApplicantSessionRow,
  findApplicant,
  findApplicantOfCode,
  insertApplicant,
  insertApplicantSession,
  insertCode,
  type ApplicantLanguage,
} from '../../store-applicants.ts';
import { applicantSessionExpiry, hashApplicantCode, newApplicantCode } from '../applicant-code.ts';
import { openAddress, sealAddress } from '../sealed-application.ts';
import { getApplicationRow } from '../view-application.ts';

const noteOf = (applicantId: string) => ({ subjectKind: 'applicant', subjectIds: [applicantId] });

/** Opens a session; its token is in the answer alone. */
async function openSession(scope: Scope, applicantId: ApplicantId): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const at = scope.clock();
  const expiresAt = applicantSessionExpiry(at);
  await insertApplicantSession(scope.db, { applicantId, tokenHash: hashToken(token), at, expiresAt });
  return { token, expiresAt };
}

/** Makes an applicant of an e-mail address, with a code and a session. Nobody learns whether the address is known. */
export const startApplicant = defineCommand({
  name: 'fund.startApplicant',
  input: z.object({ id: ApplicantId, email: z.string(), language: LanguageCode }),
  policy: atGate,
  async run(scope, { id, email, language }) {
    const at = scope.clock();
    await insertApplicant(scope.db, { id, language, ...sealAddress(scope.keyring, id, email), at });
    const code = newApplicantCode();
    await insertCode(scope.db, { applicantId: id, hash: hashApplicantCode(scope.keyring, code), by: null, at });
    return { code, ...(await openSession(scope, id)) };
  },
  audit: ({ id }) => noteOf(id),
});

/** Opens a session with a code. Throws `applicant.code-wrong`. */
export const openApplicantSession = defineCommand({
  name: 'fund.openApplicantSession',
  input: z.object({ code: z.string(), formerToken: z.string().optional() }),
  policy: atGate,
  async run(scope, { code, formerToken }) {
    const applicantId = await findApplicantOfCode(scope.db, hashApplicantCode(scope.keyring, code));
    if (applicantId === undefined) throw new AppError('applicant.code-wrong');
    if (formerToken !== undefined) await endApplicantSessionRow(scope.db, hashToken(formerToken), scope.clock());
    return { applicantId, ...(await openSession(scope, applicantId)) };
  },
  audit: (_input, { applicantId }) => noteOf(applicantId),
});

/** Ends the session of a token; one that is over already stays so. */
export const endApplicantSession = defineCommand({
  name: 'fund.endApplicantSession',
  input: z.object({ token: z.string() }),
  policy: asApplicant,
  run: (scope, { token }) => endApplicantSessionRow(scope.db, hashToken(token), scope.clock()),
  audit: () => ({}),
});

/** Replaces the applicant's code; every other session ends. */
export const renewApplicantCode = defineCommand({
  name: 'fund.renewApplicantCode',
  input: z.object({ applicantId: ApplicantId, token: z.string() }),
  policy: asApplicant,
  run: async (scope, { applicantId, token }) => ({
    code: await replaceCode(scope, { applicantId, by: null, except: hashToken(token) }),
  }),
  audit: ({ applicantId }) => noteOf(applicantId),
});

async function replaceCode(
  scope: Scope,
  {
    applicantId,
    by,
    except,
  }: {
    readonly applicantId: ApplicantId;
    readonly by: AccountActor['accountId'] | null;
    readonly except?: Buffer;
  },
): Promise<string> {
  const at = scope.clock();
  await endAccess(scope.db, { applicantId, except, at });
  const code = newApplicantCode();
  await insertCode(scope.db, { applicantId, hash: hashApplicantCode(scope.keyring, code), by, at });
  return code;
}

export interface ReissuedCode {
  readonly code: string;
  readonly email: string;
  readonly language: ApplicantLanguage;
  readonly applicantId: ApplicantId;
}

/** Gives the applicant of an application a new code: for officers, when somebody lost theirs. */
export const reissueApplicantCode = defineCommand({
  name: 'fund.reissueApplicantCode',
  input: z.object({ applicationId: ApplicationId }),
  policy: mayRunFund,
  async run(scope, { applicationId }): Promise<ReissuedCode> {
    const { applicantId } = await getApplicationRow(scope, applicationId);
    const applicant = await findApplicant(scope.db, applicantId);
    if (!applicant) throw new AppError('record.not-found');
    const { accountId: by } = scope.actor as AccountActor;
    const code = await replaceCode(scope, { applicantId, by });
    return { code, applicantId, email: openAddress(scope.keyring, applicant), language: applicant.language };
  },
  audit: ({ applicationId }, { applicantId }) => ({
    ...noteOf(applicantId),
    details: { application: applicationId },
  }),
});
