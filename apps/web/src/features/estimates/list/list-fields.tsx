// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Fieldset, Group, MultiSelect, TextInput } from '@mantine/core';
import { OrganisationKindCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { organisationsQuery } from '../estimate-query.ts';
import { type DraftList, memberOfKind, memberOfOrganisation } from './draft-list.ts';

interface ListFieldsProps {
  readonly place: number;
  readonly list: DraftList;
  /** Members of the other lists: an organisation stands on one list. */
  readonly taken: readonly string[];
  readonly onChange: (list: DraftList) => void;
  /** Absent where there must not be fewer lists. */
  readonly onRemove?: (() => void) | undefined;
}

/** One list: what it is called and whose registrations it holds. */
export function ListFields({ place, list, taken, onChange, onRemove }: ListFieldsProps) {
  const { t } = useTranslation('estimates');
  const { language } = useLanguage();
  const { data } = useQuery(organisationsQuery);
  const options = useMemo(() => {
    const free = ({ value }: { value: string }): boolean => !taken.includes(value);
    const kinds = OrganisationKindCode.options.map((kind) => {
      return { value: memberOfKind(kind), label: labelOf('organisationKind', kind, language) };
    });
    const organisations = (data?.organisations ?? []).map(({ id, name }) => {
      return { value: memberOfOrganisation(id), label: name };
    });
    return [
      { group: t('begin.kinds'), items: kinds.filter(free) },
      { group: t('begin.organisations'), items: organisations.filter(free) },
    ];
  }, [data, language, taken, t]);
  return (
    <Fieldset legend={t('begin.list', { number: place + 1 })} p="sm">
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t('begin.listName')}
          value={list.name}
          maxLength={60}
          required
          onChange={(event) => onChange({ ...list, name: event.currentTarget.value })}
        />
        <MultiSelect
          label={t('begin.members')}
          value={[...list.members]}
          data={options}
          searchable
          hidePickedOptions
          required
          style={{ flex: '1 1 16rem' }}
          onChange={(members) => onChange({ ...list, members })}
        />
        {onRemove ? (
          <Button variant="subtle" mt={{ sm: '1.55rem' }} onClick={onRemove}>
            {t('begin.removeList', { number: place + 1 })}
          </Button>
        ) : null}
      </Group>
    </Fieldset>
  );
}
