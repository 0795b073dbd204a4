// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

/** Messages of the page of tasks. */
export default {
  title: 'Mon travail',
  lead: 'Ce qu’il y a à faire dans vos dossiers, et pour quand. Une échéance prend fin quand le dossier avance.',
  whose: {
    label: 'Les tâches de qui',
    mine: 'Les miennes et celles de personne',
    organisation: 'Toutes celles de l’organisation',
  },
  groups: {
    overdue: 'En retard ({{shown}})',
    ready: 'Peuvent continuer ({{shown}})',
    soon: 'Bientôt ({{shown}})',
    later: 'Plus tard ({{shown}})',
  },
  nothingOverdue: 'Rien n’est en retard.',
  by: 'Au plus tard le',
  until: 'Jusqu’au',
  stands: 'en est à « {{stage}} »',
  nobody: 'Personne ne s’en charge encore',
  assigned: 'Confiée à {{name}}',
  take: 'Je m’en charge',
  giveBack: 'Rendre',
  assign: 'Confier à un collègue',
  colleague: 'Collègue',
  colleagueHint: 'Laissez vide pour personne en particulier.',
  finish: 'Fait',
  wasAssigned: 'Confiée.',
  wasGivenBack: 'Chacun peut maintenant s’en charger.',
  wasFinished: 'Fait.',
  empty: 'Il n’y a rien à faire',
  emptyTodo:
    'Ici apparaissent les échéances des dossiers de votre organisation, et de ceux que d’autres lui communiquent pour décider.',
  more: 'Afficher plus',
  cancel: 'Annuler',
  close: 'Fermer',
} as const satisfies MessagesLike<typeof en>;
