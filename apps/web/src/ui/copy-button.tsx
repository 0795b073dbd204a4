// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, CopyButton as Copy } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for screen readers: "Copy the secret". */
  readonly label: string;
}

/** Copies text and says so. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation('common');
  return (
    <Copy value={text} timeout={3_000}>
      {({ copied, copy }) => (
        <Button variant="default" onClick={copy} aria-live="polite">
          {copied ? t('actions.copied') : label}
        </Button>
      )}
    </Copy>
  );
}
