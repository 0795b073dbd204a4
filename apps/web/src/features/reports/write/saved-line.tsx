// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { SectionSaver } from './section-saver.ts';
import { useSectionView } from './use-savers.ts';
import classes from './workspace.module.css';

/** Where the text is, and who changed it last. Screen readers hear what lasts, not each moment of saving. */
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
  const quiet = state.kind === 'saving';
  return (
    <div>
      <Group gap="xs" wrap="nowrap" mih="1.75rem">
        {words === '' ? null : <span className={classes.dot} data-state={state.kind} aria-hidden />}
        <Text size="sm" aria-hidden={quiet}>
          {words}
        </Text>
        <VisuallyHidden role="status">{quiet ? '' : words}</VisuallyHidden>
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
