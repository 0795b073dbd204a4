// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about courses and technical assistance. */
export default {
  training: {
    retired: { what: 'Ce cours n’est plus donné.', todo: 'Reprenez le cours, ou planifiez une session d’un autre.' },
    full: {
      what: 'Il y aurait plus d’inscrits que de places.',
      todo: 'Inscrivez moins de personnes, ou demandez davantage de places à qui organise la session.',
    },
    begun: {
      what: 'La session a commencé ou a été annulée. Personne ne s’y inscrit plus.',
      todo: 'Demandez à qui organise la session de compter les présents, ou choisissez-en une autre.',
    },
    'questions-answered': {
      what: 'Quelqu’un a déjà répondu à ces questions. Elles restent, pour qu’avant et après portent sur la même chose.',
      todo: 'Ajoutez un autre cours avec les nouvelles questions.',
    },
  },
  assistance: {
    settled: {
      what: 'Cette demande est convenue, satisfaite ou retirée.',
      todo: 'Rechargez la demande. Pour autre chose, faites une nouvelle demande.',
    },
    'own-offer': {
      what: 'Cette offre est de l’organisation qui demande.',
      todo: 'Choisissez l’offre d’une autre organisation.',
    },
    'offer-ended': { what: 'Cette offre est terminée.', todo: 'Choisissez une autre offre.' },
    'offer-full': {
      what: 'Cette offre sert déjà autant de demandes qu’elle le peut.',
      todo: 'Choisissez une autre offre, ou attendez qu’une assistance soit fournie.',
    },
    'proposed-there': {
      what: 'Cette offre est déjà proposée pour la demande.',
      todo: 'Attendez la réponse des deux parties.',
    },
    answered: {
      what: 'Il a déjà été répondu à cette proposition.',
      todo: 'Rechargez la demande et voyez où elle en est.',
    },
    'not-agreed': {
      what: 'Les deux parties ne sont pas encore d’accord, ou l’assistance a déjà été fournie.',
      todo: 'Rechargez la demande et voyez où elle en est.',
    },
    'not-delivered': {
      what: 'Rien n’a encore été fourni.',
      todo: 'Dites si ce fut utile une fois l’assistance fournie.',
    },
  },
} as const;
