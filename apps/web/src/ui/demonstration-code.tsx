// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Code, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { demonstrationQuery } from '../lib/demonstration.ts';
import { nodeStateQuery } from '../lib/node-state.ts';

interface DemonstrationCodeProps {
  /** Account whose code is asked for. */
  readonly email: string;
  readonly onFill: (code: string) => void;
}

/** In the demonstration country, the code that the account's authenticator shows now. Elsewhere nothing. */
export function DemonstrationCode({ email, onFill }: DemonstrationCodeProps) {
  const { t } = useTranslation('common');
  const node = useQuery(nodeStateQuery);
  const { data } = useQuery({ ...demonstrationQuery, enabled: node.data?.demonstration === true });
  const code = data?.signIns.find((hint) => hint.email === email.trim().toLowerCase())?.code;
  if (!code) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{t('demonstration.codeNow')}</Text>
      <Code dir="ltr">{code}</Code>
      <Button size="compact-sm" variant="default" onClick={() => onFill(code)}>
        {t('demonstration.fillIn')}
      </Button>
    </Group>
  );
}
