// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, IdentificationView, OrganisationId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';

const purpose = 'identification' as const;
const reason = 'What was told fits what was found.';
const evidence = 'Statement and contract.';
const day = 86_400;

/** A country with the organisations that a case goes through. */
class Country implements AsyncDisposable {
  readonly node: TestNode;
  readonly accounts = new Map<string, SignedInAccount>();
  authorityId!: OrganisationId;
  legalAidId!: OrganisationId;
  today = new Date().toISOString().slice(0, 10);

  private constructor(node: TestNode) {
    this.node = node;
  }

  static async open(packId: string): Promise<Country> {
    const country = new Country(await startTestNode());
    const administrator = await country.node.setUp({ packId });
    const add = async (name: string, kind: contract.OrganisationKindCode, roles: contract.RoleCode[][]) => {
      const { id, accounts } = await country.node.addOrganisation(administrator, { name, kind, roles });
      for (const [index, account] of accounts.entries()) country.accounts.set(`${name} ${index}`, account);
      return id;
    };
    country.authorityId = await add('authority', 'competentAuthority', [['decisionMaker'], ['decisionMaker']]);
    country.legalAidId = await add('legalAid', 'legalAid', [['caseworker']]);
    await add('shelter', 'serviceProvider', [['caseworker']]);
    await add('police', 'police', [['caseworker']]);
    return country;
  }

  as(name: string): Client {
    return this.node.clientOf(this.accounts.get(name));
  }

  /** Days go by; sessions end meanwhile, so everybody signs in again. */
  async pass(days: number): Promise<void> {
    this.node.pass(days * day);
    for (const [name, account] of this.accounts) this.accounts.set(name, await this.node.signInAgain(account));
    this.today = new Date(Date.parse(this.today) + days * day * 1000).toISOString().slice(0, 10);
  }

