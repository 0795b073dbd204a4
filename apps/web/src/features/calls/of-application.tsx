// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ApplicationId } from '@palermo/contract';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnknownRecord } from '../../ui/unknown-record.tsx';

interface OfApplicationProps {
  /** Where somebody goes on whose address names no application. */
  readonly list: '/fund/calls' | '/fund/assessments';
  readonly listLabel: string;
  readonly children: (id: ApplicationId) => ReactNode;
}

/** The page of the application that the address names. */
export function OfApplication({ list, listLabel, children }: OfApplicationProps) {
  const { t } = useTranslation('calls');
  const { data } = ApplicationId.safeParse(useParams({ strict: false }).applicationId);
  return data === undefined ? (
    <UnknownRecord title={t('application.one')} what={t('application.unknown')} list={list} listLabel={listLabel} />
  ) : (
    children(data)
  );
}
