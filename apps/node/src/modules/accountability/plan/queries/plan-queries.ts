// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getCoverage as coverageEndpoint,
  getPublicPlan as publicEndpoint,
  inputOf,
  MeasureId,
} from '@palermo/contract';
import { z } from 'zod';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findOrganisations } from '../../../access/index.ts';
import { readCommitments } from '../../instruments/read-instruments.ts';
import { coordinates, mayReadAccountability, mayVisit } from '../../policy.ts';
import { findPublished, findPublishedAt } from '../../store-publications.ts';
import { activityOf } from '../progress.ts';
import { openMeasure } from '../open-measure.ts';
import { readPlan } from '../read-plan.ts';

/** The facts of the plan with what it takes to tell its progress. Statistics add what indicators count. */
export const readPlanFacts = defineQuery({
  name: 'plan.read',
  input: z.object({}),
  policy: mayReadAccountability,
  async run(scope) {
    const facts = await readPlan(scope);
    return {
      facts,
      commitments: await readCommitments(scope),
      organisations: await findOrganisations(scope, [...new Set(facts.measures.map(({ leadId }) => leadId))]),
      publishedAt: await findPublishedAt(scope.db),
      mayEdit: coordinates(scope.actor),
    };
  },
  audit: 'none',
});

/** One measure with the facts of its milestones and indicators. Throws `record.not-found`. */
export const readMeasureFacts = defineQuery({
  name: 'plan.readMeasure',
  input: z.object({ measureId: MeasureId }),
  policy: mayReadAccountability,
  run: (scope, { measureId }) => openMeasure(scope, measureId),
  audit: 'none',
});

/** Every commitment with how many measures answer it. */
export const getCoverage = defineQuery({
  name: 'plan.coverage',
  input: inputOf(coverageEndpoint),
  policy: mayReadAccountability,
  async run(scope, { pillar, gaps }) {
    const { measures, today } = await readPlan(scope);
    const counts = new Map<string, { measures: number; done: number; late: number }>();
    for (const measure of measures) {
      if (measure.droppedOn !== null) continue;
      const activity = activityOf(measure, today);
      for (const ref of measure.answers) {
        const count = counts.get(ref) ?? { measures: 0, done: 0, late: 0 };
        count.measures += 1;
        if (activity === 'done' || activity === 'late') count[activity] += 1;
        counts.set(ref, count);
      }
    }
    const commitments = (await readCommitments(scope)).filter(
      (each) => (pillar === undefined || each.pillar === pillar) && (gaps === undefined || !counts.has(each.ref)),
    );
    return {
      commitments: commitments.map(({ ref, pillar: under, reference, paraphrase, verified }) => {
        const count = counts.get(ref) ?? { measures: 0, done: 0, late: 0 };
        return { ref, pillar: under, reference, paraphrase, verified, ...count };
      }),
    };
  },
  audit: 'none',
});

/** What was made public of the plan, for anybody. */
export const getPublicPlan = defineQuery({
  name: 'plan.readPublic',
  input: inputOf(publicEndpoint),
  policy: mayVisit,
  run: async (scope) => ({ plan: (await findPublished(scope.db))?.content ?? null }),
  audit: 'none',
});
