// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { addressOf, type Endpoint, Problem, ProblemError, UnreachableError } from '@palermo/contract';
import type { z } from 'zod';
import { reportReachable } from './connection.ts';
import { hasProblemCode } from './problem.ts';
import { askForSignIn } from './sign-in-gate.ts';

/** An endpoint that takes a file and nothing else. */
export type UploadEndpoint<Answer> = Endpoint<z.ZodUndefined, z.ZodUndefined, z.ZodUndefined, z.ZodType<Answer>>;

export interface UploadOptions {
  /** Called with the share that was sent, between 0 and 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file to the node and tells how far it is; `fetch` cannot. When the session has ended, asks for a sign-in and sends
 * it again. Throws `ProblemError`, `UnreachableError`, or an `AbortError` when it was stopped.
 */
export async function uploadFile<Answer>(
  endpoint: UploadEndpoint<Answer>,
  file: File,
  options: UploadOptions,
): Promise<Answer> {
  try {
    return await sendFile(endpoint, file, options);
  } catch (error) {
    if (!hasProblemCode(error, 'session.required', 'session.ended')) throw error;
    if (!(await askForSignIn())) throw error;
    return await sendFile(endpoint, file, options);
  }
}

function sendFile<Answer>(
  endpoint: UploadEndpoint<Answer>,
  file: File,
  { onProgress, signal }: UploadOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set('file', file, file.name);
    request.open(endpoint.method, addressOf('', endpoint, {}));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-palermo-client', '1');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => {
      reportReachable(true);
      try {
        resolve(endpoint.response.parse(readAnswer(request)));
      } catch (error) {
        reject(error instanceof Error ? error : new UnreachableError(error));
      }
    });
    request.addEventListener('error', () => {
      reportReachable(false);
      reject(new UnreachableError(new Error('the upload broke off')));
    });
    request.addEventListener('abort', () => reject(new DOMException('The upload was stopped.', 'AbortError')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

/** What the node answered. Throws `ProblemError`, or `UnreachableError` for an answer that is not the node's. */
function readAnswer({ status, responseText }: Pick<XMLHttpRequest, 'status' | 'responseText'>): unknown {
  const read = readJson(responseText);
  if (status >= 200 && status < 300) return read;
  const problem = Problem.safeParse(read);
  if (problem.success) throw new ProblemError(problem.data);
  throw new UnreachableError(new Error(`answer ${status} without problem details`));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreachableError(error);
  }
}
