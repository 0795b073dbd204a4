// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CampaignView } from '@palermo/contract';
import type { CampaignAct } from '../campaign-act-form.tsx';

/** What a part of a campaign's page shows, and how it asks for an act. */
export interface PartProps {
  readonly view: CampaignView;
  readonly onAct: (act: CampaignAct) => void;
}
