// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import * as contract from '@palermo/contract';
import {
  populate,
  signInAs,
  startTestNode,
  type TestAccount,
  type TestClient,
  type TestNode,
} from '../../../test/start-test-node.ts';
import { codeAt } from './second-factor.ts';

let node: TestNode;
let admin: pg.Client;
let accounts: TestAccount[];
beforeAll(async () => {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.database.adminUrl });
  await admin.connect();
  const [first = []] = await populate(node, [
    { kind: 'competentAuthority', accounts: Array.from({ length: 14 }, () => ['administrator'] as const) },
  ]);
  accounts = first;
});
afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

/** Each test uses up accounts and addresses of its own, because attempts are remembered. */
function nextAccount(): TestAccount {
  const account = accounts.pop();
  if (account === undefined) throw new Error('Too few accounts.');
  return account;
}
let addressCount = 0;
const nextAddress = (): string => `203.0.113.${++addressCount}`;

const nextCode = ({ secret }: TestAccount): string => {
  node.pass(30);
  return codeAt(secret, node.clock());
};
const wrongCode = ({ secret }: TestAccount): string => {
  const right = codeAt(secret, node.clock());
  return String((Number(right) + 500_000) % 1_000_000).padStart(6, '0');
};

function attempt(client: TestClient, body: { email: string; password: string; code?: string }): Promise<unknown> {
  return client.call(contract.signIn, { body });
}

async function outcomeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    (answer) => (answer as { next: string }).next,
    (fault: { code: string }) => fault.code,
  );
}

describe('a refusal', () => {
  it('is the same for an unknown address, a wrong password, a closed account and a wrong code', async () => {
    const [known, closed] = [nextAccount(), nextAccount()];
    await admin.query('update palermo.account set active = false where id = $1', [closed.id]);
    const attempts = [
      { email: 'nobody@nowhere.example', password: known.password, code: '123456' },
      { email: known.email, password: 'not the password', code: nextCode(known) },
      { email: known.email, password: known.password, code: wrongCode(known) },
      { email: known.email, password: known.password, code: 'nonsense' },
      { email: closed.email, password: closed.password, code: codeAt(closed.secret, node.clock()) },
    ];
    const answers = await Promise.all(
      attempts.map((body) =>
        attempt(node.connect({ address: nextAddress() }), body).then(
          () => 'let in',
          ({ code, message, todo, fields }: Record<string, unknown>) => JSON.stringify({ code, message, todo, fields }),
        ),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('sign-in.refused');
  });

  it('is audited without the e-mail address, also of an account that does not exist', async () => {
    const account = nextAccount();
    const client = node.connect({ address: nextAddress() });
    await outcomeOf(attempt(client, { email: account.email, password: 'not the password' }));
    await outcomeOf(attempt(client, { email: 'nobody@nowhere.example', password: 'not the password' }));
    const { rows } = await admin.query<Record<string, unknown>>(
      'select action, result, duty, account_id, subject_ids, body from palermo.audit_entry order by sequence desc limit 2',
    );
    expect(rows[1]).toMatchObject({ action: 'access.sign-in', result: 'refused', duty: 'gate', account_id: null });
    expect(rows[1]?.['subject_ids']).toEqual([account.id]);
    expect(rows[0]).toMatchObject({ result: 'refused', subject_ids: [] });
    expect(JSON.stringify(rows)).not.toMatch(/@|not the password/);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const account = nextAccount();
    const medianOf = async (email: string): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 9; round++) {
        const client = node.connect({ address: nextAddress() });
        const start = performance.now();
        await outcomeOf(attempt(client, { email, password: 'not the password' }));
        times.push(performance.now() - start);
      }
      return times.toSorted((one, other) => one - other)[4] ?? 0;
    };
    const known = await medianOf(account.email);
    const unknown = await medianOf('nobody-else@nowhere.example');
    // Without the comparison against a hash of nobody the ratio is about ten.
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2.5);
  });
});

