// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MeasureLine } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/local-day.ts';
import { useLanguage } from '../../lib/language.ts';
import classes from './timeline.module.css';

/** Days since 1970, for places on the line. */
function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Measures as bars between their days, each with the part of its milestones that is done. The table beside it says the same. */
export function Timeline({ measures }: { readonly measures: readonly MeasureLine[] }) {
  const { t } = useTranslation('plan');
  const { formatDate } = useLanguage();
  const today = useToday();
  const first = Math.min(...measures.map(({ startsOn }) => dayNumber(startsOn)));
  const last = Math.max(...measures.map(({ endsOn }) => dayNumber(endsOn)));
  const span = Math.max(1, last - first);
  const place = (day: number): number => Math.min(100, Math.max(0, ((day - first) / span) * 100));
  const years = yearsBetween(first, last);
  return (
    <div className={classes.timeline} role="img" aria-label={t('timeline.label')}>
      <div className={classes.axis}>
        {years.map((year) => (
          <span key={year} style={{ insetInlineStart: `${place(dayNumber(`${year}-01-01`))}%` }}>
            {year}
          </span>
        ))}
      </div>
      {measures.map(({ id, number, title, startsOn, endsOn, progress }) => {
        const start = place(dayNumber(startsOn));
        const done = progress.milestones === 0 ? 0 : (progress.milestonesDone / progress.milestones) * 100;
        return (
          <div key={id} className={classes.row}>
            <span className={classes.name} title={title}>
              {number}. <bdi>{title}</bdi>
            </span>
            <span className={classes.track}>
              <span
                className={classes.bar}
                data-activity={progress.activity}
                title={t('period', { from: formatDate(startsOn), until: formatDate(endsOn) })}
                style={{ insetInlineStart: `${start}%`, width: `${Math.max(0.5, place(dayNumber(endsOn)) - start)}%` }}
              >
                <span className={classes.done} style={{ width: `${done}%` }} />
              </span>
              <span className={classes.today} style={{ insetInlineStart: `${place(dayNumber(today))}%` }} />
            </span>
          </div>
        );
      })}
      <p className={classes.legend}>
        <span className={classes.todayMark} /> {t('timeline.today')}: {formatDate(today)}
      </p>
    </div>
  );
}

function yearsBetween(first: number, last: number): number[] {
  const from = new Date(first * 86_400_000).getUTCFullYear();
  const until = new Date(last * 86_400_000).getUTCFullYear();
  const step = Math.max(1, Math.ceil((until - from) / 6));
  return Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, index) => from + index * step);
}
