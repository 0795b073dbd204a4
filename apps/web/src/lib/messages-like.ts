// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type PluralKey = `${string}_${PluralForm}`;
type CountedKey<Keys> = Keys extends `${infer Base}_other` ? Base : never;

/**
 * A catalogue with exactly the keys of the English one. A counted message (`cases_one`, `cases_other`) has in each
 * language the plural forms of that language; `messages.test.ts` checks that they are all there.
 */
export type MessagesLike<English> = {
  readonly [Key in keyof English as Key extends PluralKey ? never : Key]: English[Key] extends string
    ? string
    : MessagesLike<English[Key]>;
} & {
  readonly [Key in CountedKey<keyof English> as `${Key}_other`]: string;
} & {
  readonly [Key in CountedKey<keyof English> as `${Key}_${Exclude<PluralForm, 'other'>}`]?: string;
};
