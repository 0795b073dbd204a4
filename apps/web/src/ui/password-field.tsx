// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const newPasswordMinLength = 12;

/** A password that can be made visible, for people who type on a phone or in a hurry. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation('common');
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('password.show') }} {...props} />;
}

/** A password to be chosen: says beforehand what makes a good one. */
export function NewPasswordField(props: PasswordInputProps) {
  const { t } = useTranslation('common');
  return (
    <PasswordField
      description={t('password.hint', { count: newPasswordMinLength })}
      autoComplete="new-password"
      minLength={newPasswordMinLength}
      maxLength={200}
      required
      {...props}
    />
  );
}
