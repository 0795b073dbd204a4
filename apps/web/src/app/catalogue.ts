// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The words of one language by namespace: `common`, `problems` and one for each feature. */
export type Catalogue = Readonly<Record<string, object>>;

interface Words {
  readonly common: object;
  readonly problems: object;
  /** The features' words by the path of their file, `../features/<feature>/messages/<language>.ts`. */
  readonly features: Readonly<Record<string, object>>;
}

/** The whole catalogue of a language. */
export function catalogueOf({ common, problems, features }: Words): Catalogue {
  const byFeature = Object.entries(features).map(([path, words]) => [path.split('/')[2] ?? '', words]);
  return { common, problems, ...Object.fromEntries(byFeature) };
}
