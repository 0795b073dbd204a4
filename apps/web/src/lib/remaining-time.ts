// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How far a job was at an instant, in milliseconds. */
export interface JobMark {
  readonly at: number;
  readonly percent: number;
}

const elapsedMin = 2000;
const percentMin = 3;

/** Seconds that a job still takes if it goes on as since it was first seen; null before that can be said. */
export function remainingSeconds(first: JobMark, now: JobMark): number | null {
  const [elapsed, done] = [now.at - first.at, now.percent - first.percent];
  if (elapsed < elapsedMin || done < percentMin || now.percent >= 100) return null;
  return Math.ceil(((100 - now.percent) * elapsed) / done / 1000);
}

/** A span in words, in whole minutes from two minutes on. */
export function spanInWords(seconds: number, locale: string): string {
  const isLong = seconds >= 120;
  const format = new Intl.NumberFormat(`${locale}-u-nu-latn`, {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: 'long',
  });
  return format.format(isLong ? Math.round(seconds / 60) : seconds);
}
