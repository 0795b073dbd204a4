// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Popover, Text } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type Changed, startLines, surround } from './text-marks.ts';

interface MarkBarProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (changed: Changed) => void;
}

const helpLines = ['paragraph', 'heading', 'list', 'emphasis', 'note', 'figure'] as const;

/** The few marks of a text as buttons, for those who do not want to know them. */
export function MarkBar({ area, onChange }: MarkBarProps) {
  const { t } = useTranslation('reports');
  const apply = (change: (text: string, selection: readonly [number, number]) => Changed) => {
    const field = area.current;
    if (!field) return;
    onChange(change(field.value, [field.selectionStart, field.selectionEnd]));
    field.focus();
  };
  const around = (before: string, after: string, sample: string) =>
    apply((text, selection) => surround(text, selection, { before, after, sample }));
  const marks = [
    { label: t('editor.bold'), act: () => around('**', '**', t('editor.sample.bold')) },
    { label: t('editor.italic'), act: () => around('*', '*', t('editor.sample.italic')) },
    { label: t('editor.heading'), act: () => apply((text, selection) => startLines(text, selection, () => '## ')) },
    { label: t('editor.list'), act: () => apply((text, selection) => startLines(text, selection, () => '- ')) },
    {
      label: t('editor.numbered'),
      act: () => apply((text, selection) => startLines(text, selection, (line) => `${line + 1}. `)),
    },
    { label: t('editor.note'), act: () => around('[note: ', ']', t('editor.sample.note')) },
    { label: t('editor.sourceMark'), act: () => around('[source: ', ']', t('editor.sample.source')) },
  ];
  return (
    <Group gap={6} role="toolbar" aria-label={t('editor.marks')}>
      {marks.map(({ label, act }) => (
        <Button key={label} size="compact-sm" variant="default" onClick={act}>
          {label}
        </Button>
      ))}
      <Popover width={420} withArrow trapFocus shadow="md">
        <Popover.Target>
          <Button size="compact-sm" variant="subtle">
            {t('editor.help')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <List size="sm" spacing="xs">
            {helpLines.map((line) => (
              <List.Item key={line}>
                <Text size="sm">{t(`editor.helpLines.${line}`)}</Text>
              </List.Item>
            ))}
          </List>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
