// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface SetUpToken {
  readonly token: string;
  /** True when it is the token. Takes equally long for any other. */
  check(candidate: string): boolean;
}

/** The one-time token of the link that an empty node prints; new at every start. */
export function createSetUpToken(): SetUpToken {
  const token = randomBytes(24).toString('base64url');
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return { token, check: (candidate) => timingSafeEqual(digest(candidate), digest(token)) };
}
