// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Endpoint } from '@palermo/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { gate, type AccountActor, type Actor } from '../../kernel/actor.ts';
import { AppError, type FieldFault } from '../../kernel/errors.ts';
import { faultsOf } from '../../kernel/executor.ts';
import type { FileAnswer, Handling, Route, UploadedFile } from './route.ts';
import { isLocal } from './is-local.ts';
import type { ServerOptions } from './server-options.ts';
import { writeSessionCookie, type SessionOwner } from './session-cookie.ts';
import { tokenOf } from './token-of.ts';

/** Registers one endpoint: who calls, what came, the handler, and the answer cut down to what the contract names. */
export function registerRoute(server: FastifyInstance, route: Route, options: ServerOptions): void {
  const { endpoint } = route;
  server.route({
    method: endpoint.method,
    url: `/api/v1${endpoint.path}`,
    compress: false,
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const token = tokenOf(request, options.secure, ownerOf(endpoint));
      const actor = await admit(endpoint, request, token, options);
      const parts = readParts(endpoint, request);
      const answer = await route.handle(
        createHandling({ ...parts, actor, owner: ownerOf(endpoint), token, request, reply, options }),
      );
      return sendAnswer(endpoint, answer, { request, reply });
    },
  });
}

function ownerOf({ caller, cookie }: Endpoint): SessionOwner {
  return caller === 'applicant' || cookie === 'applicant' ? 'applicant' : 'account';
}

async function admit(
  endpoint: Endpoint,
  request: FastifyRequest,
  token: string | undefined,
  { authenticate, authenticateApplicant }: ServerOptions,
): Promise<Actor> {
  // A page of another site cannot set this header without asking first, and nobody answers its question.
  if (request.method !== 'GET' && request.headers['x-palermo-client'] === undefined)
    throw new AppError('request.foreign');
  if (endpoint.caller === 'anyone') return gate;
  if (endpoint.caller === 'applicant') {
    const applicant = token === undefined ? undefined : await authenticateApplicant(token);
    if (!applicant) throw new AppError('applicant.session-required');
    return applicant;
  }
  const unattended = request.headers['x-palermo-unattended'] !== undefined;
  const account = token === undefined ? undefined : await authenticate(token, { unattended });
  if (!account) throw new AppError('session.required');
  if (endpoint.caller !== 'enrolling' && account.state !== 'active') throw new AppError('session.enrolling');
  if (
    endpoint.caller === 'confirmedAccount' &&
    (account.confirmedUntil === null || account.confirmedUntil < new Date())
  ) {
    throw new AppError('session.confirmation-required');
  }
  return account;
}

/** Half a character, which JSON can write and no text can hold. The database would refuse it later and say less. */
function faultsOfText(value: unknown, path: readonly string[] = []): FieldFault[] {
  if (typeof value === 'string') {
    if (value.isWellFormed()) return [];
    return [{ path: path.join('.').slice(0, 200), code: 'invalid_string', detail: 'has half a character' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...faultsOfText(inner, [...path, key]),
    ...(key.isWellFormed() ? [] : faultsOfText(key, path)),
  ]);
}

interface Parts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

function readParts(endpoint: Endpoint, request: FastifyRequest): Parts {
  const faults: FieldFault[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value);
    const found = parsed.success ? faultsOfText(parsed.data) : faultsOf(parsed.error);
    if (parsed.success && found.length === 0) return parsed.data;
    faults.push(...found);
    return undefined;
  };
  const parts = {
    params: read(endpoint.params, request.params),
    query: read(endpoint.query, request.query),
    body: endpoint.accepts === 'upload' ? undefined : read(endpoint.body, request.body),
  };
  if (faults.length > 0) throw new AppError('request.invalid', { fields: faults });
  return parts;
}

interface HandlingParts extends Parts {
  readonly actor: Actor;
  readonly owner: SessionOwner;
  readonly token: string | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: ServerOptions;
}

function createHandling({
  params,
  query,
  body,
  actor,
  owner,
  token,
  request,
  reply,
  options,
}: HandlingParts): Handling<Endpoint> {
  return {
    params,
    query,
    body,
    actor,
    account(): AccountActor {
      if (actor.duty !== 'account') throw new AppError('session.required');
      return actor;
    },
    execute: options.execute,
    caller: {
      address: request.ip,
      device: (request.headers['user-agent'] ?? '').slice(0, 120),
      local: isLocal(request),
    },
    session: {
      token,
      start: (fresh, expiresAt) => {
        void reply.header('set-cookie', writeSessionCookie(fresh, expiresAt, options.secure, owner));
      },
      end: () => {
        void reply.header('set-cookie', writeSessionCookie('', new Date(0), options.secure, owner));
      },
    },
    upload: () => readUpload(request),
  };
}

/** A file's name as it can be kept and shown: signs that no text holds become blanks. */
function nameOfUpload(given: string): string {
  return given
    .slice(0, 200)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');
}

async function readUpload(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new AppError('request.unsupported');
  const file = await request.file().catch((cause: unknown) => {
    throw cause instanceof Error && 'code' in cause ? cause : new AppError('request.unreadable', { cause });
  });
  if (!file) throw new AppError('request.invalid', { detail: 'No file came with the request.' });
  return { name: nameOfUpload(file.filename), content: Readable.from(readPart(file.file)) };
}

/** The bytes of a part. A part that ends before its boundary is a request that could not be read. */
async function* readPart(part: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* part;
  } catch (cause) {
    throw new AppError('request.unreadable', { cause });
  }
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sendAnswer(endpoint: Endpoint, answer: unknown, { request, reply }: Exchange): FastifyReply {
  if (endpoint.answers === 'empty') return reply.status(204).send();
  if (endpoint.answers === 'file') {
    const file = answer as FileAnswer;
    return (
      reply
        // Opened in a browser after all, a file may do nothing.
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', `attachment; filename="${file.name.replace(/[^A-Za-z0-9._-]/g, '_')}"`)
        .type(file.type)
        .send(file.content)
    );
  }
  // Parsing the answer drops every field that the contract does not name: a second allow-list behind `present`.
  const text = JSON.stringify(endpoint.response.parse(answer));
  if (endpoint.tagged) {
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    // What was taken back must not be shown any longer: caches keep the answer, and ask each time whether it still stands.
    void reply.header('cache-control', 'public, no-cache').header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
  }
  return reply.type('application/json; charset=utf-8').send(text);
}
