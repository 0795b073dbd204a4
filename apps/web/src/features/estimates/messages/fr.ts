// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  states: {
    estimating: 'En cours',
    estimated: 'Estimé',
    notEstimable: 'Non estimable',
    stopped: 'Arrêté',
  },
  step: {
    estimating: 'Le nœud compte les recoupements et estime.',
    estimated: 'Elle ne quitte ce nœud que dans un rapport autorisé par deux personnes.',
    stopped: 'Rien n’a été estimé. Le travail peut être relancé.',
  },
  list: {
    title: 'Estimations',
    lead: 'Combien de personnes n’ont été détectées par personne, d’après les recoupements des listes des organisations. Les méthodes diffèrent davantage qu’aucun intervalle ne le dit : elles sont donc présentées côte à côte. « Non estimable » est une réponse.',
    begin: 'Demander une estimation',
    estimate: 'Estimation',
    years: 'Années',
    lists: 'Listes',
    state: 'État',
    number: 'Personnes en tout',
    asked: 'Demandée le',
    none: 'Aucune estimation n’a encore été demandée.',
    noneTodo: 'Demandez-en une : choisissez les listes à comparer.',
  },
  begin: {
    title: 'Demander une estimation',
    name: 'Titre',
    nameHint: 'Par exemple « Victimes présumées 2021–2025 »',
    from: 'Première année d’enregistrement',
    to: 'Dernière année d’enregistrement',
    listsHint:
      'Une personne figure sur une liste si l’une de ses organisations l’a enregistrée elle-même ; avoir seulement reçu une autorisation de partage ne compte pas. Les listes dont les personnes sont repérées de manières différentes apprennent le plus. De deux à huit.',
    list: 'Liste {{number}}',
    listName: 'Nom',
    members: 'Organisations',
    kinds: 'Types d’organisation',
    organisations: 'Organisations une à une',
    removeList: 'Retirer la liste {{number}}',
    addList: 'Ajouter une liste',
    groups: 'Aussi par sexe, et par enfant ou adulte',
    groupsHint:
      'Comme le demande l’indicateur 16.2.2 des ODD. Les groupes comptant peu de personnes ne sont pas estimables.',
    act: 'Estimer',
  },
  one: {
    untitled: 'Estimation',
    adviser: 'Pour le lecteur',
    statistician: 'Pour le statisticien',
    range: 'Intervalle :',
    sure: 'Degré de certitude :',
    failed: 'Rien n’a pu être estimé',
    resume: 'Relancer',
    paragraph: 'Paragraphe pour un rapport',
    copy: 'Copier le paragraphe',
  },
  working: {
    counting: 'Décompte des personnes présentes sur plusieurs listes',
    estimating: 'Estimation en cours',
    done: 'En cours',
    leave: 'Vous pouvez quitter cette page ; le travail continue.',
    stop: 'Arrêter',
  },
  matching: {
    title: 'Deux fiches désignent-elles bien la même personne ?',
    rule: 'Deux fiches comptent pour une seule personne lorsque leurs noms se prononcent de façon assez semblable, compte tenu de la rareté de ces sons, et que ni le sexe ni la nationalité ne s’y opposent. L’année de naissance s’y ajoute. Seules des valeurs chiffrées des sons sont comparées ; personne ne voit ni noms ni paires.',
    missed:
      'Chaque paire manquée augmente l’estimation, chaque paire fausse la diminue. Les fiches sans nom ne sont jamais rapprochées.',
    widely:
      'Si l’on rapprochait plus facilement les fiches qui pourraient désigner une même personne, l’estimation serait d’environ {{estimate}}.',
    widelyNothing: 'Si l’on rapprochait les fiches plus facilement, rien ne pourrait être estimé.',
    holders:
      'Une organisation qui a seulement reçu un dossier d’une autre n’est pas comptée comme ayant trouvé la personne.',
    rounded:
      'Sur cette page, les effectifs sont arrondis à des multiples de {{base}} et les recoupements plus petits ne sont pas montrés. L’estimation repose sur les nombres exacts.',
  },
  statistician: {
    lead: 'Toutes les méthodes côte à côte, avec ce sur quoi chacune repose. Les coefficients et les effectifs ajustés sont omis, car ils permettraient de retrouver les petits recoupements.',
  },
  made: {
    title: 'Comment elle a été produite',
    lead: 'Avec les mêmes données et les mêmes réglages, l’estimation est la même. L’empreinte dit si les recoupements étaient les mêmes, sans les révéler.',
    version: 'Version',
    at: 'Produite le',
    seed: 'Graine',
    replicates: 'Réplicats du bootstrap',
    threshold: 'Seuil du choix pas à pas',
    matching: 'Règle de rapprochement',
    hash: 'Empreinte chiffrée des recoupements',
  },
  facts: {
    title: 'Ce qui a été demandé',
    years: 'Personnes enregistrées de {{from}} à {{to}}, présumées ou confirmées.',
    yearsInGroups:
      'Personnes enregistrées de {{from}} à {{to}}, présumées ou confirmées ; aussi par sexe, et par enfant ou adulte.',
  },
  report: {
    lead: 'Ajoute une figure et ce paragraphe, dans chaque langue du rapport, à la suite du texte de la section. Le rapport garde ce que l’estimation montre maintenant.',
    report: 'Rapport',
    section: 'Section',
    put: 'Insérer dans le rapport',
    done: 'L’estimation figure dans le rapport.',
    open: 'Ouvrir le rapport',
    untitled: 'Rapport national {{year}}',
    none: 'Aucun rapport n’est en cours de rédaction.',
    noneTodo: 'Commencez-en un sous Rapports, puis insérez-y l’estimation.',
  },
  download: {
    title: 'Téléchargements',
    lead: 'Pour votre propre travail. Une estimation n’est rendue publique que dans un rapport diffusé. Chaque téléchargement est noté.',
    html: 'Page',
    json: 'Données (JSON)',
    svg: 'Figure (SVG)',
  },
} as const satisfies MessagesLike<typeof en>;
