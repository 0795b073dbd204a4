// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import * as access from './access.ts';
import * as organisations from './organisations.ts';
import * as setUp from './set-up.ts';
import * as applications from './applications.ts';
import * as assessment from './assessment.ts';
import * as assistance from './assistance.ts';
import * as audit from './audit.ts';
import * as calls from './calls.ts';
import * as commitments from './commitments.ts';
import * as campaigns from './campaigns.ts';
import * as caseExports from './case-exports.ts';
import * as cases from './cases.ts';
import * as contributions from './contributions.ts';
import * as documents from './documents.ts';
import * as duplicates from './duplicates.ts';
import type { Endpoint } from './endpoint.ts';
import * as entries from './entries.ts';
import * as estimates from './estimates.ts';
import * as fund from './fund.ts';
import * as grants from './grants.ts';
import * as groups from './groups.ts';
import * as identification from './identification.ts';
import * as imports from './imports.ts';
import * as investigations from './investigations.ts';
import * as ledger from './ledger.ts';
import * as links from './links.ts';
import * as merges from './merges.ts';
import * as meetings from './meetings.ts';
import * as notices from './notices.ts';
import * as outreachEvents from './outreach-events.ts';
import * as plan from './plan.ts';
import * as practices from './practices.ts';
import * as publishedFigures from './published-figures.ts';
import * as publications from './publications.ts';
import * as questions from './questions.ts';
import * as recommendations from './recommendations.ts';
import * as referrals from './referrals.ts';
import * as releases from './releases.ts';
import * as reportTables from './report-tables.ts';
import * as reports from './reports.ts';
import * as returns from './returns.ts';
import * as services from './services.ts';
import * as sourceLabels from './source-labels.ts';
import * as sources from './sources.ts';
import * as statements from './statements.ts';
import * as statistics from './statistics.ts';
import * as support from './support.ts';
import * as suspects from './suspects.ts';
import * as training from './training.ts';
import * as traces from './traces.ts';
import * as treaties from './treaties.ts';
import * as vintages from './vintages.ts';
import * as work from './work.ts';

export * from './access.ts';
export * from './organisations.ts';
export * from './set-up.ts';
export * from './application-form.ts';
export * from './applications.ts';
export * from './assessment.ts';
export * from './assistance-view.ts';
export * from './assistance.ts';
export * from './audit.ts';
export * from './calls.ts';
export * from './campaign-codes.ts';
export * from './campaigns.ts';
export * from './case-exports.ts';
export * from './cases.ts';
export * from './client.ts';
export * from './commitments.ts';
export * from './common.ts';
export * from './contributions.ts';
export * from './documents.ts';
export * from './duplicates.ts';
export * from './endpoint.ts';
export * from './entries.ts';
export * from './estimates.ts';
export * from './fund.ts';
export * from './grant-view.ts';
export * from './grants.ts';
export * from './groups.ts';
export * from './identification.ts';
export * from './imports.ts';
export * from './investigations.ts';
export * from './ledger.ts';
export * from './links.ts';
export * from './merges.ts';
export * from './meetings.ts';
export * from './notices.ts';
export * from './outreach-events.ts';
export { CampaignId, OutreachEventId, SpokenLanguage } from './outreach-words.ts';
export * from './plan-view.ts';
export * from './plan.ts';
export * from './practices.ts';
export * from './published-figures.ts';
export * from './publication-view.ts';
export * from './publications.ts';
export * from './questions.ts';
export * from './recommendations.ts';
export * from './referrals.ts';
export * from './releases.ts';
export * from './report-text.ts';
export * from './report-tables.ts';
export * from './reports.ts';
export * from './return-view.ts';
export * from './returns.ts';
export * from './services.ts';
export * from './source-labels.ts';
export * from './source-mapping.ts';
export * from './source-report.ts';
export * from './sources.ts';
export * from './statements.ts';
export * from './statistics.ts';
export * from './support.ts';
export * from './suspects.ts';
export * from './training-view.ts';
export * from './training.ts';
export * from './traces.ts';
export * from './treaties.ts';
export * from './vintages.ts';
export * from './work.ts';

function endpointsIn(module: Readonly<Record<string, unknown>>): [string, Endpoint][] {
  return Object.entries(module).filter((entry): entry is [string, Endpoint] => {
    const value = entry[1];
    return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'caller' in value;
  });
}

/** Every endpoint of the contract by its operation name. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map(
  [
    setUp,
    access,
    organisations,
    applications,
    assessment,
    assistance,
    audit,
    calls,
    campaigns,
    caseExports,
    cases,
    commitments,
    contributions,
    documents,
    duplicates,
    entries,
    estimates,
    fund,
    grants,
    groups,
    identification,
    imports,
    investigations,
    ledger,
    links,
    merges,
    meetings,
    notices,
    outreachEvents,
    plan,
    practices,
    publishedFigures,
    publications,
    questions,
    recommendations,
    referrals,
    releases,
    reportTables,
    reports,
    returns,
    services,
    sourceLabels,
    sources,
    statements,
    statistics,
    support,
    suspects,
    training,
    traces,
    treaties,
    vintages,
    work,
  ].flatMap((module) => endpointsIn(module)),
);
