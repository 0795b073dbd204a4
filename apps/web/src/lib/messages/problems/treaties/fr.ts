// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about the register of treaties. */
export default {
  treaty: {
    layout: {
      what: 'Ce tableau n’est pas un état de traité lisible.',
      todo: 'Il lui faut des colonnes pour le participant, la signature et la ratification ; ou pour le membre, l’État partie, l’année et le signataire.',
    },
    nothing: {
      what: 'Le tableau n’a aucune ligne.',
      todo: 'Vérifiez que c’est bien le fichier voulu.',
    },
    'too-many': {
      what: 'Le tableau a plus de mille lignes.',
      todo: 'Importez l’état d’un traité à la fois.',
    },
    again: {
      what: 'Ce fichier a déjà été lu pour ce traité.',
      todo: 'Voyez ce qu’il dit parmi les sources, ou retirez-le d’abord.',
    },
    state: {
      what: 'Aucun État n’a ce code.',
      todo: 'Utilisez les deux lettres de l’ISO 3166, EU pour l’Union européenne, ou XA à XZ pour un autre participant.',
    },
    'unknown-state': {
      what: 'Aucune source ne dit encore rien de cet État pour ce traité.',
      todo: 'Consignez d’abord où en est l’État.',
    },
    future: {
      what: 'Un jour est dans l’avenir.',
      todo: 'Saisissez aujourd’hui ou un jour passé.',
    },
    contradiction: {
      what: 'Un État lié l’est devenu d’une certaine manière ; un État non lié n’a ni manière ni jour.',
      todo: 'Dites comment l’État s’est lié, ou retirez le jour.',
    },
  },
} as const;
