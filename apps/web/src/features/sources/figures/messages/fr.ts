// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  figures: {
    title: 'Voir les chiffres publiés',
    lead: 'Tels que publiés ; ce qui a été masqué est dessiné comme un intervalle.',
    area: 'Pays',
    indicator: 'Ce qui est compté',
    dimension: 'Ventilé par',
    category: 'Lequel',
    sex: 'Sexe',
    age: 'Âge',
    source: 'Tableau',
    anySource: 'Tableaux les plus récents',
    none: 'Aucun chiffre',
    noneTodo: 'Importez d’abord un tableau, ou choisissez un autre pays.',
    noSeries: 'Il n’y a pas de chiffre pour ce choix.',
    chooseFirst: 'Choisissez un pays pour voir ses chiffres.',
    year: 'Année',
    value: 'Chiffre',
    written: 'Tel qu’imprimé',
    row: 'Ligne',
    chart: '{{title}}, par année',
    interval: '{{low}} à {{high}}',
    exact: 'chiffre exact',
    withheld: 'intervalle : entre ses bornes',
    twice: 'imprimé avec plusieurs chiffres',
    truncated: 'Il y en a plus que ce qui peut être montré. Choisissez moins.',
    unit_count: 'nombre',
    unit_per100000: 'pour 100 000 habitants',
    unit_percent: 'pour cent',
    unit_unclear: 'unité incertaine, écrite « {{written}} »',
    unit_none: 'unité incertaine, non écrite',
    older: 'version antérieure',
  },
  indicators: {
    detectedVictims: 'Victimes détectées',
    offences: 'Infractions',
    formalContact: 'Personnes en contact formel avec la police',
    prosecuted: 'Personnes poursuivies',
    convicted: 'Personnes condamnées',
    policeIncidents: 'Affaires enregistrées par la police',
    unclear: 'Incertain',
  },
  dimensions: {
    total: 'Rien : totaux',
    citizenship: 'Nationalité',
    repatriation: 'Pays de rapatriement',
    form: 'Forme d’exploitation',
    destination: 'Pays de destination',
    several: 'Plusieurs à la fois',
  },
  sexes: {
    total: 'Tous',
    female: 'Féminin',
    male: 'Masculin',
    other: 'Autre',
    unknown: 'Inconnu',
  },
  ages: {
    total: 'Tous',
    unknown: 'Inconnu',
    years: '{{years}} ans',
  },
} as const satisfies MessagesLike<typeof en>;
