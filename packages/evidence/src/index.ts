// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
export { jaroWinkler } from './names/jaro-winkler.ts';
export { latinise } from './names/latinise.ts';
export { nameKeys, type NameParts } from './names/name-keys.ts';
export { nameSimilarity } from './names/name-similarity.ts';
export { createRandom, type Random } from './random.ts';
