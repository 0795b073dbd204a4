// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getPublicOutreach as endpoint, inputOf } from '@palermo/contract';
import { defineQuery } from '../../../kernel/use-case.ts';
import { mayVisit } from '../policy.ts';
import { findPublicCampaigns, findPublicPractices } from '../store-public-outreach.ts';

/** Campaigns, media updates, materials and practices that were made public, for anybody. */
export const getPublicOutreach = defineQuery({
  name: 'outreach.readPublic',
  input: inputOf(endpoint),
  policy: mayVisit,
  run: async ({ db }) => ({
    campaigns: await findPublicCampaigns(db),
    practices: await findPublicPractices(db),
  }),
  audit: 'none',
});
