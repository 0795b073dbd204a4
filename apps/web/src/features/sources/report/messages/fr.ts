// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  ended: {
    done_one: '{{number}} chiffre importé',
    done_many: '{{number}} chiffres importés',
    done_other: '{{number}} chiffres importés',
    checked: 'Contrôlé. Rien n’a été importé',
    checkedTodo: 'Parcourez le rapport, puis importez.',
    failed: 'Le tableau n’a pas été importé',
    cancelled: 'Arrêté. Ce qui existait avant n’a pas changé',
  },
  sum: {
    title: 'Chaque chiffre du fichier',
    cells: 'chiffres dans le fichier',
    observations: 'gardés',
    merged: 'fusionnés avec le même',
    rejected: 'rejetés',
  },
  defects: {
    title: 'Ce qui a été trouvé',
    none: 'Aucun défaut n’a été trouvé.',
    kind: 'Défaut',
    count: 'Fois',
    rejected: 'Rejetés',
    examples: 'Exemples',
    row: 'Ligne {{row}}',
    download: 'Tous, dans un fichier (CSV)',
    show: 'Montrer des exemples',
    hide: 'Masquer les exemples',
    empty: '(vide)',
  },
  totals: {
    title: 'Les totaux concordent-ils avec leurs parties ?',
    lead: 'Chaque total du tableau a été comparé à la somme de ses parties, par sexe, par âge et par catégorie. « <5 » vaut n’importe quoi de 0 à 4.',
    agree: 'concordent',
    cannotTell: 'indécidables',
    exceed: 'parties supérieures',
    fallShort: 'parties inférieures',
    list: 'Contradictions',
    shown_one: 'La première de {{number}}',
    shown_many: 'Les {{shown}} premières de {{number}}',
    shown_other: 'Les {{shown}} premières de {{number}}',
    where: 'Pays et année',
    what: 'Chiffre',
    by: 'Additionné par',
    total: 'Le total dit',
    parts: 'Les parties font',
    rows: 'Lignes',
    formNote:
      'Quand les formes d’exploitation dépassent le total, une victime peut être comptée sous plusieurs formes.',
    missing: 'des parties ne sont pas imprimées',
    by_sex: 'sexe',
    by_age: 'âge',
    by_category: 'catégorie',
  },
  kinds: {
    suppressedInterval: {
      what: 'Chiffre masqué',
      how: '« <5 » et semblables. Gardé comme intervalle, jamais comme nombre.',
    },
    thousandsSeparator: { what: 'Séparateur de milliers', how: '« 1,192 » se lit 1192.' },
    decimalComma: { what: 'Virgule décimale', how: '« 0,84 » se lit 0,84 et non 84.' },
    mojibake: {
      what: 'Lettres abîmées',
      how: 'Le texte a été enregistré dans un mauvais encodage. Là où le bon texte est certain, il a été rétabli.',
    },
    unifiedLabel: {
      what: 'Plusieurs graphies d’une même chose',
      how: 'Comme « VIETNAM » à côté de « Viet Nam ». Elles sont tenues pour identiques.',
    },
    unknownLabel: { what: 'Libellé inconnu', how: 'Gardé tel quel. Il attend une personne.' },
    countInLabel: {
      what: 'Un nombre dans un libellé',
      how: 'Comme « 97 albanian ». Un effectif semble s’être glissé dans le nom.',
    },
    totalAsCategory: { what: 'Un total parmi les parties', how: 'Gardé, mais pas additionné aux autres.' },
    areaNotACountry: {
      what: 'Une zone qui n’est pas un pays',
      how: 'Un groupe de pays, ou un code inconnu. Ajouté à aucun pays.',
    },
    unknownArea: { what: 'Pas de pays', how: 'La ligne ne dit pas d’où elle vient.' },
    duplicateKeySame: { what: 'Deux fois le même chiffre', how: 'Fusionnés en un seul.' },
    duplicateKeyDifferent: {
      what: 'La même chose avec deux chiffres',
      how: 'Les deux sont gardés : rien ne dit lequel est juste.',
    },
    sameCodeTwice: {
      what: 'Deux libellés d’une même chose, chacun avec un chiffre',
      how: 'Les deux sont gardés : ce sont peut-être les parties d’un même nombre.',
    },
    codeAsCount: {
      what: 'Un numéro de question lu comme un effectif',
      how: 'Comme 61,102,019 tiré de la question 6.1 de 2019. Rejeté.',
    },
    implausibleCount: {
      what: 'Plus de personnes que possible',
      how: 'Plus d’un million pour un pays et une année. Rejeté.',
    },
    notTheSeries: { what: 'Une autre série', how: 'La ligne porte sur autre chose.' },
    unknownSeries: { what: 'Série inconnue', how: 'On ne sait pas ce que compte la ligne. Rejetée.' },
    unitContradictsValues: {
      what: 'Unité et chiffres ne vont pas ensemble',
      how: 'Des personnes en nombre non entier. Gardé comme incertain, comparé à rien.',
    },
    unitContradictsSeries: {
      what: 'Unité impossible pour cet indicateur',
      how: 'Par exemple un pourcentage. Gardé comme incertain, comparé à rien.',
    },
    mixedUnits: { what: 'Plusieurs unités dans un tableau', how: 'Chaque unité forme sa propre série.' },
    unitNotWritten: {
      what: 'Aucune unité écrite',
      how: 'Les nombres entiers sont pris pour des effectifs ; les autres sont gardés comme incertains.',
    },
    crossedBreakdown: {
      what: 'Ventilé de plusieurs façons',
      how: 'Gardé sous le libellé tel quel, et additionné à rien.',
    },
    unknownSex: { what: 'Sexe non compris', how: 'Gardé tel quel, et additionné à rien.' },
    unknownAge: { what: 'Âge non compris', how: 'Gardé tel quel, et additionné à rien.' },
    unknownYear: { what: 'Pas d’année', how: 'Rejeté.' },
    unreadableValue: { what: 'Pas un nombre', how: 'Ce qui est écrit ne se lit pas comme un chiffre. Rejeté.' },
    noValue: { what: 'Pas de chiffre', how: 'La cellule est vide ou dit qu’il n’y en a pas.' },
    brokenRow: {
      what: 'Ligne abîmée',
      how: 'Trop ou trop peu de cellules, ou un guillemet qui ne se ferme pas. Rejetée.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
