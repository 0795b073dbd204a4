// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  leads: {
    children: 'La famille, la prise en charge et les souhaits, et qui décide de l’intérêt d’un enfant.',
    needs: 'Ce qui protège la personne et la forme que l’aide doit prendre. Aucun service n’en dépend.',
    support: 'Ce qui a été demandé et prévu avec la personne.',
  },
  nothing: 'Rien ici n’est ouvert à votre organisation.',
  add: 'Ajouter',
  addOf: 'Ajouter : {{kind}}',
  saved: 'Enregistré',
  missing: 'Veuillez répondre à : {{fields}}.',
  strike: 'Barrer',
  strikeOf: 'Barrer : {{name}}',
  strikeTitle: 'Barrer cette fiche ?',
  strikeExplained:
    'Pour ce qui est faux ou concerne quelqu’un d’autre. La fiche reste lisible avec votre motif, et ses tâches prennent fin.',
  struck: 'Barrée',
  wasStruck: 'Fiche barrée',
  careful: 'Prudence',
  versions: 'Versions antérieures',
  versionsOf: 'Versions antérieures : {{name}}',
  writtenBy: '{{who}}, le {{date}}',
  trace: {
    look: 'La rechercher parmi les dossiers',
    looking: 'Recherche en cours…',
    none: 'Aucun dossier que vous pouvez voir ne ressemble à cette personne. Cherchez de nouveau quand on en saura plus.',
    title: 'Il peut s’agir de cette personne',
    ask: 'Rien n’a été dit à personne. Vérifiez d’abord, demandez à la personne retrouvée si elle veut un contact, et n’en parlez qu’ensuite à l’autre.',
    chance: 'probabilité que ce soit elle : {{percent}}',
    comma: ', ',
    for: 'Pour : {{fields}}.',
    against: 'Contre : {{fields}}.',
    fields: {
      name: 'nom',
      sex: 'sexe',
      born: 'âge',
      place: 'lieu',
      citizenship: 'nationalité',
      language: 'langue',
      religion: 'religion',
      family: 'proches',
    },
    levels: { same: 'identique', almost: 'presque identique', alike: 'ressemblant' },
  },
} satisfies MessagesLike<typeof en>;
