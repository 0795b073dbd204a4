// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createScorer, type BlockRange, type ScoringInput } from '@palermo/evidence';
import { serveTasks } from './serve-tasks.ts';

serveTasks<ScoringInput, BlockRange>((input) => createScorer(input));
