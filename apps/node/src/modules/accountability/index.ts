// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { addIndicator, changeIndicator } from './plan/commands/indicators.ts';
export { publishPlan } from './plan/commands/publications.ts';
export type { OpenedMeasure } from './plan/open-measure.ts';
export { formulaKey, type IndicatorFacts, type MeasureFacts, type PlanFacts } from './plan/plan-facts.ts';
export {
  outcomeOf,
  progressOf,
  progressOfMeasure,
  readingOf,
  type CountedValues,
  type FollowedMeasure,
  type PlanProgress,
} from './plan/progress.ts';
export { readMeasureFacts, readPlanFacts } from './plan/queries/plan-queries.ts';
export { readPlan } from './plan/read-plan.ts';
export { readCommitments, type PresentCommitment } from './instruments/read-instruments.ts';
export { readCampaigns, readPractices, type CampaignReport } from './outreach/read-outreach.ts';
export { readFollowUp } from './recommendations/queries.ts';
export { readAssistanceFigures } from './assistance/queries.ts';
export { readTrainingFigures } from './training/training-figures.ts';
export { readOwnTreaties } from './treaties/queries.ts';
export { createMaterialRoutes } from './outreach/routes.ts';
export { createEvidenceRoutes } from './plan/routes.ts';
export { accountabilityRoutes } from './routes.ts';
