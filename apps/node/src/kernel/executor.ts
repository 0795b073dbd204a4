// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import { AppError } from './errors.ts';
import type { Keyring } from './keyring.ts';
import type { AuditNote, Db, Execute, Fact, Reaction, Scope, UseCase } from './use-case.ts';

/** The database as the executor needs it. */
export interface Transactions {
  /** Runs `work` in one transaction in which `actor` is established, and commits it. Repeats it after a deadlock. */
  run<Result>(actor: Actor, work: (db: Db) => Promise<Result>): Promise<Result>;
}

export type AuditResult = 'done' | 'refused';
export type AppendAudit = (db: Db, action: string, result: AuditResult, note: AuditNote) => Promise<void>;

export interface ExecutorParts {
  readonly transactions: Transactions;
  readonly appendAudit: AppendAudit;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly reactions: readonly Reaction[];
}

type AnyUseCase = UseCase<z.ZodType, unknown>;

/**
 * Makes the one way in which use cases run: input, policy, then one transaction that holds the work, the reactions of
 * other modules and the audit row. A refusal is audited in a transaction of its own, because its own is rolled back.
 */
export function createExecutor(parts: ExecutorParts): Execute {
  const { transactions, appendAudit, clock, keyring } = parts;

  async function refuse(useCase: AnyUseCase, actor: Actor, because: string): Promise<AppError> {
    await transactions.run(actor, (db) => appendAudit(db, useCase.name, 'refused', { details: { because } }));
    return new AppError('access.denied');
  }

  return async (useCase, actor, rawInput) => {
    const input = parseInput(useCase.input, rawInput);
    const verdict = useCase.policy(actor, input);
    if (!verdict.allowed) throw await refuse(useCase as unknown as AnyUseCase, actor, verdict.because);
    const committed: (() => void)[] = [];
    const result = await transactions.run(actor, async (db) => {
      committed.length = 0;
      const scope = createScope({
        db,
        actor,
        clock,
        keyring,
        node: transactions,
        reactions: parts.reactions,
        committed,
      });
      const outcome = await useCase.run(scope, input);
      if (useCase.audit !== 'none') await appendAudit(db, useCase.name, 'done', useCase.audit(input, outcome));
      return outcome;
    });
    for (const act of committed) act();
    return result;
  };
}

interface ScopeParts {
  readonly db: Db;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly node: object;
  readonly reactions: readonly Reaction[];
  readonly committed: (() => void)[];
}

function createScope({ reactions, committed, ...rest }: ScopeParts): Scope {
  const scope: Scope = {
    ...rest,
    async publish(fact: Fact) {
      for (const reaction of reactions) {
        if (reaction.to === fact.kind) await reaction.handle(scope, fact);
      }
    },
    afterCommit(act) {
      committed.push(act);
    },
  };
  return scope;
}

function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new AppError('request.invalid', { fields: faultsOf(parsed.error) });
}

/** The faults of a schema as they leave the node: where, which, in words. Never the value. */
export function faultsOf(error: z.ZodError): { path: string; code: string; detail: string }[] {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join('.').slice(0, 200),
    code: issue.code,
    detail: issue.message.slice(0, 300),
  }));
}
