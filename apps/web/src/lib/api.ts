// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addressOf,
  type CallOf,
  type Client,
  createClient,
  type Endpoint,
  Problem,
  ProblemError,
  UnreachableError,
} from '@palermo/contract';
import { reportReachable } from './connection.ts';
import { hasProblemCode } from './problem.ts';
import { saveFile } from './save-file.ts';
import { askForSignIn } from './sign-in-gate.ts';

const origin = '';

/** Longest wait for an answer, so that no page waits for ever. Acts get longer, and uploads as long as they need. */
const readWithinMs = 45_000;
const actWithinMs = 180_000;

function limited(init: RequestInit = {}): RequestInit {
  if (init.body instanceof FormData) return init;
  const limit = AbortSignal.timeout(init.method === 'GET' ? readWithinMs : actWithinMs);
  return { ...init, signal: init.signal ? AbortSignal.any([init.signal, limit]) : limit };
}

const watchedFetch: typeof fetch = async (input, init) => {
  try {
    const answer = await fetch(input, init);
    reportReachable(true);
    return answer;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) reportReachable(false);
    throw error;
  }
};

/** Calls the node and never asks for a sign-in: for pages before sign-in and for the sign-in itself. */
export const directApi: Client = createClient({ origin, fetch: (input, init) => watchedFetch(input, limited(init)) });

/**
 * Calls the node without anybody having asked for it, such as for what is new. Such a call does not keep the session from
 * ending, and never asks for a sign-in.
 */
export const unattendedApi: Client = createClient({
  origin,
  fetch: (input, init) => watchedFetch(input, limited(init)),
  headers: { 'x-palermo-unattended': '1' },
});

async function withSignIn<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!hasProblemCode(error, 'session.required', 'session.ended')) throw error;
    if (!(await askForSignIn())) throw error;
    return await call();
  }
}

/**
 * Calls the node. When the session has ended, a sign-in opens over the page, which keeps what was typed, and the call
 * is made again. Throws `ProblemError` for a refusal and `UnreachableError` when there is no answer.
 */
export const api: Client = (endpoint, call) => withSignIn(() => directApi(endpoint, call));

/** Fetches a file from the node and hands it to the person as a download. Throws as {@link api} does. */
export async function downloadFile<E extends Endpoint>(endpoint: E, call: CallOf<E>, fileName: string): Promise<void> {
  saveFile(await withSignIn(() => fetchFile(endpoint, call)), fileName);
}

async function fetchFile<E extends Endpoint>(endpoint: E, call: CallOf<E>): Promise<Blob> {
  try {
    const answer = await watchedFetch(addressOf(origin, endpoint, call), {
      credentials: 'same-origin',
      headers: { 'x-palermo-client': '1' },
    });
    if (answer.ok) return await answer.blob();
    throw new ProblemError(Problem.parse(await answer.json()));
  } catch (error) {
    throw error instanceof ProblemError ? error : new UnreachableError(error);
  }
}
