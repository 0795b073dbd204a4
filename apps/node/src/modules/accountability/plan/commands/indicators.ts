// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addIndicator as addEndpoint,
  changeIndicator as changeEndpoint,
  inputOf,
  reportIndicatorValue as reportEndpoint,
  strikeIndicatorValue as strikeEndpoint,
  type IndicatorDetails,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayCoordinate, mayReportProgress } from '../../policy.ts';
import {
  findIndicators,
  insertIndicator,
  insertValue,
  strikeValueRow,
  updateIndicator,
} from '../../store-indicators.ts';
import { getMeasureRow } from '../open-measure.ts';
import { stampOf } from '../stamp.ts';
import { requireReport } from './milestones.ts';

/** A way from baseline to target there must be, and a percentage is of something. */
function requireWay({ baseline, target, formula, scale }: IndicatorDetails): void {
  const countsWhole = formula !== null && (formula.among === 'nothing') === (scale === 'percent');
  if (baseline === target || countsWhole) throw new AppError('plan.formula');
}

/** Adds an indicator. That its formula can be counted, statistics see to before. Throws `plan.formula`. */
export const addIndicator = defineCommand({
  name: 'plan.addIndicator',
  input: inputOf(addEndpoint),
  policy: mayCoordinate,
  async run(scope, row) {
    requireWay(row);
    await getMeasureRow(scope, row.measureId);
    if (!(await insertIndicator(scope.db, row, stampOf(scope)))) throw new AppError('record.changed');
    return { id: row.id, version: 1 };
  },
  audit: ({ measureId, id, formula }) => ({
    details: { measure: measureId, indicator: id, computed: formula !== null },
  }),
});

/** Changes an indicator, or strikes it out. Throws `record.changed`, `plan.formula`. */
export const changeIndicator = defineCommand({
  name: 'plan.changeIndicator',
  input: inputOf(changeEndpoint),
  policy: mayCoordinate,
  async run(scope, { indicatorId, struck, ...details }) {
    requireWay(details);
    const row = { ...details, id: indicatorId, struckAt: struck ? scope.clock() : null };
    if (!(await updateIndicator(scope.db, row, stampOf(scope)))) throw new AppError('record.changed');
    return { id: indicatorId, version: details.version + 1 };
  },
  audit: ({ measureId, indicatorId, struck }) => ({ details: { measure: measureId, indicator: indicatorId, struck } }),
});

/** Reports the value of an indicator. The same request again changes nothing. Throws `plan.computed`, `plan.future`. */
export const reportValue = defineCommand({
  name: 'plan.reportValue',
  input: inputOf(reportEndpoint),
  policy: mayReportProgress,
  async run(scope, { measureId, indicatorId, ...value }) {
    await requireReport(scope, measureId, value);
    const indicator = (await findIndicators(scope.db, measureId)).find(({ id }) => id === indicatorId);
    if (!indicator) throw new AppError('record.not-found');
    if (indicator.formula !== null) throw new AppError('plan.computed');
    const { organisationId } = scope.actor as AccountActor;
    await insertValue(scope.db, { ...value, measureId, indicatorId, organisationId }, stampOf(scope));
    return { id: value.id };
  },
  audit: ({ measureId, indicatorId, id }) => ({ details: { measure: measureId, indicator: indicatorId, value: id } }),
});

/** Strikes out a value that was reported wrongly. */
export const strikeValue = defineCommand({
  name: 'plan.strikeValue',
  input: inputOf(strikeEndpoint),
  policy: mayReportProgress,
  async run(scope, { measureId, valueId }) {
    await requireReport(scope, measureId, { on: null, fileId: null });
    const isStruck = await strikeValueRow(scope.db, { id: valueId, measureId, at: scope.clock() });
    if (!isStruck) throw new AppError('record.not-found');
    return { id: valueId };
  },
  audit: ({ measureId, valueId }) => ({ details: { measure: measureId, value: valueId } }),
});
