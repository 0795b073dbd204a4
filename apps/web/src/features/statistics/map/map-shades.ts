// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The colours of the classes of a map: one hue from light to dark, told apart by people who do not see colours and in black
 * and white; the lightest still stands out from a country without victims by its border.
 */
export const mapShades: readonly string[] = ['#cde3c5', '#8cc5b0', '#4c9fa7', '#2b6f93', '#123a63'];
