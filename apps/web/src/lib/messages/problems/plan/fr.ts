// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about instruments and the plan of action. */
export default {
  instrument: {
    layout: {
      what: 'Le tableau n’a pas de colonnes pour le code, le pilier et la paraphrase.',
      todo: 'Nommez les colonnes code, pillar, reference, paraphrase, evidence et verified dans la première ligne.',
    },
    nothing: {
      what: 'Aucune ligne du tableau n’est un engagement.',
      todo: 'Chaque ligne a besoin d’un code, de l’un des quatre piliers en anglais et d’une paraphrase.',
    },
    'too-many': {
      what: 'Le tableau a plus de mille lignes.',
      todo: 'Importez les engagements d’un instrument à la fois.',
    },
  },
  plan: {
    none: {
      what: 'Il n’y a pas encore de plan d’action.',
      todo: 'Commencez un plan avant d’ajouter des mesures.',
    },
    dates: {
      what: 'La fin précède le début.',
      todo: 'Vérifiez les deux dates.',
    },
    future: {
      what: 'Ce qui est rapporté se situe dans l’avenir.',
      todo: 'Indiquez la date du jour ou une date passée.',
    },
    evidence: {
      what: 'Il manque ce qui le prouve.',
      todo: 'Dites en quelques mots ce qui montre que c’est fait.',
    },
    formula: {
      what: 'L’indicateur ne peut pas être compté ainsi.',
      todo: 'Choisissez dans la liste ce qu’il faut compter, avec une valeur de départ différente de la cible.',
    },
    computed: {
      what: 'Cet indicateur est compté par le nœud ; personne ne le rapporte à la main.',
      todo: 'Consultez sa valeur, ou ajoutez un indicateur à rapporter.',
    },
  },
} as const;
