// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';

const refusedByWall = '42501';
const thereAlready = '23505';

/**
 * Statements are tried inside the database, as the role that calls: tens of thousands of trials over the wire take a
 * minute. Each trial is undone before the next, whether it went through or not.
 */
const tryAll = `
  create schema trial;
  create function trial.try_all(statements text[]) returns jsonb language plpgsql security invoker as $$
  declare
    statement text;
    affected bigint;
    outcomes jsonb := '[]';
  begin
    foreach statement in array statements loop
      begin
        execute statement;
        get diagnostics affected = row_count;
        raise exception using errcode = 'TRIAL';
      exception
        when sqlstate 'TRIAL' then outcomes := outcomes || jsonb_build_object('rows', affected);
        when others then outcomes := outcomes || jsonb_build_object('code', sqlstate, 'message', sqlerrm);
      end;
    end loop;
    return outcomes;
  end $$;
  grant usage on schema trial to palermo_app;
  grant execute on function trial.try_all to palermo_app;`;

/** Gives the app role of a test's database the means to try many statements in one question. */
export async function installTrials(admin: pg.Client): Promise<void> {
  await admin.query(tryAll);
}

type Outcome = { readonly rows: number } | { readonly code: string; readonly message: string };

/**
 * For each statement, true when it returned or affected a row. A refusal by privilege, policy or trigger is a no; a row
 * that is there already is a yes, because policies are asked before unique keys; anything else is a fault of the test.
 */
export async function tryStatements(client: pg.Client, statements: readonly string[]): Promise<boolean[]> {
  const { rows } = await client.query<{ outcomes: Outcome[] }>('select trial.try_all($1) as outcomes', [statements]);
  const outcomes = rows[0]?.outcomes ?? [];
  if (outcomes.length !== statements.length) throw new Error('Every statement has its outcome.');
  return outcomes.map((outcome, at) => {
    if ('rows' in outcome) return outcome.rows > 0;
    if (outcome.code === refusedByWall) return false;
    if (outcome.code === thereAlready) return true;
    throw new Error(`${statements[at]}: ${outcome.message}`);
  });
}
