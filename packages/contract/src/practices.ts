// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CommitmentRef, PillarCode } from './commitments.ts';
import { Cursor, Day, Instant, line, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { ChannelCode, MaterialId, MaterialKind } from './campaign-codes.ts';
import { SpokenLanguage, words } from './outreach-words.ts';
import { version } from './plan-fields.ts';

export const PracticeId = z.uuid().brand('PracticeId');
export type PracticeId = z.infer<typeof PracticeId>;

export const PracticeTag = z.enum([
  'screening',
  'hotline',
  'children',
  'survivors',
  'shelter',
  'health',
  'legalAid',
  'compensation',
  'reunification',
  'return',
  'borders',
  'labourInspection',
  'recruitment',
  'supplyChains',
  'online',
  'financial',
  'investigation',
  'court',
  'training',
  'awareness',
  'data',
  'coordination',
]);
export type PracticeTag = z.infer<typeof PracticeTag>;
/** What shows that a practice works, said honestly: the weakest first. */
export const PracticeEvidence = z.enum(['untested', 'followed', 'evaluated', 'compared']);
export type PracticeEvidence = z.infer<typeof PracticeEvidence>;
export const PracticeState = z.enum(['drafted', 'proposed', 'published', 'returned', 'retired']);
export type PracticeState = z.infer<typeof PracticeState>;

const description = {
  title: line(200),
  /** What problem it is about. */
  problem: words(4000),
  /** What is done. */
  done: words(8000),
  /** What it needs: people, money, law, training. */
  needs: words(4000).nullable(),
  evidence: PracticeEvidence,
  /** What shows that it works; there is something unless it is untested. */
  shows: words(4000).nullable(),
  place: line(200).nullable(),
  sinceOn: Day.nullable(),
  pillar: PillarCode,
  tags: z.array(PracticeTag).max(20),
  commitments: z.array(CommitmentRef).max(40),
  language: SpokenLanguage,
  /** The office that answers questions about it; no person. */
  contact: line(200),
};

export const PracticeLine = z.object({
  ...description,
  id: PracticeId,
  state: PracticeState,
  organisationId: OrganisationId,
  organisation: z.string(),
  public: z.boolean(),
  /** Organisations that use it besides the one that wrote it. */
  adoptedCount: z.int(),
  own: z.boolean(),
  mayReview: z.boolean(),
});
export type PracticeLine = z.infer<typeof PracticeLine>;
export const AdoptionView = z.object({
  organisationId: OrganisationId,
  organisation: z.string(),
  sinceOn: Day,
  changed: z.string().nullable(),
  result: z.string().nullable(),
  endedOn: Day.nullable(),
  version: z.int(),
  own: z.boolean(),
});
export type AdoptionView = z.infer<typeof AdoptionView>;
export const PracticeView = PracticeLine.extend({
  version: z.int(),
  reviewedOn: Day.nullable(),
  reviews: z.array(
    z.object({
      id: z.uuid(),
      verdict: z.enum(['published', 'returned']),
      note: z.string(),
      organisation: z.string(),
      madeAt: Instant,
    }),
  ),
  adoptions: z.array(AdoptionView),
  /** What the caller may do now. */
  mayWrite: z.boolean(),
  mayAdopt: z.boolean(),
  mayRelease: z.boolean(),
  mayRetire: z.boolean(),
});
export type PracticeView = z.infer<typeof PracticeView>;

const params = z.object({ practiceId: PracticeId });
const answer = { caller: 'account', response: PracticeView } as const;

export const listPractices = defineEndpoint({
  method: 'GET',
  path: '/practices',
  summary: 'Practices that the caller may know of, the latest changed first',
  caller: 'account',
  query: z.object({
    /** Published ones, or those that wait for one of the caller: to review, or to be written further. */
    show: z.enum(['published', 'toReview', 'own', 'adopted']).optional(),
    q: z.string().trim().max(100).optional(),
    pillar: PillarCode.optional(),
    tag: PracticeTag.optional(),
    commitment: CommitmentRef.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({
    practices: z.array(PracticeLine),
    next: Cursor.nullable(),
    mayWrite: z.boolean(),
    counts: z.object({ published: z.int(), toReview: z.int(), own: z.int(), adopted: z.int() }),
  }),
});
export const writePractice = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/practices',
  summary: "Draft a practice of one's own organisation",
  body: z.object(description),
});
export const getPractice = defineEndpoint({
  ...answer,
  method: 'GET',
  path: '/practices/:practiceId',
  summary: 'A practice with its reviews and who adopted it',
  params,
});
export const changePractice = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/practices/:practiceId',
  summary: 'Change a practice that is drafted or was returned. Refused when somebody changed it since `version`',
  params,
  body: z.object({ ...description, version }),
});
export const movePractice = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/practices/:practiceId/step',
  summary:
    'Propose a practice for review, take it back, release a published one to the public or withhold it, or retire it',
  params,
  body: z.object({ step: z.enum(['propose', 'takeBack', 'release', 'withhold', 'retire']), version }),
});
export const reviewPractice = defineEndpoint({
  ...answer,
  method: 'POST',
  path: '/practices/:practiceId/reviews',
  summary: 'Review a proposed practice of another organisation: publish it or return it, with a note',
  params,
  body: z.object({ verdict: z.enum(['published', 'returned']), note: words(4000), version }),
});
export const adoptPractice = defineEndpoint({
  ...answer,
  method: 'PUT',
  path: '/practices/:practiceId/adoption',
  summary: "Say that one's own organisation adopted a practice, with what change and what result",
  params,
  body: z.object({
    sinceOn: Day,
    changed: words(2000).nullable(),
    result: words(2000).nullable(),
    endedOn: Day.nullable(),
    /** Of what was said before; 0 where nothing was. */
    version: z.int().min(0).max(1_000_000),
  }),
});

/** What anybody may read of outreach: no organisation's reply, no report that is not released. */
export const PublicOutreach = z.object({
  campaigns: z.array(
    z.object({
      title: z.string(),
      theme: z.string().nullable(),
      message: z.string().nullable(),
      turnsOn: Day,
      startsOn: Day,
      endsOn: Day,
      channels: z.array(ChannelCode),
      updates: z.array(
        z.object({ on: Day, title: z.string(), body: z.string().nullable(), link: z.string().nullable() }),
      ),
      materials: z.array(
        z.object({
          id: MaterialId,
          title: z.string(),
          kind: MaterialKind,
          language: SpokenLanguage,
          link: z.string().nullable(),
          alternative: z.string().nullable(),
          file: z.boolean(),
        }),
      ),
    }),
  ),
  practices: z.array(
    z.object({
      id: PracticeId,
      title: z.string(),
      problem: z.string(),
      done: z.string(),
      needs: z.string().nullable(),
      evidence: PracticeEvidence,
      shows: z.string().nullable(),
      place: z.string().nullable(),
      pillar: PillarCode,
      tags: z.array(PracticeTag),
      language: SpokenLanguage,
      contact: z.string(),
    }),
  ),
});
export type PublicOutreach = z.infer<typeof PublicOutreach>;
export const getPublicOutreach = defineEndpoint({
  method: 'GET',
  path: '/public/outreach',
  summary: 'Campaigns, media updates, materials and practices that were made public',
  caller: 'anyone',
  response: PublicOutreach,
});
export const downloadPublicMaterial = defineEndpoint({
  method: 'GET',
  path: '/public/outreach/materials/:materialId',
  summary: 'The file of a material that was made public',
  caller: 'anyone',
  params: z.object({ materialId: MaterialId }),
  response: z.string(),
  answers: 'file',
});
