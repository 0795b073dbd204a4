// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type {
  CaseId,
  InvestigationId,
  InvestigationItemDetails,
  InvestigationItemId,
  InvestigationView,
  LinkId,
  SuspectId,
} from '@palermo/contract';
import type { Ask } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { dayNumberOf, dayTextOf } from './days.ts';
import { actorOf, idOf } from './ids.ts';

/** One investigation as it was drawn: how long it runs, and what was recorded so far. */
interface PlannedInvestigation {
  readonly by: OrganisationKey;
  readonly fileNumber: string;
  readonly openedDaysAgo: number;
  readonly suspects: readonly { readonly sex: string; readonly ageGroup: string; readonly citizenship: string }[];
  readonly items: readonly PlannedItem[];
  readonly end?: contract.InvestigationEnding;
  readonly nonPunishment?: contract.NonPunishment;
}

interface PlannedItem extends Partial<InvestigationItemDetails> {
  readonly kind: contract.InvestigationItemKind;
  readonly daysAgo: number;
  /** Which suspect, counted from 0. */
  readonly suspect?: number;
}

const man = { sex: 'male', ageGroup: '39--47', citizenship: 'RO' };
const woman = { sex: 'female', ageGroup: '30--38', citizenship: 'FR' };

const planned: readonly PlannedInvestigation[] = [
  {
    by: 'prosecution',
    fileNumber: 'Invented PP 104/25',
    openedDaysAgo: 300,
    suspects: [man, woman],
    items: [
      { kind: 'charge', suspect: 0, offence: 'traffickingSexual', daysAgo: 210, shared: true },
      { kind: 'charge', suspect: 1, offence: 'moneyLaundering', daysAgo: 210, shared: false },
      {
        kind: 'conviction',
        suspect: 0,
        offence: 'traffickingSexual',
        sentence: 'imprisonment',
        months: 72,
        daysAgo: 40,
        shared: true,
      },
      { kind: 'acquittal', suspect: 1, offence: 'moneyLaundering', daysAgo: 40, shared: false },
      { kind: 'compensation', amount: 12_000, currency: 'EUR', daysAgo: 40, shared: true },
    ],
    end: 'judgment',
    nonPunishment: 'applied',
  },
  {
    by: 'prosecution',
    fileNumber: 'Invented PP 17/26',
    openedDaysAgo: 90,
    suspects: [man],
    items: [{ kind: 'charge', suspect: 0, offence: 'traffickingLabour', daysAgo: 20, shared: true }],
    nonPunishment: 'asked',
  },
  { by: 'prosecution', fileNumber: 'Invented PP 33/26', openedDaysAgo: 12, suspects: [woman], items: [] },
  {
    by: 'police',
    fileNumber: 'Invented TU-2026-041',
    openedDaysAgo: 60,
    suspects: [man, man, woman],
    items: [{ kind: 'charge', suspect: 0, offence: 'slavery', daysAgo: 5, shared: false }],
  },
  { by: 'police', fileNumber: 'Invented TU-2026-058', openedDaysAgo: 9, suspects: [], items: [] },
  { by: 'labour', fileNumber: 'Invented LI 9/26', openedDaysAgo: 45, suspects: [man], items: [], end: 'transferred' },
];

const purposeOf = (by: OrganisationKey) => (by === 'prosecution' ? 'prosecution' : 'investigation');

/** Leaves investigations at every stage, about cases that were released for them, and two cases of a shelter that are linked. */
export async function leaveInvestigations(ask: Ask, today: string): Promise<void> {
  const used = new Set<CaseId>();
  for (const plan of planned) await leaveInvestigation(ask, plan, { today, used });
  await leaveLink(ask);
}

interface Country {
  readonly today: string;
  /** Cases that have their investigation. */
  readonly used: Set<CaseId>;
}

