// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { z } from 'zod';
import type { Kysely } from 'kysely';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Keyring } from './keyring.ts';

/** A database handle that knows no table; a store adds its own with `withTables`. */
// oxlint-disable-next-line typescript/no-empty-object-type -- the empty object type says "no tables"; `unknown` is no table map.
export type Db = Kysely<{}>;

/** A fact that one module publishes and others react to in the same transaction. */
export interface Fact {
  readonly kind: string;
}

/** What a command or a query runs with: one transaction, established for one actor. */
export interface Scope {
  readonly db: Db;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly keyring: Keyring;
  /** Stands for the node for as long as it runs: what a module keeps in memory for all requests hangs on it. */
  readonly node: object;
  /** Tells the modules that react to this kind of fact, within this transaction. */
  publish(fact: Fact): Promise<void>;
  /** Runs something after the transaction was committed; not at all when it was not. */
  afterCommit(act: () => void): void;
}

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly because: string };
export const allow: Verdict = { allowed: true };
export function deny(because: string): Verdict {
  return { allowed: false, because };
}

/** What the audit keeps of one act besides who and when. Ids and codes only, never personal data. */
export interface AuditNote {
  readonly purpose?: string | null;
  readonly subjectKind?: string;
  readonly subjectIds?: readonly string[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * One use case. `policy` is pure, denies by default and is asked before anything is read. `audit` says what is kept; a
 * query that shows nothing about a person and no secret says `'none'`.
 */
export interface UseCase<Schema extends z.ZodType, Result> {
  readonly kind: 'command' | 'query';
  readonly name: string;
  readonly input: Schema;
  readonly policy: (actor: Actor, input: z.output<Schema>) => Verdict;
  readonly audit: ((input: z.output<Schema>, result: Result) => AuditNote) | 'none';
  readonly run: (scope: Scope, input: z.output<Schema>) => Promise<Result>;
}

type Definition<Schema extends z.ZodType, Result> = Omit<UseCase<Schema, Result>, 'kind'>;

/** Defines something that changes the node. Policy and audit are required; both belong to the same transaction. */
export function defineCommand<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result> & { readonly audit: (input: z.output<Schema>, result: Result) => AuditNote },
): UseCase<Schema, Result> {
  return { kind: 'command', ...definition };
}

/** Defines something that only reads. */
export function defineQuery<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result>,
): UseCase<Schema, Result> {
  return { kind: 'query', ...definition };
}

/** Runs use cases: HTTP, jobs and the command all go through it, so that nothing goes around policy. */
export type Execute = <Schema extends z.ZodType, Result>(
  useCase: UseCase<Schema, Result>,
  actor: Actor,
  input: z.input<Schema>,
) => Promise<Result>;

/** Handles one kind of fact within the transaction that published it. */
export interface Reaction {
  readonly to: string;
  readonly handle: (scope: Scope, fact: Fact) => Promise<void>;
}

/** Binds a handler to the type of its fact. `to` must be the `kind` of that type. */
export function reactTo<F extends Fact>(to: F['kind'], handle: (scope: Scope, fact: F) => Promise<void>): Reaction {
  return { to, handle: (scope, fact) => handle(scope, fact as F) };
}
