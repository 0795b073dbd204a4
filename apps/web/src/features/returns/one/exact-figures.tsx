// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Accordion, Alert, Badge, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import {
  type ExactReturn,
  getExactFigures,
  type ReturnPurpose,
  type ReturnTable,
  type ReturnView,
} from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import classes from '../returns.module.css';
import { Errand } from './errand.tsx';
import { Change, Count } from './figure-cells.tsx';

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
      <Accordion multiple variant="separated" defaultValue={first.map(({ key }) => key)}>
        {exact.tables.map((table) => (
          <Accordion.Item key={table.key} value={table.key}>
            <Accordion.Control>
              <Text fw={600}>{table.title}</Text>
            </Accordion.Control>
            <Accordion.Panel>
              <ExactTable table={table} year={view.year} waiting={waiting} words={words} onWords={onWords} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Stack>
  );
}

interface ExactTableProps {
  readonly table: ReturnTable;
  readonly year: number;
  readonly waiting: ReadonlySet<string>;
  readonly words: OpenedFigures['words'];
  readonly onWords: (words: OpenedFigures['words']) => void;
}

function ExactTable({ table, year, waiting, words, onWords }: ExactTableProps) {
  const { t } = useTranslation('returns');
  const rates = table.figures.some(({ rate }) => rate !== null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached with the keyboard.
    <div className={classes.scroll} role="group" aria-label={table.title} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('figures.row')}</th>
            {[String(year), String(year - 1), t('figures.change'), ...(rates ? [t('figures.rate')] : [])].map(
              (head) => (
                <th key={head} scope="col" data-numeric="">
                  {head}
                </th>
              ),
            )}
            <th scope="col" className={classes.words}>
              {t('figures.comment')}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.figures.map((figure) => (
            <tr key={figure.key} data-waits={waiting.has(figure.key) ? '' : undefined}>
              <th scope="row">{figure.label}</th>
              <td data-numeric="">
                <Count cell={figure.cell} />
              </td>
              <td data-numeric="">
                <Count cell={figure.lastYear} />
              </td>
              <td data-numeric="">
                <Change figure={figure} />
              </td>
              {rates ? <td data-numeric="">{figure.rate?.per100000?.toFixed(2) ?? '–'}</td> : null}
              <td>
                {waiting.has(figure.key) ? (
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
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
