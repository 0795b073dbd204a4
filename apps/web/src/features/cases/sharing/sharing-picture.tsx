// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ScrollArea, Table, Text } from '@mantine/core';
import { DataClassCode, type SharingView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useSession } from '../../../lib/session.ts';
import classes from './sharing.module.css';
import { type Viewer } from './who-sees.ts';

interface SharingPictureProps {
  readonly sharing: SharingView;
  readonly viewers: readonly Viewer[];
}

/** Organisations by parts of the case, in words: who sees it, and until when. The organisation that holds it comes first. */
export function SharingPicture({ sharing, viewers }: SharingPictureProps) {
  const { t } = useTranslation('cases');
  const { language, formatDate } = useLanguage();
  const { organisation: own } = useSession();
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('sharing.picture') }}>
      <Table className={classes.picture ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('sharing.part')}</Table.Th>
            <Table.Th scope="col">
              <bdi>{sharing.holder.name}</bdi>
              <Text size="xs" c="dimmed">
                {t(sharing.holder.id === own.id ? 'sharing.holdsYou' : 'sharing.holds')}
              </Text>
            </Table.Th>
            {viewers.map(({ organisation }) => (
              <Table.Th key={organisation.id} scope="col">
                <bdi>{organisation.name}</bdi>
                <Text size="xs" c="dimmed">
                  {labelOf('organisationKind', organisation.kind, language)}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {DataClassCode.options.map((dataClass) => (
            <Table.Tr key={dataClass}>
              <Table.Th scope="row">{labelOf('dataClass', dataClass, language)}</Table.Th>
              <Table.Td data-sees>{t('sharing.seesAll')}</Table.Td>
              {viewers.map(({ organisation, until }) => {
                const end = until.get(dataClass);
                return (
                  <Table.Td key={organisation.id} data-sees={end !== undefined || undefined}>
                    {end === undefined ? t('sharing.seesNot') : t('sharing.seesUntil', { date: formatDate(end) })}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
