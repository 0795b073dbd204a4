// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about services, referrals and places. */
export default {
  service: {
    closed: {
      what: 'Ce service est fermé ou ne reçoit pas d’orientations.',
      todo: 'Choisissez un autre service dans l’annuaire.',
    },
    full: {
      what: 'Aucune place n’est libre.',
      todo: 'Corrigez le nombre de places libres ou choisissez un autre service.',
    },
    'no-places': {
      what: 'Il n’y a pas autant de places.',
      todo: 'Indiquez combien de places sont libres, ou changez leur nombre total.',
    },
  },
  stay: {
    'under-way': {
      what: 'Un séjour lié à cette orientation est déjà en cours.',
      todo: 'Regardez qui occupe vos places.',
    },
  },
  referral: {
    'own-service': {
      what: 'Ce service est celui de votre organisation.',
      todo: 'Notez ce que vous fournissez comme votre propre service.',
    },
    firewall: {
      what: 'Le contrôle de l’immigration ne participe à aucun service et ne reprend aucun dossier.',
      todo: 'Choisissez une autre organisation.',
    },
    'class-not-needed': {
      what: 'Un service de ce type n’a pas besoin de toutes ces parties du dossier.',
      todo: 'Retirez celles qui sont de trop. Ce que la personne souhaite lui montrer en plus peut être communiqué à part.',
    },
    time: { what: 'La réponse est demandée dans les trente jours.', todo: 'Choisissez un autre jour.' },
    'release-ends': {
      what: 'Le partage prendrait fin avant la date de réponse.',
      todo: 'Partagez plus longtemps ou demandez une réponse plus tôt.',
    },
    over: {
      what: 'Le délai de réponse à cette orientation est passé.',
      todo: 'Demandez à l’autre organisation de l’envoyer à nouveau.',
    },
    known: {
      what: 'Votre organisation a déjà importé ce dossier.',
      todo: 'Dites à l’autre organisation que vous détenez tous deux le même dossier.',
    },
    'hand-over-waiting': {
      what: 'La reprise de ce dossier a déjà été demandée à une autre organisation.',
      todo: 'Retirez d’abord cette demande.',
    },
  },
  feedback: {
    given: { what: 'Un avis a déjà été donné sur ce service.', todo: 'Chaque service fait l’objet d’un seul avis.' },
  },
} as const;
