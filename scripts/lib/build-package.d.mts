// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Builds `packages/evidence` as others install it, and gives the folder. */
export function buildEvidence(folder?: string): Promise<string>;
