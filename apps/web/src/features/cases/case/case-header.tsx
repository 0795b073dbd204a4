// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Group, Paper, Text } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { type FieldValues, fieldsOf, labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useSession } from '../../../lib/session.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import { WorkerLine } from '../work/worker-line.tsx';
import { majorityOfValues } from '../screening/screening-subject.ts';
import { MajorityBadge, OutcomeBadge } from './badges.tsx';
import classes from './case-page.module.css';

interface CaseHeaderProps {
  readonly view: CaseView;
}

/** Who the case is about, where it stands, and how far one may see it. */
export function CaseHeader({ view }: CaseHeaderProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { organisation: own } = useSession();
  const { pack, sections } = useFormDefinition();
  const seesIdentity = view.dataClasses.includes('identity');
  const name = nameOf(view.values, fieldsOf(sections));
  return (
    <Paper withBorder p="md" component="section" aria-label={t('case.summary')}>
      <Text className={classes.name ?? ''}>
        {seesIdentity ? <bdi>{name ?? t('case.noName')}</bdi> : t('case.nameNotReleased')}
      </Text>
      <Group gap="xs" mt={6}>
        <OutcomeBadge outcome={view.outcome} />
        {seesIdentity ? <MajorityBadge majority={majorityOfValues(view.values, pack, view.registeredOn)} /> : null}
        {view.status === 'closed' ? (
          <Badge variant="default" tt="none">
            {t('status.closed')}
          </Badge>
        ) : null}
      </Group>
      <Text size="sm" mt={8}>
        {view.organisation.id === own.id ? (
          t('case.heldByYou')
        ) : (
          <bdi>{t('case.heldBy', { organisation: view.organisation.name })}</bdi>
        )}
        {' · '}
        {labelOf('organisationKind', view.organisation.kind, language)}
      </Text>
      <Text size="sm" c="dimmed">
        {t('case.registeredOn')} <DateText value={view.registeredOn} />
        {' · '}
        {t('case.changedOn')} <DateText value={view.updatedAt} withTime />
      </Text>
      {view.until === null ? null : (
        <Text size="sm" fw={600} mt={4}>
          {t('case.seenUntil')} <DateText value={view.until} withTime />
        </Text>
      )}
      <WorkerLine view={view} />
    </Paper>
  );
}

type NamedField = ReturnType<typeof fieldsOf>[number];

/** The person's name from the fields that are searched as one, in the form's order. */
function nameOf(values: FieldValues, fields: readonly NamedField[]): string | undefined {
  const parts = fields.filter(({ searchedAs }) => searchedAs === 'name').map(({ key }) => values[key]);
  const [given, family, other] = parts.map((part) => (typeof part === 'string' ? part.trim() : ''));
  const name = [given, family].filter(Boolean).join(' ');
  return name || other || undefined;
}
