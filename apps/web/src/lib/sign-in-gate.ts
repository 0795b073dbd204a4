// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Asks for a new sign-in over the page. Answers true when the same account is signed in again. */
type SignInAsker = () => Promise<boolean>;

let asker: SignInAsker | undefined;
let pending: Promise<boolean> | undefined;

/** The signed-in layout registers how to ask; the answer takes it back. */
export function registerSignInAsker(ask: SignInAsker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = undefined;
  };
}

/** Asks once however many calls were refused at the same moment. False when no page can ask. */
export function askForSignIn(): Promise<boolean> {
  if (!asker) return Promise.resolve(false);
  pending ??= asker().finally(() => {
    pending = undefined;
  });
  return pending;
}
