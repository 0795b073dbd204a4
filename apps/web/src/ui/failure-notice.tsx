// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Stack, Text } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import type { ReactNode } from 'react';
import { useCatalogueWords } from './use-catalogue-words.ts';

interface FailureNoticeProps {
  readonly title: string;
  readonly failure: ImportView['failure'];
  readonly children?: ReactNode;
}

/** Why a long job ended without a result, and what can be done. */
export function FailureNotice({ title, failure, children }: FailureNoticeProps) {
  const wordsOf = useCatalogueWords();
  const words = failure === null ? null : wordsOf(failure);
  return (
    <Alert color="red" role="alert" title={title}>
      <Stack gap={4}>
        {words === null ? null : (
          <>
            {[words.what, ...words.more, words.todo].map((sentence) => (
              <Text key={sentence} size="sm">
                {sentence}
              </Text>
            ))}
          </>
        )}
        {children}
      </Stack>
    </Alert>
  );
}
