// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Badge, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type ExactReturn, getExactFigures, type ReturnPurpose, type ReturnView } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import classes from '../returns.module.css';
import { ComparedTable, ComparedTables } from './compared-table.tsx';
import { Errand } from './errand.tsx';

/** Exact figures that were opened on this page, and what is written about their changes; gone when the page is left. */
export interface OpenedFigures {
  readonly exact: ExactReturn | null;
  readonly words: Readonly<Record<string, string>>;
}

export const nothingOpened: OpenedFigures = { exact: null, words: {} };

interface ExactFiguresProps {
  readonly view: ReturnView;
  readonly opened: OpenedFigures;
  readonly onOpened: (opened: OpenedFigures) => void;
}

/** Says that the return has exact figures for one recipient, and opens them to who decides on it. */
export function ExactFigures({ view, opened, onOpened }: ExactFiguresProps) {
  const { t } = useTranslation('returns');
  const { t: common } = useTranslation('common');
  const [asked, setAsked] = useState(false);
  return (
    <Stack gap="sm">
      <Alert color="blue" title={t('exact.title')}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm">
            {t('exact.forWhom')} <bdi>{view.recipient}</bdi>
          </Text>
          <Text size="sm">{t(view.may.readExact ? 'exact.shownProtected' : 'exact.notForYou')}</Text>
          {view.may.readExact && opened.exact === null ? (
            <Button variant={view.may.release ? 'filled' : 'default'} onClick={() => setAsked(true)}>
              {t('exact.open')}
            </Button>
          ) : null}
        </Stack>
      </Alert>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('exact.open')}
        closeButtonProps={{ 'aria-label': common('actions.close') }}
        centered
      >
        <OpenForm
          view={view}
          onOpened={(exact) => {
            setAsked(false);
            onOpened({ exact, words: opened.words });
          }}
        />
      </Modal>
      {opened.exact === null ? null : (
        <ExactTables
          view={view}
          exact={opened.exact}
          words={opened.words}
          onWords={(words) => onOpened({ exact: opened.exact, words })}
          onClose={() => onOpened({ exact: null, words: opened.words })}
        />
      )}
    </Stack>
  );
}

function OpenForm({ view, onOpened }: { readonly view: ReturnView; readonly onOpened: (exact: ExactReturn) => void }) {
  const { t } = useTranslation('returns');
  const { language } = useLanguage();
  const confirmed = useConfirmedCall();
  const [purpose, setPurpose] = useState<ReturnPurpose>(view.may.release ? 'review' : 'clarification');
  const recipient = view.recipient ?? '';
  const open = useMutation({
    mutationFn: () =>
      confirmed(() => api(getExactFigures, { params: { returnId: view.id }, query: { language, purpose, recipient } })),
    onSuccess: onOpened,
    gcTime: 0,
  });
  return (
    <Stack>
      <Text size="sm">{t('exact.openWhat')}</Text>
      <Errand recipient={recipient} purpose={purpose} onPurpose={setPurpose} />
      <ProblemNotice error={open.error} />
      <Group justify="flex-end">
        <Button loading={open.isPending} onClick={() => open.mutate()}>
          {t('exact.open')}
        </Button>
      </Group>
    </Stack>
  );
}

interface ExactTablesProps {
  readonly view: ReturnView;
  readonly exact: ExactReturn;
  readonly words: OpenedFigures['words'];
  readonly onWords: (words: OpenedFigures['words']) => void;
  readonly onClose: () => void;
}

function ExactTables({ view, exact, words, onWords, onClose }: ExactTablesProps) {
  const { t } = useTranslation('returns');
  const waiting = new Set(view.may.release ? exact.commentsMissing : []);
  const first = exact.tables.filter(({ figures }, at) => at === 0 || figures.some(({ key }) => waiting.has(key)));
  return (
    <Stack gap="sm" component="section" aria-label={t('exact.tables')} className={classes.confidential}>
      <Group justify="space-between">
        <Badge color="red" variant="light" tt="none" size="lg">
          {t('exact.confidential')}
        </Badge>
        <Button variant="default" size="compact-md" onClick={onClose}>
          {t('exact.close')}
        </Button>
      </Group>
      <Text size="sm">{t(`exact.compared.${exact.comparedWith}`)}</Text>
      {waiting.size === 0 ? null : <Text size="sm">{t('exact.waiting', { count: waiting.size })}</Text>}
      <ComparedTables tables={exact.tables} unfolded={first.map(({ key }) => key)}>
        {(table) => (
          <ComparedTable
            table={table}
            year={view.year}
            waits={({ key }) => waiting.has(key)}
            comment={(figure) =>
              waiting.has(figure.key) ? (
                <Textarea
                  aria-label={t('figures.commentOn', { figure: figure.label })}
                  placeholder={t('figures.why')}
                  value={words[figure.key] ?? ''}
                  onChange={(event) => onWords({ ...words, [figure.key]: event.currentTarget.value })}
                  autosize
                  minRows={1}
                  maxRows={5}
                  maxLength={2000}
                />
              ) : (
                <Text size="sm" maw="40ch">
                  {figure.comment?.words ?? ''}
                </Text>
              )
            }
          />
        )}
      </ComparedTables>
    </Stack>
  );
}
