// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { getIatiFile, publishIatiFile } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import classes from '../fund.module.css';
import { fundKey, useFundAct } from '../fund-query.ts';

/** The file for IATI: what would be published, what is against the standard, and what was published last. */
export function IatiPanel() {
  const { t } = useTranslation('fund');
  const officer = hasRole(useSession(), 'grantsOfficer');
  const query = useQuery({ queryKey: [...fundKey, 'iati'], queryFn: ({ signal }) => api(getIatiFile, { signal }) });
  const publish = useFundAct(
    () => api(publishIatiFile, { body: {} }),
    () => {},
  );
  return (
    <Panel title={t('iati.title')} lead={t('iati.lead')}>
      <QueryState query={query}>
        {({ activities, findings, xml, published }) => (
          <>
            <Text>
              {t('iati.activities', { count: activities })}{' '}
              {findings.length === 0 ? t('iati.valid') : t('iati.findings', { count: findings.length })}
            </Text>
            {findings.length > 0 ? (
              <ul>
                {findings.map(({ path, rule, detail }) => (
                  <li key={`${path} ${rule}`}>
                    <code dir="ltr">{path}</code>: <span dir="ltr">{detail}</span>
                  </li>
                ))}
              </ul>
            ) : null}
            <Text size="sm" c="dimmed">
              {published === null ? t('iati.never') : t('iati.last')}{' '}
              {published === null ? null : <DateText value={published.at} withTime />}
            </Text>
            <Group>
              {officer ? (
                <Button
                  loading={publish.isPending}
                  disabled={findings.length > 0 || activities === 0}
                  onClick={() => publish.mutate()}
                >
                  {t('iati.publish')}
                </Button>
              ) : null}
              <Button
                variant="default"
                onClick={() => saveFile(new Blob([xml], { type: 'application/xml' }), 'iati.xml')}
              >
                {t('iati.download')}
              </Button>
            </Group>
            <ProblemNotice error={publish.error} />
            <details>
              <summary>{t('iati.look')}</summary>
              <pre className={classes.xml} dir="ltr">
                {xml}
              </pre>
            </details>
          </>
        )}
      </QueryState>
    </Panel>
  );
}
