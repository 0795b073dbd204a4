// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../messages-like.ts';
import type en from './en.ts';

export default {
  request: {
    invalid: {
      what: 'La demande contient des valeurs inutilisables.',
      todo: 'Corrigez les champs indiqués puis envoyez à nouveau.',
    },
    unreadable: { what: 'La demande n’a pas pu être lue.', todo: 'Rechargez la page puis réessayez.' },
    'too-large': {
      what: 'La demande est plus grande que ce que ce nœud accepte.',
      todo: 'Envoyez-en moins à la fois, ou un fichier plus petit.',
    },
    unsupported: {
      what: 'La demande a un format que cette adresse n’accepte pas.',
      todo: 'Choisissez un fichier CSV ou XLSX, ou rechargez la page.',
    },
    foreign: {
      what: 'La demande ne vient pas de l’application Palermo.',
      todo: 'Ouvrez l’application elle-même puis réessayez.',
    },
  },
  route: {
    unknown: { what: 'Il n’y a rien à cette adresse.', todo: 'Vérifiez l’adresse, ou repartez de l’accueil.' },
  },
  record: {
    'not-found': {
      what: 'Cet élément n’existe pas, ou il ne vous est pas communiqué.',
      todo: 'Vérifiez la référence, ou demandez à l’organisation qui le détient.',
    },
    changed: {
      what: 'Quelqu’un d’autre a modifié cela au même moment.',
      todo: 'Rechargez-le et refaites votre modification.',
    },
  },
  access: {
    denied: {
      what: 'Votre compte ne peut pas faire cela.',
      todo: 'Demandez à votre administrateur le rôle nécessaire.',
    },
  },
  session: {
    required: { what: 'Vous n’êtes pas connecté.', todo: 'Connectez-vous puis réessayez.' },
    enrolling: {
      what: 'Votre second facteur n’est pas encore configuré.',
      todo: 'Configurez d’abord une application d’authentification.',
    },
    'confirmation-required': {
      what: 'Cela demande à nouveau votre second facteur.',
      todo: 'Saisissez le code de votre application d’authentification puis réessayez.',
    },
  },
  'sign-in': {
    refused: {
      what: 'L’adresse électronique, le mot de passe ou le code n’est pas correct.',
      todo: 'Vérifiez-les puis réessayez, ou demandez à votre administrateur.',
    },
    slowed: {
      what: 'Il y a eu trop de tentatives.',
      todo_one: 'Attendez {{count}} seconde puis réessayez.',
      todo_many: 'Attendez {{count}} de secondes puis réessayez.',
      todo_other: 'Attendez {{count}} secondes puis réessayez.',
    },
  },
  events: {
    'too-many': {
      what: 'Palermo est ouvert dans plus de fenêtres de ce compte qu’il n’est possible d’avertir aussitôt.',
      todo: 'Fermez-en quelques-unes. Les autres cherchent d’elles-mêmes les nouvelles de temps à autre.',
    },
  },
  password: {
    'too-common': {
      what: 'Ce mot de passe est l’un de ceux que les attaquants essaient en premier.',
      todo: 'Choisissez-en un autre, par exemple quatre mots sans rapport.',
    },
  },
  'second-factor': {
    wrong: {
      what: 'Le code n’est pas correct.',
      todo: 'Saisissez les six chiffres que votre application affiche maintenant.',
    },
  },
  invitation: {
    invalid: { what: 'Cette invitation n’est plus valable.', todo: 'Demandez-en une nouvelle.' },
  },
  'set-up': {
    'token-wrong': {
      what: 'Ce lien d’installation n’est pas celui que ce nœud a affiché.',
      todo: 'Utilisez le lien affiché au démarrage du nœud, ou redémarrez-le pour en obtenir un nouveau.',
    },
    done: { what: 'Ce nœud est déjà installé.', todo: 'Connectez-vous.' },
  },
  organisation: {
    closed: {
      what: 'Cette organisation est fermée.',
      todo: 'Choisissez-en une autre, ou demandez à l’administrateur du nœud de la rouvrir.',
    },
  },
  administrator: {
    last: {
      what: 'L’organisation se retrouverait sans administrateur.',
      todo: 'Donnez d’abord le rôle d’administrateur à quelqu’un d’autre.',
    },
  },
  pack: {
    invalid: {
      what: 'Le paquet pays contient des erreurs.',
      todo: 'Corrigez les endroits indiqués puis envoyez-le à nouveau.',
    },
    unknown: { what: 'Ce paquet pays n’existe pas.', todo: 'Choisissez-en un de la liste.' },
  },
  node: {
    busy: {
      what: 'Le nœud ne peut pas répondre en ce moment.',
      todo: 'Réessayez dans quelques secondes ; ce que vous avez saisi est conservé.',
    },
    'not-ready': { what: 'Le nœud n’est pas encore installé.', todo: 'Ouvrez le lien d’installation qu’il a affiché.' },
    fault: {
      what: 'Un problème est survenu dans le nœud.',
      todo: 'Réessayez. Si cela se reproduit, donnez le numéro de la demande à votre exploitant.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
