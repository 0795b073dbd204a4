// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { comparePublication, createPublication } from './commands/create-publication.ts';
import { cancelPublication, discardPublication } from './commands/end-publication.ts';
import { createLedgerCommands } from './commands/keep-ledger.ts';
import { createProposePublication } from './commands/propose-publication.ts';
import { releasePublication, withdrawPublication } from './commands/release-publication.ts';
import type { PublicationParts } from './publication-parts.ts';
import { createGetPrivacyLedger } from './queries/get-privacy-ledger.ts';
import { downloadPublication, getPublication, listPublications } from './queries/get-publication.ts';
import { publicationJobs } from './run-publication.ts';

/** The endpoints of publications and of the privacy ledger. */
export function createPublicationRoutes(parts: PublicationParts): readonly Route[] {
  const { execute, queue } = parts;
  const proposePublication = createProposePublication(parts);
  const getPrivacyLedger = createGetPrivacyLedger(parts);
  const { settleLedger } = createLedgerCommands(parts);
  return [
    bindRoute(contract.listPublications, listPublications),
    bindRoute(contract.getPublication, getPublication),
    bindRoute(contract.cancelPublicationJob, cancelPublication),
    bindRoute(contract.discardPublication, discardPublication),
    bindRoute(contract.withdrawPublication, withdrawPublication),
    bindRoute(contract.downloadPublication, downloadPublication),
    bindRoute(contract.getPrivacyLedger, getPrivacyLedger),
    defineRoute(contract.releasePublication, async ({ account, params }) => {
      return (await execute(releasePublication, account(), params)).view;
    }),
    defineRoute(contract.createPublication, async ({ account, body }) => {
      const { jobId, view } = await execute(createPublication, account(), body);
      await queue.send(publicationJobs, { id: jobId });
      return view;
    }),
    defineRoute(contract.comparePublication, async ({ account, params, body }) => {
      const { jobId, view } = await execute(comparePublication, account(), { ...params, ...body });
      await queue.send(publicationJobs, { id: jobId });
      return view;
    }),
    defineRoute(contract.proposePublication, async ({ account, params, body }) => {
      const { jobId, view } = await execute(proposePublication, account(), { ...params, ...body });
      await queue.send(publicationJobs, { id: jobId });
      return view;
    }),
    defineRoute(contract.settlePrivacyLedger, async ({ account, body }) => {
      await execute(settleLedger, account(), body);
      return execute(getPrivacyLedger, account(), {});
    }),
  ];
}
