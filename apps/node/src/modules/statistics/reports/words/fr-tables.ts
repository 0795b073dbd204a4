// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TableWords } from './table-words-type.ts';

export const frenchTables: TableWords = {
  asOf: 'Situation au {date}.',
  progress: {
    caption: 'Avancement du plan par pilier',
    head: ['Pilier', 'Engagements', 'Couverts par une mesure', 'Mesures', 'Achevées', 'En retard', 'Cibles atteintes'],
    plan: 'Plan : {plan}.',
    none: 'Il n’y a pas de plan.',
    derived:
      'L’achèvement et les retards découlent des jalons ; la cible est atteinte lorsque tous les indicateurs d’une mesure ont atteint la leur.',
    pillars: {
      prevention: 'Prévention',
      protection: 'Protection',
      prosecution: 'Poursuites',
      partnerships: 'Partenariats',
    },
  },
  treaties: {
    caption: 'État des traités',
    head: ['Traité', 'Statut', 'Signé', 'Lié depuis', 'Situation au', 'États liés'],
    state: 'État : {state}.',
    none: 'L’État dont relève ce nœud n’est pas indiqué.',
    standings: {
      party: 'Lié',
      signed: 'Signé, non lié',
      none: 'Ni l’un ni l’autre',
      withdrawn: 'S’est retiré',
      unknown: 'Rien de connu',
    },
  },
  recommendations: {
    caption: 'Recommandations et suites données',
    head: ['Origine', 'Recommandation', 'État', 'Prochaine échéance'],
    counts: 'En cours : {open}, dont en retard : {overdue}. Traitées : {closed}.',
    further: 'Les {count} plus récentes sont présentées.',
    statuses: {
      awaitingResponse: 'En attente de réponse',
      responseOverdue: 'Réponse en retard',
      accepted: 'Acceptée',
      inProgress: 'En cours',
      overdue: 'En retard',
      reportedDone: 'Déclarée terminée',
      implemented: 'Mise en œuvre',
      notAccepted: 'Non acceptée',
    },
  },
  fund: {
    caption: 'État du fonds du {from} au {to}',
    head: ['Compte', 'Monnaie', 'Ouverture', 'Débits', 'Crédits', 'Clôture'],
    balanced: 'Chaque compte dans sa monnaie ; calculé à partir des écritures du grand livre.',
    none: 'Le grand livre ne contient aucune écriture.',
    accounts: {
      bank: 'Banque',
      pledgesReceivable: 'Annonces à recevoir',
      pledgesOutstanding: 'Annonces en cours (hors bilan)',
      contributions: 'Contributions',
      grantsCommitted: 'Subventions engagées (hors bilan)',
      commitmentsOutstanding: 'Engagements à payer',
      grantsPaid: 'Subventions versées',
      grantsReturned: 'Subventions remboursées',
      bankCharges: 'Frais bancaires',
      exchange: 'Change',
    },
  },
};
