// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { VintageId } from './vintages.ts';
import {
  PrivacyLedgerView,
  PublicationChoice,
  PublicationId,
  PublicationModeCode,
  PublicationSettings,
  PublicationSummary,
  PublicationView,
} from './publication-view.ts';

const ofPublication = z.object({ publicationId: PublicationId });

export const listPublications = defineEndpoint({
  method: 'GET',
  path: '/publications',
  summary: 'Publications of standard records, newest first',
  caller: 'account',
  response: z.object({ publications: z.array(PublicationSummary), may: z.object({ create: z.boolean() }) }),
});
export const createPublication = defineEndpoint({
  method: 'POST',
  path: '/publications',
  summary: 'Choose what to publish of whom, of a closed vintage or of one that is closed now, and compare the modes',
  caller: 'account',
  body: z.object({
    choice: PublicationChoice,
    /** A closed vintage; one is closed now when absent. */
    vintageId: VintageId.optional(),
    settings: PublicationSettings.partial().optional(),
  }),
  response: PublicationView,
});
export const getPublication = defineEndpoint({
  method: 'GET',
  path: '/publications/:publicationId',
  summary: 'One publication: what is published, how the modes compare, how far it is',
  caller: 'account',
  params: ofPublication,
  response: PublicationView,
});
export const comparePublication = defineEndpoint({
  method: 'POST',
  path: '/publications/:publicationId/comparison',
  summary: 'Compare the modes again, with other settings',
  caller: 'account',
  params: ofPublication,
  body: PublicationSettings.partial(),
  response: PublicationView,
});
export const cancelPublicationJob = defineEndpoint({
  method: 'DELETE',
  path: '/publications/:publicationId/job',
  summary: 'Stop the job of a publication; privacy that was spent for it stays spent',
  caller: 'account',
  params: ofPublication,
  response: PublicationView,
});
export const discardPublication = defineEndpoint({
  method: 'DELETE',
  path: '/publications/:publicationId',
  summary: 'Throw a publication away that nobody proposed; privacy that was spent for it stays spent',
  caller: 'account',
  params: ofPublication,
  response: z.void(),
  answers: 'empty',
});
export const proposePublication = defineEndpoint({
  method: 'POST',
  path: '/publications/:publicationId/proposal',
  summary: 'Choose the mode, spend its privacy and make the files that a second person releases',
  caller: 'confirmedAccount',
  params: ofPublication,
  body: z.object({ mode: PublicationModeCode, settings: PublicationSettings.partial().optional() }),
  response: PublicationView,
});
export const withdrawPublication = defineEndpoint({
  method: 'DELETE',
  path: '/publications/:publicationId/proposal',
  summary: 'Take a proposal back or send it back; its files go, and privacy that was spent stays spent',
  caller: 'account',
  params: ofPublication,
  response: PublicationView,
});
export const releasePublication = defineEndpoint({
  method: 'POST',
  path: '/publications/:publicationId/release',
  summary: 'Release what somebody else proposed, byte for byte',
  caller: 'confirmedAccount',
  params: ofPublication,
  response: PublicationView,
});
export const downloadPublication = defineEndpoint({
  method: 'GET',
  path: '/publications/:publicationId/package',
  summary: 'The data package: before release for who decides on it, then for everybody who sees publications',
  caller: 'account',
  params: ofPublication,
  response: z.string(),
  answers: 'file',
});
export const getPrivacyLedger = defineEndpoint({
  method: 'GET',
  path: '/privacy-ledger',
  summary: 'What the standard records of each year have spent on privacy, and the rules of publication',
  caller: 'account',
  response: PrivacyLedgerView,
});
export const settlePrivacyLedger = defineEndpoint({
  method: 'POST',
  path: '/privacy-ledger/settlement',
  summary: 'After a restore: declare that the ledger knows everything that was spent',
  caller: 'confirmedAccount',
  body: z.object({ statement: line(500) }),
  response: PrivacyLedgerView,
});
