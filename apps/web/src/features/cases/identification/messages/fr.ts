// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  title: 'Identification',
  since: 'Depuis le',
  days: 'Dates à retenir',
  dueBy: 'Au plus tard le',
  notBefore: 'Jusqu’au',
  decide: 'Prendre la décision',
  decision: 'Quelle est la décision ?',
  done: 'C’est fait. Le dossier a avancé.',
  notNow: 'Impossible pour le moment',
  turn: 'La prochaine étape revient à : {{who}}.',
  theHolder: 'l’organisation qui détient le dossier',
  hindrance: {
    tooEarly: 'possible à partir du {{date}}',
    tooLate: 'était possible jusqu’au {{date}}',
    panel: 'attend l’avis de la commission',
    notReleased: 'possible dès que l’autorité peut voir ce qui s’est passé',
  },
  movedAway: 'Quelqu’un d’autre a fait avancer ce dossier entre-temps',
  standsNow:
    'Il en est maintenant à « {{stage}} », et cette étape n’est plus possible. Fermez et regardez ce qui vient ensuite.',
  drawing: {
    path: 'Le chemin de l’identification',
    oneOf: 'L’une de ces étapes',
    aside: 'Mis de côté ou terminé',
    here: 'Le dossier est ici',
    visited: 'est passé par là',
  },
  fields: {
    reason: 'Motifs',
    evidence: 'Sur quoi cela repose',
    destination: 'À quelle autorité étrangère',
    explainedIn: 'Langue dans laquelle cela a été expliqué',
    on: 'Quel jour',
  },
  hints: {
    reason: 'Avec des mots simples : la personne les lira peut-être dans une lettre.',
    evidence: 'Ce qui a été dit, vu ou remis, et par qui.',
    destination: 'Le pays et le nom de l’autorité.',
    explainedIn:
      'La personne a compris ce qui va se passer et elle est d’accord. Si elle n’est pas d’accord, ne continuez pas.',
  },
  elements: {
    title: 'Ce qui est établi',
    child: 'Pour un enfant, ou quand l’âge est incertain, aucun moyen n’est nécessaire.',
    act: 'Acte',
    means: 'Moyen',
    purpose: 'But',
    hints: {
      act: 'Recrutement, transport, transfert, hébergement ou accueil',
      means:
        'Menace, force, enlèvement, fraude, tromperie, abus d’autorité ou de vulnérabilité, paiement à une personne ayant autorité',
      purpose: 'Aux fins d’exploiter la personne',
    },
    shown: 'Établi',
    notShown: 'Non établi',
  },
  release: {
    title: 'Ce que l’autorité peut voir',
    needed:
      'L’autorité qui décide ne peut pas encore voir ce qui s’est passé. Communiquez-le-lui dans cette même étape.',
    nameless:
      'La personne ne veut pas être nommée. Seul ce qui ne dit ni qui elle est ni où elle se trouve peut être communiqué.',
    agreed: 'La personne accepte d’être nommée. Ce à quoi elle consent peut être communiqué.',
    wanted: 'Communiquer aussi ce qui s’est passé, sans nom',
  },
  comingOfAge: {
    on: 'Majeure le',
    agreed: 'A accepté, une fois majeure, de continuer le',
    resting_one: '{{count}} communication repose sur un tuteur ou sur l’intérêt supérieur.',
    resting_many: '{{count}} de communications reposent sur un tuteur ou sur l’intérêt supérieur.',
    resting_other: '{{count}} communications reposent sur un tuteur ou sur l’intérêt supérieur.',
  },
  problems: {
    move: 'Choisissez la décision.',
    on: 'Indiquez un jour entre celui où le dossier est arrivé ici et aujourd’hui.',
    reason: 'Écrivez les motifs.',
    evidence: 'Écrivez sur quoi cela repose.',
    destination: 'Écrivez à quelle autorité.',
    elements: 'Dites pour chacun s’il est établi.',
    confirmedWithout: 'Pour confirmer une victime, chacun doit être établi.',
    deniedWithAll: 'Si chacun est établi, la personne est une victime.',
    explainedIn: 'Choisissez la langue.',
    experience: 'Choisissez « Ce qui s’est passé » : sans cela, l’autorité ne peut pas décider.',
  },
  steps: {
    title_one: '{{count}} étape jusqu’ici',
    title_many: '{{count}} d’étapes jusqu’ici',
    title_other: '{{count}} étapes jusqu’ici',
    element: '{{element}} : {{finding}}',
    explainedIn: 'Expliqué en : {{language}}',
  },
  panel: {
    votes: 'La décision suit la majorité de la commission.',
    advises: 'La commission donne un avis ; l’autorité décide.',
    awaited_one: 'Il manque encore {{count}} avis.',
    awaited_many: 'Il manque encore {{count}} d’avis.',
    awaited_other: 'Il manque encore {{count}} avis.',
    enough: 'Il y a assez d’avis.',
    give: 'Donner notre avis',
    giveTitle: 'L’avis de votre organisation',
    once: 'Il est donné une seule fois et ne change plus.',
    opinion: 'Qu’en pensez-vous ?',
    choose: 'Choisissez un avis.',
    opinions: { victim: 'Victime de la traite', notVictim: 'Pas une victime', abstains: 'S’abstient' },
    given: 'Votre avis est donné.',
  },
  letter: {
    open: 'Lettre à la personne',
    title: 'Lettre à la personne',
    language: 'Langue de la lettre',
    print: 'Imprimer',
    page: 'Télécharger comme page web',
    text: 'Télécharger comme texte',
  },
} as const satisfies MessagesLike<typeof en>;
