// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EntryKind, ServiceKindCode } from '@palermo/contract';
import { findCountry, labelOf } from '@palermo/terms';
import { dayOf } from '../../../kernel/clock.ts';
import { element, type XmlElement } from './xml.ts';

/** A movement of the ledger as IATI tells it. */
export interface IatiMovement {
  readonly number: number;
  readonly kind: EntryKind;
  readonly on: string;
  readonly currency: string;
  /** In digits with a point; below zero where it was taken back. */
  readonly amount: string;
  /** Who gave it; null where nobody is to be named. */
  readonly from: string | null;
}

/** What may be told of a grant. */
export interface IatiGrant {
  readonly reference: string;
  readonly title: string;
  readonly summary: string;
  readonly grantee: string;
  readonly countries: readonly string[];
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closedOn: string | null;
  readonly updatedAt: Date;
  readonly movements: readonly IatiMovement[];
  readonly results: readonly {
    readonly from: string;
    readonly to: string;
    readonly counts: readonly { readonly kind: ServiceKindCode; readonly persons: number }[];
  }[];
}

/** The whole of what is published. */
export interface IatiFund {
  readonly name: string;
  readonly ref: string;
  readonly type: string;
  readonly currency: string;
  readonly since: string;
  readonly movements: readonly IatiMovement[];
  readonly grants: readonly IatiGrant[];
  readonly generatedAt: Date;
  /** Fewer persons than this are not told. */
  readonly threshold: number;
}

/** Sector 15160: human rights, which takes in the fight against trafficking in persons. */
const sector = '15160';
const narrative = (text: string): XmlElement[] => [element('narrative', {}, text)];
const instant = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');

const transactionTypes: Readonly<Partial<Record<EntryKind, string>>> = {
  pledge: '11',
  pledgeRelease: '11',
  receipt: '1',
  commitment: '2',
  commitmentRelease: '2',
  disbursement: '3',
  return: '3',
};

function transaction(movement: IatiMovement, receiver: string | null): XmlElement | null {
  const type = transactionTypes[movement.kind];
  if (type === undefined) return null;
  const { number, on, currency, amount, from } = movement;
  return element('transaction', { ref: String(number) }, [
    element('transaction-type', { code: type }),
    element('transaction-date', { 'iso-date': on }),
    element('value', { currency, 'value-date': on }, amount),
    from === null ? null : element('provider-org', {}, narrative(from)),
    receiver === null ? null : element('receiver-org', {}, narrative(receiver)),
  ]);
}

/** Shares of a whole in hundredths of a percent, the first ones a little larger where they do not divide. */
function shares(count: number): (string | null)[] {
  if (count === 1) return [null];
  return Array.from({ length: count }, (_, at) => {
    const share = Math.floor(10_000 / count) + (at < 10_000 % count ? 1 : 0);
    return `${Math.floor(share / 100)}.${String(share % 100).padStart(2, '0')}`;
  });
}

function recipients(codes: readonly string[]): XmlElement[] {
  const known = codes.flatMap((code) => findCountry(code)?.alpha2 ?? []).filter((code) => code !== 'XK');
  if (known.length === 0) return [element('recipient-region', { code: '998', vocabulary: '1' })];
  const percentages = shares(known.length);
  return known.map((code, at) => element('recipient-country', { code, percentage: percentages[at] ?? null }));
}

function results(grant: IatiGrant, threshold: number): XmlElement[] {
  const periods = grant.results.flatMap(({ from, to, counts }) =>
    counts.filter(({ persons }) => persons >= threshold).map((count) => ({ ...count, from, to })),
  );
  const byKind = [...Map.groupBy(periods, ({ kind }) => kind)];
  if (byKind.length === 0) return [];
  const indicators = byKind.map(([kind, told]) =>
    element('indicator', { measure: '1', 'aggregation-status': '0' }, [
      element('title', {}, narrative(`Persons assisted: ${labelOf('serviceKind', kind, 'en')}`)),
      ...told.map(({ from, to, persons }) =>
        element('period', {}, [
          element('period-start', { 'iso-date': from }),
          element('period-end', { 'iso-date': to }),
          element('actual', { value: String(persons) }),
        ]),
      ),
    ]),
  );
  const title = element('title', {}, narrative('Victims of trafficking in persons assisted'));
  return [element('result', { type: '1', 'aggregation-status': '0' }, [title, ...indicators])];
}

