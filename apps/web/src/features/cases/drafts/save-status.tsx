// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { SavingLine } from '../../../ui/saving-line.tsx';
import type { DraftSaver } from '../../../lib/drafts/draft-saver.ts';
import { useSaveState } from '../../../lib/drafts/use-save-state.ts';

/** Says where the typed answers are. */
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
  return (
    <SavingLine
      state={state.kind === 'untouched' ? undefined : state.kind}
      words={words}
      error={state.kind === 'refused' ? state.error : null}
      tryNowLabel={t('saving.tryNow')}
      onTryNow={() => void saver.sendNow()}
    />
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
