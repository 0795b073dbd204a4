// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, List, Stack, Text, VisuallyHidden } from '@mantine/core';
import { type CaseView, findSimilarCases, type SimilarCase } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { useLikenessWords } from '../../../ui/likeness.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';

interface SimilarCasesProps {
  readonly view: CaseView;
  /** True right after the registration: it is looked for at once. Else only when asked, since it opens other people's names. */
  readonly atOnce: boolean;
}

/** Other cases that may be of this person, with the reasons, and the way to decide. */
export function SimilarCases({ view, atOnce }: SimilarCasesProps) {
  const { t } = useTranslation('cases');
  const session = useSession();
  const [asked, setAsked] = useState(atOnce);
  const mayLook = hasRole(session, 'caseworker', 'supervisor') && view.dataClasses.includes('identity');
  const found = useQuery({
    queryKey: ['cases', 'similar', view.id],
    queryFn: ({ signal }) => api(findSimilarCases, { params: { caseId: view.id }, signal }),
    enabled: asked && mayLook,
  });
  if (!mayLook) return null;
  if (!asked) {
    return (
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => setAsked(true)}>
          {t('similar.look')}
        </Button>
      </div>
    );
  }
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('similar.looking')}
      </Text>
    );
  }
  const { matches } = found.data;
  if (matches.length === 0) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('similar.none')}
      </Text>
    );
  }
  return <Matches view={view} matches={matches} />;
}

interface MatchesProps {
  readonly view: CaseView;
  readonly matches: readonly SimilarCase[];
}

function Matches({ view, matches }: MatchesProps) {
  const { t } = useTranslation('cases');
  const { formatPercent } = useLanguage();
  const { summary } = useLikenessWords();
  return (
    <Alert color="yellow" role="status" title={t('similar.title')}>
      <List listStyleType="none" spacing="xs">
        {matches.map(({ one, other, case: match, probability, reasons, decision }) => (
          <List.Item key={match.id}>
            <Stack gap={2}>
              <Text size="sm">
                <bdi>{match.name ?? t('similar.unnamed')}</bdi> · <bdi>{match.reference}</bdi> ·{' '}
                {decision === 'same'
                  ? t('similar.linked')
                  : t('similar.chance', {
                      percent: formatPercent(Math.min(99.9, Math.round(probability * 1000) / 10)),
                    })}
              </Text>
              <Text size="sm">{summary(reasons)}</Text>
              <AnchorLink
                to="/duplicates"
                search={{ one, other, ...(decision === 'same' ? { view: 'same' } : {}) }}
                size="sm"
              >
                {t('similar.compare')}
                <VisuallyHidden>
                  {' '}
                  {view.reference} {match.reference}
                </VisuallyHidden>
              </AnchorLink>
              {decision === 'same' && view.mayEdit && match.own ? (
                <AnchorLink to="/duplicates/merge" search={{ one: view.id, other: match.id }} size="sm">
                  {t('similar.merge')}
                  <VisuallyHidden>
                    {' '}
                    {view.reference} {match.reference}
                  </VisuallyHidden>
                </AnchorLink>
              ) : null}
            </Stack>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
