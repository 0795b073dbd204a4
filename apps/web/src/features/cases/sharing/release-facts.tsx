// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Group, Text } from '@mantine/core';
import type { HeldRelease } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from './sharing.module.css';

const stateColours: Readonly<Record<HeldRelease['state'], string>> = {
  waiting: 'yellow',
  declined: 'gray',
  planned: 'blue',
  live: 'teal',
  expired: 'gray',
  revoked: 'gray',
};

/** What a release says, in sentences: what, why, on which basis, from when until when, and what was written with it. */
export function ReleaseFacts({ release }: { readonly release: HeldRelease }) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const lines = useReleaseLines()(release);
  return (
    <div>
      <Group gap={4} mb={6}>
        <Badge variant="light" color={stateColours[release.state]} tt="none">
          {t(`sharing.states.${release.state}`)}
        </Badge>
        {release.dataClasses.map((code) => (
          <Badge key={code} variant="default" tt="none">
            {labelOf('dataClass', code, language)}
          </Badge>
        ))}
      </Group>
      <Text size="sm" fw={600}>
        {labelOf('releaseBasis', release.basis, language)} · {labelOf('purposeOfUse', release.purpose, language)}
      </Text>
      {lines.map((line) => (
        <Text key={line} size="sm" className={classes.written ?? ''}>
          <bdi>{line}</bdi>
        </Text>
      ))}
    </div>
  );
}

function useReleaseLines(): (release: HeldRelease) => readonly string[] {
  const { t } = useTranslation('cases');
  const { language, formatDate, formatDateTime } = useLanguage();
  return ({
    from,
    until,
    madeBy,
    explainedIn,
    explainedBy,
    words,
    told,
    review,
    revokedAt,
    revokedFor,
    decidedBy,
    state,
  }) => {
    const { guardian, decision, order, interpreter } = words;
    const spoken = explainedIn === null ? undefined : labelOf('language', explainedIn, language);
    const by = interpreter ?? explainedBy;
    return [
      t('sharing.span', { from: formatDate(from), until: formatDateTime(until) }),
      madeBy === null ? '' : t('sharing.madeBy', { name: madeBy }),
      spoken === undefined ? '' : t(by ? 'sharing.explainedBy' : 'sharing.explained', { language: spoken, name: by }),
      guardian ? t('sharing.guardian', guardian) : '',
      decision ? t('sharing.decision', decision) : '',
      order ? t('sharing.order', order) : '',
      words.reason ? t('sharing.reason', { words: words.reason }) : '',
      words.note ? t('sharing.note', { words: words.note }) : '',
      told?.on
        ? t('sharing.told', { date: formatDate(told.on), language: labelOf('language', told.in ?? '', language) })
        : '',
      told && told.on === null && told.by
        ? t('sharing.tellBy', { date: formatDate(told.by), why: words.notToldBecause ?? '' })
        : '',
      decidedBy === null
        ? ''
        : t(state === 'declined' ? 'sharing.declinedBy' : 'sharing.approvedBy', { name: decidedBy }),
      words.decided ?? '',
      revokedAt === null ? '' : t('sharing.revokedOn', { date: formatDate(revokedAt) }),
      revokedFor === null ? '' : t(`sharing.revocation.${revokedFor}`),
      words.revoked ?? '',
      review === null
        ? ''
        : t(review.justified ? 'sharing.justified' : 'sharing.notJustified', { name: review.by ?? '' }),
      words.reviewed ?? '',
    ].filter((line) => line !== '');
  };
}
