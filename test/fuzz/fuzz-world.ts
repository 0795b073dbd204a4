// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { CaseId, FieldValuesOnWire, OrganisationId, OrganisationKindCode, RoleCode } from '@palermo/contract';
import { fieldsOf } from '@palermo/terms';
import type { FormField, FormSection } from '@palermo/terms';
import type { TestNode } from '../harness/node.ts';
import type { SignedInAccount } from '../harness/sign-in.ts';
import { dayFromNow } from './day-from-now.ts';
import { applyInTime, assess, beginApplicant, fillLedger, openCall } from './fill-fund.ts';
import { fillHub } from './fill-hub.ts';
import { fillRooms, offerService, refer } from './fill-rooms.ts';
import type { KnownValues } from './value-of-schema.ts';

/** Words that stand in files of the canary organisation and nowhere else. */
export const canaries = ['Zanquiborth', 'CANARY-7f3a91'] as const;

export interface FuzzWorld {
  /** Who sends requests, by name. */
  readonly senders: Map<string, SignedInAccount>;
  readonly known: KnownValues;
  /** The organisations of the senders: closing them would end the senders' sessions. */
  readonly sendersOrganisations: readonly string[];
  /** The session of an applicant; newly begun where the one before has ended. */
  applicantCookie(): Promise<string>;
}

/** Two organisations with cases, drafts, views and imports: one that sends requests, one whose files must never show. */
export async function createFuzzWorld(test: TestNode): Promise<FuzzWorld> {
  const first = await test.setUp();
  const secretariat = await openSecretariat(test, first);
  const administrator = await test.signInAgain(first);
  const open = (name: string, kind: OrganisationKindCode, roles: readonly (readonly RoleCode[])[]) =>
    test.addOrganisation(administrator, { name, kind, roles });
  const shelter = await open('Fuzzing Shelter', 'serviceProvider', [
    ['caseworker'],
    ['caseworker', 'supervisor'],
    ['analyst'],
    ['auditor'],
    ['administrator'],
  ]);
  const authority = await open('Fuzzing Authority', 'competentAuthority', [['decisionMaker', 'caseworker']]);
  const house = await open('Other House', 'serviceProvider', [['caseworker', 'supervisor'], ['caseworker']]);
  const closable = await open('Closable', 'police', [['caseworker']]);
  const [caseworker, supervisor, analyst, auditor, ownAdministrator] = shelter.accounts;
  const [decisionMaker] = authority.accounts;
  const [keeper, ...others] = [...house.accounts, ...closable.accounts];
  if (!caseworker || !supervisor || !analyst || !auditor || !ownAdministrator || !decisionMaker || !keeper) {
    throw new Error('An organisation was opened without its accounts.');
  }
  const { form } = await test.clientOf(caseworker)(contract.getForm, {});
  const fields = fieldsOf(form as FormSection[]);
  const hidden = await fillOrganisation(test, keeper, {
    fields,
    writeText: (key) => `${canaries[0]} ${canaries[1]} ${key}`,
    releaseTo: closable.id,
  });
  const own = await fillOrganisation(test, caseworker, {
    fields,
    writeText: (key) => `Invented ${key}`,
    releaseTo: authority.id,
  });
  const services = [
    await offerService(test.clientOf(supervisor), 'Invented rooms'),
    await offerService(test.clientOf(keeper), 'Other rooms'),
  ] as const;
  for (const caseId of own.get('caseId') ?? []) {
    own.set('referralId', [
      ...(own.get('referralId') ?? []),
      await refer(test.clientOf(caseworker), caseId as CaseId, services[1]),
    ]);
  }
  for (const caseId of hidden.get('caseId') ?? []) {
    own.set('referralId', [
      ...(own.get('referralId') ?? []),
      await refer(test.clientOf(keeper), caseId as CaseId, services[0]),
    ]);
  }
  const keep = (name: string, id: string): void => void own.set(name, [...(own.get(name) ?? []), id]);
  const { coordinator, grantsOfficer, trustee, callId } = await fillSecretariat(test, secretariat, {
    member: shelter.id,
    keep,
  });
  const joined = Object.fromEntries([...own].map(([name, ids]) => [name, [...ids, ...(hidden.get(name) ?? [])]]));
  const { sessions } = await test.clientOf(await test.signInAgain(caseworker))(contract.listSessions, {});
  const withdrawable = await inviteSome(test, administrator, { organisationId: closable.id, to: 'withdraw' });
  const acceptable = await inviteSome(test, administrator, { organisationId: closable.id, to: 'accept' });
  const { instruments } = await test.clientOf(coordinator)(contract.listInstruments, {});
  const { treaties } = await test.clientOf(coordinator)(contract.listTreaties, {});
  const instrumentKeys = instruments.map(({ key }) => key);
  let applicant = await beginApplicant(test, callId);
  keep('applicationId', applicant.applicationId);
  return {
    async applicantCookie() {
      const isOpen = await applicant.ask(contract.getApplicant, {}).then(
        () => true,
        () => false,
      );
      if (!isOpen) applicant = await beginApplicant(test, callId);
      return applicant.cookie;
    },
    senders: new Map(
      Object.entries({
        administrator,
        ownAdministrator,
        caseworker,
        supervisor,
        analyst,
        auditor,
        decisionMaker,
        coordinator,
        grantsOfficer,
        trustee,
      }),
    ),
    known: {
      ids: {
        ...joined,
        id: joined['draftId'] ?? [],
        subjectId: joined['caseId'] ?? [],
        one: joined['caseId'] ?? [],
        other: joined['caseId'] ?? [],
        kept: joined['caseId'] ?? [],
        lead: [secretariat.id, shelter.id],
        leadId: [secretariat.id, shelter.id],
        partnerIds: [secretariat.id, shelter.id],
        measures: joined['measureId'] ?? [],
        accountIds: [trustee.session.account.id],
        accountId: others.map(({ session }) => session.account.id),
        organisationId: [shelter.id, authority.id, house.id, closable.id, secretariat.id],
        sessionId: sessions.map(({ id }) => id),
        invitationId: withdrawable.map(({ id }) => id),
        publicationId: await beginPublications(test, analyst),
        serviceId: [...services],
      },
      words: ['Amal', 'Bright', 'Sea', 'generic', 'assistance', 'forcedLabour', 'female', '2020'],
      texts: {
        token: acceptable.map(({ token }) => token),
        profile: ['ctdc-kanon', 'htcds', 'palermo', 'nothing'],
        purpose: ['assistance', 'supervision'],
        move: ['presume', 'refer', 'suspend', 'withdraw', 'close'],
        explainedIn: ['en', 'fr'],
        language: ['en', 'fr', 'ar'],
        reason: ['Invented reason'],
        by: ['year', 'sex', 'sex,year', 'exploitation', 'citizenship,sex,year', 'nothing', 'sex,sex,sex'],
        treaty: treaties.map(({ key }) => key),
        key: instrumentKeys,
        where: ['sex:female', 'year:2020,2021;sex:none', 'sex:', ':', ';;', 'nothing:x', 'sex:female;sex:male'],
      },
      samples,
      fieldValues: new Map(fields.map((field) => [field.key, valuesFor(field)])),
      numbers: { version: [0, 1, 1, 2] },
      days: [-400, -1, 0, 1, 20, 90].map(dayFromNow),
    },
    sendersOrganisations: [shelter.id, authority.id, secretariat.id, administrator.session.organisation.id],
  };
}

