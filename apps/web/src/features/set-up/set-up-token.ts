// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The token in what somebody pasted: the whole set-up link, its end, or the token alone. Undefined for anything else. */
export function readSetUpToken(pasted: string): string | undefined {
  const token = pasted.trim().split('#').at(-1) ?? '';
  return /^[A-Za-z0-9._~-]{20,100}$/.test(token) ? token : undefined;
}
