// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  releases: {
    title: 'Qui peut voir ce dossier',
    titleOwn: 'Ce qui est communiqué à votre organisation',
    holder: '{{organisation}} détient le dossier et le voit en entier.',
    holderYou: 'Votre organisation détient le dossier et le voit en entier.',
    none: "Rien n'est communiqué à une autre organisation.",
    new: 'Nouvelle communication',
    newTitle: 'Communiquer des parties de ce dossier',
    organisation: 'À quelle organisation',
    classes: "Ce qu'elle peut voir",
    classesHint: 'Seulement ce dont elle a besoin pour la finalité.',
    basis: 'Sur quelle base',
    basisHint: "Choisissez ce qui s'est réellement passé.",
    purpose: 'Pour quelle finalité',
    until: "Jusqu'au",
    explainedIn: "Langue de l'explication",
    explainedInHint: 'Facultatif',
    make: 'Communiquer',
    made: 'Communiqué.',
    revoke: 'Révoquer',
    revokeOf: 'Révoquer la communication à {{organisation}}',
    revokeTitle: 'Révoquer cette communication ?',
    revokeExplained: '{{organisation}} ne verra plus rien de cette communication dès sa prochaine demande.',
    revoked: 'Révoquée.',
    from: 'À partir du',
    fromHint: 'Vide : tout de suite.',
    interpreter: 'Interprète',
    interpreterHint: "Laissez vide si vous l'avez expliquée vous-même.",
    note: 'Note',
    noteHint: 'Seule votre organisation la lit.',
    basisHintChild:
      "On ne demande pas de consentement à un enfant. Un âge incertain ou non consigné compte comme celui d'un enfant.",
    guardian: {
      name: 'Nom du tuteur',
      relation: "Lien avec l'enfant",
      suspected: "Cette personne, ou quelqu'un de son foyer, est-elle soupçonnée de l'exploitation ?",
    },
    decision: { reason: "Pourquoi c'est le mieux pour l'enfant", participants: 'Qui a pris part à la décision' },
    problems: {
      guardianMissing: "Indiquez qui est le tuteur, et s'il est soupçonné.",
      guardianSuspected:
        "Cette personne ne peut pas consentir pour l'enfant. Faites prendre une décision dans son intérêt supérieur.",
      decision: "Indiquez pourquoi c'est le mieux pour l'enfant, et qui a décidé.",
      organisation: 'Choisissez une organisation, ou retirez cette communication.',
      dataClasses: "Choisissez ce qu'elle peut voir.",
      basis: 'Choisissez la base de la communication.',
      untilMissing: 'Saisissez le dernier jour.',
      untilPast: 'Le dernier jour ne doit pas être passé.',
      untilLate: "C'est plus long que la durée permise. Choisissez un jour plus proche.",
    },
  },
  purpose: {
    label: 'Finalité',
    ofVisit: 'Vous ouvrez ce dossier pour',
    explained: 'Chaque consultation est consignée avec sa finalité. Changez-la si vous êtes ici pour une autre raison.',
  },
} as const satisfies MessagesLike<typeof en>;
