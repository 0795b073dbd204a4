// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  CampaignStatus,
  ChannelCode,
  LedgerAccountCode,
  OutcomeKind,
  OutcomeProof,
  PillarCode,
  PracticeEvidence,
  ReachUnit,
  RecommendationStatus,
  TreatyStanding,
} from '@palermo/contract';

interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly none: string;
}

/** Words of the tables of the plan, treaties, recommendations and the fund. Places for values are written `{name}`. */
export interface TableWords {
  readonly asOf: string;
  readonly progress: Table & {
    readonly plan: string;
    readonly derived: string;
    readonly pillars: Readonly<Record<PillarCode, string>>;
  };
  readonly treaties: Table & {
    readonly state: string;
    readonly standings: Readonly<Record<TreatyStanding['standing'] | 'unknown', string>>;
  };
  readonly recommendations: Omit<Table, 'none'> & {
    readonly counts: string;
    readonly further: string;
    readonly statuses: Readonly<Record<RecommendationStatus, string>>;
  };
  readonly fund: Table & {
    readonly balanced: string;
    readonly accounts: Readonly<Record<LedgerAccountCode, string>>;
  };
  readonly campaigns: Table & {
    readonly apart: string;
    readonly notKnown: string;
    readonly estimated: string;
    readonly ofTarget: string;
    readonly statuses: Readonly<Record<CampaignStatus, string>>;
    readonly channels: Readonly<Record<ChannelCode, string>>;
    readonly units: Readonly<Record<ReachUnit, string>>;
    readonly kinds: Readonly<Record<OutcomeKind, string>>;
    readonly proofs: Readonly<Record<OutcomeProof, string>>;
  };
  readonly practices: Table & {
    readonly counts: string;
    readonly evidences: Readonly<Record<PracticeEvidence, string>>;
  };
  readonly training: Table & {
    readonly counts: string;
    readonly change: string;
    readonly tooFew: string;
  };
  readonly assistance: Omit<Table, 'none'> & {
    readonly note: string;
    /** Asked for, agreed, delivered, rated, very useful, offers open today. */
    readonly rows: readonly string[];
  };
}