  async register(changes: contract.FieldValuesOnWire): Promise<CaseId> {
    const draftId = crypto.randomUUID() as DraftId;
    const shelter = this.as('shelter 0');
    await shelter(contract.startDraft, { body: { id: draftId } });
    await shelter(contract.saveDraft, { params: { draftId }, body: { changes } });
    return (await shelter(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
  }

  view(name: string, caseId: CaseId): Promise<IdentificationView> {
    return this.as(name)(contract.getIdentification, { params: { caseId }, query: { purpose } });
  }

  async move(
    name: string,
    caseId: CaseId,
    move: string,
    given: Partial<Parameters<typeof this.bodyOf>[0]> = {},
  ): Promise<IdentificationView> {
    const { version } = given.version === undefined ? await this.view(name, caseId) : { version: given.version };
    return this.as(name)(contract.moveCase, { params: { caseId }, body: this.bodyOf({ ...given, move, version }) });
  }

  bodyOf(given: {
    readonly move: string;
    readonly version: number;
    readonly on?: string;
    readonly reason?: string;
    readonly evidence?: string;
    readonly elements?: { act: 'shown' | 'notShown'; means?: 'shown' | 'notShown'; purpose: 'shown' | 'notShown' };
    readonly explainedIn?: string;
    readonly releases?: contract.FieldValuesOnWire[];
  }) {
    return { on: this.today, purpose, ...given, releases: (given.releases ?? []) as never };
  }

  releaseTo(organisationId: OrganisationId, dataClasses: string[], basis = 'consent'): contract.FieldValuesOnWire {
    const until = new Date(Date.parse(this.today) + 80 * day * 1000).toISOString().slice(0, 10);
    return { organisationId, dataClasses, purpose: 'identification', basis, until };
  }

  async tasks(name: string): Promise<string[]> {
    const { tasks } = await this.as(name)(contract.listTasks, { query: { whose: 'organisation', limit: 100 } });
    return tasks.map(({ key, dueOn, state }) => `${key} ${dueOn} ${state}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.node[Symbol.asyncDispose]();
  }
}

const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (fault: unknown) => {
      if (!(fault instanceof contract.ProblemError)) throw fault;
      const paths = (fault.problem.fields ?? []).map(({ path }) => path).join(',');
      return paths ? `${fault.problem.code} ${paths}` : fault.problem.code;
    },
  );

const allShown = { act: 'shown', means: 'shown', purpose: 'shown' } as const;

describe('an adult in the United Kingdom', () => {
  let country: Country;
  let caseId: CaseId;
  beforeAll(async () => {
    country = await Country.open('gbr');
    caseId = await country.register({ givenName: 'Vera', ageYears: 30 });
  });
  afterAll(() => country[Symbol.asyncDispose]());

  test('is met by a first responder, who has a task by the next working day', async () => {
    const seen = await country.view('shelter 0', caseId);
    expect(seen).toMatchObject({ stage: 'encountered', age: 'adult', version: 1, steps: [] });
    expect(seen.moves.map(({ key }) => key)).toEqual(['refer', 'notify', 'close']);
    expect((await country.tasks('shelter 0')).map((task) => task.split(' ')[0])).toEqual(['referral']);
  });

  test('is referred with consent, and only when the authority can see what happened', async () => {
    const released = [country.releaseTo(country.authorityId, ['identity', 'experience'])];
    expect(await refusalOf(country.move('shelter 0', caseId, 'refer', { releases: released }))).toBe(
      'request.invalid explainedIn',
    );
    expect(await refusalOf(country.move('shelter 0', caseId, 'refer', { explainedIn: 'sq' }))).toBe(
      'identification.not-released',
    );
    const seen = await country.move('shelter 0', caseId, 'refer', { explainedIn: 'sq', releases: released });
    expect(seen.stage).toBe('referred');
    expect(await country.tasks('shelter 0')).toEqual([]);
    expect((await country.tasks('authority 0')).map((task) => task.split(' ')[0])).toEqual(['reasonableGrounds']);
    expect(await country.tasks('police 0')).toEqual([]);
    expect(await refusalOf(country.view('police 0', caseId))).toBe('record.not-found');
  });

  test('is not decided upon by whoever holds the case, nor twice by two people at once', async () => {
    expect(await refusalOf(country.move('shelter 0', caseId, 'reasonableGroundsPositive', { reason, evidence }))).toBe(
      'identification.not-offered',
    );
    const { version } = await country.view('authority 0', caseId);
    const both = await Promise.all(
      ['authority 0', 'authority 1'].map((name) =>
        refusalOf(country.move(name, caseId, 'reasonableGroundsPositive', { reason, evidence, version })),
      ),
    );
    expect(both.toSorted()).toEqual(['identification.moved', 'none']);
  });

  test('has thirty days before conclusive grounds, which need every element', async () => {
    const decide = () =>
      country.move('authority 0', caseId, 'conclusiveGroundsPositive', { reason, evidence, elements: allShown });
    expect(await refusalOf(decide())).toBe('identification.too-early');
    await country.pass(31);
    const partly = { ...allShown, means: 'notShown' } as const;
    const refused = country.move('authority 0', caseId, 'conclusiveGroundsPositive', {
      reason,
      evidence,
      elements: partly,
    });
    expect(await refusalOf(refused)).toBe('request.invalid elements');
    const none = country.move('authority 0', caseId, 'conclusiveGroundsNegative', {
      reason,
      evidence,
      elements: partly,
    });
    expect((await none).stage).toBe('conclusiveGroundsNegative');
  });

  test('is told in a letter of her language, which holds nothing but the decision', async () => {
    const query = { language: 'fr', purpose } as const;
    const letter = await country.as('shelter 0')(contract.getDecisionLetter, { params: { caseId }, query });
    expect(letter.paragraphs.join('\n')).toContain(reason);
    expect(letter.paragraphs.join('\n')).not.toMatch(/[{}]|Vera/);
  });

  test('has the decision reconsidered by somebody else', async () => {
    expect((await country.move('shelter 0', caseId, 'askConclusiveGroundsReconsideration', { reason })).stage).toBe(
      'conclusiveGroundsReconsidered',
    );
    const again = (name: string) =>
      country.move(name, caseId, 'conclusiveGroundsPositive', { reason, evidence, elements: allShown });
    expect(await refusalOf(again('authority 0'))).toBe('identification.same-person');
    expect((await again('authority 1')).stage).toBe('conclusiveGroundsPositive');
    const seen = await country.as('shelter 0')(contract.getCase, { params: { caseId }, query: { purpose } });
    expect(seen.outcome).toBe('confirmed');
  });

  test('has a history that replays to where the case stands', async () => {
    const { steps, stage } = await country.view('shelter 0', caseId);
    const replayed = steps
      .toReversed()
      .reduce((at, step) => (step.from === at ? step.to : `${step.from} is not ${at}`), 'encountered');
    expect(replayed).toBe(stage);
    expect(steps.map(({ move }) => move).toReversed()).toEqual([
      'refer',
      'reasonableGroundsPositive',
      'conclusiveGroundsNegative',
      'askConclusiveGroundsReconsideration',
      'conclusiveGroundsPositive',
    ]);
  });

  test('is closed and opened again where it was', async () => {
    expect((await country.move('shelter 0', caseId, 'close', { reason })).stage).toBe('closed');
    const closed = await country.as('shelter 0')(contract.getCase, { params: { caseId }, query: { purpose } });
    expect(closed).toMatchObject({ status: 'closed', outcome: 'confirmed' });
    expect((await country.move('shelter 0', caseId, 'reopen', { reason })).stage).toBe('conclusiveGroundsPositive');
  });

  test('who refuses is notified without identity', async () => {
    const refusing = await country.register({ givenName: 'Mira', ageYears: 41 });
    const named = [country.releaseTo(country.authorityId, ['identity', 'experience'], 'legalDuty')];
    expect(await refusalOf(country.move('shelter 0', refusing, 'notify', { reason, releases: named }))).toBe(
      'identification.with-identity',
    );
    const nameless = [country.releaseTo(country.authorityId, ['experience'], 'legalDuty')];
    await country.move('shelter 0', refusing, 'notify', { reason, releases: nameless });
    const seen = await country.as('authority 0')(contract.getCase, {
      params: { caseId: refusing },
      query: { purpose },
    });
    expect(JSON.stringify(seen)).not.toContain('Mira');
    expect((await country.view('authority 0', refusing)).stage).toBe('notified');
  });

  test('who is not sure to be one is referred as a child: no consent, no notice without identity', async () => {
    const child = await country.register({ givenName: 'Lia', ageInDoubt: true, xLocalAuthority: 'Northshire' });
    const seen = await country.view('shelter 0', child);
    expect(seen.age).toBe('child');
    expect(seen.moves.map(({ key, needs }) => [key, needs])).toEqual([
      ['refer', []],
      ['close', ['reason']],
    ]);
    const releases = [country.releaseTo(country.authorityId, ['identity', 'experience'], 'legalDuty')];
    expect(await refusalOf(country.move('shelter 0', child, 'refer', { releases, explainedIn: 'en' }))).toBe(
      'request.invalid explainedIn',
    );
    expect((await country.move('shelter 0', child, 'refer', { releases })).stage).toBe('referred');
    expect((await country.tasks('shelter 0')).map((task) => task.split(' ')[0])).toContain('localAuthority');
  });
});

describe('a person in a country without a pack of its own', () => {
  let country: Country;
  let caseId: CaseId;
  beforeAll(async () => {
    country = await Country.open('generic');
    caseId = await country.register({ givenName: 'Noor', ageYears: 22 });
  });
  afterAll(() => country[Symbol.asyncDispose]());

  test('is confirmed after the panel has spoken', async () => {
    await country.move('shelter 0', caseId, 'presume');
    const releases = [
      country.releaseTo(country.authorityId, ['identity', 'experience']),
      country.releaseTo(country.legalAidId, ['experience']),
    ];
    await country.move('shelter 0', caseId, 'refer', { explainedIn: 'ar', releases });
    await country.move('authority 0', caseId, 'beginReflection', { reason });
    await country.move('authority 0', caseId, 'beginIdentificationEarly', { reason, explainedIn: 'ar' });
    const confirm = () => country.move('authority 0', caseId, 'confirm', { reason, evidence, elements: allShown });
    expect(await refusalOf(confirm())).toBe('identification.panel-waiting');
    const give = () =>
      country.as('legalAid 0')(contract.giveOpinion, {
        params: { caseId },
        body: { panel: 'multiAgency', opinion: 'victim', reason: 'She was held by a debt.', purpose },
      });
    expect((await give()).panel?.opinions).toHaveLength(1);
    expect(await refusalOf(give())).toBe('identification.opinion-given');
    expect((await country.view('authority 0', caseId)).panel?.opinions[0]?.reason).toBe('She was held by a debt.');
    expect((await confirm()).stage).toBe('confirmed');
  });

  test('is suspended and taken up where it was', async () => {
    const other = await country.register({ ageYears: 22 });
    await country.move('shelter 0', other, 'presume');
    const supervisor = country.move('shelter 0', other, 'withdraw', { reason });
    expect((await supervisor).stage).toBe('withdrawn');
    expect((await country.move('shelter 0', other, 'resume', { reason })).stage).toBe('presumedVictim');
  });
});
