// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  title: 'Bienvenue, {{name}}',
  cases: {
    reference: 'Référence',
    name: 'Nom ou pseudonyme',
    noName: 'Inconnu ou non communiqué',
    outcome: 'Résultat',
    organisation: 'Détenu par',
    registeredOn: 'Enregistré le',
  },
  work: {
    title: 'Ce qu’il y a à faire',
    explanation: 'Les échéances de vos dossiers, les plus urgentes d’abord.',
    all: 'Ouvrir mon travail',
    none: 'Aucune échéance et aucune tâche ne vous attend.',
    overdue_one: '{{shown}} tâche en retard',
    overdue_many: '{{shown}} de tâches en retard',
    overdue_other: '{{shown}} tâches en retard',
    soon_one: '{{shown}} bientôt à faire',
    soon_many: '{{shown}} bientôt à faire',
    soon_other: '{{shown}} bientôt à faire',
    cases_one: '{{shown}} dossier qui vous est confié',
    cases_many: '{{shown}} dossiers qui vous sont confiés',
    cases_other: '{{shown}} dossiers qui vous sont confiés',
    noneOverdue: 'Rien n’est en retard.',
    overdueAtLeast: 'Plus de {{shown}} tâches en retard',
    first: 'Le plus urgent',
    by: 'au plus tard le',
  },
  caseworker: {
    title: 'Vos dossiers',
    explanation:
      'Quelqu’un pourrait être victime de la traite ? Enregistrez cette personne ; tout peut rester ouvert et être complété plus tard.',
    register: 'Enregistrer une victime présumée',
    drafts: 'Enregistrements inachevés',
    noName: 'Pas encore de nom',
    answered_one: '{{count}} réponse',
    answered_many: '{{count}} de réponses',
    answered_other: '{{count}} réponses',
    recent: 'Derniers modifiés',
    noCases:
      'Vous ne voyez encore aucun dossier. Les dossiers enregistrés et ceux qui vous sont communiqués apparaissent ici.',
    allCases: 'Tous les dossiers',
  },
  decisionMaker: {
    title: 'En attente d’un résultat',
    explanation: 'Victimes présumées sans décision, la plus longue attente d’abord.',
    all: 'Voir toutes les attentes',
    none: 'Aucun dossier n’attend de résultat.',
    count_one: '{{shown}} dossier attend un résultat',
    count_many: '{{shown}} dossiers attendent un résultat',
    count_other: '{{shown}} dossiers attendent un résultat',
    countAtLeast_one: 'Au moins {{shown}} dossier attend un résultat',
    countAtLeast_many: 'Au moins {{shown}} dossiers attendent un résultat',
    countAtLeast_other: 'Au moins {{shown}} dossiers attendent un résultat',
  },
  supervisor: {
    title: 'Supervision',
    explanation: 'Ce qui demande une seconde personne dans votre organisation.',
    cases: 'Ouvrir les dossiers',
    noErasures: 'Aucun effacement n’attend une seconde personne.',
    erasures_one: '{{count}} effacement attend une seconde personne',
    erasures_many: '{{count}} d’effacements attendent une seconde personne',
    erasures_other: '{{count}} effacements attendent une seconde personne',
  },
  analyst: {
    title: 'Les chiffres du pays',
    explanation: 'Victimes enregistrées dans ce pays, sans l’identité de personne.',
    open: 'Ouvrir les statistiques',
    total: 'Victimes au total',
    suppressed: 'Non affiché',
    suppressedWhy: 'Moins de {{threshold}} personnes, ou un nombre qui en révélerait un tel',
    ofAll: '{{percent}} des valeurs connues',
    national: 'Toutes les organisations du pays.',
    visible: 'Seulement les dossiers que vous pouvez voir.',
    asOf: 'État au {{date}}.',
  },
  administrator: {
    title: 'Organisations et comptes',
    explanation: 'Inviter des personnes, changer leurs rôles, fermer des comptes.',
    open: 'Gérer les organisations et les invitations',
  },
  auditor: {
    title: 'Audit',
    explanation: 'Qui a fait et lu quoi, quand et dans quel but ; et si le journal est intact.',
    open: 'Ouvrir le journal d’audit',
  },
} as const satisfies MessagesLike<typeof en>;
