// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export default {
  applicant: {
    'session-required': {
      what: 'Vos candidatures ne sont pas ouvertes sur cet appareil.',
      todo: 'Saisissez votre code pour les ouvrir. Ce que vous avez écrit est toujours là.',
    },
    'code-wrong': {
      what: 'Le code n’est pas le bon, ou il a été remplacé par un autre.',
      todo: 'Vérifiez-le et réessayez, ou demandez-en un nouveau au fonds.',
    },
  },
  application: {
    'too-many': {
      what: 'Il y a trop de candidatures sous ce code.',
      todo: 'Retirez-en une dont vous n’avez pas besoin.',
    },
    state: {
      what: 'La candidature n’en est pas à un point où cela est possible.',
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    incomplete: {
      what: 'Des réponses manquent ou ne sont pas utilisables.',
      todo: 'Reprenez les réponses signalées, puis déposez à nouveau.',
    },
    unmet: {
      what: 'La candidature ne respecte pas toutes les règles de l’appel.',
      todo: 'Dérogez à chaque règle en donnant une raison, ou déclarez-la non recevable.',
    },
    'reason-missing': {
      what: 'Le candidat doit savoir pourquoi sa candidature s’arrête là.',
      todo: 'Écrivez la raison telle que le candidat la lira.',
    },
  },
  call: {
    'not-open': {
      what: 'Cet appel ne reçoit pas de candidatures en ce moment.',
      todo: 'Voyez les jours où il est ouvert, ou choisissez un autre appel.',
    },
    state: {
      what: 'L’appel n’en est pas à un point où cela est possible.',
      todo: 'Rechargez la page pour voir où il en est.',
    },
  },
  assessment: {
    'unknown-assessor': {
      what: 'Ce compte ne peut pas évaluer les candidatures de cet appel.',
      todo: 'Choisissez un compte ayant le rôle d’évaluateur. Dans un appel à l’aveugle, il ne doit pas gérer aussi le fonds.',
    },
    state: {
      what: 'L’évaluation n’en est pas à un point où cela est possible.',
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    incomplete: {
      what: 'La grille n’est pas remplie.',
      todo: 'Donnez des points à chaque ligne et une recommandation, puis remettez-la.',
    },
    points: { what: 'Les points ne sont pas ceux de la grille.', todo: 'Donnez de zéro au maximum de chaque ligne.' },
  },
  decision: {
    state: {
      what: 'La liste n’en est pas à un point où cela est possible.',
      todo: 'Rechargez la page pour voir ce qui manque encore.',
    },
    amount: {
      what: 'Une candidature retenue a un montant dans les limites de l’appel, et aucune autre n’en a.',
      todo: 'Corrigez les montants signalés.',
    },
    budget: {
      what: 'La liste accorde plus que l’appel ne prévoit.',
      todo: 'Retenez moins de candidatures, ou des montants plus petits.',
    },
  },
} as const;
