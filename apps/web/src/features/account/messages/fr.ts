// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  title: 'Mon compte',
  close: 'Fermer',
  facts: {
    title: 'Qui vous êtes ici',
    explanation: 'Une erreur ? L’administrateur de votre organisation peut la corriger.',
    name: 'Nom',
    email: 'Adresse électronique',
    organisation: 'Organisation',
    roles: 'Rôles',
  },
  mail: {
    title: 'Courriels de Palermo',
    lead: 'Un courriel dit que quelque chose vous attend et où vous connecter. Il ne dit jamais quoi et ne nomme personne.',
    when: 'Quand vous écrire',
    modes: { atOnce: 'Aussitôt', daily: 'Une fois par jour, le matin', never: 'Jamais' },
    atMost: 'Au plus un courriel toutes les {{minutes}} minutes.',
    notAvailable: 'Ce nœud n’envoie pas de courriels. Votre choix est gardé pour le jour où il en enverra.',
    saved: 'Enregistré.',
  },
  sessions: {
    title: 'Où vous êtes connecté',
    explanation: 'L’une de ces sessions vous est inconnue ? Mettez-y fin et changez votre mot de passe.',
    device: 'Appareil',
    current: 'Celui-ci',
    channel: 'Par',
    browser: 'Navigateur',
    terminal: 'Terminal',
    since: 'Connecté depuis',
    lastSeen: 'Dernière utilisation',
    actions: 'Action',
    signOutAbove: 'Utilisée en ce moment',
    end: 'Mettre fin',
    endOne: 'Mettre fin à la session sur {{device}}',
    ended: 'La session a pris fin.',
  },
  password: {
    title: 'Mot de passe',
    explanation: 'Quand vous le changez, toutes les autres sessions prennent fin.',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    change: 'Changer le mot de passe',
    done: 'Le mot de passe est changé. Toutes les autres sessions ont pris fin.',
  },
  secondFactor: {
    title: 'Second facteur',
    explanation:
      'Un nouveau téléphone ? Transférez-y votre second facteur. Vous recevez aussi de nouveaux codes de secours.',
    replace: 'Configurer une nouvelle application d’authentification',
    oldStays: 'Votre application actuelle fonctionne jusqu’à ce que la nouvelle soit confirmée.',
    done: 'La nouvelle application d’authentification est en service.',
  },
} as const satisfies MessagesLike<typeof en>;
