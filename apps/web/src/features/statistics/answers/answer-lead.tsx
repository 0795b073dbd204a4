// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { StatisticsUnit } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { DashboardCode } from '../dashboards/dashboard-codes.ts';
import { codesIn, type Filter, narrow } from '../filters/filter.ts';
import { listLocale } from '../query-words.ts';
import classes from '../statistics.module.css';
import { useLabels } from '../use-labels.ts';
import { useTables } from '../use-statistics.ts';
import { answers } from './answers.ts';

interface AnswerLeadProps {
  readonly dashboard: DashboardCode;
  readonly unit: StatisticsUnit;
  readonly filter: Filter;
}

/** The question of a dashboard and the sentences that answer it; silent where the numbers are withheld. */
export function AnswerLead({ dashboard, unit, filter }: AnswerLeadProps) {
  const { t } = useTranslation('statistics');
  const { language, formatNumber, formatPercent } = useLanguage();
  const { speech } = useLabels();
  const { asks, say } = answers[dashboard];
  const asked = asks.flatMap(({ id, by, only = [] }) => {
    const narrowed = narrow(filter, only);
    return narrowed === undefined ? [] : [{ id, query: { by, filter: narrowed, unit } }];
  });
  const { answered } = useTables(asked.map(({ query }) => query));
  const known = new Map(
    answered.flatMap((table, place) => (table === undefined ? [] : [[asked[place]?.id ?? '', table] as const])),
  );
  const list = new Intl.ListFormat(listLocale(language));
  const sentences =
    known.size === 0
      ? []
      : say(known, {
          t: (key, values) => t(key, values ?? {}),
          number: formatNumber,
          percent: (percent) => formatPercent(percent >= 1 ? Math.round(percent) : percent),
          label: speech.labelInSentence,
          list: (parts) => list.format(parts),
          isChosen: (dimension) => codesIn(filter, dimension).length > 0,
        }).filter((sentence) => sentence !== undefined);
  return (
    <div className={classes.answer}>
      <Text fw={600} size="lg" component="p" m={0}>
        {t(`dashboards.${dashboard}.question`)}
      </Text>
      {sentences.length === 0 ? null : (
        <Text component="p" m={0} mt={4} data-answer>
          {sentences.join(' ')}
        </Text>
      )}
    </div>
  );
}
