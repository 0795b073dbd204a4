// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { ApplicationId, FundCallId } from '@palermo/contract';
import type { Browser, Page } from 'playwright-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFundWorld, type FundWorld } from '../../apps/node/src/modules/fund/calls.fixture.ts';
import { expectNoAxeViolations, launchBrowser, newPage, open, screenshot } from '../harness/browser.ts';
import { codeOf, type SignedInAccount } from '../harness/sign-in.ts';
import { answerDialog, fillIn } from './fill-in.ts';

let browser: Browser;
let world: FundWorld;
let origin: string;
/** The superuser's connection. */
let admin: pg.Client;

beforeAll(async () => {
  world = await openFundWorld();
  origin = await world.test.node.server.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
  admin = new pg.Client({ connectionString: world.test.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await browser.close();
  await admin.end();
  await world[Symbol.asyncDispose]();
});

const dayMs = 86_400_000;
const onBusyMachineMs = 600_000;
const day = (count: number): string => new Date(Date.now() + count * dayMs).toISOString().slice(0, 10);
const callTitle = 'Small grants for survivors at sea';
const grantee = 'Harbour Lights Association';
const project = 'Legal aid in two ports';
/** Whatever tells of the application, wherever somebody must not see it. */
const telling = /Harbour Lights|Legal aid in two ports|Ada Example|12,?000/;
const scoresApart = 'Nobody sees a score before all sheets are in.';

const pageOf = (account: SignedInAccount): Promise<Page> => newPage(browser, { origin, account });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const isAt = (page: Page, title: string, level = 1) =>
  page.getByRole('heading', { name: title, level, exact: true }).waitFor();
const textOf = (page: Page): Promise<string> => page.getByRole('main').innerText();
const lastPart = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function expectClosed(page: Page, ...addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await open(page, address);
    expect(await textOf(page), address).not.toMatch(telling);
  }
}

/** The officer records what came in, and prepares and publishes a call; before that nobody else sees it. */
async function openCall(officer: Page, visitor: Page): Promise<FundCallId> {
  await open(officer, '/fund/contributions');
  await answerDialog(officer, 'Record a pledge', { Contributor: 'Government of Meridia', Amount: '50,000' }, 'Save');
  await follow(officer, 'Government of Meridia');
  await answerDialog(officer, 'Record what was received', {}, 'Record');
  await sees(officer, 'acknowledges with gratitude the receipt of USD 50000.00');
  await open(officer, '/fund/calls');
  await press(officer, 'Prepare a call');
  await fillIn(officer, { Title: callTitle, 'What it is for': 'Help close to where people live.', 'Last day': day(5) });
  await press(officer, 'Keep as a draft');
  await isAt(officer, callTitle);
  await open(visitor, '/public/calls');
  await sees(visitor, 'No call at present');
  await answerDialog(officer, 'Publish');
  await sees(officer, 'It takes applications.');
  return contract.FundCallId.parse(lastPart(officer));
}

interface Applied {
  readonly id: ApplicationId;
  readonly code: string;
}

/** An organisation applies on a phone: what it types is kept, whatever becomes of the page. */
async function apply(page: Page): Promise<Applied> {
  await page.reload();
  await follow(page, `Read more and apply: ${callTitle}`);
  await fillIn(page, { 'E-mail address': 'office@harbour-lights.example' });
  await press(page, 'Begin');
  await page.getByLabel('I have kept the code').check();
  const code = await page.getByTestId('applicant-code').innerText();
  await follow(page, 'Go to the application');
  await fillIn(page, {
    'Name of the organisation': grantee,
    'Kind of organisation': ['Non-governmental organisation'],
    'Country of registration': ['Kenya'],
  });
  await sees(page, 'Everything is saved.');
  await page.reload();
  await fillIn(page, {
    'Year of founding': '2010',
    'Person to write to': 'Ada Example',
    'Title of the project': project,
    'What you will do, for whom': 'Lawyers and a safe place for people who left forced labour at sea.',
    'Countries in which you will help': ['Kenya'],
    'Kinds of help': ['Legal support', 'A safe place to stay'],
    'First day': day(20),
    Months: '9',
    'Amount asked for (USD)': '12000',
    'Which need does the project answer, and how do you know?': 'An invented need.',
    'Who will be helped, and how many people?': 'Forty people.',
    'How do you keep the people you help safe?': 'Nobody is named.',
    'Nobody pays for the help that we give.': true,
    'Help does not depend on working with the police.': true,
  });
  await sees(page, 'The project lasts from 1 to 8 months.');
  await fillIn(page, { Months: '8', 'What we say here is true, and I may speak for the organisation': true });
  await sees(page, 'The application meets every rule of the call');
  expect(await page.getByLabel('Name of the organisation').inputValue()).toBe(grantee);
  await expectNoAxeViolations(page, 'the form of an application');
  await screenshot(page, 'grant-1-application');
  await press(page, 'Submit the application');
  await sees(page, 'Fingerprint of the answers');
  return { id: contract.ApplicationId.parse(lastPart(page)), code };
}

/** Completeness and eligibility: one goes on, one is refused with a reason, the rest goes on together. */
async function check(officer: Page, callId: FundCallId, { id }: Applied, other: Applied): Promise<void> {
  await open(officer, `/fund/applications/${id}`);
  await isAt(officer, grantee);
  await press(officer, 'Eligible: goes on');
  await sees(officer, /^Eligible$/);
  await open(officer, `/fund/applications/${other.id}`);
  const reason = { Reason: 'The organisation is younger than the call asks for.' };
  await answerDialog(officer, 'Not eligible', reason);
  await open(officer, `/fund/calls/${callId}`);
  await press(officer, 'Pass all that meet every rule');
  await sees(officer, '1 application goes on.');
}

async function score(page: Page, id: ApplicationId, points: string): Promise<void> {
  await open(page, `/fund/assessments/${id}`);
  await press(page, 'I have no conflict of interest');
  await fillIn(page, { Need: points, Plan: points, 'Safety of survivors': points, Budget: points, Support: true });
  expect(await textOf(page)).not.toMatch(/Harbour Lights|Ada Example/);
  await answerDialog(page, 'Hand the sheet in');
}

/** Two assess without seeing each other; one who is in conflict says so, and sees the application no more. */
async function assess(officer: Page, callId: FundCallId, { id }: Applied): Promise<void> {
  const [first, conflicted, third] = await Promise.all(world.assessors.map(pageOf));
  if (!first || !conflicted || !third) throw new Error('There are three assessors.');
  await press(officer, 'Share the applications out');
  await sees(officer, 'Given out: 4 · conflicts found: 1 · still missing: 0');
  await open(conflicted, `/fund/assessments/${id}`);
  expect(await textOf(conflicted)).not.toMatch(/Harbour Lights|Legal aid in two ports/);
  await answerDialog(conflicted, 'I have a conflict of interest', { 'Reason, if you wish': 'My sister works there.' });
  await isAt(conflicted, 'My assessments');
  await sees(conflicted, 'An application in conflict');
  await expectClosed(conflicted, `/fund/assessments/${id}`, `/fund/assessments`, `/fund/applications/${id}`);
  await open(officer, `/fund/calls/${callId}`);
  await press(officer, 'Share the applications out');
  await sees(officer, 'Given out: 1 · conflicts found: 0 · still missing: 0');

  await score(first, id, '9');
  await sees(first, 'Handed in; it stays as it is.');
  expect(await textOf(first)).not.toContain('All sheets');
  await open(officer, `/fund/applications/${id}`);
  await sees(officer, scoresApart);
  await open(third, `/fund/assessments/${id}`);
  expect(await textOf(third)).not.toMatch(/\b90\b/);
  await score(third, id, '7');
  await isAt(third, 'All sheets', 2);
  await sees(third, 'Another assessor: 90');
  await screenshot(third, 'grant-2-assessment');
  await open(first, `/fund/assessments/${id}`);
  await sees(first, 'Another assessor: 70');
  await open(officer, `/fund/applications/${id}`);
  await sees(officer, 'All sheets are in; their scores may be seen.');
}

interface Later {
  readonly officer: Page;
  readonly trustees: readonly Page[];
  readonly accounts: readonly SignedInAccount[];
}

/** After the last day the officer proposes a list, and it takes two trustees who are free of conflict. */
async function decide(callId: FundCallId, { id }: Applied): Promise<Later> {
  world.close();
  const accounts: SignedInAccount[] = [];
  for (const account of [world.officer, ...world.trustees.slice(0, 2)])
    accounts.push(await world.test.signInAgain(account));
  const [officer, ...trustees] = await Promise.all(accounts.map(pageOf));
  if (!officer) throw new Error('There is an officer.');
  await open(officer, `/fund/calls/${callId}/decision`);
  const row = officer.getByRole('row', { name: new RegExp(grantee) });
  await row.getByRole('cell', { name: '80', exact: true }).waitFor();
  const list = officer.getByRole('group', { name: grantee });
  await fillIn(list, { Outcome: 'Approved', 'Amount granted': '12000', Reason: 'It answers the need, and safely.' });
  const other = officer.getByRole('group', { name: /Sisters/ });
  await fillIn(other, { Outcome: 'Reserve', Reason: 'The next one, if money becomes free.' });
  await press(officer, 'Propose the list');
  await sees(officer, 'More trustees must agree, free of conflict about each line.');
  for (const [at, trustee] of trustees.entries()) {
    await open(trustee, `/fund/calls/${callId}/decision`);
    await press(trustee, 'Agree to the list');
    await sees(trustee, at === 0 ? /agreed, / : 'Decided. The list stays as it is');
  }
  await screenshot(officer, 'grant-3-decision');
  await open(officer, `/fund/applications/${id}`);
  await sees(officer, /^Approved$/);
  return { officer, trustees, accounts };
}

/** As when ten minutes have gone by: whoever does something sensitive shows the second factor again, by a code not used yet. */
async function forgetConfirmation({ session }: SignedInAccount): Promise<void> {
  world.test.pass(120);
  // The wall refuses it to everybody; a superuser can look away.
  await admin.query('set session_replication_role = replica');
  await admin.query('update palermo.session set confirmed_until = null where account_id = $1', [session.account.id]);
}

/** Proposed by one person and confirmed by another, who shows the second factor again. */
async function payTranche({ officer, trustees: [trustee], accounts }: Later, address: string): Promise<void> {
  const account = accounts[1];
  if (!trustee || !account) throw new Error('There is a trustee.');
  await answerDialog(officer, 'Propose a payment', {}, 'Propose');
  await sees(officer, 'You proposed it, so somebody else confirms it.');
  expect(await officer.getByRole('button', { name: 'Confirm the payment' }).count()).toBe(0);
  await open(trustee, address);
  await forgetConfirmation(account);
  await press(trustee, 'Confirm the payment');
  const dialog = trustee.getByRole('dialog', { name: 'Confirm that it is you' });
  await dialog.getByLabel('Code').fill(codeOf(account.secret ?? '', world.test.now().getTime()));
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.waitFor({ state: 'detached' });
  await isAt(trustee, 'Wait for the report', 2);
  await open(officer, address);
}

async function reportPart(officer: Page, spent: string, persons: string): Promise<void> {
  await answerDialog(
    officer,
    'Record the report',
    {
      'Spent from the beginning, in USD': spent,
      'Persons in all': persons,
      'Legal support': persons,
      'A safe place to stay': '6',
      'What was done': 'Advice, and company to court.',
    },
    'Save',
  );
  await press(officer, 'Accept the report');
}

/** Agreement, two tranches against two reports, results in persons assisted, audit, money given back, closure. */
async function runGrant(later: Later): Promise<string> {
  const { officer } = later;
  await open(officer, '/fund/grants');
  await follow(officer, new RegExp(project));
  await isAt(officer, project);
  const address = new URL(officer.url()).pathname;
  await press(officer, 'Sign the agreement');
  const agreement = officer.getByRole('dialog', { name: 'Sign the agreement' });
  await agreement.getByRole('button', { name: 'Remove the last tranche' }).click();
  await fillIn(agreement, { 'Tranche 1 in USD': '8000', 'Tranche 2 in USD': '4000' });
  await agreement.getByRole('button', { name: 'Sign and set the money aside' }).click();
  await agreement.waitFor({ state: 'detached' });

  await isAt(officer, 'Propose a payment', 2);
  await payTranche(later, address);
  await isAt(officer, 'Wait for the report', 2);
  await reportPart(officer, '7900', '31');
  await isAt(officer, 'Propose a payment', 2);
  await payTranche(later, address);
  await reportPart(officer, '11500', '44');
  await answerDialog(officer, 'Record the audit', { Auditor: 'Quillon Auditors' }, 'Save');
  await answerDialog(officer, 'Record money given back', {}, 'Record');
  await isAt(officer, 'Close the grant', 2);
  await press(officer, 'Close the grant');
  await isAt(officer, 'Closed', 2);
  await sees(officer, '44 persons assisted');
  await expectNoAxeViolations(officer, 'a grant that is closed');
  await screenshot(officer, 'grant-4-closed');
  return address;
}

/** What is in the bank, still promised, and left over when all lines are added up. */
async function balances(): Promise<Readonly<Record<'bank' | 'promised' | 'all', number>>> {
  const ask = world.as(await world.test.signInAgain(world.officer));
  const { lines } = await ask(contract.getFundStatement, { query: { from: day(-1), to: day(1) } });
  const closing = (account?: contract.LedgerAccountCode): number =>
    lines
      .filter((line) => account === undefined || line.account === account)
      .reduce((sum, line) => sum + Number(line.closing), 0);
  return { bank: closing('bank'), promised: closing('commitmentsOutstanding'), all: closing() };
}

/** The applicant reads the letter; nobody who has no part in the fund sees anything of it. */
async function lookBack({ officer }: Later, grantAddress: string, { id, code }: Applied): Promise<void> {
  await open(officer, '/fund');
  await sees(officer, 'Grants: 0 open, 1 over.');
  const again = await newPage(browser, { origin, width: 390, language: 'ar' });
  await again.goto(`/apply#${code}`);
  await follow(again, 'عرض');
  await sees(again, 'It answers the need, and safely.');
  await screenshot(again, 'grant-5-letter');
  const other = await newPage(browser, { origin });
  await expectClosed(other, `/apply/${id}`, `/fund/applications/${id}`, grantAddress);
  const member = await pageOf(await world.test.signInAgain(world.member));
  await expectClosed(member, '/fund', '/fund/grants', grantAddress, `/fund/applications/${id}`, '/cases');
}

it(
  'a grant goes from its call to its closure, through the hands of everybody who has a part in it',
  async () => {
    const officer = await pageOf(world.officer);
    const visitor = await newPage(browser, { origin, width: 390 });
    const callId = await openCall(officer, visitor);
    const application = await apply(visitor);
    const young = await world.apply(callId, 'Young House', { foundedYear: 2026 });
    await world.apply(callId, 'The Sisters of the Harbour', { amount: '9000' });
    await check(officer, callId, application, young);
    await assess(officer, callId, application);
    const later = await decide(callId, application);
    const address = await runGrant(later);
    await lookBack(later, address, application);
    expect(await balances()).toEqual({ bank: 38_500, promised: 0, all: 0 });
  },
  onBusyMachineMs,
);
