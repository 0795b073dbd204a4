// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export type { AuditParts, Directory } from './audit-parts.ts';
export { openCheckpointFile, type CheckpointFile } from './checkpoint-file.ts';
export { noteRestore } from './commands/note-restore.ts';
export { createCheckpointJob } from './commands/sign-checkpoint.ts';
export { createAuditRoutes } from './routes.ts';
