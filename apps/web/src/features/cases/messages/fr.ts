// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';
import documents from '../documents/messages/fr.ts';
import entries from '../entries/messages/fr.ts';
import identification from '../identification/messages/fr.ts';
import links from '../links/messages/fr.ts';
import list from '../list/messages/fr.ts';
import releases from '../releases/messages/fr.ts';
import sharing from '../sharing/messages/fr.ts';
import work from '../work/messages/fr.ts';
import oneCase from '../case/messages/fr.ts';

/** Messages of the case pages. */
export default {
  ...list,
  ...links,
  ...releases,
  ...sharing,
  ...work,
  ...oneCase,
  documents,
  entries,
  identification,
  actions: { cancel: 'Annuler', close: 'Fermer' },
  fields: {
    yes: 'Oui',
    no: 'Non',
    clear: 'Effacer la réponse',
    clearOf: 'Effacer la réponse : {{field}}',
    choose: 'Choisir',
    typeToSearch: 'Tapez pour chercher',
    nothingFound: 'Rien trouvé. Essayez avec moins de lettres.',
    number: {
      between: 'Saisissez un nombre de {{min}} à {{max}}.',
      atLeast: 'Saisissez {{min}} ou plus.',
      atMost: 'Saisissez {{max}} ou moins.',
    },
    date: {
      day: 'Jour',
      month: 'Mois',
      year: 'Année',
      hint: "Laissez le jour ou le mois vide s'il n'est pas connu.",
      problems: {
        yearMissing: "Saisissez l'année.",
        year: "Saisissez l'année en quatre chiffres, de 1900 à 2100.",
        monthMissing: 'Saisissez aussi le mois, ou laissez le jour vide.',
        month: 'Saisissez un mois de 1 à 12.',
        day: "Ce jour n'existe pas dans ce mois.",
      },
    },
  },
  register: {
    title: 'Enregistrer une victime présumée',
    lead: "Indiquez ce que vous savez. Aucun nom n'est nécessaire, un pseudonyme suffit. Vous pouvez enregistrer à tout moment et compléter plus tard.",
    opening: "Ouverture de l'enregistrement inachevé…",
    steps: "Étapes de l'enregistrement",
    stepOf: 'Étape {{step}} sur {{total}}',
    showSteps: 'Voir toutes les étapes',
    hideSteps: 'Masquer les étapes',
    partOf: 'Partie {{part}} sur {{total}}',
    answers_one: '{{count}} réponse',
    answers_many: '{{count}} de réponses',
    answers_other: '{{count}} réponses',
    next: 'Suivant',
    back: 'Retour',
    reviewAndRegister: 'Vérifier et enregistrer',
  },
  drafts: {
    title: 'Enregistrements inachevés',
    waiting_one: 'Vous avez {{count}} enregistrement inachevé.',
    waiting_many: "Vous avez {{count}} d'enregistrements inachevés.",
    waiting_other: 'Vous avez {{count}} enregistrements inachevés.',
    show: 'Afficher',
    hide: 'Masquer',
    untitled: 'Sans nom',
    answers_one: '{{count}} réponse',
    answers_many: '{{count}} de réponses',
    answers_other: '{{count}} réponses',
    discard: 'Supprimer',
    discardTitle: 'Supprimer cet enregistrement ?',
    discardExplained: 'Ce qui a été saisi sera détruit. Cette action est définitive.',
  },
  saving: {
    saving: 'Sauvegarde…',
    saved: 'Sauvegardé à {{time}}',
    keptOnDevice: 'Pas encore sauvegardé – gardé sur cet appareil',
    onlyInWindow: 'Pas encore sauvegardé – gardé seulement dans cette fenêtre',
    refused: 'Non sauvegardé',
    tryNow: 'Essayer maintenant',
    noLineTitle: 'Pas de connexion',
    noLine:
      "Pour l'instant, ce que vous saisissez n'est gardé que dans cette fenêtre. Laissez-la ouverte : la sauvegarde reprendra d'elle-même au retour de la connexion.",
  },
  leave: {
    title: 'Quitter sans sauvegarder ?',
    unsavedEdit: 'Des modifications ne sont pas sauvegardées. Si vous quittez maintenant, elles seront perdues.',
    leave: 'Quitter sans sauvegarder',
  },
  screening: {
    title: 'Résultat du repérage',
    notADetermination: "Un repérage, pas une décision d'identification.",
    listUsed: {
      adult:
        'La liste pour adultes est utilisée. Si la personne est peut-être un enfant, choisissez « Enfant » ci-dessus.',
      child: 'La liste pour enfants est utilisée.',
    },
    marked: 'Cochés : {{count}}',
    result: {
      positive: 'Les indicateurs font penser à la traite',
      negative: 'Les indicateurs cochés ne suffisent pas encore',
      none: 'Aucun indicateur coché',
    },
    negativeExplained:
      "Cela ne veut pas dire que la personne n'est pas victime de traite. Enregistrez-la si quelque chose vous inquiète.",
    met: '{{requirement}} : présent',
    notMet: '{{requirement}} : non présent',
    requirements: {
      act: 'Recrutement, déplacement ou hébergement',
      recruitment: 'Tromperie, contrainte ou abus de vulnérabilité lors du recrutement',
      exploitation: 'Exploitation',
      destination: 'Contrainte ou abus de vulnérabilité à destination',
    },
  },
  review: {
    title: 'Vérifier les réponses',
    nothingYet: "Rien n'est encore rempli. Ouvrez une étape et répondez à ce que vous savez.",
    treatedAsChild: 'Cette personne est traitée comme un enfant.',
    noName: "Aucun nom n'a été donné. Le dossier se retrouve par son numéro de référence.",
    missing: "Encore nécessaire avant l'enregistrement",
    change: 'Modifier',
    changeOf: 'Modifier « {{section}} »',
    emptySection: 'Aucune réponse',
    whoMaySee: 'Qui peut voir ce dossier',
    ownOrganisation:
      "Votre organisation ({{organisation}}) détient le dossier. Personne d'autre n'en voit rien, sauf si vous en communiquez des parties ici ou plus tard. L'aide à la personne ne dépend jamais d'une communication.",
    addOrganisation: 'Communiquer à une organisation',
    addAnother: 'Communiquer à une autre organisation',
    doNotRelease: 'Ne pas communiquer à cette organisation',
    register: 'Enregistrer',
    notYet: 'Pas encore enregistré : complétez ce qui est indiqué ci-dessus.',
  },
  suspects: {
    title: 'Suspects',
    none: "Aucun suspect n'est enregistré.",
    one: 'Suspect {{number}}',
    add: 'Ajouter un suspect',
    addTitle: 'Ajouter un suspect',
    changeTitle: 'Modifier un suspect',
    save: 'Enregistrer le suspect',
    added: 'Le suspect a été ajouté.',
    changed: 'Le suspect a été modifié.',
    empty: 'Répondez à une question au moins.',
    remove: 'Retirer',
    removeOf: 'Retirer {{name}}',
    removeTitle: 'Retirer ce suspect ?',
    removeExplained: 'Ce qui est enregistré sur ce suspect est supprimé et ne sera plus compté.',
    removed: 'Le suspect a été retiré.',
  },
} as const satisfies MessagesLike<typeof en>;
