// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { getTreaty } from '@palermo/contract';
import type { z } from 'zod';

/** One treaty as the node tells of it. */
export type TreatyView = z.output<(typeof getTreaty)['response']>;
