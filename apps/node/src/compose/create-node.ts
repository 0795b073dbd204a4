// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { demonstrationOperatorEmail } from '../demonstration/sign-ins.ts';
import type { Clock } from '../kernel/clock.ts';
import { createExecutor, type Transactions } from '../kernel/executor.ts';
import type { Keyring } from '../kernel/keyring.ts';
import type { Execute } from '../kernel/use-case.ts';
import {
  createAccessRoutes,
  createActForAccount,
  createAuthenticate,
  createOutsideGate,
  createReferenceGate,
  createFindLiveSessions,
  findAccountNames,
  findOrganisations,
} from '../modules/access/index.ts';
import { createEvidenceRoutes, createMaterialRoutes } from '../modules/accountability/index.ts';
import { createAuditRoutes, createCheckpointJob, openCheckpointFile } from '../modules/audit/index.ts';
import {
  answerDuplicateSearches,
  answerImports,
  answerRounds,
  createDocumentRoutes,
  createDuplicateRoutes,
  createEmergencyRoutes,
  createImportRoutes,
  createMailRoutes,
  createNoticeStreams,
  type MailParts,
  type NoticeStreams,
} from '../modules/cases/index.ts';
import {
  answerEstimates,
  answerPublications,
  answerSources,
  createEstimateRoutes,
  createLedgerCommands,
  createPublicationRoutes,
  createSourceRoutes,
  keepColumns,
  openPrivacyTrace,
  openReportFiles,
  type KeptColumns,
  type LedgerCommands,
} from '../modules/statistics/index.ts';
import { createApplicantRoutes, createAuthenticateApplicant } from '../modules/fund/index.ts';
import { createKeyring } from '../platform/crypto/create-keyring.ts';
import type { NodeKeys } from '../platform/crypto/node-keys.ts';
import { signingKeysFile, type DataDir } from '../platform/data-dir.ts';
import { makeRecoveryShares, sharesNeeded } from '../platform/crypto/recovery-shares.ts';
import { keepSigningKeys } from '../platform/crypto/signing-keys.ts';
import { appendAudit } from '../platform/db/append-audit.ts';
import { openDatabase, type Database } from '../platform/db/database.ts';
import { openListener } from '../platform/db/listener.ts';
import type { PreparedDatabase } from '../platform/db/prepare-database.ts';
import { openJobQueue } from '../platform/jobs/job-queue.ts';
import { openFileWorkshop, type FileWorkshop } from '../platform/files/file-workshop.ts';
import type { Route } from '../platform/http/route.ts';
import { createServer } from '../platform/http/server.ts';
import type { Log } from '../platform/telemetry/log.ts';
import { createMetrics } from '../platform/telemetry/metrics.ts';
import { createDemonstration, type Demonstration } from './demonstration.ts';
import { plainRoutes, reactions } from './modules.ts';
import { nodeVersion, projectRoot } from './node-version.ts';
import { createSetUpToken, type SetUpToken } from './set-up-token.ts';
import { rememberTerminalAccount, writeTerminalAccount } from './terminal-account.ts';

export interface NodeParts {
  readonly prepared: PreparedDatabase;
  readonly keys: NodeKeys;
  readonly layout: DataDir;
  readonly clock: Clock;
  readonly log: Log;
  /** True when browsers reach the node over TLS. */
  readonly secure: boolean;
  /** Through which server accounts are written to; undefined on a node that sends no mail. */
  readonly mail?: MailParts | undefined;
}

/** Everything of a node but its socket: what tests inject requests into and what `startNode` lets listen. */
export interface ComposedNode extends AsyncDisposable {
  readonly server: FastifyInstance;
  readonly execute: Execute;
  /** Runs use cases as of another clock, for making up a past. */
  readonly executeAt: (clock: Clock) => Execute;
  readonly transactions: Transactions;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly setUpToken: SetUpToken;
  readonly demonstration: Demonstration;
  /** The national records in memory. */
  readonly columns: KeptColumns;
  /** What keeps the ledger of privacy spent in the database and its trace in the data folder together. */
  readonly privacyLedger: LedgerCommands;
  /** Signs what the audit holds since the last checkpoint; gives whether there was something. */
  signCheckpoint(): Promise<boolean>;
}

