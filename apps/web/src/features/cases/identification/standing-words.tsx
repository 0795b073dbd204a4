// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Group, Text, Title } from '@mantine/core';
import type { IdentificationView } from '@palermo/contract';
import type { IdentificationProcess } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { findStage } from '../../../lib/process.ts';
import { useToday } from '../../../lib/local-day.ts';
import { daysBetween } from '../../../lib/tasks.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { DueText } from '../../../ui/task-words.tsx';
import { UrgencyBadge } from '../../../ui/urgency-badge.tsx';
import classes from './identification.module.css';

interface StandingWordsProps {
  readonly process: IdentificationProcess;
  readonly at: IdentificationView;
}

/** Where the case stands in plain words, since when, and by when what is due. */
export function StandingWords({ process, at }: StandingWordsProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const stage = findStage(process, at.stage);
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('identification.title')}
      </Text>
      <Title order={2} size="h3" className={classes.stage ?? ''}>
        {stage?.label[language]}
      </Title>
      <Text size="sm" c="dimmed">
        {t('identification.since')} <DateText value={at.since} />
      </Text>
      <Text mt={6} maw="70ch">
        {stage?.hint[language]}
      </Text>
      {at.days.length === 0 ? null : (
        <ul className={classes.days} aria-label={t('identification.days')}>
          {at.days.map((day) => (
            <DayLine key={day.key} day={day} process={process} stage={at.stage} />
          ))}
        </ul>
      )}
      <ComingOfAgeWords process={process} at={at} />
    </div>
  );
}

/** What is to be talked about with a child who turns of age, from some days before; afterwards, that they agreed. */
function ComingOfAgeWords({ process: { comingOfAge }, at }: StandingWordsProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const today = useToday();
  const { on, agreedOn, resting } = at.comingOfAge ?? { on: '', agreedOn: null, resting: 0 };
  if (!comingOfAge || !at.comingOfAge) return null;
  if (agreedOn !== null) {
    return (
      <Text size="sm" mt="sm">
        {t('identification.comingOfAge.agreed')} <DateText value={agreedOn} />
      </Text>
    );
  }
  if (daysBetween(today, on) > comingOfAge.remindDaysBefore) return null;
  return (
    <Alert mt="sm" maw="70ch" color="orange" title={comingOfAge.label[language]}>
      <Text size="sm">
        {t('identification.comingOfAge.on')} <DueText day={on} today={today} />
      </Text>
      <Text size="sm" mt={4}>
        {comingOfAge.hint[language]}
      </Text>
      {resting === 0 ? null : (
        <Text size="sm" mt={4}>
          {t('identification.comingOfAge.resting', { count: resting })}
        </Text>
      )}
    </Alert>
  );
}

interface DayLineProps {
  readonly day: IdentificationView['days'][number];
  readonly process: IdentificationProcess;
  readonly stage: string;
}

function DayLine({ day: { key, kind, day }, process, stage }: DayLineProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const today = useToday();
  const deadline = findStage(process, stage)?.deadlines?.find((each) => each.key === key);
  const isPast = day < today;
  const isOverdue = kind === 'due' && isPast;
  return (
    <li className={classes.day} data-overdue={isOverdue}>
      <Group gap="xs">
        <Text span size="sm" fw={600}>
          {deadline?.label[language]}
        </Text>
        {isOverdue ? <UrgencyBadge urgency="overdue" /> : null}
        {kind === 'earliest' && isPast ? <UrgencyBadge urgency="ready" /> : null}
      </Group>
      <Text size="sm">
        {t(kind === 'due' ? 'identification.dueBy' : 'identification.notBefore')} <DueText day={day} today={today} />
      </Text>
    </li>
  );
}
