// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contract from '@palermo/contract';
import type { Client, OrganisationId, OrganisationKindCode, RoleCode } from '@palermo/contract';
import type { MailParts } from '../../apps/node/src/modules/cases/index.ts';
import { createNode } from '../../apps/node/src/compose/create-node.ts';
import type { ComposedNode } from '../../apps/node/src/compose/create-node.ts';
import { addSeconds } from '../../apps/node/src/kernel/clock.ts';
import type { Clock } from '../../apps/node/src/kernel/clock.ts';
import { prepareDataDir } from '../../apps/node/src/platform/data-dir.ts';
import { createLog } from '../../apps/node/src/platform/telemetry/log.ts';
import { createTestDatabase, type WallAccess } from './database.ts';
import { signInOverHttp } from './sign-in.ts';
import type { SignedInAccount } from './sign-in.ts';

/** A whole node in this process, on a database of its own, asked without a socket. */
export interface TestNode extends AsyncDisposable {
  readonly node: ComposedNode;
  /** Another process of the same node, on the same database; whoever asks for it ends it. */
  startBeside(): Promise<ComposedNode>;
  /** The superuser's connection, for looking behind the wall. */
  readonly adminUrl: string;
  /** What SQL needs to run as the app's role, with an actor's claim. */
  readonly wall: WallAccess;
  /** What the node has logged, one JSON line each. */
  readonly logLines: readonly string[];
  /** `fetch` that goes straight into the node. `address` is where the caller seems to sit. */
  fetchFrom(address: string): typeof fetch;
  /** The contract's client with the session of an account, or with none. */
  clientOf(account?: SignedInAccount): Client;
  /** The time of the node. */
  readonly now: Clock;
  /** Moves the node's clock on. */
  pass(seconds: number): void;
  /** A fresh session of the account. Moves the clock on by two minutes, because a code opens one session only. */
  signInAgain(account: SignedInAccount): Promise<SignedInAccount>;
  /** Sets the node up and gives its first administrator, signed in. */
  setUp(options?: SetUpOptions): Promise<SignedInAccount>;
  /** Invites an account and enrols it as people are. */
  addAccount(administrator: SignedInAccount, options: AccountOptions): Promise<SignedInAccount>;
  /** Opens an organisation with one account for each list of roles, invited and enrolled as people are. */
  addOrganisation(administrator: SignedInAccount, options: OrganisationOptions): Promise<TestOrganisation>;
}

export interface SetUpOptions {
  readonly packId?: string;
  readonly organisationKind?: OrganisationKindCode;
}

export interface OrganisationOptions {
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly roles: readonly (readonly RoleCode[])[];
}

export interface AccountOptions {
  readonly organisationId: OrganisationId;
  readonly email: string;
  readonly roles: readonly RoleCode[];
}

export interface TestOrganisation {
  readonly id: OrganisationId;
  readonly accounts: readonly SignedInAccount[];
}

const origin = 'http://node.test';
const password = 'a long invented password';

/** A refusal of a test's own request names the fields at fault in its message. */
function tellingFields(ask: Client): Client {
  return async (endpoint, call) => {
    try {
      return await ask(endpoint, call);
    } catch (fault) {
      if (fault instanceof contract.ProblemError && fault.problem.fields) {
        fault.message += ` ${JSON.stringify(fault.problem.fields)}`;
      }
      throw fault;
    }
  };
}

const newCodeSeconds = 120;

export interface TestNodeOptions {
  /** Through which server the node sends mail; none where absent. */
  readonly mail?: MailParts;
}

