// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { callErrors } from './error-catalogue/call-errors.ts';
import { caseErrors } from './error-catalogue/case-errors.ts';
import { documentErrors } from './error-catalogue/document-errors.ts';
import type { ErrorEntry, ErrorKind } from './error-catalogue/error-entry.ts';
import { figureErrors } from './error-catalogue/figure-errors.ts';
import { fundErrors } from './error-catalogue/fund-errors.ts';
import { groupErrors } from './error-catalogue/group-errors.ts';
import { identificationErrors } from './error-catalogue/identification-errors.ts';
import { outreachErrors } from './error-catalogue/outreach-errors.ts';
import { planErrors } from './error-catalogue/plan-errors.ts';
import { requestErrors } from './error-catalogue/request-errors.ts';
import { serviceErrors } from './error-catalogue/service-errors.ts';
import { trainingErrors } from './error-catalogue/training-errors.ts';
import { treatyErrors } from './error-catalogue/treaty-errors.ts';

export type { ErrorKind } from './error-catalogue/error-entry.ts';

/** Every code that leaves the node. Codes are permanent: a released code is never renamed or reused. */
export const errorCatalogue = {
  ...requestErrors,
  ...callErrors,
  ...caseErrors,
  ...identificationErrors,
  ...figureErrors,
  ...documentErrors,
  ...serviceErrors,
  ...planErrors,
  ...fundErrors,
  ...groupErrors,
  ...outreachErrors,
  ...treatyErrors,
  ...trainingErrors,
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly detail: string;
}

export interface AppErrorOptions {
  /** Replaces the catalogue's sentence where more can be said. Holds no personal data. */
  readonly detail?: string;
  readonly todo?: string;
  readonly fields?: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** An expected refusal. Its message is for people; its code is what programs and logs go by. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly todo: string;
  readonly fields: readonly FieldFault[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    const entry: ErrorEntry = errorCatalogue[code];
    super(options.detail ?? entry.what, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.kind = entry.kind;
    this.todo = options.todo ?? entry.todo;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
