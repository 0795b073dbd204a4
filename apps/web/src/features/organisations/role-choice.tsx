// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { RoleCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';

interface RoleChoiceProps {
  readonly roles: readonly RoleCode[];
  readonly onChange: (roles: RoleCode[]) => void;
}

/** The roles of an account, each with what it may do. */
export function RoleChoice({ roles, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('organisations');
  const { language } = useLanguage();
  return (
    <Checkbox.Group
      label={t('roles.label')}
      description={t('roles.hint')}
      value={[...roles]}
      onChange={(chosen) => onChange(RoleCode.options.filter((role) => chosen.includes(role)))}
      withAsterisk
    >
      <Stack gap="xs" mt="xs">
        {RoleCode.options.map((role) => (
          <Checkbox key={role} value={role} label={labelOf('role', role, language)} description={t(`roles.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
