// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SignedInAccount } from '../harness/sign-in.ts';

/** One page of the application as some account sees it. */
export interface PageUnderTest {
  /** The route as the router names it. */
  readonly route: string;
  readonly address: string;
  /** Null for pages that need no session. */
  readonly account: SignedInAccount | null;
  /** Another node than the demonstration country. */
  readonly origin?: string;
  /** The session of somebody without an account: an applicant. */
  readonly cookie?: string;
}

/** Makes the pages that one account sees. The address is the route where the route has no parameter. */
export function pagesOf(
  account: SignedInAccount | null,
  more: Pick<PageUnderTest, 'origin' | 'cookie'> = {},
): (route: string, address?: string) => PageUnderTest {
  return (route, address = route) => ({ route, address, account, ...more });
}
