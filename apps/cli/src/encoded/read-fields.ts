// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EncodedField, EncodedKind } from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';
import { readListFlag, readNumberFlag } from '../read-flags.ts';

export interface FieldFlags {
  readonly text?: string;
  readonly date?: string;
  readonly code?: string;
  readonly weight?: string;
}

/** A field of the encoding and the column of the file that holds it. */
export interface ReadField {
  readonly field: EncodedField;
  readonly column: string;
}

/**
 * Fields from flags such as `--text given,family=Surname --date born --weight born=2`; `name=column` where the column has another
 * name than the agencies agreed on. In the order of kinds and then as written.
 *
 * @throws CommandFault in a sentence that says what to write
 */
export function readFields(flags: FieldFlags): readonly ReadField[] {
  const weights = readWeights(flags.weight);
  const kinds: readonly EncodedKind[] = ['text', 'date', 'code'];
  const fields = kinds.flatMap((kind) =>
    (readListFlag(flags[kind]) ?? []).map((written): ReadField => {
      const [name = '', column = name] = written.split('=').map((part) => part.trim());
      return { field: { name, kind, weight: weights.get(name) ?? 1 }, column };
    }),
  );
  if (fields.length === 0) {
    throw new CommandFault(
      'Say which columns to encode, for instance: --text given_name,family_name --date birth_date',
    );
  }
  const names = fields.map(({ field }) => field.name);
  const twice = names.find((name, index) => name === '' || names.indexOf(name) < index);
  if (twice !== undefined)
    throw new CommandFault(`The field ${twice} is named twice or not at all. Name each field once.`);
  const strange = [...weights.keys()].find((name) => !names.includes(name));
  if (strange !== undefined)
    throw new CommandFault(`--weight names ${strange}, which is no field. There are ${names.join(', ')}.`);
  return fields;
}

function readWeights(written: string | undefined): ReadonlyMap<string, number> {
  return new Map(
    (readListFlag(written) ?? []).map((part) => {
      const [name = '', weight = ''] = part.split('=').map((each) => each.trim());
      return [name, readNumberFlag('--weight', weight, { above: 0, to: 1000 })] as const;
    }),
  );
}
