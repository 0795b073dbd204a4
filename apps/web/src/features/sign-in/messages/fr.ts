// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  title: 'Connexion',
  email: 'Adresse électronique',
  password: 'Mot de passe',
  signIn: 'Se connecter',
  back: 'Retour',
  forgotten:
    'Mot de passe oublié ou accès bloqué ? Demandez une nouvelle invitation à l’administrateur de votre organisation.',
  codeWhy: 'Votre compte est protégé par un second facteur.',
  code: 'Code',
  codeHint: 'Six chiffres de votre application d’authentification, ou l’un de vos codes de secours',
  codeLost:
    'Téléphone perdu et plus de code de secours ? L’administrateur de votre organisation peut réinitialiser votre second facteur.',
  waitSeconds_one: 'Attendez {{count}} seconde',
  waitSeconds_many: 'Attendez {{count}} de secondes',
  waitSeconds_other: 'Attendez {{count}} secondes',
  enrolTitle: 'Protégez votre compte',
  enrolWhy:
    'La sécurité de personnes dépend de ce que vous verrez ici. Configurez un second facteur : un mot de passe volé ne suffira alors pas.',
  demonstrationTitle: 'Comptes prêts à l’emploi',
  demonstrationWhy:
    'Ceci est une démonstration. Choisissez un compte ; son adresse et son mot de passe sont repris ci-dessus.',
  callsWhy:
    'Votre organisation aide-t-elle des personnes survivantes de la traite ? Pour demander une subvention, aucun compte n’est nécessaire.',
  calls_one: 'Voir l’appel ouvert',
  calls_many: 'Voir les {{count}} appels ouverts',
  calls_other: 'Voir les {{count}} appels ouverts',
  invitation: {
    title: 'Accepter l’invitation',
    noToken: 'Ce lien est incomplet',
    noTokenTodo: 'Ouvrez le lien d’invitation en entier, jusqu’à la dernière lettre, ou demandez-en un nouveau.',
    what: '{{organisation}} vous invite à travailler avec Palermo en tant que :',
    name: 'Votre nom',
    nameHint: 'Tel que vos collègues vous connaissent',
    password: 'Choisissez un mot de passe',
    accept: 'Accepter l’invitation',
  },
} as const satisfies MessagesLike<typeof en>;