/** Texts of which some fit a pattern that the contract asks for. */
const samples =
  'USD EUR KE GH 100 1250.5 12 2020 2020-05 XM-DAC-12345 plan-of-action plan-of-action/1 qNeed sNeed sPlan cNoCharge A-1'.split(
    ' ',
  );

/** Opens who keeps a plan and a fund, with a call whose end has passed: the node's clock goes on by two days. */
async function openSecretariat(test: TestNode, first: SignedInAccount) {
  const { id, accounts } = await test.addOrganisation(first, {
    name: 'Fuzzing Secretariat',
    kind: 'hub',
    roles: [['coordinator'], ['grantsOfficer'], ['trustee', 'assessor']],
  });
  const [coordinator, grantsOfficer, trustee] = accounts;
  if (!coordinator || !grantsOfficer || !trustee) throw new Error('The secretariat was opened without its accounts.');
  const { callId } = await applyInTime(test, test.clientOf(grantsOfficer));
  test.pass(2 * 86_400);
  return { id, ended: callId, coordinator, grantsOfficer, trustee };
}

interface SecretariatFilling {
  readonly member: OrganisationId;
  readonly keep: (name: string, id: string) => void;
}

async function fillSecretariat(
  test: TestNode,
  secretariat: Awaited<ReturnType<typeof openSecretariat>>,
  { member, keep }: SecretariatFilling,
) {
  const coordinator = await test.signInAgain(secretariat.coordinator);
  const grantsOfficer = await test.signInAgain(secretariat.grantsOfficer);
  const trustee = await test.signInAgain(secretariat.trustee);
  await fillHub({ ask: test.clientOf(coordinator), organisations: [secretariat.id, member], keep });
  const asOfficer = test.clientOf(grantsOfficer);
  await fillLedger(asOfficer, keep);
  await assess(test, { officer: grantsOfficer, assessor: trustee }, secretariat.ended, keep);
  const callId = await openCall(asOfficer);
  for (const id of [secretariat.ended, callId, await openCall(asOfficer, {}, false)]) keep('callId', id);
  // What nobody handed in is for nobody to read but whoever writes it.
  const hidden = await beginApplicant(test, callId, { organisationName: `${canaries[0]} ${canaries[1]}` });
  keep('applicationId', hidden.applicationId);
  return { coordinator, grantsOfficer, trustee, callId };
}

