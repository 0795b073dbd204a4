// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, PublicPlan, withdrawPlan as withdrawEndpoint } from '@palermo/contract';
import { z } from 'zod';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayCoordinate } from '../../policy.ts';
import { findCurrentPlan } from '../../store-measures.ts';
import { insertPublication, withdrawPublications } from '../../store-publications.ts';
import { stampOf } from '../stamp.ts';

/** Keeps what may be public of the plan as it stands now. What was public before is taken back. Throws `plan.none`. */
export const publishPlan = defineCommand({
  name: 'plan.publish',
  input: z.object({ content: PublicPlan.omit({ publishedAt: true }) }),
  policy: mayCoordinate,
  async run(scope, { content }) {
    const plan = await findCurrentPlan(scope.db);
    if (!plan) throw new AppError('plan.none');
    const at = scope.clock();
    const publishedAt = at.toISOString();
    await withdrawPublications(scope.db, at);
    await insertPublication(scope.db, {
      id: newId(),
      planId: plan.id,
      content: { ...content, publishedAt },
      ...stampOf(scope),
    });
    return { publishedAt };
  },
  audit: ({ content }) => ({ details: { measures: content.measures.length } }),
});

/** Takes back what was made public of the plan. */
export const withdrawPlan = defineCommand({
  name: 'plan.withdraw',
  input: inputOf(withdrawEndpoint),
  policy: mayCoordinate,
  run: async (scope) => ({ withdrawn: await withdrawPublications(scope.db, scope.clock()) }),
  audit: (_input, { withdrawn }) => ({ details: { withdrawn } }),
});