export async function startTestNode({ mail }: TestNodeOptions = {}): Promise<TestNode> {
  let aheadSeconds = 0;
  const clock: Clock = () => addSeconds(new Date(), aheadSeconds);
  const database = await createTestDatabase();
  const { privateKey } = generateKeyPairSync('ed25519');
  const keys = {
    nodeKey: randomBytes(32),
    terminalKey: randomBytes(32),
    wallKey: Buffer.from(database.wallKey),
    signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const logLines: string[] = [];
  const log = createLog({ write: (line: string) => void logLines.push(line) });
  const prepared = { appUrl: database.appUrl, jobsUrl: database.jobsUrl, migrated: [] };
  const layout = await prepareDataDir(await mkdtemp(join(tmpdir(), 'palermo-test-node-')));
  const makeNode = () => createNode({ layout, prepared, keys, clock, log, secure: false, mail });
  const node = await makeNode();
  let addressCount = 0;
  /** Each sign-in from a network address of its own: the counters of guesses are not what these tests are about. */
  const nextAddress = (): string => `198.18.${(addressCount >> 8) & 255}.${addressCount++ & 255}`;

  const fetchFrom =
    (remoteAddress: string): typeof fetch =>
    async (input, init = {}) => {
      const request = new Request(input, init);
      const answer = await node.server.inject({
        method: request.method as 'GET',
        url: request.url.slice(origin.length),
        headers: Object.fromEntries(request.headers),
        remoteAddress,
        ...(init.body === undefined || init.body === null ? {} : { payload: Buffer.from(await request.arrayBuffer()) }),
      });
      const empty = answer.statusCode === 204 || answer.statusCode === 304;
      const headers = new Headers();
      for (const [name, value] of Object.entries(answer.headers)) {
        for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one));
      }
      return new Response(empty ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
    };
  const clientOf = (account?: SignedInAccount): Client =>
    tellingFields(
      contract.createClient({
        origin,
        fetch: fetchFrom(nextAddress()),
        headers: account === undefined ? {} : { cookie: account.cookie },
      }),
    );
  const signIn = (hint: Parameters<typeof signInOverHttp>[0]): Promise<SignedInAccount> =>
    signInOverHttp(hint, { origin, send: fetchFrom(nextAddress()), now: () => clock().getTime() });

  async function setUp({ packId = 'generic', organisationKind = 'competentAuthority' }: SetUpOptions = {}) {
    const email = 'first.administrator@example.org';
    await clientOf()(contract.setUpNode, {
      body: {
        token: node.setUpToken.token,
        nodeName: 'Test node',
        packId,
        organisationName: 'First Organisation',
        organisationKind,
        accountName: 'First Administrator',
        email,
        password,
        language: 'en',
      },
    });
    return signIn({ email, password, secret: null });
  }

  async function addOrganisation(administrator: SignedInAccount, { name, kind, roles }: OrganisationOptions) {
    const ask = clientOf(administrator);
    const organisation = await ask(contract.createOrganisation, { body: { name, kind } });
    const accounts: SignedInAccount[] = [];
    for (const [index, held] of roles.entries()) {
      const email = `${name.replace(/[^a-z]+/gi, '-')}-${index}@example.org`.toLowerCase();
      accounts.push(await addAccount(administrator, { organisationId: organisation.id, email, roles: held }));
    }
    return { id: organisation.id, accounts };
  }

  async function addAccount(administrator: SignedInAccount, { organisationId, email, roles }: AccountOptions) {
    const invited = { params: { organisationId }, body: { email, roles: [...roles] } };
    const { token } = await clientOf(administrator)(contract.inviteAccount, invited);
    const body = { token, name: `Invented ${roles.join(' ')}`, password, language: 'en' as const };
    await clientOf()(contract.acceptInvitation, { body });
    return signIn({ email, password, secret: null });
  }

  return {
    node,
    startBeside: makeNode,
    adminUrl: database.adminUrl,
    wall: database,
    logLines,
    fetchFrom,
    clientOf,
    now: clock,
    pass: (seconds) => void (aheadSeconds += seconds),
    async signInAgain(account) {
      aheadSeconds += newCodeSeconds;
      return signIn(account);
    },
    setUp,
    addAccount,
    addOrganisation,
    async [Symbol.asyncDispose]() {
      await node[Symbol.asyncDispose]();
      await database.drop();
      await rm(layout.root, { recursive: true, force: true });
    },
  };
}
