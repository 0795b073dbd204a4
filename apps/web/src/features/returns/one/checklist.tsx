// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import type { ReturnView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from '../returns.module.css';

type Item = ReturnView['checklist'][number];

/** What the return lacks: how much, why it matters, who can supply it and where to look. */
export function Checklist({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation('returns');
  if (items.length === 0) {
    return (
      <Alert color="teal" role="status">
        {t('checklist.complete')}
      </Alert>
    );
  }
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <ChecklistLine key={item.code} item={item} />
      ))}
    </ul>
  );
}

function ChecklistLine({ item }: { readonly item: Item }) {
  const { t } = useTranslation('returns');
  const { language, formatNumber } = useLanguage();
  const { level, what, why, count, of, organisationKinds, link } = item;
  const kinds = organisationKinds.map((kind) => labelOf('organisationKind', kind, language));
  const who = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(kinds);
  return (
    <li className={classes.item} data-level={level}>
      <Stack gap={2}>
        <Group gap="xs" align="baseline">
          <Text fw={600}>{what}</Text>
          {count === null ? null : (
            <Text size="sm">
              {of === null
                ? formatNumber(count)
                : t('checklist.share', { count: formatNumber(count), of: formatNumber(of) })}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t(`checklist.levels.${level}`)}
          </Text>
        </Group>
        <Text size="sm">{why}</Text>
        {kinds.length === 0 ? null : <Text size="sm">{t('checklist.who', { who })}</Text>}
        {link === null ? null : (
          <Anchor size="sm" href={link}>
            {link.includes('#population') ? t('checklist.toPopulation') : t('checklist.toStatistics')}
          </Anchor>
        )}
      </Stack>
    </li>
  );
}
