// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CommentId, TaskId } from '@palermo/contract';
import type { Keyring, Place } from '../../kernel/keyring.ts';

/** Sealing and opening what colleagues write to one another about a case: under the person's key, of the class `notes`. */
function taskPlace(taskId: TaskId): Place {
  return { table: 'task', column: 'sealed', row: taskId };
}

interface CommentVersion {
  readonly commentId: CommentId;
  readonly version: number;
}

function commentPlace({ commentId, version }: CommentVersion): Place {
  return { table: 'case_comment_text', column: 'sealed', row: `${commentId} ${version}` };
}

export function sealTaskWords(keyring: Keyring, key: Uint8Array, taskId: TaskId, words: string): Buffer {
  return keyring.seal(key, taskPlace(taskId), words);
}

export function openTaskWords(keyring: Keyring, key: Uint8Array, taskId: TaskId, sealed: Uint8Array): string {
  return keyring.open(key, taskPlace(taskId), sealed);
}

export function sealComment(keyring: Keyring, key: Uint8Array, at: CommentVersion, text: string): Buffer {
  return keyring.seal(key, commentPlace(at), text);
}

export function openComment(keyring: Keyring, key: Uint8Array, at: CommentVersion, sealed: Uint8Array): string {
  return keyring.open(key, commentPlace(at), sealed);
}
