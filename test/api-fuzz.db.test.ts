// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { endpoints, Problem } from '@palermo/contract';
import type { Endpoint } from '@palermo/contract';
import { createRandom } from '@palermo/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFuzzWorld, canaries } from './fuzz/fuzz-world.ts';
import type { FuzzWorld } from './fuzz/fuzz-world.ts';
import { createRequestMaker } from './fuzz/make-request.ts';
import type { HostileRequest } from './fuzz/make-request.ts';
import { startTestNode } from './harness/node.ts';
import type { TestNode } from './harness/node.ts';
import { isSignedIn } from './harness/sign-in.ts';

/** Requests per endpoint. `PALERMO_FUZZ=10000 npm test` makes the full count. */
const requestCount = Number(process.env['PALERMO_FUZZ'] ?? 40);
const seed = process.env['PALERMO_FUZZ_SEED'] ?? 'palermo';
const atOnce = 8;
const renewEvery = 96;
const failuresShown = 5;

/** What only the inside of the node knows: code, statements, database errors, other organisations' files. */
const leaks = [
  ...canaries.map((canary) => new RegExp(canary, 'i')),
  /node_modules|\.ts:\d+|\bat (async )?[A-Za-z.<>]+ \(/,
  /SQLSTATE|syntax error at|violates [a-z-]+ constraint|pg_catalog|relation "|column "|palermo_(app|owner|wall)/i,
  /wrapped_key|password_hash|token_hash|totp_secret/,
];

let test: TestNode;
let world: FuzzWorld;

beforeAll(async () => {
  test = await startTestNode();
  world = await createFuzzWorld(test);
});
afterAll(() => test[Symbol.asyncDispose]());

/** Opens the senders' sessions again that a request has ended. */
async function renewSessions(): Promise<void> {
  for (const [name, account] of world.senders) {
    if (await isSignedIn(test.clientOf(account))) continue;
    world.senders.set(name, await test.signInAgain(account));
  }
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly payload: string;
}

/** What is wrong with an answer; undefined when nothing is. */
function findFault({ statusCode, headers, payload }: Answer): string | undefined {
  if (statusCode >= 500) return `status ${statusCode}`;
  const leak = leaks.find((pattern) => pattern.test(payload));
  if (leak) return `leaks ${leak.exec(payload)?.[0] ?? ''}`;
  if (statusCode < 400) return undefined;
  const type = String(headers['content-type']);
  if (!type.startsWith('application/problem+json')) return `refuses as ${type}`;
  const problem = Problem.safeParse(parseJson(payload));
  if (!problem.success) return 'refuses without problem details';
  if (problem.data.status !== statusCode) return 'says another status than it answers';
  if (problem.data.detail === '' || problem.data.todo === '') return 'does not say what to do';
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describeRequest({ method, url, headers, payload }: HostileRequest, sender: string): string {
  const body = payload === undefined ? '' : JSON.stringify(payload.toString()).slice(0, 300);
  return `${sender} ${method} ${url.slice(0, 300)} ${headers['content-type'] ?? ''} ${body}`;
}

interface Send {
  readonly request: HostileRequest;
  readonly sender: string;
}

interface Answers {
  readonly statuses: Map<number, number>;
  /** Who was told that the request is not for them, and never otherwise. */
  readonly barred: Set<string>;
}

async function send({ request, sender }: Send, { statuses, barred }: Answers): Promise<string | undefined> {
  const answer = await test.node.server.inject(request);
  if ([401, 403].includes(answer.statusCode)) barred.add(sender);
  else if (answer.statusCode < 300) barred.delete(sender);
  statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
  const fault = findFault(answer);
  if (fault === undefined) return undefined;
  const requestId: unknown = (parseJson(answer.payload) as { requestId?: unknown } | undefined)?.requestId;
  const logged = test.logLines.find((line) => typeof requestId === 'string' && line.includes(requestId));
  return `${fault}: ${describeRequest(request, sender)}\n  ${logged ?? answer.payload.slice(0, 300)}`;
}

async function fuzz(name: string, endpoint: Endpoint): Promise<string[]> {
  const random = createRandom(`${seed} ${name}`);
  const ids =
    name === 'changeOrganisation'
      ? {
          ...world.known.ids,
          organisationId:
            world.known.ids['organisationId']?.filter((id) => !world.sendersOrganisations.includes(id)) ?? [],
        }
      : world.known.ids;
  const maker = createRequestMaker(endpoint, random, { ...world.known, ids });
  const statuses = new Map<number, number>();
  const barred = new Set<string>();
  const everybody = [...world.senders.keys()];
  const faults: string[] = [];
  for (let made = 0; made < requestCount && faults.length < failuresShown;) {
    if (made % renewEvery === 0) await renewSessions();
    const applicantCookie = endpoint.caller === 'applicant' ? await world.applicantCookie() : undefined;
    const letIn = everybody.filter((sender) => !barred.has(sender));
    const batch: Send[] = [];
    for (; batch.length < atOnce && made < requestCount; made++) {
      const sender = random.pick(
        letIn.length > 0 && random.next() < 0.7 ? letIn : [...everybody, ...everybody, 'nobody'],
      );
      const token = world.senders.get(sender)?.cookie.split('=').slice(1).join('=');
      batch.push({ request: maker.next(token, applicantCookie), sender });
    }
    faults.push(
      ...(await Promise.all(batch.map((one) => send(one, { statuses, barred })))).filter(
        (fault) => fault !== undefined,
      ),
    );
  }
  summary.set(name, statuses);
  return faults;
}

const summary = new Map<string, ReadonlyMap<number, number>>();

/** The check of the whole audit comes first: it takes longer with each act of the others that the audit keeps. */
const inOrder = [...endpoints].toSorted(
  ([one], [other]) => Number(other === 'verifyAudit') - Number(one === 'verifyAudit'),
);

describe(`${requestCount} requests to each endpoint`, () => {
  it.each(inOrder)(
    '%s never breaks and never tells',
    async (name, endpoint) => {
      const faults = await fuzz(name, endpoint);
      expect(faults.slice(0, failuresShown).join('\n')).toBe('');
    },
    60_000 + requestCount * 600,
  );

  it('most endpoints were also asked something that they accept', () => {
    const refusing = [...summary].filter(([, statuses]) => ![...statuses.keys()].some((status) => status < 300));
    console.log(`fuzz: endpoints that accepted nothing: ${refusing.map(([name]) => name).join(', ') || 'none'}`);
    expect(refusing.length).toBeLessThan(summary.size / 2);
  });

  it('no file of the other organisation and no value was logged', () => {
    const telling = test.logLines.filter((line) => canaries.some((canary) => line.includes(canary)));
    expect(telling).toEqual([]);
  });
});
