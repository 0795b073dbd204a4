// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Text } from '@mantine/core';
import type { AuditEntryView } from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DataColumn } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import classes from './audit.module.css';
import { useAuditWords } from './audit-words.ts';
import { entryDetails, shortId } from './entry-details.ts';

export type AuditEntry = z.infer<typeof AuditEntryView>;

/** What was done, when, by whom, why and about what. */
export function useAuditColumns(): readonly DataColumn<AuditEntry>[] {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  return useMemo(
    () => [
      { id: 'action', header: t('columns.action'), main: true, cell: (entry) => <ActionCell entry={entry} /> },
      { id: 'at', header: t('columns.at'), cell: ({ at }) => <DateText value={at} withTime /> },
      { id: 'who', header: t('columns.who'), cell: (entry) => <WhoCell entry={entry} /> },
      {
        id: 'purpose',
        header: t('columns.purpose'),
        cell: ({ purpose }) => (purpose === null ? '–' : words.purpose(purpose)),
      },
      { id: 'subject', header: t('columns.subject'), cell: (entry) => <SubjectCell entry={entry} /> },
      { id: 'details', header: t('columns.details'), cell: (entry) => <DetailsCell entry={entry} /> },
    ],
    [t, words],
  );
}

interface EntryProps {
  readonly entry: AuditEntry;
}

function ActionCell({ entry }: EntryProps) {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  return (
    <>
      {words.action(entry.action)}
      {entry.result === 'refused' ? (
        <Badge color="red" variant="light" tt="none" mx={6}>
          {t('refused')}
        </Badge>
      ) : null}
    </>
  );
}

function WhoCell({ entry }: EntryProps) {
  const { t } = useTranslation('audit');
  const { account, organisation } = entry;
  if (account === null) return <Text size="sm">{t('theNode')}</Text>;
  return (
    <div>
      <AnchorLink
        to="/audit"
        search={{ accountId: account.id }}
        size="sm"
        aria-label={t('onlyAccount', { name: account.name ?? shortId(account.id) })}
      >
        <bdi>{account.name ?? shortId(account.id)}</bdi>
      </AnchorLink>
      {organisation === null ? null : (
        <Text size="xs" c="dimmed">
          <bdi>{organisation.name ?? shortId(organisation.id)}</bdi>
        </Text>
      )}
    </div>
  );
}

const subjectsMax = 3;

function SubjectCell({ entry }: EntryProps) {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const { subjectKind, subjectIds } = entry;
  if (subjectKind === null || subjectIds.length === 0) return <>–</>;
  const more = subjectIds.length - subjectsMax;
  return (
    <div className={classes.subjects}>
      <span>{words.subjectKind(subjectKind)}</span>
      {subjectIds.slice(0, subjectsMax).map((id) => (
        <AnchorLink
          key={id}
          to="/audit"
          search={{ subjectId: id }}
          size="sm"
          aria-label={t('onlySubject', { kind: words.subjectKind(subjectKind), id: shortId(id) })}
        >
          <bdi>{shortId(id)}</bdi>
        </AnchorLink>
      ))}
      {more > 0 ? <span>{t('moreSubjects', { count: more })}</span> : null}
    </div>
  );
}

function DetailsCell({ entry }: EntryProps) {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const details = entryDetails(entry.details);
  if (details.length === 0) return <>–</>;
  return (
    <details className={classes.details}>
      <summary>{t('showDetails', { count: details.length })}</summary>
      <dl>
        {details.map(({ key, values }) => (
          <div key={key}>
            <dt>{words.detail(key)}</dt>
            <dd>
              <bdi>{values.map((value) => words.value(key, value)).join(t('separator'))}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
