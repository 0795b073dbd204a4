// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TimelineEntry } from '@palermo/contract';
import { findEntryKind, labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useLanguage } from '../../../lib/language.ts';
import { useOutcomeLabel } from './badges.tsx';

type Entry = z.infer<typeof TimelineEntry>;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string' && value !== '') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** What an event of the timeline tells besides its kind, as lines to read. */
export function useEventDetails(): (entry: Pick<Entry, 'details'>) => readonly string[] {
  const { t } = useTranslation('cases');
  const { language, formatDate } = useLanguage();
  const labelOfOutcome = useOutcomeLabel();
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  return ({ details }) => {
    const first = (key: string) => textsIn(details[key])[0];
    const outcome = first('outcome');
    const to = first('to');
    const until = first('until');
    const purpose = first('purpose');
    const decidedOn = first('decidedOn');
    const service = first('service');
    const because = first('because');
    const link = first('link');
    const stage = first('stage');
    const ending = first('ending');
    const former = [
      details['renamed'] === true ? (first('reason') ?? '') : '',
      labelOf('documentKind', first('formerKind') ?? '', language),
      labelOf('dataClass', first('formerClass') ?? '', language),
      first('formerDay') === undefined ? '' : formatDate(first('formerDay') ?? ''),
    ].filter((line) => line !== '');
    const form = findEntryKind(first('form') ?? '');
    const classes = textsIn(details['dataClasses']).map((code) => labelOf('dataClass', code, language));
    return [
      form?.label[language] ?? '',
      outcome === undefined ? '' : labelOfOutcome(outcome),
      decidedOn === undefined ? '' : t('timeline.decidedOn', { date: formatDate(decidedOn) }),
      to === undefined ? '' : t('timeline.to', { organisation: to }),
      list.format(classes),
      purpose === undefined ? '' : labelOf('purposeOfUse', purpose, language),
      until === undefined ? '' : t('timeline.until', { date: formatDate(until) }),
      because === undefined ? '' : t(`sharing.revocation.${because}`),
      link === undefined ? '' : labelOf('caseLinkKind', link, language),
      first('case') ?? '',
      stage === undefined ? '' : labelOf('investigationStage', stage, language),
      ending === undefined ? '' : labelOf('investigationEnding', ending, language),
      service === undefined ? '' : labelOf('serviceKind', service, language),
      former.length === 0 ? '' : t('timeline.before', { what: list.format(former) }),
      details['renamed'] === true
        ? ''
        : details['asks'] === undefined
          ? (first('reason') ?? '')
          : labelOf('referralRejection', first('reason') ?? '', language),
    ].filter((line) => line !== '');
  };
}
