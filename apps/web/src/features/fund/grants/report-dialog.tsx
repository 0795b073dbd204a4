// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Fieldset, NumberInput, Text } from '@mantine/core';
import { type GrantReportView, type GrantView, recordGrantReport, type ServiceKindCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, WordsInput } from '../../../ui/form-fields.tsx';
import { AmountInput, amountPattern } from '../fund-fields.tsx';
import { useFundAct } from '../fund-query.ts';

interface ReportDialogProps {
  readonly grant: GrantView;
  readonly report: GrantReportView;
  readonly onClose: () => void;
}

const personsMax = 10_000_000;

function useReportDraft({ grant, report }: Pick<ReportDialogProps, 'grant' | 'report'>) {
  const today = useToday();
  const [receivedOn, setReceivedOn] = useState(report.receivedOn ?? today);
  const [narrative, setNarrative] = useState(report.narrative ?? '');
  const [spent, setSpent] = useState(report.spent ?? '');
  const [persons, setPersons] = useState(report.persons ?? 0);
  const [counts, setCounts] = useState<ReadonlyMap<ServiceKindCode, number>>(
    new Map(grant.aidKinds.map((kind) => [kind, report.results.find((one) => one.kind === kind)?.persons ?? 0])),
  );
  const results = [...counts].map(([kind, count]) => ({ kind, persons: count }));
  const body = { receivedOn, narrative, spent, persons, results, version: report.version };
  const count = (kind: ServiceKindCode, value: number) => setCounts(new Map([...counts, [kind, value]]));
  return { body, counts, setReceivedOn, setNarrative, setSpent, setPersons, count };
}

/** Keeps what a grantee reported: counts and sums, no names. */
export function ReportDialog({ grant, report, onClose }: ReportDialogProps) {
  const { t } = useTranslation('fund');
  const { language } = useLanguage();
  const draft = useReportDraft({ grant, report });
  const { body } = draft;
  const [wasTried, setWasTried] = useState(false);
  const isWhole = body.narrative.trim() !== '' && amountPattern.test(body.spent);
  const params = { grantId: grant.id, reportId: report.id };
  const save = useFundAct(() => api(recordGrantReport, { params, body }), onClose);
  return (
    <FormDialog
      title={t('grants.steps.recordReport')}
      submitLabel={t('actions.save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setWasTried(true);
        if (isWhole) save.mutate();
      }}
      onClose={onClose}
    >
      <DayInput label={t('reports.receivedOn')} value={body.receivedOn} onChange={draft.setReceivedOn} />
      <AmountInput
        label={t('reports.spentIn', { currency: grant.currency })}
        description={t('reports.spentHint')}
        value={body.spent}
        onChange={draft.setSpent}
        error={wasTried && !amountPattern.test(body.spent) ? t('fields.amountWrong') : undefined}
      />
      <Fieldset legend={t('reports.counts')}>
        <Text size="sm" mb="sm">
          {t('reports.countsHint')}
        </Text>
        <NumberInput
          label={t('reports.allPersons')}
          value={body.persons}
          min={0}
          max={personsMax}
          allowDecimal={false}
          maw="14rem"
          onChange={(value) => draft.setPersons(Number(value) || 0)}
        />
        {[...draft.counts].map(([kind, count]) => (
          <NumberInput
            key={kind}
            label={labelOf('serviceKind', kind, language)}
            value={count}
            min={0}
            max={personsMax}
            allowDecimal={false}
            maw="14rem"
            onChange={(value) => draft.count(kind, Number(value) || 0)}
          />
        ))}
      </Fieldset>
      <WordsInput
        label={t('reports.narrative')}
        description={t('reports.narrativeHint')}
        value={body.narrative}
        onChange={draft.setNarrative}
        maxLength={20_000}
        error={wasTried && body.narrative.trim() === '' ? t('fields.missing') : undefined}
      />
    </FormDialog>
  );
}
