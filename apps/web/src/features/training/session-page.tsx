// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { type AttendanceLine, CourseSessionId, type CourseSessionView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { Counts } from '../../ui/counts.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { AttendanceDialog, RegisterDialog } from './attendance-dialog.tsx';
import { SessionBadge } from './course-page.tsx';
import { ResultPanel } from './result-panel.tsx';
import { ScoresDialog } from './scores-dialog.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { sessionQuery } from './training-query.ts';

/** One session: who comes, who came, and what they knew before and after. */
export function SessionPage() {
  const { t } = useTranslation('training');
  const { sessionId } = useParams({ strict: false });
  const query = useQuery(sessionQuery(CourseSessionId.safeParse(sessionId).data ?? ('' as CourseSessionId)));
  const course = query.data;
  return (
    <Page
      title={course?.course ?? t('session')}
      lead={
        course === undefined ? (
          <AnchorLink to="/training">{t('title')}</AnchorLink>
        ) : (
          <AnchorLink to="/training/$courseId" params={{ courseId: course.courseId }}>
            {t('toCourse')}
          </AnchorLink>
        )
      }
    >
      <QueryState query={query}>{(session) => <Session session={session} />}</QueryState>
    </Page>
  );
}

type Act = 'register' | 'count' | 'scores' | 'change';

/** The one next step: people before it, counts after it, then what they knew; none once all of it is there. */
function nextActOf({ mayKeep, mayRegister, state, attended, result }: CourseSessionView): Act | null {
  if (mayRegister) return 'register';
  if (!mayKeep || state === 'cancelled') return null;
  if (state !== 'held' || attended === 0) return 'count';
  return result.pairs + result.leftOut === 0 ? 'scores' : null;
}

function actsOf({ mayKeep, mayRegister, state }: CourseSessionView): Act[] {
  if (mayRegister) return ['register'];
  if (!mayKeep) return [];
  return state === 'cancelled' ? ['change'] : ['count', 'scores', 'change'];
}

function Session({ session }: { readonly session: CourseSessionView }) {
  const { t } = useTranslation('training');
  const { language, formatNumber } = useLanguage();
  const next = nextActOf(session);
  const [act, setAct] = useState<Act | null>(null);
  const [line, setLine] = useState<AttendanceLine | null>(null);
  const close = () => {
    setAct(null);
    setLine(null);
  };
  return (
    <Stack gap="lg">
      {act === 'register' ? <RegisterDialog session={session} onClose={close} /> : null}
      {act === 'count' ? <AttendanceDialog session={session} line={line} onClose={close} /> : null}
      {act === 'scores' ? <ScoresDialog session={session} onClose={close} /> : null}
      {act === 'change' ? (
        <SessionDialog
          course={{ id: session.courseId, languages: [session.language] }}
          session={session}
          onClose={close}
        />
      ) : null}
      <Panel title={t('session')} action={<SessionBadge state={session.state} />}>
        <Facts
          facts={[
            [t('starts'), <DateText key="starts" value={session.startsAt} withTime />],
            [t('ends'), <DateText key="ends" value={session.endsAt} withTime />],
            [t('place'), session.place],
            [t('organiser'), session.organisation],
            [t('language'), labelOf('language', session.language, language)],
            [t('hours'), formatNumber(session.hours)],
          ]}
        />
        <Group>
          {actsOf(session).map((each) => (
            <Button key={each} variant={each === next ? 'filled' : 'default'} onClick={() => setAct(each)}>
              {t(`acts.${each}`)}
            </Button>
          ))}
        </Group>
      </Panel>
      <Panel title={t('people')} lead={t('peopleLead')}>
        <Counts
          counts={[
            { label: t('places'), count: session.places },
            { label: t('registered'), count: session.registered },
            { label: t('attended'), count: session.attended },
            { label: t('completed'), count: session.completed },
          ]}
        />
        <Attendance
          session={session}
          onChange={(chosen) => {
            setLine(chosen);
            setAct('count');
          }}
        />
      </Panel>
      <ResultPanel result={session.result} followUp={session.followUp} />
    </Stack>
  );
}

interface AttendanceProps {
  readonly session: CourseSessionView;
  readonly onChange: (line: AttendanceLine) => void;
}

function Attendance({ session, onChange }: AttendanceProps) {
  const { t } = useTranslation('training');
  const { language, formatNumber } = useLanguage();
  if (session.attendance.length === 0) {
    const isCounted = session.registered + session.attended > 0;
    return <Text c="dimmed">{t(isCounted ? 'noneOfOurs' : 'nobodyYet')}</Text>;
  }
  const number = (key: 'invited' | 'registered' | 'attended' | 'completed'): DataColumn<AttendanceLine> => ({
    id: key,
    header: t(key),
    numeric: true,
    sortValue: (line) => line[key],
    cell: (line) => formatNumber(line[key]),
  });
  const change: DataColumn<AttendanceLine> = {
    id: 'change',
    header: t('acts.change'),
    cell: (line) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('changeLine', {
          organisation: line.organisation,
          function: labelOf('traineeFunction', line.function, language),
        })}
        onClick={() => onChange(line)}
      >
        {t('correct')}
      </Button>
    ),
  };
  const columns: DataColumn<AttendanceLine>[] = [
    {
      id: 'organisation',
      header: t('organisation'),
      main: true,
      sortValue: ({ organisation }) => organisation,
      cell: ({ organisation }) => <bdi>{organisation}</bdi>,
    },
    {
      id: 'function',
      header: t('function'),
      cell: ({ function: code, sex }) => `${labelOf('traineeFunction', code, language)}, ${t(`sexes.${sex}`)}`,
    },
    number('invited'),
    number('registered'),
    number('attended'),
    number('completed'),
    ...(session.mayKeep ? [change] : []),
  ];
  return (
    <DataTable
      label={t('people')}
      rows={session.attendance}
      columns={columns}
      rowKey={(line) => [line.organisation, line.organisationId, line.function, line.sex].join(' ')}
    />
  );
}
