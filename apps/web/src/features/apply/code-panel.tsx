// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Checkbox, Code, Group, Stack, Text } from '@mantine/core';
import type { ApplicationId } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';

interface CodePanelProps {
  readonly code: string;
  readonly mailed: boolean;
  /** Where to go on, once the code was kept. */
  readonly applicationId?: ApplicationId;
}

/** The code, shown this once. */
export function CodePanel({ code, mailed, applicationId }: CodePanelProps) {
  const { t } = useTranslation('apply');
  const [kept, setKept] = useState(mailed);
  return (
    <Panel title={t('code.title')} lead={t('code.lead')}>
      <Stack gap="sm" align="flex-start">
        <Group>
          <Code fz="xl" dir="ltr" data-testid="applicant-code">
            {code}
          </Code>
          <CopyButton text={code} label={t('code.copy')} />
        </Group>
        <Alert color="yellow" variant="light" title={t(mailed ? 'code.mailed' : 'code.once')}>
          <Text size="sm">{t('code.whoever')}</Text>
        </Alert>
        {applicationId === undefined ? null : (
          <>
            <Checkbox
              label={t('code.kept')}
              checked={kept}
              onChange={(event) => setKept(event.currentTarget.checked)}
            />
            <ButtonLink to="/apply/$applicationId" params={{ applicationId }} disabled={!kept} aria-disabled={!kept}>
              {t('code.goOn')}
            </ButtonLink>
          </>
        )}
      </Stack>
    </Panel>
  );
}
