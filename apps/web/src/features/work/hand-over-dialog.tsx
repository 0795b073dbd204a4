// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { type AccountId, type AnswerOf, type CaseId, getAccountWork, handOverWork, listCases } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { tasksKey } from '../../lib/tasks.ts';
import { ColleaguesSelect } from '../../ui/colleague-select.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from './work.module.css';

interface HandOverDialogProps {
  readonly account: { readonly id: AccountId; readonly name: string };
  readonly onClose: () => void;
}

/** Moves what one colleague has to others in one act, with how much it is. */
export function HandOverDialog({ account, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('work');
  const work = useQuery({
    queryKey: [...tasksKey, 'of', account.id],
    queryFn: ({ signal }) => api(getAccountWork, { params: { accountId: account.id }, signal }),
    staleTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('handOver.title', { name: account.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
      size="lg"
    >
      <QueryState query={work}>
        {(counted) => <HandOverForm account={account} counted={counted} onClose={onClose} />}
      </QueryState>
    </Modal>
  );
}

interface HandOverFormProps extends HandOverDialogProps {
  readonly counted: AnswerOf<typeof getAccountWork>;
}

function HandOverForm({ account, counted, onClose }: HandOverFormProps) {
  const { t } = useTranslation('work');
  const { formatNumber } = useLanguage();
  const [to, setTo] = useState<readonly AccountId[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<CaseId> | null>(null);
  const handOver = useHandOver(account.id, onClose);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    handOver.mutate({ to: [...to], ...(chosen ? { caseIds: [...chosen] } : { expected: counted }) });
  };
  const isReady = to.length > 0 && chosen?.size !== 0;
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>
          {t('handOver.cases', { count: counted.caseCount, shown: formatNumber(counted.caseCount) })}
          {' · '}
          {t('handOver.tasks', { count: counted.taskCount, shown: formatNumber(counted.taskCount) })}
        </Text>
        <ColleaguesSelect
          label={t('handOver.to')}
          description={t('handOver.toHint')}
          without={[account.id]}
          value={to}
          onChange={setTo}
        />
        <Checkbox
          label={t('handOver.some')}
          checked={chosen !== null}
          onChange={(event) => setChosen(event.currentTarget.checked ? new Set() : null)}
        />
        {chosen ? <CaseChoice of={account.id} chosen={chosen} onChange={setChosen} /> : null}
        <Text size="sm" c="dimmed">
          {t('handOver.what')}
        </Text>
        <ProblemNotice error={handOver.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={handOver.isPending} disabled={!isReady}>
            {t('handOver.now')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface CaseChoiceProps {
  readonly of: AccountId;
  readonly chosen: ReadonlySet<CaseId>;
  readonly onChange: (chosen: ReadonlySet<CaseId>) => void;
}

/** The colleague's open cases, those that changed last in front. */
function CaseChoice({ of, chosen, onChange }: CaseChoiceProps) {
  const { t } = useTranslation('work');
  const cases = useQuery({
    queryKey: ['cases', 'handOver', of],
    queryFn: ({ signal }) => api(listCases, { query: { worker: of, status: 'active', limit: 100 }, signal }),
  });
  return (
    <QueryState query={cases}>
      {(answer) => (
        <fieldset className={classes.choice}>
          <legend>{t('handOver.which')}</legend>
          {answer.cases.map(({ id, reference, name }) => (
            <Checkbox
              key={id}
              label={
                <>
                  <bdi dir="ltr">{reference}</bdi>
                  {name === null ? null : <bdi> · {name}</bdi>}
                </>
              }
              checked={chosen.has(id)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(new Set(checked ? [...chosen, id] : [...chosen].filter((each) => each !== id)))
              }
            />
          ))}
        </fieldset>
      )}
    </QueryState>
  );
}

interface HandOver {
  readonly to: AccountId[];
  readonly caseIds?: CaseId[];
  readonly expected?: AnswerOf<typeof getAccountWork>;
}

function useHandOver(accountId: AccountId, onDone: () => void) {
  const { t } = useTranslation('work');
  const { formatNumber } = useLanguage();
  const queryClient = useQueryClient();
  const show = async () => {
    await queryClient.invalidateQueries({ queryKey: tasksKey });
    await queryClient.invalidateQueries({ queryKey: ['cases'] });
  };
  return useMutation({
    mutationFn: (body: HandOver) => api(handOverWork, { params: { accountId }, body }),
    onSuccess: async ({ caseCount, taskCount }) => {
      notifyDone(t('handOver.done', { cases: formatNumber(caseCount), tasks: formatNumber(taskCount) }));
      onDone();
      await show();
    },
    // The numbers may have changed meanwhile: the dialog then shows those of now.
    onError: show,
  });
}
