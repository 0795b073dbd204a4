// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { SavingLine } from '../../../ui/saving-line.tsx';
import type { SectionSaver } from './section-saver.ts';
import { useSectionView } from './use-savers.ts';

/** Where the text is, and who changed it last. */
export function SavedLine({ saver }: { readonly saver: SectionSaver }) {
  const { t } = useTranslation('reports');
  const { formatDateTime } = useLanguage();
  const { kept, state } = useSectionView(saver);
  const when = kept.editedAt === null ? null : formatDateTime(kept.editedAt);
  const edited =
    when === null
      ? ''
      : kept.editedBy === null
        ? t('editor.edited', { when })
        : t('editor.editedBy', { name: kept.editedBy, when });
  const words = {
    kept: edited,
    saving: t('saving.saving'),
    unsent: t('saving.unsent'),
    conflict: t('saving.conflict'),
    refused: t('saving.refused'),
  }[state.kind];
  return (
    <SavingLine
      state={state.kind === 'kept' ? (words === '' ? undefined : 'saved') : state.kind}
      words={words}
      error={state.kind === 'refused' ? state.error : null}
      tryNowLabel={t('saving.tryNow')}
      onTryNow={() => void saver.sendNow()}
    />
  );
}
