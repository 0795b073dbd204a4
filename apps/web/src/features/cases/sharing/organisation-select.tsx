// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { organisationsQuery } from '../releases/organisations-query.ts';

interface OrganisationSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly onChange: (organisationId: string | null) => void;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** Another organisation of the node. */
export function OrganisationSelect({
  label,
  description,
  value,
  onChange,
  error,
  isRequired,
}: OrganisationSelectProps) {
  const { t } = useTranslation('cases');
  const { organisation: own } = useSession();
  const organisations = useQuery(organisationsQuery);
  const choices = (organisations.data ?? []).filter(({ id, active }) => active && id !== own.id);
  if (organisations.error) {
    return <ProblemNotice error={organisations.error} onRetry={() => void organisations.refetch()} />;
  }
  return (
    <Select
      label={label}
      description={description}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      error={error}
      placeholder={t('fields.typeToSearch')}
      nothingFoundMessage={t('fields.nothingFound')}
      searchable
      clearable={isRequired !== true}
      clearButtonProps={{ 'aria-label': t('fields.clearOf', { field: label }) }}
      withAsterisk={isRequired === true}
    />
  );
}
