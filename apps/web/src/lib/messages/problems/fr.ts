// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../messages-like.ts';
import type en from './en.ts';
import requests from './requests/fr.ts';
import cases from './cases/fr.ts';
import identification from './identification/fr.ts';
import figures from './figures/fr.ts';
import documents from './documents/fr.ts';
import services from './services/fr.ts';
import plan from './plan/fr.ts';
import calls from './calls/fr.ts';
import fund from './fund/fr.ts';
import groups from './groups/fr.ts';
import outreach from './outreach/fr.ts';
import training from './training/fr.ts';
import treaties from './treaties/fr.ts';

export default {
  ...requests,
  ...cases,
  ...identification,
  ...figures,
  ...documents,
  ...services,
  ...plan,
  ...calls,
  ...fund,
  ...groups,
  ...outreach,
  ...training,
  ...treaties,
  requestNumber: 'Numéro de la demande : {{number}}',
  unreachable: {
    what: 'Palermo est injoignable.',
    todo: 'Vérifiez votre connexion puis réessayez. Ce que vous avez saisi est toujours là.',
  },
  unknown: {
    what: 'Un problème est survenu sur cette page.',
    todo: 'Réessayez. Si cela se reproduit, dites à votre administrateur ce que vous étiez en train de faire.',
  },
} as const satisfies MessagesLike<typeof en>;
