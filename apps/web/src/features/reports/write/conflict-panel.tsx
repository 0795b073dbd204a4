// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language, useLanguage } from '../../../lib/language.ts';
import type { KeptText, SectionSaver } from './section-saver.ts';
import { useSectionView } from './use-savers.ts';
import classes from './workspace.module.css';

interface ConflictPanelProps {
  readonly saver: SectionSaver;
  readonly theirs: KeptText;
  readonly language: Language;
}

/** Somebody else changed the section: both texts stand here until one was made of them. */
export function ConflictPanel({ saver, theirs, language }: ConflictPanelProps) {
  const { t } = useTranslation('reports');
  const { formatDateTime } = useLanguage();
  const { text } = useSectionView(saver);
  const name = theirs.editedBy ?? t('conflict.somebody');
  const when = theirs.editedAt === null ? '' : formatDateTime(theirs.editedAt);
  const written = { dir: directionOf(language), lang: language };
  return (
    <Alert color="yellow" title={t('conflict.title')} role="alert">
      <Stack gap="sm">
        <Text size="sm">{t('conflict.explained')}</Text>
        <div>
          <Text size="sm" fw={600}>
            {t('conflict.theirs', { name, when })}
          </Text>
          <div className={classes.source} {...written}>
            {theirs.text}
          </div>
        </div>
        <Textarea
          label={t('conflict.yours')}
          value={text}
          onChange={({ currentTarget: { value } }) => saver.change(value)}
          autosize
          minRows={6}
          maxRows={20}
          maxLength={40_000}
          {...written}
        />
        <Group gap="sm">
          <Button onClick={() => void saver.settle(text)}>{t('conflict.keepYours')}</Button>
          <Button variant="default" onClick={() => saver.change(`${text.trimEnd()}\n\n${theirs.text}`)}>
            {t('conflict.both')}
          </Button>
          <Button variant="default" onClick={() => void saver.settle(theirs.text)}>
            {t('conflict.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
