// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { addressOf, ImportView, Problem, ProblemError, UnreachableError, uploadImport } from '@palermo/contract';
import { reportReachable } from '../../../lib/connection.ts';
import { hasProblemCode } from '../../../lib/problem.ts';
import { askForSignIn } from '../../../lib/sign-in-gate.ts';

interface UploadOptions {
  /** Called with the share that was sent, between 0 and 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file to the node and tells how far it is; `fetch` cannot. When the session has ended, asks for a sign-in and sends
 * it again. Throws `ProblemError`, `UnreachableError`, or an `AbortError` when it was stopped.
 */
export async function uploadFile(file: File, options: UploadOptions): Promise<ImportView> {
  try {
    return await sendFile(file, options);
  } catch (error) {
    if (!hasProblemCode(error, 'session.required', 'session.ended')) throw error;
    if (!(await askForSignIn())) throw error;
    return await sendFile(file, options);
  }
}

function sendFile(file: File, { onProgress, signal }: UploadOptions): Promise<ImportView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set('file', file, file.name);
    request.open(uploadImport.method, addressOf('', uploadImport, {}));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-palermo-client', '1');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => {
      reportReachable(true);
      try {
        resolve(readAnswer(request));
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
function readAnswer({ status, responseText }: Pick<XMLHttpRequest, 'status' | 'responseText'>): ImportView {
  const read = readJson(responseText);
  if (status >= 200 && status < 300) return ImportView.parse(read);
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