/** Publications of nobody, whose modes are compared while the requests come. */
async function beginPublications(test: TestNode, analyst: SignedInAccount): Promise<string[]> {
  const ids: string[] = [];
  for (const title of ['First', 'Second', 'Third']) {
    const years = { from: 2020, to: 2021 };
    const choice = { title, columns: ['sex' as const], years, people: 'detected' as const, where: [] };
    const { id } = await test.clientOf(analyst)(contract.createPublication, { body: { choice } });
    ids.push(id);
  }
  return ids;
}

interface Inviting {
  readonly organisationId: OrganisationId;
  readonly to: string;
}

async function inviteSome(test: TestNode, administrator: SignedInAccount, { organisationId, to }: Inviting) {
  const ask = test.clientOf(administrator);
  const invitations: { readonly id: string; readonly token: string }[] = [];
  for (const name of ['first', 'second', 'third']) {
    const body = { email: `${name}.to.${to}@example.org`, roles: ['caseworker' as const] };
    invitations.push(await ask(contract.inviteAccount, { params: { organisationId }, body }));
  }
  return invitations;
}

type Ids = Map<string, string[]>;

interface Filling {
  readonly fields: readonly FormField[];
  readonly writeText: (key: string) => string;
  readonly releaseTo: OrganisationId;
}

async function fillOrganisation(test: TestNode, account: SignedInAccount, filling: Filling): Promise<Ids> {
  const { fields, writeText, releaseTo } = filling;
  const ask = test.clientOf(account);
  const ids: Ids = new Map();
  const keep = (name: string, id: string): void => void ids.set(name, [...(ids.get(name) ?? []), id]);
  const changes: FieldValuesOnWire = {};
  for (const field of fields) changes[field.key] = valueFor(field, writeText);
  for (let count = 0; count < 6; count++) {
    const draftId = randomUUID();
    await ask(contract.startDraft, { body: { id: draftId } });
    await ask(contract.saveDraft, { params: { draftId }, body: { changes } });
    if (count >= 2) keep('draftId', draftId);
    if (count >= 3) continue;
    const { caseId } = await ask(contract.registerDraft, { params: { draftId }, body: { releases: [] } });
    keep('caseId', caseId);
    const { id: releaseId } = await ask(contract.createRelease, {
      params: { caseId },
      body: {
        organisationId: releaseTo,
        dataClasses: ['identity', 'experience'],
        purpose: 'identification',
        basis: 'bestInterests',
        decision: { reason: writeText('decision'), participants: writeText('participants').slice(0, 400) },
        until: dayFromNow(10),
      },
    });
    keep('releaseId', releaseId);
    await fillRooms({ ask, caseId, writeText, keep });
  }
  const confirmed = test.clientOf(await test.signInAgain(account));
  const { id: erasureId } = await confirmed(contract.requestErasure, {
    params: { caseId: (ids.get('caseId') ?? [])[0] ?? '' },
    body: { reason: writeText('erasure') },
  });
  keep('erasureId', erasureId);
  const { id: viewId } = await ask(contract.saveView, { body: { name: writeText('view'), filter: {} } });
  keep('viewId', viewId);
  const content = new Blob([`name,sex\n${writeText('import')},Female\n`]);
  const { id: importId } = await ask(contract.uploadImport, { file: { name: 'invented.csv', content } }).catch(() => ({
    id: randomUUID(),
  }));
  keep('importId', importId);
  return ids;
}

function valueFor(field: FormField, writeText: (key: string) => string): FieldValuesOnWire[string] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return writeText(field.key).slice(0, field.maxLength);
    case 'yesNo':
      return true;
    case 'date':
      return '1999';
    default:
      return null;
  }
}

function valuesFor(field: FormField): unknown[] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return ['Amal', 'Bright Sea', null];
    case 'yesNo':
      return [true, false, null];
    case 'date':
      return ['1999', '1999-04', '1999-04-30', null];
    case 'number':
      return [field.min ?? 1, field.max ?? 20, null];
    case 'choice':
      return [...(field.options ?? []).map(({ code }) => code), null];
    case 'choices':
      return [(field.options ?? []).map(({ code }) => code), []];
  }
}
