// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { DraftSaver, SaveState } from './draft-saver.ts';
import classes from './save-status.module.css';

export function useSaveState(saver: DraftSaver): SaveState {
  return useSyncExternalStore(saver.subscribe, saver.state);
}

/** One line that says where the typed answers are. Screen readers hear it when it changes, but not each moment of saving. */
export function SaveStatus({ saver }: { readonly saver: DraftSaver }) {
  const { t } = useTranslation('cases');
  const state = useSaveState(saver);
  const { formatTime } = useTimeFormat();
  const words = {
    untouched: '',
    saving: t('saving.saving'),
    saved: state.kind === 'saved' ? t('saving.saved', { time: formatTime(state.at) }) : '',
    unsent: state.kind === 'unsent' && state.keptOnDevice ? t('saving.keptOnDevice') : t('saving.onlyInWindow'),
    refused: t('saving.refused'),
  }[state.kind];
  const isQuiet = state.kind === 'saving';
  return (
    <div>
      <Group gap="xs" wrap="nowrap" mih="1.75rem">
        {state.kind === 'untouched' ? null : <span className={classes.dot} data-state={state.kind} aria-hidden />}
        <Text size="sm" aria-hidden={isQuiet}>
          {words}
        </Text>
        <VisuallyHidden role="status">{isQuiet ? '' : words}</VisuallyHidden>
        {state.kind === 'unsent' || state.kind === 'refused' ? (
          <Button size="xs" variant="default" style={{ flex: 'none' }} onClick={() => void saver.sendNow()}>
            {t('saving.tryNow')}
          </Button>
        ) : null}
      </Group>
      {state.kind === 'refused' ? <ProblemNotice error={state.error} /> : null}
    </div>
  );
}

function useTimeFormat() {
  const { language } = useLanguage();
  const locale = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' }[language];
  return {
    formatTime: (instant: string) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant)),
  };
}
