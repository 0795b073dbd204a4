// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { labelOf } from '@palermo/terms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated, useLanguage } from '../../../lib/language.ts';
import type { Service } from '../../../lib/services.ts';
import { FreePlaces } from './free-places.tsx';

interface ServiceCardProps {
  readonly service: Service;
  readonly children?: ReactNode;
}

/** One service: what, whose, for whom, where in coarse terms, and what is free. */
export function ServiceCard({ service, children }: ServiceCardProps) {
  const { t } = useTranslation('services');
  const { language } = useLanguage();
  const labels = (list: string, codes: readonly string[]) =>
    codes.map((code) => labelOf(list, code, language)).join(t('separator'));
  const { ages, sexes, languages, accessibility } = service;
  const whom = [
    ...ages.map((code) => labelOf('majority', code, language)),
    ...sexes.map((code) => labelOf('sex', code, language)),
  ];
  const facts: readonly (readonly [string, string])[] = [
    [t('directory.for'), whom.length === 0 ? t('directory.everybody') : whom.join(t('separator'))],
    [t('directory.languages'), labels('language', languages)],
    [t('directory.accessibility'), labels('accessibilityNeed', accessibility)],
    [t('directory.contact'), service.contact ?? ''],
  ];
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap={6}>
        <Group justify="space-between" align="flex-start" gap="xs">
          <div>
            <Text fw={600}>
              <bdi>{service.name}</bdi>
            </Text>
            <Text size="sm">
              {labelOf('serviceKind', service.kind, language)} · <bdi>{service.organisation.name}</bdi> ·{' '}
              <bdi>{service.region}</bdi> · {labelOf('serviceOpening', service.opening, language)}
            </Text>
          </div>
          <Group gap="xs">
            {service.closed ? (
              <Badge color="gray" variant="light" tt="none">
                {t('directory.closed')}
              </Badge>
            ) : null}
            {service.takesReferrals || service.closed ? null : (
              <Badge color="yellow" variant="light" tt="none">
                {t('directory.noReferrals')}
              </Badge>
            )}
            <FreePlaces service={service} isOwn={children !== undefined} />
          </Group>
        </Group>
        <Text size="sm" c="dimmed">
          {facts
            .filter(([, value]) => value !== '')
            .map(([name, value]) => `${name}${language === 'fr' ? '\u00a0' : ''}: ${isolated(value)}`)
            .join(' · ')}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}
