// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface LoadingProps {
  /** What is being loaded, as a whole sentence; a general one stands in. */
  readonly label?: string;
}

const slowAfterMs = 8_000;

/** Shown while something loads. After a while it says that it takes long, so that nobody waits without a word. */
export function Loading({ label }: LoadingProps) {
  const { t } = useTranslation('common');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Group role="status" gap="sm" py="lg">
      <Loader size="sm" aria-hidden />
      <Text>{slow ? t('loading.slow') : (label ?? t('loading.usual'))}</Text>
    </Group>
  );
}
