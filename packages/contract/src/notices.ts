// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

/** What an account is told of. Each has its words in the catalogue; none says anything about a person. */
export const NoticeKind = z.enum([
  'caseReleased',
  'releaseRevoked',
  'releaseExpiring',
  'brokenGlass',
  'overrideToReview',
  'disclosureToDecide',
  'referralWaiting',
  'referralAccepted',
  'referralRejected',
  'referralAsked',
  'referralAnswered',
  'referralWithdrawn',
  'referralLapsed',
  'handOverAsked',
  'handOverAccepted',
  'handOverRejected',
  'taskAssigned',
  'caseAssigned',
  'mentioned',
  'caseMoved',
  'duplicateAsked',
  'duplicateAnswered',
  'recordShared',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;
