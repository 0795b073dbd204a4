// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { GrantId, GrantView, PaymentId } from '@palermo/contract';
import type { Ask } from '../ask.ts';
import { idOf } from '../ids.ts';
import { daysBefore } from '../../kernel/clock.ts';
import { hubActor } from './hub-actor.ts';
import type { HubPlay, HubRoom } from './hub-room.ts';
import {
  type PlannedContribution,
  plannedContributions,
  type PlannedGrant,
  plannedGrants,
  plannedRates,
} from './fund-plan.ts';

/** The fund at work: days are counted back from today, and what happened then is recorded as of then. */
interface FundPlay {
  readonly day: (daysAgo: number) => string;
  readonly at: (daysAgo: number) => Ask;
}

const officer = hubActor('secretariat', 'grants');
const colleague = hubActor('secretariat', 'grants.second');
const trustee = hubActor('trustees', 'trustee.one');

function playOf({ askAt, today }: HubPlay): FundPlay {
  const day = (daysAgo: number): string => daysBefore(today, daysAgo);
  return { day, at: (daysAgo) => askAt(() => new Date(`${day(daysAgo)}T09:00:00Z`)) };
}

/** Twelve months of the trust fund: money in, what was changed and charged, and grants from before there were calls here. */
export const fillFund: HubRoom = async (hub) => {
  const play = playOf(hub);
  const fund = await hub.ask(contract.getFund, officer, {});
  if (fund.version === 0) await openFund(play);
  for (const [index, planned] of plannedContributions.entries()) await contribute(play, planned, `fund ${index}`);
  await moveMoney(play);
  for (const [index, planned] of plannedGrants.entries()) {
    if (!planned.byCall) await grant(play, planned, `fund grant ${index}`);
  }
};

/** The life of the grants that a call decided on, and the file for IATI with all of them. */
export const fillGrants: HubRoom = async (hub) => {
  const play = playOf(hub);
  const { ask } = hub;
  for (const [index, planned] of plannedGrants.entries()) {
    if (planned.byCall) await grant(play, planned, `fund grant ${index}`);
  }
  const { published } = await ask(contract.getIatiFile, officer, {});
  if (published === null) await play.at(10)(contract.publishIatiFile, officer, { body: {} });
};

async function openFund({ at, day }: FundPlay): Promise<void> {
  const name = 'Voluntary Trust Fund for Victims of Trafficking in Persons (demonstration)';
  const body = { name, currency: 'USD', iatiRef: 'XM-EXAMPLE-1', iatiType: '40', version: 0 };
  for (const [currency, rates] of plannedRates) {
    for (const [index, rate] of rates.entries()) {
      const daysAgo = (rates.length - 1 - index) * 30;
      const source = 'Invented rates of the demonstration';
      await at(daysAgo)(contract.recordExchangeRate, officer, { body: { currency, on: day(daysAgo), rate, source } });
    }
  }
  await at(365)(contract.changeFund, officer, { body });
}

async function contribute({ at, day }: FundPlay, planned: PlannedContribution, name: string): Promise<void> {
  const { receipts, thanked, released, pledged, ...described } = planned;
  const pledge = { key: idOf(name), ...described, country: null, pledgedOn: day(pledged), note: null };
  const { id } = await at(pledged)(contract.recordContribution, officer, { body: pledge });
  const params = { contributionId: id };
  for (const [index, [daysAgo, amount]] of receipts.entries()) {
    const body = { key: idOf(`${name} receipt ${index}`), on: day(daysAgo), amount };
    await at(daysAgo)(contract.recordReceipt, officer, { params, body });
  }
  if (released) {
    const [daysAgo, amount] = released;
    const memo = 'The contributor wrote that this part will not come.';
    await at(daysAgo)(contract.releasePledge, officer, {
      params,
      body: { key: idOf(`${name} release`), on: day(daysAgo), amount, memo },
    });
  }
  const { acknowledgedOn, version } = await at(0)(contract.getContribution, officer, { params });
  if (thanked !== null && acknowledgedOn === null) {
    await at(thanked)(contract.acknowledgeContribution, officer, { params, body: { on: day(thanked), version } });
  }
}

