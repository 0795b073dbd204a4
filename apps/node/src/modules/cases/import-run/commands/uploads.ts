// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ImportId } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { addDays } from '../../../../kernel/clock.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { getUpload } from '../get-run.ts';
import type { FileContents, ImportRun } from '../import-run.ts';
import { createImportSeal, newImportKey, sealOf } from '../sealed-import.ts';
import {
  deleteImport,
  deleteStale,
  insertImport,
  insertPieces,
  updateImport,
  wasImportedBefore,
} from '../../store-imports.ts';

/** Days after which a broken upload is thrown away. */
const uploadDays = 1;
/** Days after which a file that nobody imported, and the rows kept of one that somebody did, are thrown away. */
const importDays = 30;
/** What is said of a file that was imported before. */
const seenBefore = 'file.seenBefore';

/** Begins an upload, under a key of its own. */
export const openUpload = defineCommand({
  name: 'cases.openUpload',
  input: z.object({ fileName: z.string().max(200) }),
  policy: mayEditCases,
  async run({ db, actor, keyring, clock }, { fileName }) {
    const { accountId, organisationId } = actor as AccountActor;
    const now = clock();
    await deleteStale(db, { upload: addDays(now, -uploadDays), import: addDays(now, -importDays) });
    const id = newId<ImportId>();
    const { key, wrapped } = newImportKey(keyring, id);
    const sealedName = createImportSeal(keyring, id, key).fileName(fileName);
    await insertImport(db, { id, accountId, organisationId, fileName: sealedName, wrappedKey: wrapped });
    return id;
  },
  audit: (_input, id) => ({ subjectKind: 'import', subjectIds: [id] }),
});

/** Keeps some more of the file, sealed. */
export const storePieces = defineCommand({
  name: 'cases.storePieces',
  input: z.object({ importId: ImportId, from: z.int().min(0), pieces: z.custom<readonly Uint8Array[]>() }),
  policy: mayEditCases,
  async run({ db, actor, keyring }, { importId, from, pieces }) {
    const run = await getUpload(db, importId);
    const seal = sealOf(keyring, run);
    const sealed = pieces.map((piece, index) => seal.piece(from + index, piece));
    await insertPieces(db, { importId, organisationId: (actor as AccountActor).organisationId, from }, sealed);
    await updateImport(db, importId, { pieceCount: from + pieces.length });
  },
  audit: ({ importId, from, pieces }) => ({
    subjectKind: 'import',
    subjectIds: [importId],
    details: { from, pieces: pieces.length },
  }),
});

/** Ends an upload with what was found in the file. */
export const finishUpload = defineCommand({
  name: 'cases.finishUpload',
  input: z.object({
    importId: ImportId,
    /** SHA-256 of the file, hexadecimal. */
    hash: z.string(),
    contents: z.custom<FileContents>(),
    profiles: z.custom<ImportRun['profiles']>(),
    rowsApproximate: z.int().nullable(),
  }),
  policy: mayEditCases,
  async run({ db, keyring }, { importId, hash, contents, profiles, rowsApproximate }) {
    const run = await getUpload(db, importId);
    // Keyed, because the plain hash of a short file could be found by trying.
    const fileHash = keyring.blindIndex('import file', hash, 32);
    const again = await wasImportedBefore(db, importId, fileHash);
    const found = again ? { ...contents, notes: [...contents.notes, seenBefore] } : contents;
    const sealedContents = sealOf(keyring, run).contents(found);
    await updateImport(db, importId, {
      state: 'uploaded',
      sealedContents,
      profiles,
      fileHash,
      totalCount: rowsApproximate,
    });
  },
  audit: ({ importId, profiles }) => ({
    subjectKind: 'import',
    subjectIds: [importId],
    details: { profiles: profiles.map(({ id }) => id) },
  }),
});

/** Throws an upload away that was broken off or is no table. */
export const discardUpload = defineCommand({
  name: 'cases.discardUpload',
  input: z.object({ importId: ImportId }),
  policy: mayEditCases,
  async run({ db }, { importId }) {
    await getUpload(db, importId);
    await deleteImport(db, importId);
  },
  audit: ({ importId }) => ({ subjectKind: 'import', subjectIds: [importId] }),
});
