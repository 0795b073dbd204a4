// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Random } from '@palermo/evidence';
import { hostileText, hostileValue } from './hostile-values.ts';

/** The parts of a JSON Schema that the contract's schemas produce. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly multipleOf?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Values that exist in the node under test: ids by the name of their property, and words for free text. */
export interface KnownValues {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly words: readonly string[];
  /** Texts that fit a property, by its name. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Texts that are taken where a pattern is asked for that they fit. */
  readonly samples: readonly string[];
  /** The fields of the case form, each with values that fit it. */
  readonly fieldValues: ReadonlyMap<string, readonly unknown[]>;
  /** Numbers that fit a property, by its name. */
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  /** Days of which some are near. */
  readonly days: readonly string[];
}

export interface Making {
  readonly random: Random;
  readonly known: KnownValues;
  /** Chance at each value that something hostile stands there instead. */
  readonly hostility: number;
}

/** A value that the schema would accept, or nearly: at each place something hostile may stand instead. */
export function valueOfSchema(schema: JsonSchema, making: Making, name = ''): unknown {
  const { random, hostility } = making;
  if (random.next() < hostility) return hostileValue(random);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return valueOfSchema(random.pick(choices), making, name);
  if (schema.allOf?.[0]) return valueOfSchema(schema.allOf[0], making, name);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, making);
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((part) => valueOfSchema(part, making, name));
      return Array.from({ length: lengthOf(schema, random) }, () => valueOfSchema(schema.items ?? {}, making, name));
    case 'string':
      return textOf(schema, making, name);
    case 'integer':
      return wholeNumberOf(schema, making, name);
    case 'number':
      return numberOf(schema, random);
    case 'boolean':
      return random.next() < 0.5;
    case 'null':
      return null;
    default:
      return hostileValue(random);
  }
}

function objectOf(schema: JsonSchema, making: Making): Record<string, unknown> {
  const { random, hostility, known } = making;
  const made: Record<string, unknown> = {};
  const required = new Set(schema.required ?? []);
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const kept = required.has(name) ? random.next() >= hostility / 2 : random.next() < 0.6;
    if (kept) made[name] = valueOfSchema(part, making, name);
  }
  if (typeof schema.additionalProperties === 'object') {
    for (let count = random.integer(5); count > 0; count--) {
      const [key, fitting] = random.pick(entriesFor(schema.propertyNames, known));
      const fits = fitting.length > 0 && random.next() >= hostility;
      made[key] = fits ? random.pick(fitting) : valueOfSchema(schema.additionalProperties, making);
    }
  }
  if (random.next() < hostility) {
    Object.defineProperty(made, hostileText(random), {
      value: hostileValue(random),
      enumerable: true,
      configurable: true,
    });
  }
  return made;
}

function lengthOf({ minItems = 0 }: JsonSchema, random: Random): number {
  return Math.max(minItems, random.integer(4)) + (random.next() < 0.02 ? 300 : 0);
}

/** Names that a record may hold, each with values that fit it. */
function entriesFor(names: JsonSchema | undefined, known: KnownValues): (readonly [string, readonly unknown[]])[] {
  if (names?.enum) return names.enum.map((name) => [String(name), []]);
  const fields = [...known.fieldValues];
  if (names?.pattern === undefined) return fields;
  const pattern = new RegExp(names.pattern, 'u');
  const fitting = fields.filter(([key]) => pattern.test(key));
  if (fitting.length > 0) return fitting;
  const named = known.samples.filter((sample) => pattern.test(sample)).map((sample) => [sample, []] as const);
  return named.length > 0 ? named : fields;
}

function numberOf({ minimum = -100, maximum = 900, multipleOf }: JsonSchema, random: Random): number {
  const low = Math.max(minimum, -100);
  const made = low + random.next() * (Math.min(maximum, 900) - low);
  return multipleOf === undefined ? made : Math.round(made);
}

function wholeNumberOf(
  { minimum = -10, maximum = 10_000 }: JsonSchema,
  { random, known }: Making,
  name: string,
): number {
  const fitting = known.numbers[name];
  if (fitting !== undefined && random.next() < 0.8) return random.pick(fitting);
  const low = Math.max(minimum, -1e6);
  return low + random.integer(Math.min(maximum, 1e6) - low + 1);
}

function textOf(schema: JsonSchema, { random, known }: Making, name: string): string {
  if (schema.format === 'uuid') return idOf(name, random, known);
  if (schema.format === 'email') return `${random.pick(known.words)}${random.integer(50)}@example.org`;
  if (schema.format === 'date') return random.next() < 0.5 ? random.pick(known.days) : dayOf(random);
  if (schema.format === 'date-time') {
    return `${random.next() < 0.5 ? random.pick(known.days) : dayOf(random)}T12:00:00Z`;
  }
  if (schema.format === 'uri') return 'https://papers.example.org/one';
  if (schema.pattern === '^\\d{6}$') return String(random.integer(1_000_000)).padStart(6, '0');
  const fitting = fittingTexts(schema, known, name);
  if (fitting.length > 0 && random.next() < 0.8) return random.pick(fitting);
  const text = Array.from({ length: 1 + random.integer(4) }, () => random.pick(known.words)).join(' ');
  const long = text.padEnd(schema.minLength ?? 0, 'x');
  return schema.maxLength === undefined ? long : long.slice(0, schema.maxLength);
}

/** Known texts for a property, those alone that fit its pattern; else samples that do. */
function fittingTexts({ pattern }: JsonSchema, known: KnownValues, name: string): readonly string[] {
  const named = [...(known.texts[name] ?? []), ...(name === 'key' ? known.fieldValues.keys() : [])];
  if (pattern === undefined) return named;
  const expression = new RegExp(pattern, 'u');
  const fitting = named.filter((text) => expression.test(text));
  return fitting.length > 0 ? fitting : known.samples.filter((sample) => expression.test(sample));
}

function idOf(name: string, random: Random, known: KnownValues): string {
  const ids = known.ids[name] ?? [];
  if (ids.length > 0 && random.next() < 0.8) return random.pick(ids);
  const digits = (count: number): string =>
    Array.from({ length: count }, () => random.integer(16).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-7${digits(3)}-8${digits(3)}-${digits(12)}`;
}

function dayOf(random: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${1990 + random.integer(60)}-${two(1 + random.integer(12))}-${two(1 + random.integer(28))}`;
}
