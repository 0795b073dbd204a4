// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ImportId } from '@palermo/contract';
import { z } from 'zod';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { sealOf } from '../sealed-import.ts';
import { findImport, findPieces } from '../../store-imports.ts';

/**
 * Some of the file of an import, opened. Shown to nobody: what is made of it (what the file holds, the cases) is audited
 * by the command that makes it. Throws `record.not-found`.
 */
export const readPieces = defineQuery({
  name: 'cases.readPieces',
  input: z.object({ importId: ImportId, from: z.int().min(0), count: z.int().min(1).max(64) }),
  policy: mayEditCases,
  async run({ db, keyring }, { importId, from, count }) {
    const run = await findImport(db, importId);
    if (!run) throw new AppError('record.not-found');
    const seal = sealOf(keyring, run);
    const pieces = await findPieces(db, importId, { from, count });
    return pieces.map(({ position, sealed }) => seal.openPiece(position, sealed));
  },
  audit: 'none',
});
