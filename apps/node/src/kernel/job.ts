// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import type { Actor } from './actor.ts';
import { AppError } from './errors.ts';
import { allow, deny, type Verdict } from './use-case.ts';

/** The policy of what the node itself does in its jobs. */
export function asKeeper(actor: Actor): Verdict {
  return actor.duty === 'keeper' ? allow : deny('notTheKeeper');
}

/** What use cases of a job are asked with. */
export const ofJob = z.object({ jobId: z.uuid() });

/** Why a job could not go on, as it is shown to people: a permanent code and sentences without personal data. */
export const JobFailure = z.object({ code: z.string(), detail: z.string(), todo: z.string() });
export type JobFailure = z.infer<typeof JobFailure>;

/** True for what may be over in a moment: a busy database, two that change the same at once. */
export function passes(fault: unknown): boolean {
  return fault instanceof AppError && (fault.kind === 'unavailable' || fault.kind === 'conflict');
}

/** What is told of a fault; of one that is no refusal, that something in the node is wrong. */
export function failureOf(fault: unknown): JobFailure {
  const { code, message, todo } = fault instanceof AppError ? fault : new AppError('node.fault');
  return { code, detail: message, todo };
}
