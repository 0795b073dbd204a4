// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Endpoint } from '@palermo/contract';
import type { z } from 'zod';
import type { UseCase } from '../../kernel/use-case.ts';
import { visitor } from '../../kernel/actor.ts';
import { defineRoute, type Route } from './route.ts';

/** Binds an endpoint to the use case that answers it: parameters, query and body become its one input. */
export function bindRoute<Schema extends z.ZodType, Result>(
  endpoint: Endpoint,
  useCase: UseCase<Schema, Result>,
): Route {
  return defineRoute(endpoint, ({ params, query, body, actor, execute }) => {
    const input = Object.assign({}, params, query, body) as z.input<Schema>;
    return execute(useCase, actor, input) as never;
  });
}

/** Binds an endpoint for anyone to a use case that runs as a visitor, who reads what was made public. */
export function bindVisitorRoute<Schema extends z.ZodType, Result>(
  endpoint: Endpoint,
  useCase: UseCase<Schema, Result>,
): Route {
  return defineRoute(endpoint, ({ params, query, body, execute }) => {
    const input = Object.assign({}, params, query, body) as z.input<Schema>;
    return execute(useCase, visitor, input) as never;
  });
}
