// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Text } from '@mantine/core';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { SupportPartProps } from './support-props.ts';

/** The one thing to do next, in words. */
export function NextStepNotice({ support }: SupportPartProps) {
  const { t } = useTranslation('services');
  const { language, formatDate } = useLanguage();
  const { next, needs, referrals } = support;
  const kind =
    needs?.find(({ id }) => id === next.needId)?.kind ??
    referrals.find(({ id }) => id === next.referralId)?.kind ??
    null;
  const need = kind === null ? '' : labelOf('serviceKind', kind, language);
  const isQuiet = next.key === 'none' || next.key === 'waitForAnswer';
  return (
    <Alert color={isQuiet ? 'gray' : 'brand'} title={t('support.next')}>
      <Text>
        {t(`support.steps.${next.key}`, { need })}
        {next.by === null ? null : ` ${t('support.by', { day: formatDate(next.by) })}`}
      </Text>
    </Alert>
  );
}
