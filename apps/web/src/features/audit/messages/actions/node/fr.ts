// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  demonstration: {
    open: 'A ouvert le pays de démonstration',
    openHub: 'A ouvert le pôle de démonstration',
    completeHub: 'A rempli le pôle de démonstration',
    registerCases: 'A enregistré des dossiers inventés',
  },
  node: {
    'back-up': 'A sauvegardé le nœud',
    restore: 'A restauré le nœud depuis une sauvegarde',
  },
  access: {
    'replace-country-pack': 'A remplacé le pack du pays',

    'accept-invitation': 'A accepté une invitation',
    'change-account': 'A modifié un compte',
    'change-language': 'A changé la langue',
    'change-organisation': 'A modifié une organisation',
    'change-password': 'A changé le mot de passe',
    'confirm-second-factor': 'A configuré le second facteur',
    'confirm-session': 'A confirmé le second facteur',
    'create-organisation': 'A ajouté une organisation',
    'end-account-sessions': 'A fermé les sessions d’un compte',
    'end-organisation-sessions': 'A fermé les sessions d’une organisation',
    'end-session': 'A fermé une session',
    'invite-account': 'A invité une personne',
    'list-accounts': 'A lu les comptes',
    'look-at-invitation': 'A ouvert une invitation',
    'set-up-node': 'A installé le nœud',
    'sign-in': 'S’est connecté',
    'sign-in-at-terminal': 'S’est connecté au terminal du nœud',
    'sign-out': 'S’est déconnecté',
    'start-second-factor': 'A commencé à configurer le second facteur',
    'withdraw-invitation': 'A retiré une invitation',
  },
  audit: {
    'list-entries': 'A lu le journal d’audit',
    verify: 'A fait vérifier le journal',
    'sign-checkpoint': 'A signé le journal',
  },
} as const satisfies MessagesLike<typeof en>;