/** Euros are changed for grants in dollars, the bank takes its share, and one charge is booked twice and taken back. */
async function moveMoney({ at, day }: FundPlay): Promise<void> {
  const convert = (name: string, daysAgo: number, earmark: string, euros: string, dollars: string) =>
    at(daysAgo)(contract.convertMoney, officer, {
      body: {
        key: idOf(`fund ${name}`),
        on: day(daysAgo),
        earmark,
        from: { currency: 'EUR', amount: euros },
        to: { currency: 'USD', amount: dollars },
      },
    });
  await convert('conversion 1', 230, 'Children', '60000', '65860');
  await convert('conversion 2', 130, '', '30000', '34750.50');
  const charge = (name: string, daysAgo: number, amount: string) =>
    at(daysAgo)(contract.recordBankCharge, officer, {
      body: {
        key: idOf(`fund ${name}`),
        on: day(daysAgo),
        earmark: '',
        currency: 'USD',
        amount,
        memo: 'Transfers abroad',
      },
    });
  await charge('charge 1', 180, '142.50');
  const twice = await charge('charge 2', 179, '142.50');
  await at(176)(contract.reverseLedgerEntry, officer, {
    params: { entryId: twice.id },
    body: { key: idOf('fund charge 2 back'), on: day(176), memo: 'Booked twice.' },
  });
}

async function grant(play: FundPlay, planned: PlannedGrant, name: string): Promise<void> {
  const { at, day } = play;
  const found = planned.byCall ? await findGrant(play, planned) : await openByHand(play, planned, name);
  if (planned.agreed === undefined || !found) return;
  const { id, version } = found;
  const agreement = agreementOf(play, planned);
  const key = idOf(`${name} agreement`);
  await at(planned.agreed)(contract.agreeGrant, officer, {
    params: { grantId: id },
    body: { key, on: day(planned.agreed), needsAudit: true, ...agreement, version: Math.max(1, version) },
  });
  await playGrant(play, planned, name, id);
}

type FoundGrant = Pick<contract.GrantLine, 'id' | 'version'>;

/** The grant that a call opened. */
async function findGrant({ at }: FundPlay, { title }: PlannedGrant): Promise<FoundGrant | undefined> {
  const { grants } = await at(0)(contract.listGrants, officer, { query: {} });
  return grants.find((line) => line.title === title);
}

async function openByHand({ at, day }: FundPlay, planned: PlannedGrant, name: string): Promise<FoundGrant> {
  const { title, summary, grantee, country, aidKinds, amount, earmark, from, to } = planned;
  const body = {
    title,
    summary,
    grantee,
    granteeCountry: country,
    countries: [country],
    aidKinds,
    amount,
    earmark,
    key: idOf(name),
    currency: 'USD',
    startsOn: day(from),
    endsOn: day(to),
  };
  return at((planned.agreed ?? 12) + 8)(contract.openGrantByHand, officer, { body });
}

/** Sixty per cent at the start, thirty after the first report, the rest after the last one. */
function agreementOf({ day }: FundPlay, { amount, from, to }: PlannedGrant) {
  const middle = Math.round((from + to) / 2);
  const cents = BigInt(amount) * 100n;
  const parts = [(cents * 6n) / 10n, (cents * 3n) / 10n, cents / 10n];
  const due = [from, middle - 20, to - 45];
  return {
    reports: [
      { from: day(from), to: day(middle), dueOn: day(middle - 15) },
      { from: day(middle - 1), to: day(to), dueOn: day(to - 30) },
    ],
    tranches: parts.map((part, at) => ({
      amount: `${part / 100n}.${String(part % 100n).padStart(2, '0')}`,
      dueOn: day(due[at] ?? to),
      afterReport: at === 0 ? null : at,
    })),
  };
}

