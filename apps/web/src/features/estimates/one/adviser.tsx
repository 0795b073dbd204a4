// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Stack, Text, Title } from '@mantine/core';
import type { EstimateTold, EstimateView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import classes from '../estimates.module.css';
import { Downloads } from './downloads.tsx';
import { Drawing } from './drawing.tsx';
import { IntoReport } from './into-report.tsx';

interface AdviserProps {
  readonly view: EstimateView;
  readonly told: EstimateTold;
}

/** For a reader who is no statistician: the number first, then what it rests on and what would change it. */
export function Adviser({ view, told }: AdviserProps) {
  const { t } = useTranslation('estimates');
  const figures = told.figures.filter(({ name }) => name === 'methods' || name === 'overlaps');
  return (
    <Stack gap="lg">
      <div>
        <Text className={classes.number}>{told.number}</Text>
        <Group gap="lg">
          {told.range === null ? null : (
            <Text size="lg">
              {t('one.range')} <bdi>{told.range}</bdi>
            </Text>
          )}
          <Text size="lg">
            {t('one.sure')} {told.confidence}
          </Text>
        </Group>
      </div>
      {told.sections.map(({ key, heading, sentences }) => (
        <Sentences key={key} heading={heading} sentences={sentences} />
      ))}
      <Matching told={told} />
      {figures.map((figure) => (
        <Drawing key={figure.name} figure={figure} />
      ))}
      <section>
        <Title order={2} size="h3">
          {t('one.paragraph')}
        </Title>
        <Stack gap="sm" mt="xs">
          <blockquote className={classes.paragraph}>{told.paragraph}</blockquote>
          <Group gap="sm">
            <CopyButton text={told.paragraph} label={t('one.copy')} />
          </Group>
          {view.may.report ? <IntoReport view={view} /> : null}
        </Stack>
      </section>
      <Downloads view={view} told={told} />
    </Stack>
  );
}

function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }) {
  return (
    <section>
      <Title order={2} size="h3">
        {heading}
      </Title>
      {sentences.length === 1 ? (
        <Text maw="75ch">{sentences[0]}</Text>
      ) : (
        <ul className={classes.sentences}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who counts as one person is part of what an estimate rests on. */
function Matching({ told }: { readonly told: EstimateTold }) {
  const { t } = useTranslation('estimates');
  const { formatNumber } = useLanguage();
  const sentences = [
    t('matching.rule'),
    t('matching.missed'),
    told.widely === null
      ? t('matching.widelyNothing')
      : t('matching.widely', { estimate: formatNumber(Math.round(told.widely)) }),
    t('matching.holders'),
    t('matching.rounded', { base: formatNumber(told.roundedTo) }),
  ];
  return <Sentences heading={t('matching.title')} sentences={sentences} />;
}
