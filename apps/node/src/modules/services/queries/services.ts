// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getFeedback as feedbackEndpoint,
  getShelterLocation as locationEndpoint,
  inputOf,
  listServices as listEndpoint,
  listStays as staysEndpoint,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { describeServices, getOwnService } from '../describe-service.ts';
import { mayReadDirectory, mayReadServices } from '../policy.ts';
import { presentStay } from '../present.ts';
import { openFeedback, openLocation, openStay } from '../sealed-words.ts';
import { findKnownFeedback, findLocation, findStays, sumFeedback } from '../store-places.ts';
import { findRegions, findServices } from '../store-services.ts';

/** The directory of services. */
export const listServices = defineQuery({
  name: 'services.list',
  input: inputOf(listEndpoint),
  policy: mayReadDirectory,
  async run(scope, { after, limit, ...asked }) {
    const filter = {
      kind: asked.kind ?? null,
      region: asked.region ?? null,
      language: asked.language ?? null,
      age: asked.age ?? null,
      sex: asked.sex ?? null,
      accessibility: asked.accessibility?.split(',') ?? [],
      freeOnly: asked.free === 'yes',
      of: asked.own === 'yes' ? (scope.actor as AccountActor).organisationId : null,
    };
    const [kind = '', name = '', id = ''] = after === undefined ? [] : readCursor(after, 3);
    const rows = await findServices(scope.db, filter, {
      after: after === undefined ? null : [kind, name, id],
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      services: await describeServices(scope, page),
      next: rows.length > page.length && last ? writeCursor([last.kind, last.name, last.id]) : null,
      regions: await findRegions(scope.db),
    };
  },
  audit: 'none',
});

/** Where a shelter of one's own organisation is. */
export const getShelterLocation = defineQuery({
  name: 'services.readLocation',
  input: inputOf(locationEndpoint),
  policy: mayReadServices,
  async run(scope, { serviceId }) {
    await getOwnService(scope, serviceId);
    const kept = await findLocation(scope.db, serviceId);
    if (!kept) return { address: null, updatedAt: null };
    const address = openLocation(scope.keyring, [kept.organisationId, serviceId], kept.sealed);
    return { address, updatedAt: kept.updatedAt.toISOString() };
  },
  audit: ({ serviceId }) => ({ subjectKind: 'service', subjectIds: [serviceId] }),
});

/** Who stays in one's own organisation's places now. */
export const listStays = defineQuery({
  name: 'services.listStays',
  input: inputOf(staysEndpoint),
  policy: mayReadServices,
  async run(scope, { serviceId, limit }) {
    const rows = await findStays(scope.db, { serviceId: serviceId ?? null, limit });
    return { stays: rows.map((row) => presentStay(row, openStay(scope.keyring, row.id, row.sealed))) };
  },
  audit: (_input, { stays }) => ({ subjectKind: 'stay', subjectIds: stays.map(({ id }) => id) }),
});

/** What survivors said of a service of one's own organisation. */
export const getFeedback = defineQuery({
  name: 'services.readFeedback',
  input: inputOf(feedbackEndpoint),
  policy: mayReadServices,
  async run(scope, { serviceId }) {
    await getOwnService(scope, serviceId);
    const known = await findKnownFeedback(scope.db, serviceId);
    return {
      ...(await sumFeedback(scope.db, serviceId)),
      known: known.map(({ month, answers, referralId, sealed }) => ({
        month,
        answers,
        words: openFeedback(scope.keyring, referralId, sealed),
      })),
    };
  },
  audit: ({ serviceId }) => ({ subjectKind: 'service', subjectIds: [serviceId] }),
});
