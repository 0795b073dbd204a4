// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about the trust fund, contributions and grants. */
export default {
  fund: {
    'currency-unknown': { what: 'Cette monnaie n’a pas cours.', todo: 'Choisissez une monnaie dans la liste.' },
    'currency-fixed': {
      what: 'La monnaie du fonds ne change plus dès qu’il existe des écritures ou des taux.',
      todo: 'Gardez la monnaie et enregistrez des taux de change pour les autres.',
    },
    'amount-invalid': { what: 'Le montant a plus de décimales que sa monnaie.', todo: 'Corrigez le montant.' },
    'rate-own': {
      what: 'La monnaie du fonds n’a pas besoin de taux de change.',
      todo: 'Choisissez une autre monnaie.',
    },
    'not-enough': {
      what: 'Cet argent n’est pas disponible, ou il est déjà engagé.',
      todo: 'Regardez ce qui est disponible dans cette monnaie et pour cette affectation.',
    },
    'key-reused': {
      what: 'Cette demande a déjà été envoyée avec un autre contenu.',
      todo: 'Rechargez la page et vérifiez si c’est déjà fait.',
    },
    'entry-reversed': {
      what: 'Cette écriture a déjà été contrepassée.',
      todo: 'Consultez l’écriture qui la contrepasse.',
    },
    'entry-irreversible': {
      what: 'Cette écriture ne peut pas être contrepassée seule.',
      todo: 'Corrigez-la à sa place : dans sa subvention ou par une nouvelle écriture.',
    },
    period: { what: 'La période finit avant de commencer.', todo: 'Corrigez les dates.' },
    'iati-invalid': {
      what: 'Le fichier enfreindrait une règle de la norme IITA.',
      todo: 'Lisez les constats, corrigez ce qu’ils indiquent et publiez de nouveau.',
    },
  },
  contribution: {
    'nothing-received': {
      what: 'Rien n’a encore été reçu de ce contributeur.',
      todo: 'Enregistrez d’abord ce qui a été reçu.',
    },
  },
  grant: {
    state: {
      what: 'La subvention n’en est pas au point où cela est possible.',
      todo: 'Rechargez la page : elle indique l’étape suivante.',
    },
    time: { what: 'Une subvention finit après avoir commencé.', todo: 'Corrigez les dates.' },
    'tranches-sum': {
      what: 'La somme des tranches n’est pas le montant de la subvention.',
      todo: 'Corrigez les montants des tranches.',
    },
    'plan-order': {
      what: 'Les rapports et les tranches se suivent, et une tranche attend un rapport qui existe.',
      todo: 'Corrigez les périodes et les dates.',
    },
    'tranche-waits': {
      what: 'Cette tranche est déjà payée, déjà proposée ou attend l’acceptation d’un rapport.',
      todo: 'Rechargez la page : elle dit ce que la tranche attend.',
    },
    'second-person': {
      what: 'Vous avez vous-même proposé ce paiement.',
      todo: 'Demandez à un administrateur du fonds ou à un autre chargé de subventions de le confirmer.',
    },
    'payment-decided': { what: 'Ce paiement a déjà fait l’objet d’une décision.', todo: 'Rechargez la page.' },
    differences: {
      what: 'Les montants de cette subvention ne concordent pas encore, ou il manque quelque chose.',
      todo: 'Regardez ce qu’indique la page de la subvention.',
    },
  },
} as const;