async function leaveInvestigation(ask: Ask, plan: PlannedInvestigation, { today, used }: Country): Promise<void> {
  const actor = actorOf(plan.by);
  const purpose = purposeOf(plan.by);
  const day = (daysAgo: number): string => dayTextOf(dayNumberOf(today) - daysAgo);
  const id = idOf<InvestigationId>(`investigation ${plan.fileNumber}`);
  const params = { investigationId: id };
  const { investigations } = await ask(contract.listInvestigations, actor, { query: { limit: 100 } });
  if (investigations.some((each) => each.id === id)) return;
  const caseId = await findReleased(ask, plan.by, used);
  if (caseId === undefined) return;
  used.add(caseId);
  const openedOn = day(plan.openedDaysAgo);
  await ask(contract.openInvestigation, actor, {
    body: { id, caseId, fileNumber: plan.fileNumber, note: null, openedOn, purpose },
  });
  const suspectIds = plan.suspects.map((_, at) => idOf<SuspectId>(`suspect ${plan.fileNumber} ${at}`));
  for (const [at, { sex, ageGroup, citizenship }] of plan.suspects.entries()) {
    const codes = { sex: [sex], ageGroup: [ageGroup], citizenship: [citizenship] };
    await ask(contract.addInvestigationSuspect, actor, {
      params,
      body: { id: suspectIds[at] ?? idOf<SuspectId>(''), caseId, ...codes, purpose },
    });
  }
  for (const [at, { daysAgo, suspect, ...item }] of plan.items.entries()) {
    const none = { offence: null, sentence: null, months: null, amount: null, currency: null, shared: false };
    const about = { suspectId: suspect === undefined ? null : (suspectIds[suspect] ?? null) };
    await ask(contract.addInvestigationItem, actor, {
      params,
      body: {
        ...none,
        ...about,
        ...item,
        id: idOf<InvestigationItemId>(`item ${plan.fileNumber} ${at}`),
        caseId: item.kind === 'compensation' ? caseId : null,
        on: day(daysAgo),
        purpose,
      },
    });
  }
  await leaveOutcome(ask, plan, { id, caseId, today });
}

async function leaveOutcome(
  ask: Ask,
  { by, end, nonPunishment }: PlannedInvestigation,
  { id, caseId, today }: { readonly id: InvestigationId; readonly caseId: CaseId; readonly today: string },
): Promise<void> {
  const actor = actorOf(by);
  const purpose = purposeOf(by);
  const params = { investigationId: id };
  const view: InvestigationView = await ask(contract.getInvestigation, actor, { params, query: { purpose } });
  const [linked] = view.cases;
  if (nonPunishment && linked) {
    await ask(contract.changeInvestigationCase, actor, {
      params: { ...params, caseId },
      body: {
        version: linked.version,
        nonPunishment,
        nonPunishmentOn: nonPunishment === 'applied' ? today : null,
        reason: 'Invented: what she did she was made to do.',
        linked: true,
        purpose,
      },
    });
  }
  if (!end) return;
  const { fileNumber, note, version } = view;
  await ask(contract.changeInvestigation, actor, {
    params,
    body: { fileNumber, note, version, stage: 'ended', stageSince: today, ending: end, purpose },
  });
}

/** A case that was released to the organisation for investigating and is in no investigation yet. */
async function findReleased(ask: Ask, by: OrganisationKey, used: ReadonlySet<CaseId>): Promise<CaseId | undefined> {
  const actor = actorOf(by);
  const { cases } = await ask(contract.listCases, actor, { query: { own: 'no', status: 'active', limit: 60 } });
  for (const { id: caseId } of cases) {
    if (used.has(caseId)) continue;
    const found = await ask(contract.listCaseInvestigations, actor, {
      params: { caseId },
      query: { purpose: purposeOf(by) },
    });
    if (found.mayOpen && found.investigations.length === 0) return caseId;
  }
  return undefined;
}

async function leaveLink(ask: Ask): Promise<void> {
  const actor = actorOf('reeds');
  const { cases } = await ask(contract.listCases, actor, { query: { own: 'yes', status: 'active', limit: 2 } });
  const [one, other] = cases;
  if (!one || !other) return;
  const params = { caseId: one.id };
  const purpose = 'assistance' as const;
  if ((await ask(contract.listLinks, actor, { params, query: { purpose } })).links.length > 0) return;
  await ask(contract.linkCases, actor, {
    params,
    body: {
      id: idOf<LinkId>(`link ${one.id} ${other.id}`),
      reference: other.reference,
      kind: 'sameHousehold',
      reason: 'Invented: both worked in the same house and arrived together.',
      purpose,
    },
  });
}
