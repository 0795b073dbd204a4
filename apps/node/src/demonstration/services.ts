// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { AccessibilityCode, CaseId, ReferralView, ServiceKindCode, ServiceView } from '@palermo/contract';
import type { z } from 'zod';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { dayNumberOf, dayTextOf } from './days.ts';
import { actorOf } from './ids.ts';
import * as words from './words.ts';

const purpose = 'assistance' as const;

type Account = readonly [organisation: OrganisationKey, account: string];

interface Offer {
  readonly by: Account;
  readonly kind: ServiceKindCode;
  readonly name: string;
  readonly region: string;
  readonly languages: readonly string[];
  readonly ages?: readonly ('child' | 'adult')[];
  readonly sexes?: readonly ('female' | 'male')[];
  readonly accessibility?: readonly z.infer<typeof AccessibilityCode>[];
  readonly opening?: 'always' | 'appointment';
  readonly places?: readonly [total: number, free: number];
}

const reeds: Account = ['reeds', 'caseworker'];
const lantern: Account = ['lantern', 'accueil'];
const figTree: Account = ['figTree', 'istiqbal'];
const clinic: Account = ['clinic', 'nurse'];
const advocates: Account = ['advocates', 'lawyer'];
const children: Account = ['children', 'social.worker'];

/** The directory of the demonstration country. The first is the shelter where the tour of a shelter worker begins. */
const offers: readonly Offer[] = [
  {
    by: reeds,
    kind: 'Accommodation',
    name: 'House of Reeds, women and children',
    region: 'Coast',
    languages: ['en', 'fr', 'am', 'tl'],
    sexes: ['female'],
    accessibility: ['withChildren', 'pregnancy', 'femaleStaff'],
    opening: 'always',
    places: [14, 3],
  },
  {
    by: lantern,
    kind: 'Accommodation',
    name: 'Lantern night shelter',
    region: 'Capital',
    languages: ['fr', 'en', 'ro'],
    ages: ['adult'],
    accessibility: ['stepFree'],
    opening: 'always',
    places: [22, 6],
  },
  {
    by: figTree,
    kind: 'Accommodation',
    name: 'Fig Tree family house',
    region: 'South',
    languages: ['ar', 'fr', 'en'],
    accessibility: ['withChildren', 'ownRoom', 'stepFree'],
    places: [9, 0],
  },
  { by: clinic, kind: 'Health', name: 'Quayside day clinic', region: 'Coast', languages: ['en', 'fr', 'ar', 'vi'] },
  {
    by: advocates,
    kind: 'Legal',
    name: 'Advice for victims',
    region: 'Whole country',
    languages: ['en', 'fr', 'ar', 'es'],
    opening: 'appointment',
  },
  {
    by: advocates,
    kind: 'Compensation',
    name: 'Claims for wages and damages',
    region: 'Whole country',
    languages: ['en', 'fr'],
    opening: 'appointment',
  },
  {
    by: children,
    kind: 'SocialCare',
    name: 'Guardians for children',
    region: 'Whole country',
    languages: ['en', 'fr', 'ar'],
    ages: ['child'],
  },
  { by: lantern, kind: 'Livelihood', name: 'Back to work', region: 'Capital', languages: ['fr', 'en'] },
  { by: figTree, kind: 'Education', name: 'Language courses', region: 'South', languages: ['ar', 'en'] },
];

const needs: readonly ServiceKindCode[] = ['Accommodation', 'Health', 'Legal', 'SocialCare', 'Education', 'Livelihood'];
const results = ['delivered', 'delivered', 'unavailable', 'delivered', 'refused', 'delivered'] as const;

/** How many cases of each organisation have a plan. */
const plannedCount = 9;

/** Fills the directory, and plays what needs, referrals and services are about, for some open cases. Does nothing twice. */
export async function leaveServices(ask: Ask, today: string): Promise<void> {
  const first = actorOf(...reeds);
  const { services: there } = await ask(contract.listServices, first, { query: { own: 'yes' } });
  const isBegun = there.length > 0;
  if (isBegun) return;
  const offered = new Map<string, ServiceView>();
  // The shelter of the tour is offered last, so that an interrupted load begins again here.
  for (const offer of offers.toReversed()) offered.set(offer.name, await offerService(ask, offer));
  for (const account of [reeds, lantern, figTree, children]) await planSupport(ask, account, { today, offered });
  await fillHouse(ask, offered);
}

async function offerService(ask: Ask, offer: Offer): Promise<ServiceView> {
  const actor = actorOf(...offer.by);
  const { kind, name, region, languages, places } = offer;
  const { services } = await ask(contract.listServices, actor, { query: { own: 'yes' } });
  const known = services.find((service) => service.name === name);
  if (known) return known;
  const service = await ask(contract.createService, actor, {
    body: {
      kind,
      name,
      region,
      languages: [...languages],
      ages: [...(offer.ages ?? [])],
      sexes: [...(offer.sexes ?? [])],
      accessibility: [...(offer.accessibility ?? [])],
      opening: offer.opening ?? 'workingHours',
      contact: 'Intake desk',
      takesReferrals: true,
      placesTotal: places?.[0] ?? null,
    },
  });
  if (!places) return service;
  const body = { free: places[1], version: service.version };
  return ask(contract.setFreePlaces, actor, { params: { serviceId: service.id }, body });
}

