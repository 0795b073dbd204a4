// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { MeasureId } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery, type Execute } from '../../../kernel/use-case.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { getNodeSettings } from '../../access/index.ts';
import {
  addIndicator,
  changeIndicator,
  progressOf,
  publishPlan,
  readMeasureFacts,
  readPlanFacts,
  type FollowedMeasure,
} from '../../accountability/index.ts';
import { mayReadStatistics } from '../policy.ts';
import { countFor } from './count-for.ts';
import { requireCountable } from './count-formulas.ts';
import { presentLeads, presentLine, presentMeasure, presentPublic } from './present-progress.ts';

interface Asking {
  readonly execute: Execute;
  readonly actor: AccountActor;
}

/** The plan with its progress: facts as the caller reads them, values as the node counts them. */
async function followPlan({ execute, actor }: Asking) {
  const read = await execute(readPlanFacts, actor, {});
  const { facts, commitments } = read;
  const values = await countFor(
    { execute, actor },
    facts.measures.flatMap(({ indicators }) => indicators),
  );
  return { ...read, values, progress: progressOf(facts, commitments, values) };
}

async function followMeasure({ execute, actor }: Asking, measureId: MeasureId) {
  const opened = await execute(readMeasureFacts, actor, { measureId });
  return presentMeasure(opened, await countFor({ execute, actor }, opened.indicators));
}

/** The measures that a list asks for, in the order of their numbers. */
function wanted(
  measures: readonly FollowedMeasure[],
  asked: z.output<NonNullable<typeof contract.listMeasures.query>>,
): FollowedMeasure[] {
  const [after = '0'] = asked.after === undefined ? [] : readCursor(asked.after, 1);
  const from = Number(after);
  return measures.filter(
    ({ number, pillar, answers, leadId, progress }) =>
      number > from &&
      (asked.pillar === undefined || pillar === asked.pillar) &&
      (asked.commitment === undefined || answers.includes(asked.commitment)) &&
      (asked.lead === undefined || leadId === asked.lead) &&
      (asked.activity === undefined || progress.activity === asked.activity) &&
      (asked.stale === undefined || progress.stale),
  );
}

const nameOfNode = defineQuery({
  name: 'progress.node',
  input: z.object({}),
  policy: mayReadStatistics,
  run: async (scope) => ({ name: (await getNodeSettings(scope)).name }),
  audit: 'none',
});

/** What may be public of the plan as it stands now. */
async function composePublic({ execute, actor }: Asking) {
  const { facts, progress } = await followPlan({ execute, actor });
  const { plan } = facts;
  if (!plan) return undefined;
  const measures: ReturnType<typeof presentPublic>[] = [];
  for (const measure of facts.measures.filter((each) => each.public && each.droppedOn === null)) {
    measures.push(presentPublic(await followMeasure({ execute, actor }, measure.id)));
  }
  const { name: node } = await execute(nameOfNode, actor, {});
  const { title, startsOn, endsOn } = plan;
  return { title, startsOn, endsOn, node, pillars: [...progress.pillars], measures };
}

/** The endpoints of the plan that show what is counted, or take what is to be counted. */
export const progressRoutes: readonly Route[] = [
  defineRoute(contract.getPlan, async ({ execute, account }) => {
    const { facts, progress, organisations, publishedAt, mayEdit } = await followPlan({ execute, actor: account() });
    return {
      plan: facts.plan,
      pillars: [...progress.pillars],
      leads: presentLeads(progress.leads, organisations),
      publishedAt: publishedAt?.toISOString() ?? null,
      mayEdit,
    };
  }),
  defineRoute(contract.listMeasures, async ({ execute, account, query }) => {
    const { progress, organisations } = await followPlan({ execute, actor: account() });
    const found = wanted(progress.measures, query);
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    return {
      measures: page.map((measure) => presentLine(measure, organisations)),
      next: found.length > page.length && last ? writeCursor([last.number]) : null,
    };
  }),
  defineRoute(contract.getMeasure, ({ execute, account, params }) =>
    followMeasure({ execute, actor: account() }, params.measureId),
  ),
  defineRoute(contract.addIndicator, ({ execute, account, params, body }) => {
    if (body.formula !== null) requireCountable(body.formula);
    return execute(addIndicator, account(), { ...params, ...body });
  }),
  defineRoute(contract.changeIndicator, ({ execute, account, params, body }) => {
    if (body.formula !== null) requireCountable(body.formula);
    return execute(changeIndicator, account(), { ...params, ...body });
  }),
  defineRoute(contract.publishPlan, async ({ execute, account }) => {
    const content = await composePublic({ execute, actor: account() });
    if (!content) throw new AppError('plan.none');
    return execute(publishPlan, account(), { content });
  }),
];
