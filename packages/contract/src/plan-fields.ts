// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

export const version = z.int().min(1).max(1_000_000);
export const words = z.string().trim().min(1).max(1000);
export const link = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .nullable();
export const amount = z.number().min(-9_999_999_999).max(9_999_999_999).multipleOf(0.01);
