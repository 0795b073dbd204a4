// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { ProblemError } from '@palermo/contract';
import type { Client } from '@palermo/contract';
import { keeper } from '../../apps/node/src/kernel/actor.ts';
import { keepDeadlines } from '../../apps/node/src/modules/identification/index.ts';
import { seenBy, type CaseModel } from './case-model.ts';
import type { Country, Place } from './country.ts';

/** One act: who does what; numbers pick among what there is at that time, whatever it is. */
export type Act =
  | { readonly do: 'release'; readonly to: Place; readonly classes: readonly DataClass[] }
  | { readonly do: 'revoke'; readonly which: number }
  | { readonly do: 'expire'; readonly which: number }
  | { readonly do: 'move'; readonly by: Place; readonly supervisor: boolean; readonly which: number }
  | { readonly do: 'refer'; readonly to: 'shelter' | 'legalAid'; readonly classes: readonly DataClass[] }
  | { readonly do: 'handOver'; readonly to: Place }
  | { readonly do: 'step'; readonly by: Place; readonly which: number; readonly step: ReferralAct }
  | { readonly do: 'enter'; readonly by: Place }
  | { readonly do: 'look'; readonly by: Place };
export type DataClass = (typeof dataClasses)[number];
export type ReferralAct = 'accept' | 'reject' | 'withdraw' | 'ask' | 'answer' | 'finish';

export const dataClasses = ['identity', 'experience', 'needs', 'services', 'notes'] as const;
const purpose = 'assistance' as const;
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const today = () => dayFrom(0);

/** The agreement that somebody of this age can give. */
function agreed({ isChild }: CaseModel) {
  return isChild
    ? { basis: 'bestInterests' as const, decision: { reason: 'It helps.', participants: 'Two workers' } }
    : { basis: 'consent' as const, explainedIn: 'en' };
}

/** Runs a call; null where the node refuses it in a way that people are told. Anything else is a fault of the node. */
async function allowed<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (fault) {
    if (fault instanceof ProblemError && fault.problem.status < 500) return null;
    throw fault;
  }
}

function at<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(1, list.length)];
}

type Doing<Kind extends Act['do']> = (
  country: Country,
  model: CaseModel,
  act: Extract<Act, { readonly do: Kind }>,
) => Promise<void>;

const release: Doing<'release'> = async (country, model, { to, classes }) => {
  const made = await allowed(
    country.workers[model.owner](contract.createRelease, {
      params: { caseId: model.caseId },
      body: {
        organisationId: country.ids[to],
        dataClasses: [...classes],
        purpose,
        until: dayFrom(9),
        ...agreed(model),
      },
    }),
  );
  if (made === null) {
    if (to !== model.owner) throw new Error('A release that nothing speaks against was refused.');
    return;
  }
  model.releases.push({ id: made.id, to, classes: made.dataClasses, live: made.state === 'live' });
};

const revoke: Doing<'revoke'> = async (country, model, { which }) => {
  const one = at(
    model.releases.filter(({ live }) => live),
    which,
  );
  if (!one) return;
  await country.workers[model.owner](contract.revokeRelease, {
    params: { caseId: model.caseId, releaseId: one.id },
    body: { reason: 'personsWish' },
  });
  one.live = false;
};

/** The end of a release comes: behind the wall, because the clock of the database goes on by itself. */
const expire: Doing<'expire'> = async ({ admin, node }, model, { which }) => {
  const one = at(
    model.releases.filter(({ live }) => live),
    which,
  );
  if (!one) return;
  await admin.query(
    "update palermo.release set starts_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = $1",
    [one.id],
  );
  await admin.query("update palermo.case_access set expires_at = now() - interval '1 second' where basis_id = $1", [
    one.id,
  ]);
  await node.node.execute(keepDeadlines, keeper, {});
  one.live = false;
};

const move: Doing<'move'> = async (country, model, { by, supervisor, which }) => {
  const api = (supervisor ? country.supervisors : country.workers)[by];
  const params = { caseId: model.caseId };
  const standing = await allowed(api(contract.getIdentification, { params, query: { purpose } }));
  if ((standing === null) !== (seenBy(model, by) === undefined))
    throw new Error(`${by} saw what was not released, or the reverse.`);
  const offered = standing && at(standing.moves, which);
  if (!standing || !offered) return;
  const elements = model.isChild
    ? ({ act: 'shown', purpose: 'shown' } as const)
    : ({ act: 'shown', means: 'shown', purpose: 'shown' } as const);
  const needs = new Set(offered.needs);
  const moved = await allowed(
    api(contract.moveCase, {
      params,
      body: {
        move: offered.key,
        version: standing.version,
        on: today(),
        reason: 'Told so.',
        evidence: 'A paper.',
        destination: 'Elsewhere',
        ...(needs.has('elements') ? { elements } : {}),
        ...(needs.has('consent') ? { explainedIn: 'en' } : {}),
        releases: [],
        purpose,
      },
    }),
  );
  if (moved) model.moves.push(offered.key);
};

