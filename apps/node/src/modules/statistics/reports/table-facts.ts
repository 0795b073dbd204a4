// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  LedgerAccountCode,
  PillarCode,
  PracticeEvidence,
  RecommendationStatus,
  TrainingFigures,
  TreatyStanding,
} from '@palermo/contract';
import type { CampaignReport } from '../../accountability/index.ts';

interface PillarFacts {
  readonly pillar: PillarCode;
  readonly commitments: number;
  readonly answered: number;
  readonly measures: number;
  readonly done: number;
  readonly late: number;
  readonly reached: number;
}

interface TreatyFacts {
  readonly key: string;
  /** Null where no source says anything of the state. */
  readonly standing: TreatyStanding['standing'] | null;
  readonly signedOn: string | null;
  readonly boundOn: string | null;
  readonly asOf: string | null;
  readonly partyCount: number;
}

interface RecommendationFacts {
  readonly source: string;
  readonly document: string | null;
  readonly words: string;
  readonly status: RecommendationStatus;
  readonly dueOn: string | null;
}

interface LineFacts {
  readonly account: LedgerAccountCode;
  readonly currency: string;
  readonly opening: string;
  readonly debits: string;
  readonly credits: string;
  readonly closing: string;
}

interface PracticeFacts {
  readonly title: string;
  readonly organisation: string;
  readonly pillar: PillarCode;
  readonly evidence: PracticeEvidence;
  readonly adoptedCount: number;
}

interface AssistanceFacts {
  readonly asked: number;
  readonly offered: number;
  readonly agreed: number;
  readonly delivered: number;
  readonly useful: number;
  readonly rated: number;
}

/** What a table of a report says on a day, in no language yet. Kept with a report that was proposed. */
export type TableFacts = { readonly on: string } & (
  | { readonly kind: 'progress'; readonly plan: string | null; readonly pillars: readonly PillarFacts[] }
  | { readonly kind: 'treaties'; readonly state: string | null; readonly treaties: readonly TreatyFacts[] }
  | {
      readonly kind: 'recommendations';
      readonly open: number;
      readonly overdue: number;
      readonly closed: number;
      readonly recommendations: readonly RecommendationFacts[];
    }
  | { readonly kind: 'fund'; readonly from: string; readonly to: string; readonly lines: readonly LineFacts[] }
  | { readonly kind: 'campaigns'; readonly campaigns: readonly CampaignReport[] }
  | {
      readonly kind: 'practices';
      readonly publishedCount: number;
      readonly adoptingCount: number;
      readonly practices: readonly PracticeFacts[];
    }
  | {
      readonly kind: 'training';
      readonly from: string;
      readonly to: string;
      readonly figures: TrainingFigures;
    }
  | { readonly kind: 'assistance'; readonly from: string; readonly to: string; readonly counts: AssistanceFacts }
);
