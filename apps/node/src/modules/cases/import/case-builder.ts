// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { checkValue, type FieldValue, type FormField } from '@palermo/terms';
import type { SuspectPart } from '../suspect.ts';
import type { CaseAttribute, MappedCase, RowProblemReason } from './import-types.ts';
import { composeParts } from './compound-fields.ts';
import { createSuspectBuilder } from './suspect-builder.ts';

/** What one cell gives to the case. */
export type Gift =
  | { readonly kind: 'field'; readonly field: FormField; readonly value: FieldValue }
  | { readonly kind: 'attribute'; readonly attribute: CaseAttribute; readonly value: string }
  | { readonly kind: 'flag'; readonly field: string; readonly codes: readonly string[]; readonly holds: boolean }
  | { readonly kind: 'suspect'; readonly part: SuspectPart; readonly codes: readonly string[] }
  | { readonly kind: 'part'; readonly field: FormField; readonly slot: string; readonly text: string }
  | { readonly kind: 'note'; readonly text: string };

export interface CaseBuilder {
  /** Adds what a cell says; gives the reason where it does not go with what other cells of the row said. */
  take(gift: Gift): RowProblemReason | undefined;
  build(): MappedCase;
}

/** Attributes that are kept among the values, since the summary of a case is made from those. */
const VALUE_ATTRIBUTES: readonly CaseAttribute[] = ['ageGroup', 'majority'];

function valuesAmong(attributes: Partial<Record<CaseAttribute, string>>): Record<string, string> {
  return Object.fromEntries(
    VALUE_ATTRIBUTES.flatMap((attribute) => {
      const value = attributes[attribute];
      return value === undefined ? [] : [[attribute, value]];
    }),
  );
}

/** What stands between the parts of a text that comes from several columns. */
function joinerOf(field: FormField): string {
  if (field.type === 'longText') {
    return '\n';
  }
  return field.searchedAs === 'name' ? ' ' : ', ';
}

type PartsByField = Map<string, Map<string, string>>;

/** Adds one part of a field that several columns feed. */
function takePart(
  { field, slot, text }: Extract<Gift, { kind: 'part' }>,
  parts: PartsByField,
  values: Record<string, FieldValue>,
): RowProblemReason | undefined {
  const known = parts.get(field.key) ?? new Map<string, string>();
  parts.set(field.key, known.set(slot, text));
  const composed = composeParts(field.key, known);
  if (checkValue(field, composed)) return 'cell.tooLong';
  values[field.key] = composed;
  return undefined;
}

/**
 * Gathers what the cells of one row say about a case.
 * @param notesField the field that keeps what has no field of its own
 */
export function createCaseBuilder(notesField: FormField | undefined): CaseBuilder {
  const values: Record<string, FieldValue> = {};
  const attributes: Partial<Record<CaseAttribute, string>> = {};
  const denied = new Set<string>();
  const suspect = createSuspectBuilder();
  const parts: PartsByField = new Map();

  function addCodes(key: string, codes: readonly string[]): void {
    const known = values[key];
    values[key] = Array.isArray(known) ? [...new Set([...(known as readonly string[]), ...codes])] : [...codes];
  }

  function takeField(field: FormField, value: FieldValue): RowProblemReason | undefined {
    const known = values[field.key];
    if (Array.isArray(value)) {
      addCodes(field.key, value as readonly string[]);
      return undefined;
    }
    if (known === undefined) {
      if (checkValue(field, value)) {
        return 'cell.tooLong';
      }
      values[field.key] = value;
      return undefined;
    }
    if (typeof known !== 'string' || (field.type !== 'text' && field.type !== 'longText')) {
      return known === value ? undefined : 'cell.contradiction';
    }
    const joined = `${known}${joinerOf(field)}${String(value)}`;
    if (checkValue(field, joined)) {
      return 'cell.tooLong';
    }
    values[field.key] = joined;
    return undefined;
  }

  function takeAttribute(attribute: CaseAttribute, value: string): RowProblemReason | undefined {
    const known = attributes[attribute];
    attributes[attribute] ??= value;
    return known === undefined || known === value ? undefined : 'cell.contradiction';
  }

  function takeFlag(field: string, codes: readonly string[], holds: boolean): undefined {
    if (holds) {
      addCodes(field, codes);
    } else {
      denied.add(field);
    }
  }

  return {
    take(gift) {
      switch (gift.kind) {
        case 'note':
          return notesField && takeField(notesField, gift.text);
        case 'attribute':
          return takeAttribute(gift.attribute, gift.value);
        case 'flag':
          return takeFlag(gift.field, gift.codes, gift.holds);
        case 'part':
          return takePart(gift, parts, values);
        case 'suspect':
          return suspect.take(gift.part, gift.codes);
        case 'field':
          return takeField(gift.field, gift.value);
      }
    },
    build() {
      Object.assign(values, valuesAmong(attributes));
      const { ageGroup: _ageGroup, majority: _majority, ...others } = attributes;
      const answeredNone = [...denied].filter((field) => values[field] === undefined);
      return { ...(others as Partial<MappedCase>), ...suspect.build(), values, answeredNone };
    },
  };
}
