// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DashboardCode } from '../dashboards/dashboard-codes.ts';
import { childrenAndAdults, qualityDimensions, sexAndMajority } from '../dashboards/dashboards.ts';
import { flowsOf } from '../flows/flow-arcs.ts';
import { factsOf, knownShare, shareAmong, shareInYear, shareOf, yearFacts } from './answer-facts.ts';
import { leftOut, runningSentence, shareSentence, topOfGroups, topSentence, yearSentence } from './answer-sentences.ts';
import { type Answer, type AnswerAsk, ask } from './answer.ts';

const overview: Answer = {
  asks: [ask('year'), ask('exploitation'), ask('majority'), ask('sex')],
  say: (tables, speech) => {
    const years = yearFacts(tables.get('year'));
    const forms = tables.get('exploitation');
    const top = topSentence(forms, { key: 'topForm', dimension: 'exploitation', most: 1 }, speech);
    return [
      yearSentence(years, speech),
      runningSentence(years, speech),
      top,
      leftOut(top, [forms], speech),
      shareSentence('female', [tables, 'sex', 'female'], speech),
      shareSentence('children', [tables, 'majority', 'child'], speech),
    ];
  },
};

const trends: Answer = {
  asks: [ask('year'), ask('year', 'majority')],
  say: (tables, speech) => {
    const years = yearFacts(tables.get('year'));
    const { last, before } = years;
    const shares = [before, last].map((year) => year && shareInYear(tables.get('year,majority'), year.code, 'child'));
    const [from, to] = shares;
    return [
      yearSentence(years, speech),
      runningSentence(years, speech),
      from === undefined || to === undefined || !last || !before || speech.isChosen('majority')
        ? undefined
        : speech.t('answers.childrenChange', {
            from: speech.percent(from),
            to: speech.percent(to),
            before: before.code,
            year: last.code,
          }),
    ];
  },
};

const profile: Answer = {
  asks: [ask('sex'), ...sexAndMajority.map(({ id, only }): AnswerAsk => ({ id, by: ['exploitation'], only }))],
  say: (tables, speech) => {
    const tops = topOfGroups(tables, sexAndMajority, speech);
    const groupTables = sexAndMajority.map(({ id }) => tables.get(id));
    const [female, male] = [shareOf(tables.get('sex'), 'female'), shareOf(tables.get('sex'), 'male')];
    return [
      female === undefined || male === undefined || speech.isChosen('sex')
        ? undefined
        : speech.t('answers.sexes', { female: speech.percent(female), male: speech.percent(male) }),
      tops,
      leftOut(tops, groupTables, speech),
    ];
  },
};

const means: Answer = {
  asks: [ask('meansOfControl'), ask('recruitment'), ask('relationshipToTrafficker')],
  say: (tables, speech) => {
    const [control, recruitment] = [tables.get('meansOfControl'), tables.get('recruitment')];
    const top = topSentence(control, { key: 'topMeans', dimension: 'meansOfControl', most: 3 }, speech);
    const topWays = topSentence(recruitment, { key: 'topRecruitment', dimension: 'recruitment', most: 2 }, speech);
    return [
      top,
      topWays,
      leftOut(top ?? topWays, [control, recruitment], speech),
      shareSentence('byFamily', [tables, 'relationshipToTrafficker', 'Familial'], speech),
    ];
  },
};

const countryEnds = ['citizenship', 'countryOfExploitation'] as const;
const regionEnds = ['regionOfCitizenship', 'regionOfExploitation'] as const;

const flows: Answer = {
  asks: [ask(...countryEnds), ask(...regionEnds)],
  say: (tables, speech) => {
    const { t, number, label, list } = speech;
    const byCountry = tables.get(countryEnds.join(','));
    const table = byCountry ?? tables.get(regionEnds.join(','));
    const [fromBy, toBy] = byCountry === undefined ? regionEnds : countryEnds;
    const shown = (table === undefined ? [] : flowsOf(table)).flatMap(({ from, to, cell }) =>
      cell.kind === 'count' && cell.count > 0 ? [{ from, to, count: cell.count }] : [],
    );
    const abroad = shown.filter(({ from, to }) => from !== to).slice(0, 3);
    const athome = shown.filter(({ from, to }) => from === to).slice(0, 3);
    const namesOf = (each: (typeof shown)[number]): Record<string, string> => ({
      from: label(fromBy, each.from),
      to: label(toBy, each.to),
      country: label(fromBy, each.from),
      number: number(each.count),
    });
    const own = byCountry === undefined ? 'ownRegion' : 'ownCountry';
    const largest =
      abroad.length === 0
        ? undefined
        : t('answers.flows', { flows: list(abroad.map((each) => t('answers.flow', namesOf(each)))) });
    return [
      largest,
      leftOut(largest, [table], speech),
      athome.length === 0
        ? undefined
        : t(`answers.${own}`, { countries: list(athome.map((each) => t('answers.country', namesOf(each)))) }),
    ];
  },
};

