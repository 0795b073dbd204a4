// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** A language the product is complete in. */
export type Language = 'en' | 'fr' | 'ar';

/** A short text for people, in every complete language. */
export type Label = Readonly<Record<Language, string>>;
