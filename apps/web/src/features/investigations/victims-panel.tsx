// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { changeInvestigationCase, type InvestigationView, NonPunishment } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayInput, WordsInput } from '../../ui/form-fields.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddCaseDialog } from './add-case-dialog.tsx';
import { CodeSelect } from './code-select.tsx';
import { useInvestigatingPurpose, useInvestigationChange } from './investigation-query.ts';
import type { InvestigationPartProps } from './part-props.ts';

type Linked = InvestigationView['cases'][number];

/** The cases of the investigation, and whether each victim is spared punishment for what they were forced to do. */
export function VictimsPanel({ view }: InvestigationPartProps) {
  const { t } = useTranslation('investigations');
  const { language, formatDate } = useLanguage();
  const purpose = useInvestigatingPurpose();
  const [opened, setOpened] = useState<Linked | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Panel
      title={t('victims')}
      lead={t('victimsLead')}
      action={
        view.mayEdit ? (
          <Button variant="default" onClick={() => setIsAdding(true)}>
            {t('addCase.open')}
          </Button>
        ) : null
      }
    >
      {view.cases.length === 0 ? <Text size="sm">{t('noVictims')}</Text> : null}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {view.cases.map((linked) => (
          <Paper withBorder p="sm" key={linked.id} component="li">
            <Stack gap={6}>
              {linked.reference === null ? (
                <Text fw={600}>{t('notReleased')}</Text>
              ) : (
                <div>
                  <AnchorLink to="/cases/$caseId" params={{ caseId: linked.id }} search={{ purpose }} fw={600}>
                    <bdi>{linked.reference}</bdi>
                  </AnchorLink>
                </div>
              )}
              <Text size="sm">
                {t('labelled', {
                  label: t('nonPunishment'),
                  value: labelOf('nonPunishment', linked.nonPunishment, language),
                })}
                {linked.nonPunishmentOn === null ? '' : ` · ${formatDate(linked.nonPunishmentOn)}`}
              </Text>
              {linked.reason === null ? null : (
                <Text size="sm" component="blockquote" m={0} dir="auto">
                  {linked.reason}
                </Text>
              )}
              {view.mayEdit && linked.reference !== null ? (
                <Group gap="xs">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('changeNonPunishmentOf', { reference: linked.reference })}
                    onClick={() => setOpened(linked)}
                  >
                    {t('changeNonPunishment')}
                  </Button>
                </Group>
              ) : null}
            </Stack>
          </Paper>
        ))}
      </Stack>
      {isAdding ? <AddCaseDialog view={view} onClose={() => setIsAdding(false)} /> : null}
      {opened === null ? null : <NonPunishmentDialog view={view} linked={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
}

interface NonPunishmentDialogProps {
  readonly view: InvestigationView;
  readonly linked: Linked;
  readonly onClose: () => void;
}

function NonPunishmentDialog({ view, linked, onClose }: NonPunishmentDialogProps) {
  const { t } = useTranslation('investigations');
  const purpose = useInvestigatingPurpose();
  const today = useToday();
  const [nonPunishment, setNonPunishment] = useState<NonPunishment>(linked.nonPunishment);
  const [on, setOn] = useState(linked.nonPunishmentOn ?? '');
  const [reason, setReason] = useState(linked.reason ?? '');
  const [wasTried, setWasTried] = useState(false);
  const isDecided = nonPunishment === 'applied' || nonPunishment === 'refused';
  const isIncomplete = isDecided && on === '';
  const save = useInvestigationChange(
    view.id,
    () =>
      api(changeInvestigationCase, {
        params: { investigationId: view.id, caseId: linked.id },
        body: {
          version: linked.version,
          nonPunishment,
          nonPunishmentOn: isDecided ? on : null,
          reason: reason.trim() || null,
          linked: true,
          purpose,
        },
      }),
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (!isIncomplete) save.mutate();
  };
  return (
    <FormDialog
      title={t('changeNonPunishmentOf', { reference: linked.reference ?? '' })}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{t('nonPunishmentHint')}</Text>
      <CodeSelect
        list="nonPunishment"
        label={t('nonPunishment')}
        value={nonPunishment}
        onChange={(code) => setNonPunishment(NonPunishment.parse(code))}
      />
      {isDecided ? (
        <DayInput
          label={t('on')}
          value={on}
          max={today}
          onChange={setOn}
          error={wasTried && isIncomplete ? t('missing') : undefined}
        />
      ) : null}
      <WordsInput label={t('why')} description={t('whyHint')} value={reason} onChange={setReason} maxLength={1000} />
    </FormDialog>
  );
}
