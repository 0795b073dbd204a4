// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { Panel } from '../../ui/panel.tsx';
import type { InvestigationPartProps } from './part-props.ts';
import { SuspectDialog } from './suspect-dialog.tsx';

/** The suspects by number, with how far proceedings against each have come. */
export function SuspectsPanel({ view }: InvestigationPartProps) {
  const { t } = useTranslation('investigations');
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const mayAdd = view.mayEdit && view.cases.some(({ reference }) => reference !== null);
  return (
    <Panel
      title={t('suspects')}
      lead={t('suspectsLead')}
      action={
        mayAdd ? (
          <Button variant={view.suspects.length === 0 ? 'filled' : 'default'} onClick={() => setIsOpen(true)}>
            {t('addSuspect')}
          </Button>
        ) : null
      }
    >
      {view.suspects.length === 0 ? <Text size="sm">{t('noSuspects')}</Text> : null}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {view.suspects.map((suspect) => {
          const known = [
            ...suspect.sex.map((code) => labelOf('sex', code, language)),
            ...suspect.ageGroup.map((code) => labelOf('perpetratorAgeGroup', code, language)),
            ...suspect.citizenship.map((code) => labelOf('country', code, language)),
          ];
          return (
            <Paper withBorder p="sm" key={suspect.id} component="li">
              <Group justify="space-between" gap="xs">
                <Text fw={600}>{t('suspect', { number: suspect.number })}</Text>
                <Badge variant="light" tt="none" color={suspect.stage === 'acquitted' ? 'gray' : 'blue'}>
                  {labelOf('perpetratorStage', suspect.stage, language)}
                </Badge>
              </Group>
              {known.length === 0 ? null : (
                <Text size="sm" c="dimmed">
                  {new Intl.ListFormat(language, { type: 'unit' }).format(known)}
                </Text>
              )}
            </Paper>
          );
        })}
      </Stack>
      {isOpen ? <SuspectDialog view={view} onClose={() => setIsOpen(false)} /> : null}
    </Panel>
  );
}