const sectors: Answer = {
  asks: [ask('industry')],
  say: (tables, speech) => {
    const table = tables.get('industry');
    const top = topSentence(table, { key: 'topSectors', dimension: 'industry', most: 3 }, speech);
    return [
      top,
      leftOut(top, [table], speech),
      table?.known.kind === 'count' && table.total.kind === 'count'
        ? speech.t('answers.sectorKnown', {
            known: speech.number(table.known.count),
            total: speech.number(table.total.count),
          })
        : undefined,
    ];
  },
};

const children: Answer = {
  asks: [ask('majority'), ...childrenAndAdults.map(({ id, only }): AnswerAsk => ({ id, by: ['exploitation'], only }))],
  say: (tables, speech) => {
    const tops = topOfGroups(tables, childrenAndAdults, speech);
    const child = factsOf(tables.get('majority')).find(({ code }) => code === 'child');
    return [
      child?.percent === undefined || speech.isChosen('majority')
        ? undefined
        : speech.t('answers.childCount', {
            count: child.count,
            number: speech.number(child.count),
            percent: speech.percent(child.percent),
          }),
      tops,
      leftOut(
        tops,
        childrenAndAdults.map(({ id }) => tables.get(id)),
        speech,
      ),
    ];
  },
};

const decidedTimes = ['within5days', 'within30days', 'within45days', 'within90days', 'over90days'];

const decisions: Answer = {
  asks: [ask('outcome'), ask('decisionTime')],
  say: (tables, speech) => {
    const within = shareAmong(tables.get('decisionTime'), { some: decidedTimes.slice(0, 2), all: decidedTimes });
    return [
      shareSentence('confirmed', [tables, 'outcome', 'confirmed'], speech),
      shareSentence('waiting', [tables, 'outcome', 'presumed'], speech),
      within === undefined ? undefined : speech.t('answers.within30', { percent: speech.percent(within) }),
    ];
  },
};

const quality: Answer = {
  asks: qualityDimensions.map((dimension) => ask(dimension)),
  say: (tables, { t, percent }) => {
    const shares = qualityDimensions
      .flatMap((dimension) => {
        const share = knownShare(tables.get(dimension));
        return share === undefined ? [] : [{ dimension, percent: share }];
      })
      .toSorted((one, other) => other.percent - one.percent);
    const [best, least] = [shares[0], shares.at(-1)];
    if (best === undefined || least === undefined || best === least) return [];
    return [
      t('answers.quality', {
        best: t(`words.by.${best.dimension}`),
        bestPercent: percent(best.percent),
        least: t(`words.by.${least.dimension}`),
        leastPercent: percent(least.percent),
      }),
    ];
  },
};

const justice: Answer = {
  asks: [ask('perpetratorStage')],
  say: (tables, { t, number, label, list }) => {
    const table = tables.get('perpetratorStage');
    const stages = ['formalContact', 'prosecuted', 'convicted'];
    const shown = factsOf(table).filter(({ code }) => stages.includes(code));
    if (table?.known.kind !== 'count' || table.known.count === 0 || shown.length === 0) return [];
    const parts = shown
      .toSorted((one, other) => stages.indexOf(one.code) - stages.indexOf(other.code))
      .map(({ code, count }) => t('answers.stage', { label: label('perpetratorStage', code), number: number(count) }));
    return [t('answers.stages', { count: table.known.count, number: number(table.known.count), stages: list(parts) })];
  },
};

const nothing: Answer = { asks: [], say: () => [] };

/** The answer of each dashboard to its question, from its numbers alone. */
export const answers: Readonly<Record<DashboardCode, Answer>> = {
  overview,
  trends,
  profile,
  means,
  flows,
  sectors,
  children,
  justice,
  services: nothing,
  decisions,
  quality,
  count: nothing,
};
