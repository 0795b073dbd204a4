// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { UndetectedEstimate } from '../estimation.ts';
import { isRefusal } from '../run-methods.ts';
import type { ConfidenceReason } from '../estimation.ts';
import { estimateSpeech, type EstimateSpeech } from './estimate-speech.ts';
import type { EstimateLanguage } from './estimate-words.ts';

/** A heading with its sentences. */
export interface EstimateSection {
  readonly key: 'number' | 'range' | 'confidence' | 'restsOn' | 'wouldChange' | 'doNot';
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** An estimate for a reader who is no statistician. */
export interface EstimateDescription {
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** People in all as one says it, or the words for “not estimable”. */
  readonly number: string;
  /** The range in two numbers; undefined where nothing is estimable. */
  readonly range: string | undefined;
  /** How sure, in a word or two. */
  readonly confidence: string;
  readonly sections: readonly EstimateSection[];
}

/**
 * **An estimate in words**: number, range, how sure, what it rests on, what would change it, what not to conclude. Whole
 * sentences in one of three languages, numbers rounded to three digits.
 */
export function describeEstimate(result: UndetectedEstimate, language: EstimateLanguage): EstimateDescription {
  const speech = estimateSpeech(language);
  const { words } = speech;
  const { summary } = result;
  const sections: EstimateSection[] = [
    section(speech, 'number', numberSentences(result, speech)),
    section(speech, 'range', rangeSentences(result, speech)),
    section(speech, 'confidence', [
      words.confidence[summary.confidence],
      ...summary.reasons.map((reason) => reasonSentence(reason, speech)),
    ]),
    section(speech, 'restsOn', [
      words.restsOn.onSeveral(speech.exact(summary.onSeveral), speech.exact(summary.observed)),
      words.restsOn.lists(speech.list(result.lists.map(({ list }) => list))),
      words.restsOn.assumptions,
    ]),
    section(speech, 'wouldChange', changeSentences(result, speech)),
    section(speech, 'doNot', summary.status === 'estimable' ? words.doNot : []),
  ];
  return {
    direction: words.direction,
    title: words.title,
    number: summary.estimate === null ? words.notEstimable : speech.rough(summary.estimate).text,
    range: rangeText(result, speech),
    confidence: words.confidenceShort[summary.confidence],
    sections: sections.filter(({ sentences }) => sentences.length > 0),
  };
}

function section(
  { words }: EstimateSpeech,
  key: EstimateSection['key'],
  sentences: readonly string[],
): EstimateSection {
  return { key, heading: words.headings[key], sentences };
}

function rangeText({ summary: { lower, upper } }: UndetectedEstimate, speech: EstimateSpeech): string | undefined {
  if (lower === null) return undefined;
  const from = speech.rough(lower).text;
  return upper === null ? `≥ ${from}` : speech.words.limits(from, speech.rough(upper).text);
}

function numberSentences({ summary, lists }: UndetectedEstimate, speech: EstimateSpeech): string[] {
  const { words } = speech;
  const observed = speech.exact(summary.observed);
  if (summary.estimate === null) return [words.nothing(observed)];
  return [
    words.observed(observed, speech.exact(lists.length)),
    words.total(speech.rough(summary.estimate), speech.rough(summary.estimate - summary.observed)),
    words.detectedShare(speech.percent(summary.observed / summary.estimate)),
  ];
}

function rangeSentences({ summary, methods }: UndetectedEstimate, speech: EstimateSpeech): string[] {
  const { words } = speech;
  const { lower, upper, methodRange } = summary;
  const limits =
    lower === null
      ? []
      : [
          upper === null
            ? words.rangeOpen(speech.rough(lower))
            : words.range(speech.rough(lower).text, speech.rough(upper)),
        ];
  const between =
    methodRange === null
      ? []
      : [
          words.methodRange(
            speech.rough(methodRange.least.estimate).text,
            words.methods[methodRange.least.method],
            speech.rough(methodRange.largest.estimate),
            words.methods[methodRange.largest.method],
          ),
        ];
  const refused = methods.flatMap(({ method, diagnostics: { reason } }) =>
    isRefusal(reason) ? [words.methodRefuses(words.methods[method], words.refusals[reason])] : [],
  );
  return [...limits, ...between, ...refused];
}

function reasonSentence(reason: ConfidenceReason, { words: { reasons }, rough, exact }: EstimateSpeech): string {
  switch (reason.kind) {
    case 'methods-agree':
      return reasons.agree(rough(reason.least).text, rough(reason.largest));
    case 'methods-disagree':
      return reasons.disagree(rough(reason.least).text, rough(reason.largest));
    case 'one-method':
      return reasons.oneMethod;
    case 'few-on-several':
      return reasons.fewOnSeveral(exact(reason.people));
    case 'empty-pairs':
      return reasons.emptyPairs(exact(reason.empty), exact(reason.pairs));
    case 'list-matters':
      return reasons.listMatters(reason.list, rough(reason.estimate));
    case 'no-upper-limit':
      return reasons.noUpperLimit;
    case 'limit-is-extreme':
      return reasons.limitIsExtreme;
    case 'methods-refuse':
      return reasons.methodsRefuse(exact(reason.count), exact(reason.of));
  }
}

function changeSentences({ summary }: UndetectedEstimate, speech: EstimateSpeech): string[] {
  const { words } = speech;
  const { changes } = words;
  if (summary.estimate === null) return [changes.empty];
  return [
    ...summary.listOmissions.map(({ without, estimate }) =>
      estimate === null ? changes.withoutListNothing(without) : changes.withoutList(without, speech.rough(estimate)),
    ),
    ...(summary.methodRange === null ? [] : [changes.method]),
    changes.hidden(speech.rough(2 * summary.estimate - summary.observed)),
    changes.matching,
  ];
}

/**
 * **A paragraph for a report** in one of three languages: what was counted, what is estimated and how widely, how far to
 * believe it, on what assumptions; or that nothing can be estimated, plainly.
 */
export function estimateParagraph(result: UndetectedEstimate, language: EstimateLanguage): string {
  const speech = estimateSpeech(language);
  const { paragraph } = speech.words;
  const { observed, onSeveral, estimate, lower, upper, confidence } = result.summary;
  const names = speech.list(result.lists.map(({ list }) => list));
  const lead = paragraph.lead(
    speech.exact(observed),
    speech.exact(result.lists.length),
    names,
    speech.exact(onSeveral),
  );
  if (estimate === null || lower === null || confidence === 'none') return `${lead} ${paragraph.nothing}`;
  const methods = result.methods.filter(({ status }) => status === 'estimable').length;
  return [
    lead,
    paragraph.estimate(speech.rough(estimate), speech.rough(estimate - observed), speech.exact(methods)),
    upper === null
      ? paragraph.rangeOpen(speech.rough(lower))
      : paragraph.range(speech.rough(lower).text, speech.rough(upper)),
    paragraph.detected(speech.percent(observed / estimate)),
    paragraph.caution[confidence],
    paragraph.assumptions,
  ].join(' ');
}
