// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Group, Text } from '@mantine/core';
import { type CaseView, listReleases } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { Panel } from '../../../ui/panel.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { type CaseAddress, releasesKey } from '../case/case-address.ts';
import classes from './sharing.module.css';

interface OwnReleasesProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}

/** What another organisation released to one's own: what, for which purpose, until when. */
export function OwnReleases({ address, view }: OwnReleasesProps) {
  const { t } = useTranslation('cases');
  const { language, formatDateTime } = useLanguage();
  const { caseId } = address;
  const releases = useQuery({
    queryKey: releasesKey(address),
    queryFn: async ({ signal }) => (await api(listReleases, { params: { caseId }, signal })).releases,
  });
  return (
    <Panel title={t('releases.titleOwn')} lead={t('releases.holder', { organisation: view.organisation.name })}>
      <QueryState query={releases}>
        {(all) => (
          <ul className={classes.list}>
            {all.map((release) => (
              <li key={release.id} className={classes.card}>
                <Group gap={4} mb={6}>
                  {release.dataClasses.map((code) => (
                    <Badge key={code} variant="default" tt="none">
                      {labelOf('dataClass', code, language)}
                    </Badge>
                  ))}
                </Group>
                <Text size="sm">
                  {labelOf('purposeOfUse', release.purpose, language)} ·{' '}
                  {labelOf('releaseBasis', release.basis, language)}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('sharing.untilMoment', { date: formatDateTime(release.until) })}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Panel>
  );
}
