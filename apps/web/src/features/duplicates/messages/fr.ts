// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  title: 'Doublons',
  lead: 'Deux dossiers concernent peut-être la même personne. Comparez-les côte à côte et dites-le. Rien n’est changé dans les dossiers, et vous pouvez revenir en arrière.',
  views: {
    label: 'Quelles paires',
    open: 'À décider ({{number}})',
    same: 'Même personne ({{number}})',
    different: 'Deux personnes ({{number}})',
    unsure: 'Incertain ({{number}})',
  },
  search: {
    start: 'Chercher dans tous les dossiers',
    again: 'Chercher à nouveau',
    resume: 'Poursuivre la recherche',
    running: 'Recherche de dossiers d’une même personne',
    done_one: '{{number}} dossier comparé',
    done_many: '{{number}} dossiers comparés',
    done_other: '{{number}} dossiers comparés',
    leave: 'Vous pouvez quitter cette page ; la recherche continue.',
    stop: 'Arrêter',
    never:
      'Aucune recherche n’a encore été faite. Elle compare chaque dossier que votre organisation peut voir à ceux dont les noms se prononcent de façon proche.',
    last: 'Dernière recherche : {{when}}. Une nouvelle recherche tient aussi compte de vos décisions.',
    stopped: 'La recherche a été arrêtée. Ce qu’elle a trouvé est ici.',
    failed: 'La recherche n’a pas pu continuer.',
  },
  none: {
    open: 'Aucune paire à décider',
    openTodo: 'Une recherche fait apparaître les dossiers qui concernent peut-être la même personne.',
    same: 'Aucun dossier relié à une même personne',
    different: 'Aucune paire distinguée',
    unsure: 'Aucune paire laissée incertaine',
    todo: 'Ce que vous décidez est conservé ici.',
  },
  pair: {
    heading: 'Paire {{at}} sur {{count}}',
    chance: 'Probabilité qu’il s’agisse d’une seule personne : {{percent}}',
    chanceExplained:
      'Calculée à partir des lignes ci-dessous et des décisions passées de votre organisation. Ce n’est pas une preuve : c’est vous qui décidez.',
    table: 'Les deux dossiers côte à côte',
    field: 'Élément',
    first: 'Premier dossier',
    second: 'Second dossier',
    agreement: 'Concordance',
    reference: 'Référence',
    registeredOn: 'Enregistré le',
    organisation: 'Détenu par',
    empty: 'non connu',
    open: 'Ouvrir le dossier {{reference}}',
    decided: {
      same: 'Reliés à une même personne par {{who}}, {{when}}',
      different: 'Distingués par {{who}}, {{when}}',
      unsure: 'Laissés incertains par {{who}}, {{when}}',
    },
    somebody: 'quelqu’un',
    previous: 'Paire précédente',
    next: 'Paire suivante',
  },
  decide: {
    label: 'Votre décision',
    same: 'Même personne',
    different: 'Personnes différentes',
    unsure: 'Incertain',
    undo: 'Annuler la décision',
    undoLast: 'Annuler la dernière',
    said: {
      same: 'Reliés à une même personne.',
      different: 'Distingués.',
      unsure: 'Laissés incertains.',
      undone: 'Décision annulée.',
    },
    keys: 'Touches : S même personne, D différentes, U incertain, Z annuler, flèches pour passer d’une paire à l’autre',
    keysSwitch: 'Utiliser les touches',
  },
} as const satisfies MessagesLike<typeof en>;
