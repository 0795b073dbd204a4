// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Counted, EstimateWords } from '../estimate-words.ts';

/** In French 0 and 1 are singular; a round number of millions takes “de”. */
const few = ({ count }: Counted): boolean => count < 2;
const of = ({ count, text }: Counted): string => (count >= 1e6 && count % 1e6 === 0 ? `${text} de` : text);
const people = (number: Counted): string => `${of(number)} ${few(number) ? 'personne' : 'personnes'}`;
const victims = (number: Counted): string => `${of(number)} ${few(number) ? 'victime' : 'victimes'}`;

/** What is said about an estimate, in French. */
export const french: EstimateWords = {
  locale: 'fr-FR',
  direction: 'ltr',
  title: 'Combien de personnes n’ont été repérées par personne',
  pages: { adviser: 'En une page', statistician: 'Pour les statisticiens' },
  headings: {
    number: 'Le nombre',
    range: 'La fourchette',
    confidence: 'Le degré de certitude',
    restsOn: 'Ce sur quoi il repose',
    wouldChange: 'Ce qui le changerait',
    doNot: 'Ce qu’il ne faut pas en conclure',
    paragraph: 'Un paragraphe pour le rapport',
  },
  notEstimable: 'non estimable',
  methods: {
    stepwise: 'choix des paires pas à pas',
    bic: 'meilleur modèle selon le BIC',
    'bic-average': 'moyenne des modèles',
    dga: 'graphes décomposables',
    'latent-class': 'classes latentes',
  },
  refusals: {
    'no-estimate': 'trop de recoupements sont vides, si bien qu’aucune estimation n’existe',
    'not-identifiable': 'les recoupements ne permettent pas de distinguer ses paramètres',
    'no-convergence': 'son calcul n’aboutit à aucun nombre',
    'too-many-lists': 'au-delà de six listes, les modèles sont trop nombreux pour être tous examinés',
    'no-model': 'aucun de ses modèles n’a d’estimation',
    'no-overlap': 'personne ne figure sur deux listes',
    'prior-decides': 'sa réponse vient de la loi a priori et non des listes',
    'chains-disagree': 'ses calculs, lancés de points de départ différents, ne concordent pas',
  },
  confidence: {
    fair: 'Aussi sûr que peut l’être une estimation de ce genre\u202f: on peut se fier à l’ordre de grandeur, non aux chiffres exacts.',
    rough: 'Approximatif\u202f: l’estimation donne l’ordre de grandeur, et rien de plus.',
    weak: 'Faible\u202f: c’est un indice de l’ampleur de ce qui reste inconnu, non un nombre sur lequel fonder une planification.',
    none: 'Rien ne peut être dit du nombre.',
  },
  confidenceShort: { fair: 'assez bon', rough: 'approximatif', weak: 'faible', none: 'non estimable' },
  observed: (all, k) => `${people(all)} ${few(all) ? 'figure' : 'figurent'} sur au moins une des ${k.text} listes.`,
  total: (all, dark) =>
    `Environ ${people(all)} en tout, dont environ ${dark.text} ne ${few(dark) ? 'figure' : 'figurent'} sur aucune liste.`,
  detectedShare: (percent) => `Environ ${percent} de ces personnes ont donc été repérées par quelqu’un.`,
  nothing: (all) =>
    `Non estimable\u202f: ${people(all)} ${few(all) ? 'figure' : 'figurent'} sur les listes, et celles-ci ne disent pas combien ne figurent sur aucune. Cela ne signifie pas qu’il y en ait peu.`,
  limits: (lower, upper) => `${lower} – ${upper}`,
  range: (lower, upper) =>
    `De ${lower} à ${people(upper)}\u202f: l’étendue la plus large qu’atteignent les méthodes, compte tenu du hasard propre à chacune.`,
  rangeOpen: (lower) => `Au moins ${people(lower)}. Les listes ne fixent aucune limite supérieure utile.`,
  methodRange: (least, leastMethod, largest, largestMethod) =>
    `Prises seules, les méthodes vont de ${least} (${leastMethod}) à ${people(largest)} (${largestMethod}).`,
  methodRefuses: (method, because) => `Non estimable par la méthode «\u00a0${method}\u00a0»\u202f: ${because}.`,
  reasons: {
    agree: (least, largest) =>
      `Les méthodes concordent\u202f: leurs estimations vont de ${least} à ${people(largest)}, soit moins d’un quart d’écart.`,
    disagree: (least, largest) =>
      `Les méthodes divergent\u202f: leurs estimations vont de ${least} à ${people(largest)}. Les listes ne permettent pas de dire laquelle a raison.`,
    oneMethod: 'Une seule méthode donne une estimation, que rien ne permet donc de recouper.',
    fewOnSeveral: (several) =>
      few(several)
        ? `Seule ${people(several)} figure sur plus d’une liste, et tout en dépend.`
        : `Seules ${people(several)} figurent sur plus d’une liste, et tout en dépend.`,
    emptyPairs: (empty, pairs) =>
      `Sur ${pairs.text} ${few(pairs) ? 'paire' : 'paires'} de listes, ${empty.text} ${few(empty) ? 'n’a' : 'n’ont'} personne en commun. De telles listes disent peu de choses les unes des autres.`,
    listMatters: (list, all) =>
      `Beaucoup tient à une seule liste\u202f: sans ${list}, l’estimation serait d’environ ${people(all)}.`,
    noUpperLimit: 'Une méthode au moins ne fixe aucune limite supérieure utile.',
    limitIsExtreme:
      'Une limite de la fourchette est la plus extrême de toutes les répétitions\u202f: davantage de répétitions la déplaceraient.',
    methodsRefuse: (count, all) =>
      `${count.text} des ${all.text} méthodes ne ${few(count) ? 'donne' : 'donnent'} aucune estimation à partir de ces listes.`,
  },
  restsOn: {
    onSeveral: (several, all) =>
      `La fréquence à laquelle une même personne figure sur plusieurs listes\u202f: ${several.text} sur ${all.text} ${few(several) ? 'figure' : 'figurent'} sur deux listes ou plus.`,
    lists: (names) => `Les listes\u202f: ${names}.`,
    assumptions:
      'Que chacun ait pu figurer sur une liste\u202f; que personne ne soit arrivé ni parti entre-temps\u202f; qu’une personne présente sur deux listes ait été reconnue comme une seule\u202f; et que les listes ne dépendent les unes des autres que de manières visibles dans leurs recoupements.',
  },
  changes: {
    withoutList: (list, all) => `Sans la liste ${list}\u202f: environ ${people(all)} (méthode pas à pas).`,
    withoutListNothing: (list) => `Sans la liste ${list}\u202f: non estimable.`,
    method: 'Une autre méthode\u202f: voir la fourchette ci-dessus.',
    hidden: (all) =>
      `Si les personnes absentes de toute liste étaient deux fois plus nombreuses que ne le suggèrent les recoupements, d’une manière qu’aucune liste ne peut montrer\u202f: environ ${people(all)}.`,
    matching:
      'Une personne présente sur deux listes sans avoir été reconnue rend l’estimation trop élevée\u202f; des personnes différentes prises pour une seule la rendent trop basse.',
    empty: 'Des listes qui se recoupent davantage, ou une liste de plus qui recoupe les autres.',
  },
  doNot: [
    'Ce n’est pas un décompte. Personne n’a été trouvé de cette façon, et deux estimations dont les fourchettes se chevauchent ne montrent aucune évolution.',
    'La fourchette tient compte du hasard et du choix entre ces méthodes, non de ce que toutes supposent.',
    'Dans des simulations, des fourchettes dites à 95\u00a0% contenaient la vraie valeur dans 84\u00a0% des cas quand le modèle était juste, dans 40\u00a0% quand une dépendance cachée doublait le nombre, et jamais quand il y avait deux sortes de personnes.',
  ],
  paragraph: {
    lead: (all, k, names, several) =>
      `${victims(all)} de la traite ${few(all) ? 'figure' : 'figurent'} sur au moins une des ${k.text} listes (${names})\u202f; ${several.text} ${few(several) ? 'figure' : 'figurent'} sur plus d’une liste.`,
    estimate: (total, dark, methods) =>
      methods.count === 1
        ? `À partir des recoupements de ces listes, l’estimation par systèmes multiples porte le nombre de victimes à environ ${total.text}, dont environ ${dark.text} n’${few(dark) ? 'aurait été repérée' : 'auraient été repérées'} par personne.`
        : `À partir des recoupements de ces listes, l’estimation par systèmes multiples, menée selon ${methods.text} méthodes, porte le nombre de victimes à environ ${total.text} (milieu de leurs estimations), dont environ ${dark.text} n’${few(dark) ? 'aurait été repérée' : 'auraient été repérées'} par personne.`,
    range: (lower, upper) => `Prises ensemble, les méthodes admettent de ${lower} à ${victims(upper)}.`,
    rangeOpen: (lower) =>
      `Prises ensemble, les méthodes admettent au moins ${victims(lower)}, sans limite supérieure utile.`,
    detected: (percent) => `Environ ${percent} des victimes auraient ainsi été repérées.`,
    caution: {
      fair: 'Les méthodes concordent, et l’on peut se fier à l’ordre de grandeur.',
      rough: 'L’estimation ne donne que l’ordre de grandeur.',
      weak: 'Les listes n’appuient que faiblement l’estimation\u202f: elle montre que des victimes restent inconnues, non combien.',
    },
    assumptions:
      'Elle suppose que les listes portent sur une même population stable, qu’une personne présente sur deux listes a été reconnue comme une seule et que les listes ne dépendent pas les unes des autres de manières invisibles dans leurs recoupements.',
    nothing:
      'Le nombre de victimes qui n’ont été repérées par personne n’est pas estimable à partir de ces listes\u202f: elles se recoupent trop peu. Cela ne signifie pas qu’il y en ait peu.',
  },
  figures: {
    overlaps: {
      title: 'Qui figure sur quelles listes à la fois',
      description: (shown) =>
        `Les ${shown.text} combinaisons de listes les plus fréquentes\u202f: une colonne pour chacune, ses points désignent les listes, sa barre les personnes qui figurent exactement sur ces listes. Les barres latérales montrent toutes les personnes de chaque liste.`,
      people: 'personnes',
    },
    methods: {
      title: 'Estimations et fourchettes selon la méthode',
      description:
        'Un point pour l’estimation de chaque méthode et un trait pour sa fourchette\u202f; la ligne tiretée marque les personnes qui figurent sur les listes.',
      observed: 'sur les listes',
    },
    weights: {
      title: 'Les modèles qui portent la moyenne',
      description: 'Les modèles qui pèsent le plus, chacun avec son poids et son estimation.',
    },
    omissions: {
      title: 'Si l’on retirait une liste',
      description:
        'L’estimation pas à pas sans chacune des listes\u202f; la ligne tiretée marque l’estimation avec toutes les listes.',
      all: 'toutes les listes',
    },
    without: (list) => `sans ${list}`,
    goesOn: 'se poursuit',
  },
  tables: {
    methods: 'Toutes les méthodes',
    lists: 'Listes',
    pairs: 'Paires de listes',
    steps: 'Étapes du choix pas à pas',
    coefficients: (method) => `Coefficients\u202f: ${method}`,
    fit: (method) => `Effectifs observés et attendus\u202f: ${method}`,
    figures: (method) => `Valeurs\u202f: ${method}`,
    models: (method) => `Modèles de plus grand poids\u202f: ${method}`,
    thresholds: 'Autres seuils (pas à pas)',
    priors: 'Autres lois a priori (graphes décomposables)',
    omissions: 'Une liste en moins (pas à pas)',
    consistency: 'Chaque liste estimée à partir des autres (pas à pas)',
    hidden: 'Si l’interaction d’ordre le plus élevé n’était pas nulle',
    strata: 'Par groupe',
    notes: {
      methods: 'Fourchettes à 95\u00a0%. Une méthode non estimable dit pourquoi.',
      existence:
        'L’existence est vérifiée par un programme linéaire avant tout ajustement\u202f: 0 existe, 1 pas d’estimation du maximum de vraisemblance, 2 paramètres non identifiables, 3 les deux.',
      consistency:
        'Les personnes de chaque liste telles que les autres listes les estimeraient\u202f; le vrai nombre est connu.',
      hidden:
        'Toutes les méthodes fixent à 0 l’interaction de toutes les listes, ce qu’on ne peut vérifier. Le facteur multiplie les personnes absentes de toute liste.',
      priors: 'Médiane a posteriori selon le poids a priori δ d’une case.',
      empty: 'Un terme dont le recoupement est vide a son estimation à −∞ et compte dans l’AIC et le BIC.',
      coverage:
        'Couverture simulée des fourchettes BCa nominales à 95\u00a0%\u202f: 84\u00a0% sous le bon modèle, 40\u00a0% quand une interaction invisible dans les données double le nombre inconnu, 0\u00a0% avec deux classes latentes.',
      strata:
        'Personnes repérées et non repérées séparément\u202f; les totaux s’additionnent, avec leur covariance. Un groupe dont les recoupements sont trop minces n’est pas estimable.',
    },
    columns: {
      method: 'méthode',
      estimate: 'estimation',
      lower: 'de',
      upper: 'à',
      undetected: 'non repérées',
      interval: 'fourchette par',
      list: 'liste',
      people: 'personnes',
      alone: 'sur elle seule',
      pair: 'paire',
      step: 'étape',
      overlap: 'recoupement',
      expected: 'attendu',
      observed: 'observé',
      logP: 'ln p',
      term: 'terme',
      coefficient: 'coefficient',
      error: 'erreur type',
      weight: 'poids',
      bic: 'BIC',
      model: 'modèle',
      threshold: 'seuil',
      delta: 'δ',
      without: 'sans',
      truth: 'vrai nombre',
      seenElsewhere: 'vues ailleurs',
      factor: 'facteur',
      group: 'groupe',
      figure: 'grandeur',
      value: 'valeur',
    },
    constant: 'constante',
    intervals: {
      bootstrap: 'bootstrap BCa',
      model: 'modèle choisi seul',
      posterior: 'loi a posteriori',
      mixture: 'mélange des modèles',
    },
    diagnostics: {
      threshold: 'seuil',
      existence: 'existence',
      aic: 'AIC',
      bic: 'BIC',
      deviance: 'déviance',
      degreesOfFreedom: 'degrés de liberté',
      logLikelihood: 'log-vraisemblance',
      parameters: 'paramètres',
      replicates: 'répliques',
      biasCorrection: 'correction du biais z0',
      acceleration: 'accélération a',
      notEstimableReplicates: 'répliques non estimables',
      explodingShare: 'part des répliques au-delà de dix fois l’estimation',
      limitIsMostExtremeReplicate: 'une limite est la réplique la plus extrême',
      replicateQuartiles: 'plus petite réplique, quartiles, plus grande',
      modelInterval: 'fourchette du modèle choisi seul',
      weight: 'poids du meilleur modèle',
      models: 'modèles',
      inadmissibleModels: 'modèles sans estimation',
      rangeOfModelsNearTheBest: 'estimations des modèles à ΔBIC 9,2 au plus',
      median: 'médiane',
      mean: 'moyenne',
      betweenModelDeviation: 'écart type entre modèles',
      effectiveModels: 'nombre effectif de modèles',
      shareOnTheLastNumber: 'probabilité a posteriori du dernier nombre considéré',
      scaleReduction: 'réduction d’échelle R̂',
      effectiveDraws: 'tirages effectifs',
      chainMedians: 'médianes des chaînes',
    },
    yes: 'oui',
    no: 'non',
  },
};
