// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

/**
 * What a caller must be to use an endpoint: anyone; anyone holding the one-time set-up link; a signed-in account that
 * has not yet finished setting up its second factor; a signed-in account; or one that confirmed its second factor
 * within the last minutes; or an organisation outside the node that applies to the fund, by a session of its own.
 */
export type Caller = 'anyone' | 'enrolling' | 'account' | 'confirmedAccount' | 'applicant';

/** How the answer or the request travels. */
export type Transport = 'json' | 'file' | 'upload' | 'empty';

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path under `/api/v1`, parameters written `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly caller: Caller;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly response: Response;
  readonly answers?: Transport;
  readonly accepts?: Transport;
  /** The answer is the same for everybody. Caches may keep it, and ask by its tag each time whether it still stands. */
  readonly tagged?: true;
  /** The session that it opens or ends is an applicant's and not an account's. */
  readonly cookie?: 'applicant';
}

/** Declares one endpoint. The identity function: it exists so that the literal types of the schemas are kept. */
export function defineEndpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodVoid,
>(endpoint: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return endpoint;
}

type InputPart<Schema> = Schema extends z.ZodObject ? z.input<Schema> : unknown;
type OutputPart<Schema> = Schema extends z.ZodObject ? z.output<Schema> : unknown;

/** What a use case that answers an endpoint takes: the parameters, the query and the body as one object. */
export function inputOf<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  endpoint: Endpoint<Params, Query, Body, z.ZodType>,
): z.ZodType<
  OutputPart<Params> & OutputPart<Query> & OutputPart<Body>,
  InputPart<Params> & InputPart<Query> & InputPart<Body>
> {
  const shapes = [endpoint.params, endpoint.query, endpoint.body].map((part) =>
    part instanceof z.ZodObject ? part.shape : {},
  );
  return z.object(Object.assign({}, ...shapes)) as never;
}
