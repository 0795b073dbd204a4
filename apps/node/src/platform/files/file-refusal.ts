// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why a file is not taken. */
export type RefusalReason = 'type' | 'heic' | 'unreadable' | 'locked' | 'macros' | 'tooMuchInside' | 'manyPages';

/** A file that is not taken, thrown where it is looked at. */
export class FileRefusal extends Error {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason, cause?: unknown) {
    super(`The file is refused: ${reason}.`, { cause });
    this.name = 'FileRefusal';
    this.reason = reason;
  }
}
