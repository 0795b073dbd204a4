// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about campaigns, events and practices. */
export default {
  campaign: {
    'world-day-there': {
      what: 'Il existe déjà une campagne pour la Journée mondiale de cette année.',
      todo: 'Ouvrez-la dans la liste des campagnes.',
    },
    dropped: { what: 'Cette campagne a été abandonnée.', todo: 'Préparez-en une nouvelle.' },
    'not-announced': { what: 'Cette campagne est encore un projet.', todo: 'Annoncez-la avant de la rendre publique.' },
  },
  material: {
    'file-there': {
      what: 'Ce support a déjà un fichier.',
      todo: 'Ajoutez le nouveau fichier comme un support à part et rayez l’ancien.',
    },
  },
  event: {
    'not-begun': {
      what: 'L’événement n’a pas commencé.',
      todo: 'Indiquez le nombre de participants une fois qu’il a eu lieu.',
    },
    cancelled: { what: 'L’événement a été annulé.', todo: 'Aucune réponse n’est nécessaire.' },
  },
  practice: {
    step: {
      what: 'L’état actuel de la pratique ne permet pas cette action.',
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    'second-person': {
      what: 'Une pratique est examinée par une autre organisation que celle qui l’a rédigée.',
      todo: 'Demandez à une autre organisation de l’examiner.',
    },
    own: {
      what: 'Votre organisation a rédigé cette pratique.',
      todo: 'Seules d’autres organisations peuvent l’adopter.',
    },
    evidence: {
      what: 'Rien n’indique ce qui montre que la pratique fonctionne.',
      todo: 'Dites ce qui le montre, ou indiquez qu’elle n’a pas été vérifiée.',
    },
  },
} as const;
