// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codelists, rules, type Rule } from './iati-rules.ts';
import type { XmlElement } from './xml.ts';

export interface Finding {
  /** Where, as names and places of elements. */
  readonly path: string;
  readonly rule: 'order' | 'missing' | 'tooMany' | 'unknownElement' | 'attribute' | 'codelist' | 'value' | 'ruleset';
  readonly detail: string;
}

/**
 * Checks a document against the rules of IATI 2.03 for the elements that it uses: the schema's order and counts of elements,
 * required attributes and types of values, the embedded codelists, and those rules of the standard that no schema can say.
 */
export function checkIati(root: XmlElement): Finding[] {
  if (root.name !== 'iati-activities') {
    return [{ path: root.name, rule: 'unknownElement', detail: 'The document is no list of activities.' }];
  }
  return [
    ...checkElement(root, root.name),
    ...root.children.flatMap((activity, at) => checkActivity(activity, at + 1)),
  ];
}

function checkElement(element: XmlElement, path: string): Finding[] {
  const rule = rules[element.name];
  if (!rule) return [{ path, rule: 'unknownElement', detail: `${element.name} has no place here.` }];
  return [
    ...checkAttributes(element, rule, path),
    ...checkChildren(element, rule, path),
    ...(rule.text === undefined || rule.text(element.text)
      ? []
      : [{ path, rule: 'value' as const, detail: `“${element.text}” is not a value of ${element.name}.` }]),
    ...element.children.flatMap((child, at) => checkElement(child, `${path}/${child.name}[${at + 1}]`)),
  ];
}

function checkAttributes({ name, attributes }: XmlElement, rule: Rule, path: string): Finding[] {
  const required = (rule.required ?? [])
    .filter((key) => attributes[key] === undefined)
    .map((key): Finding => ({ path, rule: 'attribute', detail: `${name} needs @${key}.` }));
  const faulty = Object.entries(attributes).flatMap(([key, value]): Finding[] => {
    const type = rule.attributes?.[key];
    if (type === undefined) return [{ path, rule: 'attribute', detail: `${name} has no @${key}.` }];
    if (typeof type === 'string') {
      const isKnown = codelists[type]?.includes(value) ?? false;
      return isKnown ? [] : [{ path, rule: 'codelist', detail: `@${key}="${value}" is not in ${type}.` }];
    }
    return type(value) ? [] : [{ path, rule: 'value', detail: `@${key}="${value}" is not a value of ${name}.` }];
  });
  return [...required, ...faulty];
}

function checkChildren({ name, children }: XmlElement, { children: allowed = [] }: Rule, path: string): Finding[] {
  const order = allowed.map(([child]) => child);
  const found: Finding[] = [];
  let last = 0;
  for (const child of children) {
    const place = order.indexOf(child.name);
    if (place === -1) {
      found.push({ path, rule: 'unknownElement', detail: `${child.name} has no place in ${name}.` });
    } else if (place < last) {
      found.push({ path, rule: 'order', detail: `${child.name} stands after ${order[last]}.` });
    } else last = place;
  }
  for (const [child, least, most] of allowed) {
    const count = children.filter((one) => one.name === child).length;
    if (count < least) found.push({ path, rule: 'missing', detail: `${name} has no ${child}.` });
    if (count > most) found.push({ path, rule: 'tooMany', detail: `${name} has ${count} times ${child}.` });
  }
  return found;
}

const named = (element: XmlElement, name: string): XmlElement[] => element.children.filter((one) => one.name === name);

/** Rules of the standard that hold between elements of an activity. */
function checkActivity(activity: XmlElement, place: number): Finding[] {
  const path = `iati-activities/iati-activity[${place}]`;
  const fail = (detail: string): Finding => ({ path, rule: 'ruleset', detail });
  const found: Finding[] = [];
  const reporter = named(activity, 'reporting-org')[0]?.attributes['ref'] ?? '';
  const identifier = named(activity, 'iati-identifier')[0]?.text ?? '';
  if (!identifier.startsWith(`${reporter}-`) || identifier === `${reporter}-`) {
    found.push(fail('The identifier begins with that of the reporting organisation and a hyphen.'));
  }
  const dates = new Map(
    named(activity, 'activity-date').map(({ attributes }) => [attributes['type'], attributes['iso-date'] ?? '']),
  );
  if (!dates.has('1') && !dates.has('2')) found.push(fail('An activity has a planned or an actual start.'));
  for (const [start, end] of [
    ['1', '3'],
    ['2', '4'],
  ] as const) {
    const [from, to] = [dates.get(start), dates.get(end)];
    if (from !== undefined && to !== undefined && to < from) found.push(fail('An activity ends after it starts.'));
  }
  found.push(...checkShares(activity, path));
  if (named(activity, 'sector').length === 0) found.push(fail('An activity names a sector.'));
  if (named(activity, 'recipient-country').length + named(activity, 'recipient-region').length === 0) {
    found.push(fail('An activity names a country or a region.'));
  }
  const currency = activity.attributes['default-currency'];
  for (const value of ['transaction', 'budget', 'planned-disbursement'].flatMap((name) =>
    named(activity, name).flatMap((one) => named(one, 'value')),
  )) {
    if (currency === undefined && value.attributes['currency'] === undefined)
      found.push(fail('A value names its currency.'));
  }
  return found;
}

function checkShares(activity: XmlElement, path: string): Finding[] {
  const groups = [
    [...named(activity, 'recipient-country'), ...named(activity, 'recipient-region')],
    ...Map.groupBy(named(activity, 'sector'), ({ attributes }) => attributes['vocabulary'] ?? '1').values(),
  ];
  return groups
    .filter((group) => group.length > 1)
    .filter((group) => group.reduce((sum, { attributes }) => sum + hundredths(attributes['percentage']), 0) !== 10_000)
    .map((group) => ({ path, rule: 'ruleset', detail: `The shares of ${group[0]?.name} add up to 100.` }));
}

/** A percentage with two digits behind the point as a whole number. */
function hundredths(percentage = ''): number {
  const [whole = '', part = ''] = percentage.split('.');
  return /^\d{1,3}$/.test(whole) ? Number(whole + part.padEnd(2, '0').slice(0, 2)) : Number.NaN;
}
