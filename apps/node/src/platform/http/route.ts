// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Readable } from 'node:stream';
import type { AnswerOf, Endpoint } from '@palermo/contract';
import type { z } from 'zod';
import type { AccountActor, Actor } from '../../kernel/actor.ts';
import type { Execute } from '../../kernel/use-case.ts';

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A file that travels to the caller instead of JSON. */
export interface FileAnswer {
  /** Suggested name; ASCII, without personal data. */
  readonly name: string;
  readonly type: string;
  readonly content: Readable | Buffer | string;
}

/** What came with an upload. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Readable;
}

/** What a handler knows of one request. */
export interface Handling<E> {
  readonly params: E extends Endpoint<infer Params, z.ZodType, z.ZodType, z.ZodType> ? Output<Params> : never;
  readonly query: E extends Endpoint<z.ZodType, infer Query, z.ZodType, z.ZodType> ? Output<Query> : never;
  readonly body: E extends Endpoint<z.ZodType, z.ZodType, infer Body, z.ZodType> ? Output<Body> : never;
  /** The signed-in account, or the gate where the endpoint is for anyone. */
  readonly actor: Actor;
  /** The signed-in account. Throws `session.required` where the endpoint is for anyone. */
  readonly account: () => AccountActor;
  readonly execute: Execute;
  /** Address and device of the caller, for slowing down guesses and for naming sessions. Never logged. */
  readonly caller: { readonly address: string; readonly device: string; readonly local: boolean };
  readonly session: {
    /** The token in the cookie or the authorization header, if there is one. */
    readonly token: string | undefined;
    start(token: string, expiresAt: Date): void;
    end(): void;
  };
  /** Present for endpoints that accept an upload. */
  readonly upload: () => Promise<UploadedFile>;
}

export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (handling: Handling<Endpoint>) => Promise<unknown>;
}

type RouteAnswer<E> = E extends { readonly answers: 'file' } ? FileAnswer : AnswerOf<E>;

/** Binds one endpoint of the contract to the command or query that answers it. */
export function defineRoute<E extends Endpoint>(
  endpoint: E,
  handle: (handling: Handling<E>) => Promise<RouteAnswer<E> | FileAnswer>,
): Route {
  return { endpoint, handle: handle };
}
