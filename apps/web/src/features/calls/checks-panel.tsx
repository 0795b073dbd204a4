// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Text, Textarea } from '@mantine/core';
import { type ApplicationView, type CheckView, findEligible, overrideRule } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useCountryName } from '../../lib/countries.ts';
import { isolated, useLanguage } from '../../lib/language.ts';
import { useLocalWords } from '../../lib/local-words.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMoney } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useCallsAct } from './calls-query.ts';
import { ApplicationBadge } from './stage-badge.tsx';

const outcomeColours = { met: 'green', unmet: 'red', overridden: 'yellow' } as const;

/** Every rule of the call against the answers, and whether the application goes on. */
export function ChecksPanel({ application }: { readonly application: ApplicationView }) {
  const { t } = useTranslation('calls');
  const isOfficer = hasRole(useSession(), 'grantsOfficer');
  const [rule, setRule] = useState<string>();
  const [reason, setReason] = useState('');
  const [isRefusing, setIsRefusing] = useState(false);
  const params = { applicationId: application.id };
  const close = (): void => {
    setRule(undefined);
    setIsRefusing(false);
    setReason('');
  };
  const override = useCallsAct(() => api(overrideRule, { params, body: { rule: rule ?? '', reason } }), close);
  const find = useCallsAct(
    (eligible: boolean) =>
      api(findEligible, { params, body: { eligible, reason: eligible ? null : reason, version: application.version } }),
    close,
  );
  const isOpen =
    application.call.stage !== 'decided' && ['submitted', 'eligible', 'ineligible'].includes(application.state);
  const isUnmet = application.checks.some(({ outcome }) => outcome === 'unmet');
  return (
    <Panel title={t('checks.title')} lead={t('checks.lead')} action={<ApplicationBadge state={application.state} />}>
      <CheckList application={application} onOverride={isOfficer && isOpen ? setRule : undefined} />
      {application.finding?.reason ? (
        <Text size="sm">{t('checks.finding', { reason: isolated(application.finding.reason) })}</Text>
      ) : null}
      {isOfficer && isOpen ? (
        <Group>
          <Button
            disabled={isUnmet || application.state === 'eligible'}
            loading={find.isPending}
            onClick={() => find.mutate(true)}
          >
            {t('checks.pass')}
          </Button>
          <Button variant="default" disabled={application.state === 'ineligible'} onClick={() => setIsRefusing(true)}>
            {t('checks.refuse')}
          </Button>
        </Group>
      ) : null}
      {rule === undefined && !isRefusing ? null : (
        <FormDialog
          title={t(isRefusing ? 'checks.refuse' : 'checks.override')}
          submitLabel={t(isRefusing ? 'checks.refuse' : 'checks.override')}
          isPending={override.isPending || find.isPending}
          error={override.error ?? find.error}
          onSubmit={() => (isRefusing ? find.mutate(false) : override.mutate())}
          onClose={close}
        >
          <Textarea
            label={t('checks.reason')}
            description={t(isRefusing ? 'checks.reasonTold' : 'checks.reasonKept')}
            value={reason}
            autosize
            minRows={2}
            maxLength={1000}
            required
            dir="auto"
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </Panel>
  );
}

interface CheckListProps {
  readonly application: ApplicationView;
  /** Absent for those who may not override. */
  readonly onOverride: ((rule: string) => void) | undefined;
}

function CheckList({ application, onOverride }: CheckListProps) {
  const { t } = useTranslation('calls');
  const words = useCheckWords(application.call);
  return (
    <List spacing="xs" listStyleType="none">
      {application.checks.map((check) => (
        <List.Item key={check.rule}>
          <Group gap="xs">
            <StateBadge colour={outcomeColours[check.outcome]}>{t(`checks.outcomes.${check.outcome}`)}</StateBadge>
            <span>{words(check).rule}</span>
            <Text size="sm" c="dimmed" component="span">
              {t('checks.given', { given: words(check).given })}
            </Text>
            {onOverride && check.outcome === 'unmet' ? (
              <Button size="compact-sm" variant="default" onClick={() => onOverride(check.rule)}>
                {t('checks.override')}
              </Button>
            ) : null}
          </Group>
          {check.reason === null ? null : <Text size="sm">{isolated(check.reason)}</Text>}
        </List.Item>
      ))}
    </List>
  );
}

/** What a check is about and what the application says, in the reader's words. */
function useCheckWords({ currency, rules }: ApplicationView['call']) {
  const { t } = useTranslation('calls');
  const { language, formatNumber } = useLanguage();
  const money = useMoney();
  const country = useCountryName();
  const local = useLocalWords();
  const writeGiven = (kind: string, given: string): string => {
    if (kind === 'amount') return money(given, currency);
    if (kind === 'organisationKinds') return labelOf('applicantKind', given, language);
    if (kind === 'countries' || kind === 'workCountries') return given.split(' ').map(country).join(' · ');
    if (kind === 'shareOfBudget') return `${formatNumber(Number(given))} %`;
    return kind === 'confirm' ? t('yes') : formatNumber(Number(given));
  };
  return ({ kind, rule, given }: CheckView): { readonly rule: string; readonly given: string } => {
    const declaration = rules.find((one) => one.kind === 'confirm' && one.key === rule);
    return {
      rule:
        declaration?.kind === 'confirm' ? isolated(local(declaration.words)) : t(`checks.kinds.${kind as 'amount'}`),
      given: given === null ? '–' : isolated(writeGiven(kind, given)),
    };
  };
}
