// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { CourseId, type CourseSessionLine, type CourseSessionState, type CourseView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { CourseDialog } from './course-dialog.tsx';
import { ResultPanel } from './result-panel.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { courseQuery, labelsOf } from './training-query.ts';

const stateColours: Readonly<Record<CourseSessionState, string>> = {
  planned: 'blue',
  underWay: 'teal',
  held: 'green',
  cancelled: 'gray',
};

/** How a session stands. */
export function SessionBadge({ state }: { readonly state: CourseSessionState }) {
  const { t } = useTranslation('training');
  return <StateBadge colour={stateColours[state]}>{t(`states.${state}`)}</StateBadge>;
}

/** One course: whom it is for, when it is given, what those who came took away. */
export function CoursePage() {
  const { t } = useTranslation('training');
  const { courseId } = useParams({ strict: false });
  const query = useQuery(courseQuery(CourseId.safeParse(courseId).data ?? ('' as CourseId)));
  return (
    <Page title={query.data?.title ?? t('course')} lead={<AnchorLink to="/training">{t('title')}</AnchorLink>}>
      <QueryState query={query}>{(course) => <Course course={course} />}</QueryState>
    </Page>
  );
}

function Course({ course }: { readonly course: CourseView }) {
  const { t } = useTranslation('training');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'plan' | 'change' | null>(null);
  const close = () => setDialog(null);
  return (
    <Stack gap="lg">
      {dialog === 'change' ? <CourseDialog course={course} onClose={close} /> : null}
      {dialog === 'plan' ? (
        <SessionDialog
          course={course}
          session={null}
          onClose={close}
          onDone={({ id }) => void navigate({ to: '/training/sessions/$sessionId', params: { sessionId: id } })}
        />
      ) : null}
      {course.mayKeep ? (
        <Group>
          {course.mayPlan ? <Button onClick={() => setDialog('plan')}>{t('planSession')}</Button> : null}
          <Button variant="default" onClick={() => setDialog('change')}>
            {t('changeCourse')}
          </Button>
        </Group>
      ) : null}
      <About course={course} />
      <Panel title={t('sessions')} lead={course.sessions.length === 0 ? t('noSessions') : undefined}>
        {course.sessions.length === 0 ? null : <Sessions sessions={course.sessions} />}
      </Panel>
      <ResultPanel result={course.result} followUp={course.followUp} />
      {course.questions.length === 0 ? null : (
        <Panel title={t('questions')} lead={t('questionsLead')}>
          <List type="ordered">
            {course.questions.map((question) => (
              <List.Item key={question}>
                <span dir="auto">{question}</span>
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
    </Stack>
  );
}

function About({ course }: { readonly course: CourseView }) {
  const { t } = useTranslation('training');
  const { language, formatNumber } = useLanguage();
  return (
    <Panel
      title={t('about')}
      action={course.retired ? <StateBadge colour="gray">{t('retired')}</StateBadge> : undefined}
    >
      {course.aim === null ? null : (
        <Text dir="auto" maw="75ch" style={{ whiteSpace: 'pre-line' }}>
          {course.aim}
        </Text>
      )}
      <Facts
        facts={[
          [t('offeredBy'), course.organisation],
          [t('audiences'), labelsOf('traineeFunction', course.audiences, language)],
          [t('topics'), labelsOf('assistanceSubject', course.topics, language)],
          [t('hours'), formatNumber(course.hours)],
          [t('languages'), labelsOf('language', course.languages, language)],
          [t('pillar'), course.pillar === null ? null : labelOf('pillar', course.pillar, language)],
          [t('commitments'), course.commitments.length === 0 ? null : course.commitments.join(', ')],
          [
            t('measure'),
            course.measureId === null ? null : (
              <AnchorLink key="measure" to="/plan/measures/$measureId" params={{ measureId: course.measureId }}>
                {course.measure}
              </AnchorLink>
            ),
          ],
          [t('materials'), course.materials.length === 0 ? null : <Materials key="materials" course={course} />],
        ]}
      />
    </Panel>
  );
}

function Materials({ course }: { readonly course: CourseView }) {
  return course.materials.map(({ title, address }) => (
    <span key={address + title}>
      <Anchor href={address} rel="noreferrer noopener" target="_blank">
        <bdi>{title}</bdi>
      </Anchor>
      <br />
    </span>
  ));
}

function Sessions({ sessions }: { readonly sessions: readonly CourseSessionLine[] }) {
  const { t } = useTranslation('training');
  const { language, formatNumber } = useLanguage();
  const columns: DataColumn<CourseSessionLine>[] = [
    {
      id: 'starts',
      header: t('when'),
      main: true,
      cell: ({ id, startsAt, place }) => (
        <div>
          <AnchorLink to="/training/sessions/$sessionId" params={{ sessionId: id }}>
            <DateText value={startsAt} withTime />
          </AnchorLink>
          <Text size="xs" c="dimmed" dir="auto">
            {place}
          </Text>
        </div>
      ),
    },
    { id: 'state', header: t('state'), cell: ({ state }) => <SessionBadge state={state} /> },
    { id: 'organiser', header: t('organiser'), cell: ({ organisation }) => <bdi>{organisation}</bdi> },
    { id: 'language', header: t('language'), cell: ({ language: code }) => labelOf('language', code, language) },
    {
      id: 'registered',
      header: t('registered'),
      numeric: true,
      cell: ({ registered, places }) =>
        t('ofPlaces', { registered: formatNumber(registered), places: formatNumber(places) }),
    },
    { id: 'completed', header: t('completed'), numeric: true, cell: ({ completed }) => formatNumber(completed) },
  ];
  return <DataTable label={t('sessions')} rows={sessions} columns={columns} rowKey={({ id }) => id} />;
}