/** Payments, reports, audit and closure in the order of their days. */
async function playGrant(play: FundPlay, planned: PlannedGrant, name: string, grantId: GrantId): Promise<void> {
  const { at, day } = play;
  const params = { grantId };
  const look = (): Promise<GrantView> => at(0)(contract.getGrant, officer, { params });
  for (const [index, daysAgo] of planned.paid.entries()) {
    if (index > 0) await report(play, planned, grantId, index - 1);
    await pay(play, { grantId, name, index, daysAgo });
  }
  if (planned.proposed !== undefined) {
    const { tranches } = await look();
    const ready = tranches.find(({ state }) => state === 'ready');
    const body = { key: idOf(`${name} proposal`), trancheId: ready?.id as contract.TrancheId, on: day(0) };
    if (ready) await at(planned.proposed)(contract.proposePayment, officer, { params, body });
  }
  for (const index of planned.reports.keys()) await report(play, planned, grantId, index);
  await finish(play, planned, name, grantId);
  const { public: isPublic, version } = await look();
  if (!isPublic) await at(11)(contract.setGrantPublicity, officer, { params, body: { public: true, version } });
}

interface Paid {
  readonly grantId: GrantId;
  readonly name: string;
  readonly index: number;
  readonly daysAgo: number;
}

async function pay({ at, day }: FundPlay, { grantId, name, index, daysAgo }: Paid): Promise<void> {
  const params = { grantId };
  const { tranches } = await at(0)(contract.getGrant, officer, { params });
  const tranche = tranches[index];
  if (!tranche || tranche.state === 'paid') return;
  const key = idOf<PaymentId>(`${name} payment ${index}`);
  const body = { key, trancheId: tranche.id, on: day(daysAgo) };
  await at(daysAgo + 2)(contract.proposePayment, officer, { params, body });
  const second = index % 2 === 0 ? trustee : colleague;
  await at(daysAgo)(contract.confirmPayment, second, { params: { grantId, paymentId: key } });
}

async function report({ at, day }: FundPlay, planned: PlannedGrant, grantId: GrantId, index: number): Promise<void> {
  const said = planned.reports[index];
  const { reports } = await at(0)(contract.getGrant, officer, { params: { grantId } });
  const due = reports[index];
  if (!said || due?.state !== 'due') return;
  const params = { grantId, reportId: due.id };
  const results = planned.aidKinds.map((kind, place) => ({ kind, persons: said.counts[place] ?? 0 }));
  const narrative = `${planned.summary} This is what was done in the period, in an invented report of the demonstration.`;
  const { received, spent, persons, accepted } = said;
  await at(received)(contract.recordGrantReport, officer, {
    params,
    body: { receivedOn: day(received), narrative, spent, persons, results, version: due.version },
  });
  if (accepted === undefined) return;
  await at(accepted)(contract.decideGrantReport, colleague, {
    params,
    body: { accept: true, version: due.version + 1 },
  });
}

async function finish({ at, day }: FundPlay, planned: PlannedGrant, name: string, grantId: GrantId): Promise<void> {
  const params = { grantId };
  const { audited, returned, closed } = planned;
  if (audited === undefined || returned === undefined || closed === undefined) return;
  const found = { auditor: 'Quillon Auditors', on: day(audited), opinion: 'unqualified' as const, questioned: '0' };
  const view = await at(0)(contract.getGrant, officer, { params });
  if (view.state !== 'running') return;
  await at(audited)(contract.recordGrantAudit, officer, {
    params,
    body: { key: idOf(`${name} audit`), ...found, findings: null },
  });
  const [daysAgo, amount] = returned;
  const back = { key: idOf(`${name} return`), on: day(daysAgo), amount };
  const { version } = await at(daysAgo)(contract.recordGrantReturn, officer, { params, body: back });
  await at(closed)(contract.closeGrant, officer, { params, body: { on: day(closed), version } });
}