function frame(fund: IatiFund, identifier: string, updatedAt: Date, currency: string, children: Content): XmlElement {
  const attributes = {
    'xml:lang': 'en',
    'default-currency': currency,
    'last-updated-datetime': instant(updatedAt),
    hierarchy: identifier.endsWith('-FUND') ? '1' : '2',
  };
  const reporter = element('reporting-org', { ref: fund.ref, type: fund.type }, narrative(fund.name));
  return element('iati-activity', attributes, [element('iati-identifier', {}, identifier), reporter, ...children]);
}
type Content = readonly (XmlElement | null)[];

function fundActivity(fund: IatiFund): XmlElement {
  const givers = [...new Set(fund.movements.flatMap(({ from }) => from ?? []))];
  return frame(fund, `${fund.ref}-FUND`, fund.generatedAt, fund.currency, [
    element('title', {}, narrative(fund.name)),
    element(
      'description',
      { type: '1' },
      narrative(
        'Humanitarian, legal and financial aid to victims of trafficking in persons through organisations that assist them.',
      ),
    ),
    ...givers.map((name) => element('participating-org', { role: '1' }, narrative(name))),
    element('participating-org', { ref: fund.ref, type: fund.type, role: '2' }, narrative(fund.name)),
    element('activity-status', { code: '2' }),
    element('activity-date', { type: '2', 'iso-date': fund.since }),
    element('activity-scope', { code: '1' }),
    element('recipient-region', { code: '998', vocabulary: '1' }),
    element('sector', { code: sector, vocabulary: '1' }),
    ...fund.movements.map((movement) => transaction(movement, null)),
    ...fund.grants.map(({ reference }) => element('related-activity', { ref: `${fund.ref}-${reference}`, type: '2' })),
  ]);
}

/** Pipeline, implementation or closed. */
function statusOf({ closedOn }: IatiGrant, hasBegun: boolean): string {
  if (closedOn !== null) return '4';
  return hasBegun ? '2' : '1';
}

function grantActivity(fund: IatiFund, grant: IatiGrant): XmlElement {
  const hasBegun = grant.startsOn <= dayOf(fund.generatedAt);
  return frame(fund, `${fund.ref}-${grant.reference}`, grant.updatedAt, grant.currency, [
    element('title', {}, narrative(grant.title)),
    element('description', { type: '1' }, narrative(grant.summary)),
    element('participating-org', { ref: fund.ref, type: fund.type, role: '1' }, narrative(fund.name)),
    element('participating-org', { role: '4' }, narrative(grant.grantee)),
    element('activity-status', { code: statusOf(grant, hasBegun) }),
    element('activity-date', { type: '1', 'iso-date': grant.startsOn }),
    hasBegun ? element('activity-date', { type: '2', 'iso-date': grant.startsOn }) : null,
    element('activity-date', { type: '3', 'iso-date': grant.endsOn }),
    grant.closedOn === null || !hasBegun ? null : element('activity-date', { type: '4', 'iso-date': grant.closedOn }),
    ...recipients(grant.countries),
    element('sector', { code: sector, vocabulary: '1' }),
    element('default-flow-type', { code: '30' }),
    element('default-finance-type', { code: '110' }),
    element('default-aid-type', { code: 'C01' }),
    element('default-tied-status', { code: '5' }),
    ...grant.movements.map((movement) => transaction(movement, grant.grantee)),
    element('related-activity', { ref: `${fund.ref}-FUND`, type: '1' }),
    ...results(grant, fund.threshold),
  ]);
}

/** The fund and its public grants as a document of IATI 2.03. */
export function writeActivities(fund: IatiFund): XmlElement {
  return element('iati-activities', { version: '2.03', 'generated-datetime': instant(fund.generatedAt) }, [
    fundActivity(fund),
    ...fund.grants.map((grant) => grantActivity(fund, grant)),
  ]);
}
