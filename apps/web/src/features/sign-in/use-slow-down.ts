// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useEffect, useState } from 'react';
import { problemOf } from '../../lib/problem.ts';

/** Seconds until the node takes another attempt, counted down; 0 when it takes one now. */
export function useSlowDown(error: unknown): number {
  const seconds = problemOf(error)?.retryAfterSeconds ?? 0;
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const until = Date.now() + seconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    tick();
    if (seconds === 0) return undefined;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [error, seconds]);
  return left;
}
