// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How the actor's organisation stands to the rows that are tried. */
export type Relation = 'holder' | 'recipient' | 'stranger';
export const relations: readonly Relation[] = ['holder', 'recipient', 'stranger'];

/** Rows of every table around one case: held by one organisation, partly released to a second, unknown to a third. */
export interface World {
  readonly organisations: Readonly<Record<Relation, string>>;
  readonly accounts: Readonly<Record<Relation, string>>;
  /** Another account of the holder. */
  readonly colleague: string;
  readonly caseId: string;
  readonly personId: string;
  readonly releaseId: string;
  readonly ids: Readonly<
    Record<
      | 'session'
      | 'invitation'
      | 'draft'
      | 'view'
      | 'importRun'
      | 'caseExport'
      | 'erasure'
      | 'suspect'
      | 'nationalReturn'
      | 'exactReturn'
      | 'report'
      | 'source'
      | 'estimate'
      | 'publication'
      | 'publicationRunning'
      | 'publicationMade'
      | 'likeCase'
      | 'otherLikeCase'
      | 'service'
      | 'offeredService'
      | 'need'
      | 'referral'
      | 'stay'
      | 'entry'
      | 'lonelyEntry'
      | 'document'
      | 'lonelyDocument'
      | 'upload'
      | 'comment'
      | 'investigation'
      | 'otherInvestigation',
      string
    >
  >;
}