interface Country {
  readonly today: string;
  readonly offered: ReadonlyMap<string, ServiceView>;
}

async function planSupport(ask: Ask, account: Account, country: Country): Promise<void> {
  const actor = actorOf(...account);
  const query = { own: 'yes', status: 'active', sort: 'registeredOn', limit: plannedCount } as const;
  const { cases } = await ask(contract.listCases, actor, { query });
  const tour = country.offered.get(offers[0]?.name ?? '');
  if (!tour) throw new Error('The shelter of the tour is in the directory.');
  const services = [...country.offered.values()].filter(({ organisation }) => organisation.id !== actor.organisationId);
  for (const [at, { id: caseId, majority }] of cases.entries()) {
    const kind = needs[at % needs.length] ?? 'Health';
    await planOne(ask, actor, {
      caseId,
      kind,
      at,
      isAdult: majority === 'adult',
      services,
      tour,
      today: country.today,
    });
  }
}

interface One {
  readonly caseId: CaseId;
  readonly kind: ServiceKindCode;
  readonly at: number;
  readonly isAdult: boolean;
  readonly services: readonly ServiceView[];
  readonly tour: ServiceView;
  readonly today: string;
}

async function planOne(
  ask: Ask,
  actor: AccountActor,
  { caseId, kind, at, isAdult, services, tour, today }: One,
): Promise<void> {
  const params = { caseId };
  const dayAway = (days: number): string => dayTextOf(dayNumberOf(today) + days);
  const urgency = (['now', 'soon', 'later'] as const)[at % 3] ?? 'soon';
  const said = words.needsSaid[at % words.needsSaid.length];
  const { needs: written } = await ask(contract.addNeed, actor, {
    params,
    body: { kind, urgency, targetOn: dayAway(20), purpose, ...(said === undefined ? {} : { words: said }) },
  });
  const need = written?.find((each) => each.kind === kind);
  // The shelter of the tour is asked first, so that referrals wait there.
  const fit = services.filter((each) => each.kind === kind);
  const service = fit.find(({ id }) => id === tour.id) ?? fit[0];
  if (need && service && at % 2 === 0) {
    const sent = await ask(contract.sendReferral, actor, {
      params,
      body: {
        serviceId: service.id,
        needId: need.id,
        preview: {
          urgency,
          age: isAdult ? 'adult' : 'child',
          sex: null,
          languages: ['en'],
          accessibility: [],
          region: service.region,
        },
        answerBy: `${dayAway(2 + (at % 5))}T18:00:00.000Z`,
        purpose,
        ...(isAdult && at % 4 === 0
          ? {
              release: {
                dataClasses: ['identity', 'contact', 'services'],
                purpose,
                basis: 'consent',
                until: dayAway(60),
                explainedIn: 'en',
              },
            }
          : {}),
      },
    });
    await answer(ask, sent, at);
  }
  await ask(contract.recordDelivered, actor, {
    params,
    body: {
      kind: needs[(at + 1) % needs.length] ?? 'Health',
      result: results[at % results.length] ?? 'delivered',
      from: dayAway(-at - 1),
      purpose,
    },
  });
  if (at % 3 === 0) {
    await ask(contract.planFollowUp, actor, { params, body: { dueOn: dayAway(3 + at), way: 'visit', purpose } });
  }
}

/** Some referrals wait, some were asked about, accepted or rejected. */
async function answer(ask: Ask, { id, version, to }: ReferralView, at: number): Promise<void> {
  const account = [reeds, lantern, figTree, clinic, advocates, children].find(
    (each) => actorOf(...each).organisationId === to.id,
  );
  if (!account || at === 0) return;
  const step = (['accept', 'ask', 'reject'] as const)[(at / 2) % 3] ?? 'accept';
  await ask(contract.stepReferral, actorOf(...account), {
    params: { referralId: id },
    body: {
      step,
      version,
      ...(step === 'reject' ? { reason: 'noPlace' } : {}),
      ...(step === 'ask' ? { words: 'Can they come before six in the evening?' } : {}),
    },
  });
}

/** Somebody stays in the shelter of the tour, and its own people know where it is. */
async function fillHouse(ask: Ask, offered: ReadonlyMap<string, ServiceView>): Promise<void> {
  const house = offered.get(offers[0]?.name ?? '');
  if (!house) return;
  const actor = actorOf(...reeds);
  const params = { serviceId: house.id };
  const address = 'Invented Lane, behind the third willow, Reedmouth';
  await ask(contract.setShelterLocation, actor, { params, body: { address } });
}
