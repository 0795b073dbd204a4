// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about members, groups, joint statements, recommendations and calendars. */
export default {
  member: {
    'no-cases': {
      what: 'Cette organisation est une entité membre ou partenaire. Elle ne participe à aucun dossier.',
      todo: 'Choisissez une organisation qui travaille sur des dossiers.',
    },
    'no-case-roles': {
      what: 'Les comptes d’une entité membre ou partenaire n’ont aucun rôle touchant aux dossiers, à leurs chiffres ou à leur audit.',
      todo: 'Choisissez des rôles pour les groupes, le plan ou le fonds.',
    },
    'has-cases': {
      what: 'Cette organisation a des dossiers, ou des comptes qui y travaillent ; elle ne peut donc pas devenir une entité membre.',
      todo: 'Ajoutez l’entité comme une organisation à part.',
    },
  },
  group: {
    chairs: {
      what: 'Il y aurait alors plus de coprésidents que le groupe n’en compte.',
      todo: 'Modifiez les dates du mandat, mettez fin plus tôt à un autre, ou augmentez le nombre de coprésidences.',
    },
    'chairs-twice': { what: 'Ce membre préside déjà le groupe à ces dates.', todo: 'Modifiez les dates du mandat.' },
    'member-there': { what: 'Cette organisation fait déjà partie du groupe.', todo: 'Modifiez plutôt son statut.' },
    'example-there': { what: 'Ce groupe fourni est déjà dans le nœud.', todo: 'Ouvrez-le dans la liste des groupes.' },
  },
  statement: {
    'not-open': {
      what: 'Ce texte n’est pas ouvert à la signature, ou n’est plus celui qui compte.',
      todo: 'Rechargez la déclaration et lisez le texte actuel.',
    },
    open: {
      what: 'Le texte est ouvert à la signature et reste tel quel.',
      todo: 'Écrivez un nouveau texte : il devient un projet que les membres signent à nouveau.',
    },
    issued: { what: 'La déclaration est publiée et reste telle quelle.', todo: 'Commencez une nouvelle déclaration.' },
    'no-signature': {
      what: 'Personne n’a encore signé ce texte.',
      todo: 'Publiez la déclaration lorsque des membres l’auront signée.',
    },
  },
  recommendation: {
    'not-accepted': {
      what: 'Cette recommandation n’a pas été acceptée.',
      todo: 'Consignez d’abord son acceptation, totale ou partielle.',
    },
    'parts-left': {
      what: 'Toutes les organisations responsables n’ont pas encore déclaré leur part terminée.',
      todo: 'Attendez leurs rapports, ou retirez celles qui ne sont plus responsables.',
    },
    closed: {
      what: 'La mise en œuvre de cette recommandation est confirmée.',
      todo: 'Consignez la suite comme une recommandation distincte.',
    },
    days: {
      what: 'Une date précède celle qu’elle doit suivre : réception, réponse, mise en œuvre.',
      todo: 'Saisissez les dates dans l’ordre.',
    },
  },
  calendar: {
    unknown: {
      what: 'Il n’y a plus de calendrier à cette adresse.',
      todo: 'Créez une nouvelle adresse sur la page de vos groupes.',
    },
  },
} as const;
