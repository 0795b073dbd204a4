// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../messages-like.ts';
import type en from './en.ts';

export default {
  actions: {
    cancel: 'Annuler',
    close: 'Fermer',
    save: 'Enregistrer',
    tryAgain: 'Réessayer',
    back: 'Retour',
    continue: 'Continuer',
    copy: 'Copier',
    copied: 'Copié',
    print: 'Imprimer',
    reload: 'Recharger la page',
  },
  loading: {
    usual: 'Chargement…',
    slow: 'Cela prend plus de temps que d’habitude. Le travail continue…',
  },
  table: {
    sortBy: 'Trier par',
    unsorted: 'Sans ordre particulier',
    ascending: '{{column}}, ordre croissant',
    descending: '{{column}}, ordre décroissant',
  },
  confirmSession: {
    title: 'Confirmez que c’est bien vous',
    why: 'Cette étape est sensible. Saisissez le code affiché en ce moment par votre application d’authentification.',
    code: 'Code',
    codeHint: 'Six chiffres, ou l’un de vos codes de secours',
    confirm: 'Confirmer',
  },
  notKnown: 'Inconnu',
  problems: {
    unreachable: {
      what: 'Palermo est injoignable.',
      todo: 'Vérifiez votre connexion puis réessayez. Ce que vous avez saisi est toujours là.',
    },
    unknown: {
      what: 'Un problème est survenu sur cette page.',
      todo: 'Réessayez. Si cela se reproduit, dites à votre administrateur ce que vous étiez en train de faire.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
