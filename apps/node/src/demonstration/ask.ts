// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Readable } from 'node:stream';
import type { AnswerOf, CallOf, Endpoint } from '@palermo/contract';
import type { AccountActor, ApplicantActor } from '../kernel/actor.ts';
import type { Execute } from '../kernel/use-case.ts';
import type { Handling, Route } from '../platform/http/route.ts';

/** Uses an endpoint as one of the accounts, or as an organisation that applies to the fund. */
export type Ask = <E extends Endpoint>(
  endpoint: E,
  actor: AccountActor | ApplicantActor,
  call: CallOf<E>,
) => Promise<AnswerOf<E>>;

/** Lets invented accounts work through the same routes as a browser does, without a socket. */
export function createAsk(routes: readonly Route[], execute: Execute): Ask {
  const byEndpoint = new Map<Endpoint, Route>(routes.map((route) => [route.endpoint, route]));
  return async (endpoint, actor, call) => {
    const route = byEndpoint.get(endpoint);
    if (!route) throw new Error(`No route answers ${endpoint.method} ${endpoint.path}.`);
    const { params, query, body, file } = call as LooseCall;
    const handling = {
      params: endpoint.params?.parse(params),
      query: endpoint.query?.parse(query),
      body: endpoint.body?.parse(body),
      actor,
      account: () => actor,
      execute,
      upload: async () => ({ name: file?.name ?? '', content: Readable.from(chunksOf(file?.content)) }),
    };
    return (await route.handle(handling as unknown as Handling<Endpoint>)) as AnswerOf<typeof endpoint>;
  };
}

interface LooseCall {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly file?: { readonly name: string; readonly content: Blob };
}

async function* chunksOf(content: Blob | undefined): AsyncGenerator<Buffer> {
  if (content) yield Buffer.from(await content.arrayBuffer());
}