const preview: contract.ReferralPreview = {
  urgency: 'soon',
  age: null,
  sex: null,
  languages: [],
  accessibility: [],
  region: null,
};
const answerBy = () => new Date(Date.now() + 3 * 86_400_000).toISOString();

const refer: Doing<'refer'> = async (country, model, { to, classes }) => {
  const sent = await allowed(
    country.workers[model.owner](contract.sendReferral, {
      params: { caseId: model.caseId },
      body: {
        serviceId: country.services[to],
        preview,
        ...(classes.length === 0
          ? {}
          : { release: { dataClasses: [...classes], purpose, until: dayFrom(9), ...agreed(model) } }),
        answerBy: answerBy(),
        purpose,
      },
    }),
  );
  if (sent) model.referrals.push({ id: sent.id, asks: 'service', from: model.owner, to, classes, state: sent.state });
};

const handOver: Doing<'handOver'> = async (country, model, { to }) => {
  const asked = await allowed(
    country.supervisors[model.owner](contract.requestHandOver, {
      params: { caseId: model.caseId },
      body: { organisationId: country.ids[to], preview, answerBy: answerBy(), purpose },
    }),
  );
  if (asked)
    model.referrals.push({ id: asked.id, asks: 'handOver', from: model.owner, to, classes: [], state: asked.state });
};

const step: Doing<'step'> = async (country, model, { by, which, step: wanted }) => {
  const referral = at(model.referrals, which);
  if (!referral) return;
  const api: Client = country.supervisors[by];
  const view = await allowed(api(contract.getReferral, { params: { referralId: referral.id } }));
  if (view === null) return;
  if (view.direction === 'received' && ['waiting', 'asked'].includes(view.state) && view.case !== null) {
    if (seenBy(model, by) === undefined) throw new Error('A recipient read the case before it accepted.');
  }
  const taken = await allowed(
    api(contract.stepReferral, {
      params: { referralId: referral.id },
      body: {
        step: wanted,
        version: view.version,
        reason: wanted === 'reject' ? 'noPlace' : undefined,
        words: 'So it is.',
      },
    }),
  );
  if (taken === null) return;
  referral.state = taken.state;
  if (wanted !== 'accept') return;
  if (referral.asks === 'handOver') await takeOver(country, model, referral.to);
  else await learnReleases(country, model);
};

/** Whoever holds the case now says which releases there are; those to itself are over, and it is not told of them. */
async function takeOver(country: Country, model: CaseModel, to: Place): Promise<void> {
  model.owner = to;
  for (const known of model.releases) if (known.to === to) known.live = false;
  await learnReleases(country, model);
}

async function learnReleases(country: Country, model: CaseModel): Promise<void> {
  const { releases } = await country.workers[model.owner](contract.listReleases, { params: { caseId: model.caseId } });
  const placeOf = new Map(Object.entries(country.ids).map(([place, id]) => [id as string, place as Place]));
  for (const { id, organisation, dataClasses: classes, live } of releases) {
    const known = model.releases.find((each) => each.id === id);
    const to = placeOf.get(organisation.id);
    if (known) {
      if (live && !known.live) throw new Error('A release came back to life.');
      known.live = live;
    } else if (to) model.releases.push({ id, to, classes, live });
  }
}

const enter: Doing<'enter'> = async ({ workers }, model, { by }) => {
  const seen = seenBy(model, by);
  const written = await allowed(
    workers[by](contract.addEntry, {
      params: { caseId: model.caseId },
      body: {
        id: crypto.randomUUID(),
        kind: 'riskAssessment',
        values: { riskOn: '2026-11-01', riskLevel: 'low', riskReviewOn: '2027-01-01' },
        purpose,
      },
    }),
  );
  const may = seen === null || seen?.has('needs') === true;
  if (may !== (written !== null))
    throw new Error(`${by} wrote about needs that it does not see, or could not although it does.`);
};

/** Looks at the case by its page, its history and the list. */
const look: Doing<'look'> = async ({ workers }, model, { by }) => {
  const seen = seenBy(model, by);
  const params = { caseId: model.caseId };
  const page = await allowed(workers[by](contract.getCase, { params, query: { purpose } }));
  const history = await allowed(workers[by](contract.getTimeline, { params, query: { purpose } }));
  const { cases } = await workers[by](contract.listCases, { query: { limit: 100 } });
  const listed = cases.some(({ id }) => id === model.caseId);
  if (seen === undefined) {
    if (page ?? history ?? (listed ? true : null)) throw new Error(`${by} sees a case without a live release.`);
    return;
  }
  if (!page || !history) throw new Error(`${by} cannot see what was released to it.`);
  const beyond = page.dataClasses.filter((each) => seen !== null && !seen.has(each));
  if (beyond.length > 0) throw new Error(`${by} sees ${beyond.join(', ')} without a release.`);
};

const doings: { readonly [Kind in Act['do']]: Doing<Kind> } = {
  release,
  revoke,
  expire,
  move,
  refer,
  handOver,
  step,
  enter,
  look,
};

/** Does one act in the node and in the model. Throws where the two differ. */
export async function perform(country: Country, model: CaseModel, act: Act): Promise<void> {
  await (doings[act.do] as Doing<Act['do']>)(country, model, act);
}
