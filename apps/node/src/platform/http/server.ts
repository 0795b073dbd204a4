// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { AppError } from '../../kernel/errors.ts';
import { OperatorError } from '../operator-error.ts';
import type { Log } from '../telemetry/log.ts';
import { describeApi } from './describe-api.ts';
import { eventsRoute, registerEventRoute } from './event-route.ts';
import { registerRoute } from './register-route.ts';
import { asAppError, presentProblem } from './problem.ts';
import { isLocal } from './is-local.ts';
import type { ServerOptions } from './server-options.ts';

const bodyBytesMax = 2_000_000;
const uploadBytesMax = 1_000_000_000;

/** Builds the HTTP server. It listens when {@link listen} is called; `inject` answers without a socket. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: bodyBytesMax,
    genReqId: () => randomUUID(),
    requestTimeout: 600_000,
    forceCloseConnections: true,
    // Behind TLS the proxy on this machine says who calls; without one, nobody else may.
    trustProxy: options.secure ? 'loopback' : false,
    // What the router itself refuses never reaches the error handler below.
    frameworkErrors: (fault, request, reply) => void sendProblem(reply, fault, request.id, options.log),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: options.secure,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  // Answers about people are never compressed: their length would tell something. The application itself is.
  await server.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  await server.register(multipart, { limits: { fileSize: uploadBytesMax, files: 1, fields: 5, fieldSize: 1000 } });
  server.setErrorHandler((fault, request, reply) => sendProblem(reply, fault, request.id, options.log));
  observe(server, options);
  addOperations(server, options);
  for (const route of options.routes) registerRoute(server, route, options);
  registerEventRoute(server, options.openEvents, options);
  server.get('/api/v1/openapi.json', async (_request, reply) => reply.send(describeApi(options.version)));
  await serveWeb(server, options);
  return server;
}

/** Opens the port and gives the address that people use. */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  await server.listen({ host, port }).catch((fault: NodeJS.ErrnoException) => {
    throw refusalToListen(fault, host, port);
  });
  const address = server.server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${address.port}`;
}

function refusalToListen(fault: NodeJS.ErrnoException, host: string, port: number): Error {
  if (fault.code === 'EADDRINUSE') {
    return new OperatorError(
      'http/port-taken',
      `Port ${port} is in use already. Choose another with --port, or 0 for any.`,
    );
  }
  if (fault.code === 'EACCES') {
    return new OperatorError('http/port-closed', `This account may not listen on port ${port}. Choose one above 1023.`);
  }
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND') {
    return new OperatorError(
      'http/no-such-address',
      `This machine has no address ${host}. Choose another with --host.`,
    );
  }
  return fault;
}

function sendProblem(reply: FastifyReply, fault: unknown, requestId: string, log: Log): FastifyReply {
  const error = asAppError(fault);
  if (error.kind === 'internal') log.fault('request failed', error.cause ?? error, { requestId });
  const problem = presentProblem(error, requestId);
  if (error.retryAfterSeconds !== undefined) void reply.header('retry-after', String(error.retryAfterSeconds));
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

/** Logs and measures by the pattern of the route: an address could name somebody, a pattern never does. */
function observe(server: FastifyInstance, { log, metrics }: ServerOptions): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    // How long somebody listened says nothing about how fast the node answers.
    if (route === eventsRoute && reply.statusCode < 400) return;
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (!route.startsWith('/api/')) return;
    log.info('request', {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
}

function addOperations(server: FastifyInstance, { ready, metrics }: ServerOptions): void {
  server.get('/health/live', async () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const answers = await ready();
    return reply.status(answers ? 200 : 503).send({ ready: answers });
  });
  server.get('/metrics', async (request, reply) => {
    if (!isLocal(request)) throw new AppError('route.unknown');
    return reply.type('text/plain; version=0.0.4').send(await metrics.render());
  });
}

async function serveWeb(server: FastifyInstance, { webFolder, log }: ServerOptions): Promise<void> {
  const built = existsSync(join(webFolder, 'index.html'));
  if (built) {
    await server.register(fastifyStatic, {
      root: webFolder,
      setHeaders: (reply, path) => {
        const immutable = path.includes('/assets/');
        void reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const file = /^\/(api|assets)\//.test(request.url);
    const page = request.method === 'GET' && !file && accepts(request.headers.accept);
    if (built && page) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return sendProblem(reply, new AppError('route.unknown'), request.id, log);
  });
}

function accepts(header: string | undefined): boolean {
  return header === undefined || header.includes('text/html') || header.includes('*/*');
}