/** Puts the parts of a node together. The only place that knows all of them. */
export async function createNode(parts: NodeParts): Promise<ComposedNode> {
  const { prepared, keys, layout, clock, log, mail } = parts;
  const database = openDatabase({ url: prepared.appUrl, wallKey: keys.wallKey, clock });
  const keyring = createKeyring(keys, await keepSigningKeys(signingKeysFile(layout), keys));
  const setUpToken = createSetUpToken();
  const executeAt = (at: Clock): Execute =>
    createExecutor({ transactions: database, appendAudit, clock: at, keyring, reactions });
  const execute = executeAt(clock);
  const access = composeAccess(parts, { transactions: database, keyring, setUpToken });
  const columns = keepColumns(database, (fault) => log.fault('statistics.columns', fault));
  const audit = composeAudit(parts, keyring);
  const workshop = openFileWorkshop();
  const documentRoutes = createFileRoutes(workshop);
  const demonstration = createDemonstration({
    executeAt,
    playedRoutes: [...plainRoutes, ...documentRoutes],
    clock,
    setUpToken,
    log,
    onOpened: () => writeTerminalAccount(layout, demonstrationOperatorEmail),
  });
  const queue = await openJobQueue(prepared.jobsUrl, log);
  const actForAccount = createActForAccount({ transactions: database });
  const imports = { execute, queue, actForAccount, clock, log, temporaryFolder: tmpdir() };
  const trace = openPrivacyTrace(layout.traces, keyring);
  const jobs = composeJobs({ ...imports, trace, version: nodeVersion });
  const notices = await openNotices(parts, { execute, transactions: database });
  const admitReference = createReferenceGate({ transactions: database, appendAudit, clock, keyring });
  const emergency = createEmergencyRoutes({ transactions: database, appendAudit, admitReference });
  const outside = createOutsideGate({ transactions: database, appendAudit, clock, keyring });
  const routes = [
    ...demonstration.routes,
    ...rememberTerminalAccount(access, layout),
    ...audit.routes,
    ...plainRoutes,
    ...documentRoutes,
    ...createMailRoutes({ mail }),
    ...emergency,
    ...createApplicantRoutes({ outside, mail, log }),
    ...jobs.routes,
  ];
  const server = await openServer(parts, { database, execute, routes, openEvents: notices.open });
  await jobs.answer();
  const rounds = await answerRounds({ execute, transactions: database, queue, log, mail });
  return {
    server,
    execute,
    executeAt,
    transactions: database,
    database,
    keyring,
    setUpToken,
    demonstration,
    columns,
    privacyLedger: createLedgerCommands({ trace }),
    signCheckpoint: () => audit.checkpointJob(execute),
    async [Symbol.asyncDispose]() {
      rounds[Symbol.dispose]();
      await notices[Symbol.asyncDispose]();
      await demonstration.stop();
      await queue.stop();
      await jobs.stop();
      await server.close();
      await workshop[Symbol.asyncDispose]();
      await columns.settled();
      await database.close();
    },
  };
}

/** The routes that open files of people. */
function createFileRoutes(workshop: FileWorkshop): Route[] {
  return [
    ...createDocumentRoutes({ workshop }),
    ...createEvidenceRoutes({ workshop }),
    ...createMaterialRoutes({ workshop }),
  ];
}

interface Serving {
  readonly database: Database;
  readonly execute: Execute;
  readonly routes: readonly Route[];
  readonly openEvents: NoticeStreams['open'];
}

/** The server with what it asks of the rest of the node. */
function openServer({ clock, secure, log }: NodeParts, { database, ...serving }: Serving) {
  return createServer({
    ...serving,
    authenticate: createAuthenticate({ transactions: database, clock }),
    authenticateApplicant: createAuthenticateApplicant({ transactions: database, clock }),
    webFolder: join(projectRoot, 'apps/web/dist'),
    secure,
    ready: () => database.ready(),
    log,
    metrics: createMetrics(database.counts),
    version: nodeVersion,
  });
}

/** Streams of notices, fed by what the database tells. */
async function openNotices(
  { prepared, clock, log }: NodeParts,
  { execute, transactions }: { readonly execute: Execute; readonly transactions: Transactions },
) {
  const streams = createNoticeStreams({
    execute,
    findLiveSessions: createFindLiveSessions({ transactions, clock }),
    log,
  });
  const listener = await openListener({ url: prepared.appUrl, log, ...streams });
  return {
    open: streams.open,
    async [Symbol.asyncDispose]() {
      await listener[Symbol.asyncDispose]();
      await streams[Symbol.asyncDispose]();
    },
  };
}

/** The audit's routes, and the job that signs it. */
function composeAudit({ layout }: NodeParts, keyring: Keyring) {
  const checkpointFile = openCheckpointFile(join(layout.audit, 'checkpoints.jsonl'));
  return {
    routes: createAuditRoutes({ keyring, checkpointFile, directory: { findAccountNames, findOrganisations } }),
    checkpointJob: createCheckpointJob({ keyring, checkpointFile }),
  };
}

type JobParts = Parameters<typeof createImportRoutes>[0] & Parameters<typeof createPublicationRoutes>[0];

/** Everything that works in the background: its routes, and what answers its queues once the server stands. */
function composeJobs(parts: JobParts) {
  const reportFiles = openReportFiles(parts);
  return {
    routes: [
      ...createImportRoutes(parts),
      ...createDuplicateRoutes(parts),
      ...createSourceRoutes(parts),
      ...createPublicationRoutes(parts),
      ...createEstimateRoutes(parts),
      ...reportFiles.routes,
    ],
    async answer() {
      await answerImports(parts);
      await answerDuplicateSearches(parts);
      await answerSources(parts);
      await answerPublications(parts);
      await answerEstimates(parts);
      await reportFiles.answer();
    },
    stop: () => reportFiles.stop(),
  };
}

interface AccessComposition {
  readonly transactions: Transactions;
  readonly keyring: Keyring;
  readonly setUpToken: SetUpToken;
}

function composeAccess(
  { keys, clock, layout }: NodeParts,
  { transactions, keyring, setUpToken }: AccessComposition,
): readonly Route[] {
  const routes = createAccessRoutes({
    transactions,
    appendAudit,
    keyring,
    clock,
    version: nodeVersion,
    setUp: {
      checkToken: setUpToken.check,
      makeShares: async () => ({ shares: await makeRecoveryShares(keys.nodeKey), needed: sharesNeeded }),
    },
    terminalKey: keys.terminalKey,
  });
  return rememberTerminalAccount(routes, layout);
}
