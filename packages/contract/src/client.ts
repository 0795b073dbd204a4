// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { z } from 'zod';
import { Problem } from './common.ts';
import type { Endpoint } from './endpoint.ts';

type Input<Schema> = Schema extends z.ZodUndefined ? undefined : Schema extends z.ZodType ? z.input<Schema> : undefined;

/** The parts of a call that an endpoint needs; parts that it does not have are absent. */
export type CallOf<E> =
  E extends Endpoint<infer Params, infer Query, infer Body, z.ZodType>
    ? (Params extends z.ZodUndefined ? unknown : { readonly params: Input<Params> }) &
        (Query extends z.ZodUndefined ? unknown : { readonly query: Input<Query> }) &
        (Body extends z.ZodUndefined ? unknown : { readonly body: Input<Body> }) & {
          readonly signal?: AbortSignal | undefined;
          /** A file, for endpoints that accept an upload. */
          readonly file?: { readonly name: string; readonly content: Blob } | undefined;
        }
    : never;

export type AnswerOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer Response> ? z.output<Response> : never;

/** The node answered with a problem; `problem` is what it said. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The node could not be reached or did not answer in its own format. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('The node could not be reached.', { cause });
    this.name = 'UnreachableError';
  }
}

export interface ClientOptions {
  /** Origin of the node, without a trailing slash; empty for the page's own. */
  readonly origin: string;
  readonly fetch?: typeof fetch;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Client = <E extends Endpoint>(endpoint: E, call: CallOf<E>) => Promise<AnswerOf<E>>;

interface LooseCall {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly file?: { readonly name: string; readonly content: Blob } | undefined;
}

/** The address of a call, for links to files. */
export function addressOf<E extends Endpoint>(origin: string, endpoint: E, call: CallOf<E>): string {
  const { params = {}, query = {} } = call as LooseCall;
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      if (value !== '') search.set(name, String(value));
    }
  }
  return `${origin}/api/v1${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

/**
 * A typed client of the contract. Throws {@link ProblemError} for a refusal and {@link UnreachableError} when there is
 * no answer; the answer to an endpoint that sends a file is its text.
 */
export function createClient({ origin, fetch: send = fetch, headers = {} }: ClientOptions): Client {
  return async (endpoint, call) => {
    const { body, signal, file } = call as LooseCall;
    const sent: Record<string, string> = { accept: 'application/json', 'x-palermo-client': '1', ...headers };
    const init: RequestInit = { method: endpoint.method, headers: sent, credentials: 'same-origin' };
    if (signal) init.signal = signal;
    if (file) {
      const form = new FormData();
      form.set('file', file.content, file.name);
      init.body = form;
    } else if (body !== undefined) {
      sent['content-type'] = 'application/json';
      init.body = JSON.stringify(body);
    }
    const answer = await reach(() => send(addressOf(origin, endpoint, call), init));
    if (!answer.ok) throw new ProblemError(await readProblem(answer));
    if (endpoint.answers === 'empty' || answer.status === 204) return undefined as AnswerOf<typeof endpoint>;
    if (endpoint.answers === 'file') return (await answer.text()) as AnswerOf<typeof endpoint>;
    return (await reach(() => answer.json())) as AnswerOf<typeof endpoint>;
  };
}

async function reach<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new UnreachableError(cause);
  }
}

async function readProblem(answer: Response): Promise<Problem> {
  const parsed = Problem.safeParse(await answer.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new UnreachableError(new Error(`answer ${answer.status} without problem details`));
}
