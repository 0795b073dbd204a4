// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Title } from '@mantine/core';
import { type CaseId, getCase } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../lib/api.ts';
import { QueryState } from '../../../../ui/query-state.tsx';
import { caseKey, type CaseAddress } from '../case-address.ts';
import { useFiles } from '../merged-files.tsx';
import type { TabProps } from './tab-props.ts';

interface PartsOfFileProps {
  readonly address: CaseAddress;
  readonly isShown: ((view: TabProps['view']) => boolean) | undefined;
  readonly Content: ComponentType<TabProps>;
}

/** The same tab of every file that this one stands for: each record stays where it was written, and is worked on there. */
export function PartsOfFile({ address, isShown, Content }: PartsOfFileProps) {
  const files = useFiles(address).data?.files ?? [];
  return files.map((file) => (
    <Part
      key={file.id}
      address={{ caseId: file.id, purpose: address.purpose }}
      reference={file.reference}
      isShown={isShown}
      Content={Content}
    />
  ));
}

interface PartProps extends PartsOfFileProps {
  readonly address: CaseAddress & { readonly caseId: CaseId };
  readonly reference: string;
}

function Part({ address, reference, isShown, Content }: PartProps) {
  const { t } = useTranslation('cases');
  const part = useQuery({
    queryKey: caseKey(address),
    queryFn: ({ signal }) =>
      api(getCase, { params: { caseId: address.caseId }, query: { purpose: address.purpose }, signal }),
    staleTime: 30_000,
  });
  return (
    <QueryState query={part}>
      {(view) =>
        view.erased || !(isShown?.(view) ?? true) ? null : (
          <Stack gap="sm" mt="xl">
            <Title order={2} size="h3">
              <bdi>{t('files.fromFile', { reference })}</bdi>
            </Title>
            <Content address={address} view={view} />
          </Stack>
        )
      }
    </QueryState>
  );
}