describe('guessing', () => {
  it('is slowed from one place, with how long to wait, and ends when that time has passed', async () => {
    const account = nextAccount();
    const client = node.connect({ address: nextAddress() });
    const guess = { email: account.email, password: 'not the password' };
    for (let round = 0; round < 6; round++) expect(await outcomeOf(attempt(client, guess))).toBe('sign-in.refused');
    await expect(attempt(client, guess)).rejects.toMatchObject({ code: 'sign-in.slowed', retryAfterSeconds: 2 });
    const right = { email: account.email, password: account.password };
    expect(await outcomeOf(attempt(client, { ...right, code: codeAt(account.secret, node.clock()) }))).toBe(
      'sign-in.slowed',
    );
    node.pass(2);
    expect(await outcomeOf(attempt(client, { ...right, code: nextCode(account) }))).toBe('signedIn');
  });

  it('is slowed alike for an address that nobody has', async () => {
    const client = node.connect({ address: nextAddress() });
    const guess = { email: 'a-third@nowhere.example', password: 'not the password' };
    for (let round = 0; round < 6; round++) await outcomeOf(attempt(client, guess));
    await expect(attempt(client, guess)).rejects.toMatchObject({ code: 'sign-in.slowed', retryAfterSeconds: 2 });
  });

  it('is slowed when everything is sent at once', async () => {
    const { email } = nextAccount();
    const address = nextAddress();
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () =>
        outcomeOf(attempt(node.connect({ address }), { email, password: 'not the password' })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'sign-in.refused')).toHaveLength(6);
    expect(outcomes.filter((outcome) => outcome === 'sign-in.slowed')).toHaveLength(34);
  });

  it('from everywhere is slowed, yet does not keep people out of where they work', async () => {
    const account = nextAccount();
    const office = nextAddress();
    await signInAs(node, account, node.connect({ address: office }));
    const guess = { email: account.email, password: 'not the password' };
    const outcomes: string[] = [];
    for (let round = 0; round < 23; round++) {
      outcomes.push(await outcomeOf(attempt(node.connect({ address: nextAddress() }), guess)));
    }
    expect(outcomes.slice(0, 21)).not.toContain('sign-in.slowed');
    expect(outcomes.slice(21)).toEqual(['sign-in.slowed', 'sign-in.slowed']);
    await signInAs(node, account, node.connect({ address: office }));
  });

  it('of many accounts from one place is slowed', async () => {
    const address = nextAddress();
    const outcomes: string[] = [];
    for (let round = 0; round < 63; round++) {
      const guess = { email: `guess-${round}@nowhere.example`, password: 'not the password' };
      outcomes.push(await outcomeOf(attempt(node.connect({ address }), guess)));
    }
    expect(outcomes.slice(0, 61)).not.toContain('sign-in.slowed');
    expect(outcomes.slice(61)).toContain('sign-in.slowed');
  });

  it('of the second factor is slowed hard, wherever the guesses come from', async () => {
    const account = nextAccount();
    const outcomes: string[] = [];
    for (let round = 0; round < 8; round++) {
      const client = node.connect({ address: nextAddress() });
      const { email, password } = account;
      outcomes.push(await outcomeOf(attempt(client, { email, password, code: wrongCode(account) })));
    }
    expect(outcomes).toEqual([
      ...Array.from({ length: 6 }, () => 'sign-in.refused'),
      'sign-in.slowed',
      'sign-in.slowed',
    ]);
  });

  it('of passwords is counted also when no code is sent', async () => {
    const { email, password } = nextAccount();
    const client = node.connect({ address: nextAddress() });
    const outcomes: string[] = [];
    for (let round = 0; round < 7; round++) outcomes.push(await outcomeOf(attempt(client, { email, password })));
    expect(outcomes.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 'secondFactor'));
    expect(outcomes[6]).toBe('sign-in.slowed');
  });

  it('leaves nothing readable behind', async () => {
    const { rows } = await admin.query<{ row: string }>('select a::text as row from palermo.sign_in_attempt a');
    expect(rows.length).toBeGreaterThan(20);
    for (const { row } of rows) expect(row).not.toMatch(/@|203\.0/);
  });
});

describe('a second factor', () => {
  it('is taken once, also when it is sent twice at once', async () => {
    const { email, password, secret } = nextAccount();
    node.pass(30);
    const body = { email, password, code: codeAt(secret, node.clock()) };
    const outcomes = await Promise.all(
      [1, 2].map(() => outcomeOf(attempt(node.connect({ address: nextAddress() }), body))),
    );
    expect(outcomes.toSorted()).toEqual(['sign-in.refused', 'signedIn']);
    expect(await outcomeOf(attempt(node.connect({ address: nextAddress() }), body))).toBe('sign-in.refused');
  });

  it('is stored sealed', async () => {
    const { rows } = await admin.query<{ totp_secret: Buffer }>('select totp_secret from palermo.credential');
    for (const { totp_secret: sealed } of rows) expect(sealed.toString('latin1')).not.toMatch(/[A-Z2-7]{32}/);
  });
});
