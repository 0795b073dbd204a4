// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportId } from '@palermo/contract';
import { fieldsOf } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { withPrivateFile } from '../../../platform/private-file.ts';
import type { ImportContext } from '../import/index.ts';
import { getForm } from '../queries/get-form.ts';
import type { ImportParts } from './import-parts.ts';
import { readPieces } from './queries/read-pieces.ts';

/** Pieces of the file that are opened at once: 4 MiB. */
export const piecesAtOnce = 16;

/** Opens the file of an import as a private file for as long as `use` reads it. */
export function withImportFile<Result>(
  { execute, temporaryFolder }: ImportParts,
  actor: AccountActor,
  importId: ImportId,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  async function* content(): AsyncGenerator<Buffer, void, undefined> {
    for (let from = 0; ; from += piecesAtOnce) {
      const pieces = await execute(readPieces, actor, { importId, from, count: piecesAtOnce });
      yield* pieces;
      if (pieces.length < piecesAtOnce) return;
    }
  }
  return withPrivateFile(temporaryFolder, content(), use);
}

/** The fields and the day by which the rows of a file are read. */
export async function contextOf({ execute, clock }: ImportParts, actor: AccountActor): Promise<ImportContext> {
  const { form } = await execute(getForm, actor, {});
  return { fields: fieldsOf(form), today: dayOf(clock()) };
}
