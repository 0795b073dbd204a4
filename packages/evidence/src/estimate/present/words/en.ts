// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Counted, EstimateWords } from '../estimate-words.ts';

const people = ({ count, text }: Counted): string => (count === 1 ? `${text} person` : `${text} people`);
const victims = ({ count, text }: Counted): string => (count === 1 ? `${text} victim` : `${text} victims`);
const lists = ({ text }: Counted): string => `${text} lists`;
const are = ({ count }: Counted): string => (count === 1 ? 'is' : 'are');

/** What is said about an estimate, in English. */
export const english: EstimateWords = {
  locale: 'en-GB',
  direction: 'ltr',
  title: 'How many people nobody detected',
  pages: { adviser: 'In one page', statistician: 'For a statistician' },
  headings: {
    number: 'The number',
    range: 'The range',
    confidence: 'How sure',
    restsOn: 'What it rests on',
    wouldChange: 'What would change it',
    doNot: 'What not to conclude',
    paragraph: 'A paragraph for the report',
  },
  notEstimable: 'not estimable',
  methods: {
    stepwise: 'stepwise choice of pairs',
    bic: 'best model by BIC',
    'bic-average': 'average over models',
    dga: 'decomposable graphs',
    'latent-class': 'latent classes',
  },
  refusals: {
    'no-estimate': 'too many overlaps are empty, so that no estimate exists',
    'not-identifiable': 'the overlaps cannot tell its parameters apart',
    'no-convergence': 'its computation does not settle on a number',
    'too-many-lists': 'more than six lists have too many models to go through',
    'no-model': 'none of its models has an estimate',
    'no-overlap': 'nobody is on two lists',
    'prior-decides': 'its answer comes from the prior and not from the lists',
    'chains-disagree': 'its runs from different starting points do not agree',
  },
  confidence: {
    fair: 'As sure as such estimates ever are: the order of magnitude can be relied on, the digits cannot.',
    rough: 'Roughly: it tells the order of magnitude, and no more.',
    weak: 'Not very: it is a sign of how many remain undetected, and no number to plan with.',
    none: 'Nothing can be said about the number.',
  },
  confidenceShort: { fair: 'fair', rough: 'rough', weak: 'weak', none: 'not estimable' },
  observed: (all, k) => `${people(all)} ${are(all)} on at least one of ${lists(k)}.`,
  total: (all, dark) => `About ${people(all)} in all, of whom about ${dark.text} ${are(dark)} on no list.`,
  detectedShare: (percent) => `So about ${percent} of them were detected by somebody.`,
  nothing: (all) =>
    `Not estimable: ${people(all)} ${are(all)} on the lists, and the lists do not say how many are on none. That does not mean that there are few.`,
  limits: (lower, upper) => `${lower} – ${upper}`,
  range: (lower, upper) =>
    `From ${lower} to ${people(upper)}: the widest that the methods reach, with the play of chance in each.`,
  rangeOpen: (lower) => `At least ${people(lower)}. The lists set no useful upper limit.`,
  methodRange: (least, leastMethod, largest, largestMethod) =>
    `The methods by themselves say from ${least} (${leastMethod}) to ${people(largest)} (${largestMethod}).`,
  methodRefuses: (method, because) => `Not estimable by ${method}: ${because}.`,
  reasons: {
    agree: (least, largest) =>
      `The methods agree: their estimates lie between ${least} and ${people(largest)}, within a quarter.`,
    disagree: (least, largest) =>
      `The methods disagree: their estimates lie between ${least} and ${people(largest)}. Which method is right cannot be told from the lists.`,
    oneMethod: 'Only one method gives an estimate, so that nothing can be held against it.',
    fewOnSeveral: (several) =>
      `Only ${people(several)} ${are(several)} on more than one list, and everything hangs on them.`,
    emptyPairs: (empty, pairs) =>
      `Of ${pairs.text} pairs of lists, ${empty.text} ${empty.count === 1 ? 'has' : 'have'} nobody in common. Such lists say little about one another.`,
    listMatters: (list, all) => `Much hangs on one list: without ${list} the estimate would be about ${people(all)}.`,
    noUpperLimit: 'At least one method sets no useful upper limit.',
    limitIsExtreme: 'A limit of the range is the most extreme of all repetitions: more repetitions would move it.',
    methodsRefuse: (count, of) =>
      `${count.text} of ${of.text} methods ${count.count === 1 ? 'gives' : 'give'} no estimate from these lists.`,
  },
  restsOn: {
    onSeveral: (several, all) =>
      `How often the same person is on several lists: ${people(several)} of ${all.text} ${are(several)} on two or more.`,
    lists: (names) => `The lists: ${names}.`,
    assumptions:
      'That everybody could have come onto some list; that nobody came or went meanwhile; that a person on two lists was recognised as one; and that the lists depend on one another only in ways that the overlaps show.',
  },
  changes: {
    withoutList: (list, all) => `Without the list ${list}: about ${people(all)} (stepwise).`,
    withoutListNothing: (list) => `Without the list ${list}: not estimable.`,
    method: 'Another method: see the range above.',
    hidden: (all) =>
      `If people on no list were twice as many as the overlaps suggest, in a way that no lists can show: about ${people(all)}.`,
    matching:
      'Persons on two lists who were not recognised as one make the estimate too high; different persons taken for one make it too low.',
    empty: 'Lists that overlap more, or one more list that overlaps with the others.',
  },
  doNot: [
    'It is no count. Nobody was found by it, and no trend follows from two such estimates whose ranges overlap.',
    'The range covers chance and the choice among these methods, not what all of them assume.',
    'In simulations, ranges called 95% held the truth in 84% of cases when the model was right, in 40% when hidden dependence doubled the number, and in none when people were of two kinds.',
  ],
  paragraph: {
    lead: (all, k, names, several) =>
      `${victims(all)} of trafficking ${are(all)} recorded on at least one of ${lists(k)} (${names}); ${several.text} ${are(several)} recorded on more than one.`,
    estimate: (total, dark, methods) =>
      methods.count === 1
        ? `From the overlaps of these lists, multiple systems estimation puts the number of victims at about ${total.text}, so that about ${dark.text} were detected by nobody.`
        : `From the overlaps of these lists, multiple systems estimation by ${methods.text} methods puts the number of victims at about ${total.text} (the middle of their estimates), so that about ${dark.text} were detected by nobody.`,
    range: (lower, upper) => `Taken together the methods allow from ${lower} to ${victims(upper)}.`,
    rangeOpen: (lower) =>
      `Taken together the methods allow from ${victims(lower)} upwards, without a useful upper limit.`,
    detected: (percent) => `About ${percent} of victims would thus have been detected.`,
    caution: {
      fair: 'The methods agree, and the order of magnitude can be relied on.',
      rough: 'The estimate tells the order of magnitude only.',
      weak: 'The lists support the estimate only weakly: it shows that victims remain undetected, not how many.',
    },
    assumptions:
      'It assumes that the lists cover one unchanging population, that a person on two lists was recognised as one, and that the lists do not depend on one another in ways that their overlaps cannot show.',
    nothing:
      'How many victims were detected by nobody is not estimable from these lists: they overlap too little. That does not mean that there are few.',
  },
  figures: {
    overlaps: {
      title: 'Who is on which lists together',
      description: (shown) =>
        `The ${shown.text} most frequent combinations of lists: a column for each, its dots show the lists, its bar the people on exactly these lists. Bars on the side show all people on each list.`,
      people: 'people',
    },
    methods: {
      title: 'Estimates and ranges by method',
      description:
        'A dot for the estimate of each method and a line for its range; the dashed line marks the people on the lists.',
      observed: 'on the lists',
    },
    weights: {
      title: 'Which models carry the average',
      description: 'The models that weigh most, each with its weight and its estimate.',
    },
    omissions: {
      title: 'If one list were left out',
      description: 'The stepwise estimate without each list; the dashed line marks the estimate with all lists.',
      all: 'all lists',
    },
    without: (list) => `without ${list}`,
    goesOn: 'goes on',
  },
  tables: {
    methods: 'All methods',
    lists: 'Lists',
    pairs: 'Pairs of lists',
    steps: 'Steps of the stepwise choice',
    coefficients: (method) => `Coefficients: ${method}`,
    fit: (method) => `Observed and expected: ${method}`,
    figures: (method) => `Figures: ${method}`,
    models: (method) => `Models that weigh most: ${method}`,
    thresholds: 'Other thresholds (stepwise)',
    priors: 'Other priors (decomposable graphs)',
    omissions: 'One list left out (stepwise)',
    consistency: 'Each list estimated from the others (stepwise)',
    hidden: 'If the highest interaction were not 0',
    strata: 'By group',
    notes: {
      methods: 'Ranges of 95%. A method that is not estimable says why.',
      existence:
        'Existence is checked by a linear program before every fit: 0 exists, 1 no maximum likelihood estimate, 2 parameters not identifiable, 3 both.',
      consistency: 'People on each list, as the other lists would estimate them; the truth is known.',
      hidden:
        'The interaction of all lists is set to 0 by every method and cannot be tested. The factor multiplies the people on no list.',
      priors: 'Median of the posterior by the prior weight δ of a cell.',
      empty: 'A term whose overlap is empty has its estimate at −∞ and counts in AIC and BIC.',
      coverage:
        'Simulated coverage of nominal 95% BCa ranges: 84% under the right model, 40% when an interaction that the data cannot show doubles the dark figure, 0% under two latent classes.',
      strata:
        'Detected and undetected apart; totals add, with their covariance. A group whose overlaps are too thin is not estimable.',
    },
    columns: {
      method: 'method',
      estimate: 'estimate',
      lower: 'from',
      upper: 'to',
      undetected: 'undetected',
      interval: 'range by',
      list: 'list',
      people: 'people',
      alone: 'on it alone',
      pair: 'pair',
      step: 'step',
      overlap: 'overlap',
      expected: 'expected',
      observed: 'observed',
      logP: 'ln p',
      term: 'term',
      coefficient: 'coefficient',
      error: 'standard error',
      weight: 'weight',
      bic: 'BIC',
      model: 'model',
      threshold: 'threshold',
      delta: 'δ',
      without: 'without',
      truth: 'true number',
      seenElsewhere: 'seen elsewhere',
      factor: 'factor',
      group: 'group',
      figure: 'figure',
      value: 'value',
    },
    constant: 'constant',
    intervals: {
      bootstrap: 'BCa bootstrap',
      model: 'chosen model alone',
      posterior: 'posterior',
      mixture: 'mixture of models',
    },
    diagnostics: {
      threshold: 'threshold',
      existence: 'existence',
      aic: 'AIC',
      bic: 'BIC',
      deviance: 'deviance',
      degreesOfFreedom: 'degrees of freedom',
      logLikelihood: 'log-likelihood',
      parameters: 'parameters',
      replicates: 'replicates',
      biasCorrection: 'bias correction z0',
      acceleration: 'acceleration a',
      notEstimableReplicates: 'replicates not estimable',
      explodingShare: 'share of replicates above ten times the estimate',
      limitIsMostExtremeReplicate: 'limit is the most extreme replicate',
      replicateQuartiles: 'least, quartiles and largest replicate',
      modelInterval: 'range of the chosen model alone',
      weight: 'weight of the best model',
      models: 'models',
      inadmissibleModels: 'models without an estimate',
      rangeOfModelsNearTheBest: 'estimates of models within ΔBIC 9.2',
      median: 'median',
      mean: 'mean',
      betweenModelDeviation: 'standard deviation between models',
      effectiveModels: 'effective number of models',
      shareOnTheLastNumber: 'posterior share on the last number considered',
      scaleReduction: 'scale reduction R̂',
      effectiveDraws: 'effective draws',
      chainMedians: 'medians of the chains',
    },
    yes: 'yes',
    no: 'no',
  },
};
