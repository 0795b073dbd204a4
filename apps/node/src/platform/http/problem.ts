// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Problem } from '@palermo/contract';
import { AppError, type ErrorKind } from '../../kernel/errors.ts';

/** The only place where a kind of refusal becomes a status. */
const statuses: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unsupported: 415,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
};

/** What fastify itself refuses, by its own code. */
const fastifyCodes: Readonly<Record<string, ConstructorParameters<typeof AppError>[0]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_REQ_FILE_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.unsupported',
};

/** Turns anything that was thrown into a refusal that may leave the node. */
export function asAppError(fault: unknown): AppError {
  if (fault instanceof AppError) return fault;
  if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string') {
    const code = fastifyCodes[fault.code];
    if (code) return new AppError(code, { cause: fault });
    if (/^(FST_|HPE_)/.test(fault.code) && statusOf(fault) < 500)
      return new AppError('request.unreadable', { cause: fault });
  }
  if (statusOf(fault) === 400) return new AppError('request.unreadable', { cause: fault });
  return new AppError('node.fault', { cause: fault });
}

function statusOf(fault: unknown): number {
  if (typeof fault === 'object' && fault !== null && 'statusCode' in fault) return Number(fault.statusCode);
  return 500;
}

/** The answer to a refusal, RFC 9457. */
export function presentProblem(error: AppError, requestId: string): Problem {
  return {
    type: `urn:palermo:problem:${error.code}`,
    title: error.code,
    status: statuses[error.kind],
    code: error.code,
    detail: error.message,
    todo: error.todo,
    requestId,
    ...(error.fields === undefined ? {} : { fields: [...error.fields] }),
    ...(error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds }),
  };
}
