// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../messages-like.ts';
import type en from './en.ts';

export default {
  estimate: {
    state: {
      what: "L'estimation n'en est pas à une étape où cela est possible.",
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    choice: {
      what: "À partir de ce choix de listes ou d'années, rien ne peut être estimé.",
      todo: 'Corrigez ce qui est indiqué, puis recommencez.',
    },
    refused: {
      what: 'Trop peu de personnes ont été comptées pour estimer quoi que ce soit.',
      todo: "Choisissez davantage d'années, ou des listes comptant plus de personnes.",
    },
    account: {
      what: 'Le compte qui a lancé ce travail ne peut plus travailler sur les estimations.',
      todo: "Demandez à une autre personne chargée de l'analyse de le relancer.",
    },
  },
  publication: {
    state: {
      what: "La publication n'en est pas à une étape où cela est possible.",
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    choice: {
      what: "Ce choix de colonnes, d'années ou de personnes ne peut pas être publié.",
      todo: 'Corrigez ce qui est indiqué, puis choisissez à nouveau.',
    },
    mode: {
      what: 'Les réglages du pays ne proposent pas cette manière de publier.',
      todo: 'Choisissez-en une autre. La personne qui tient les réglages du pays peut la proposer.',
    },
    refused: {
      what: 'Avec ce choix, rien ne peut être publié de cette manière.',
      todo: 'Choisissez moins de colonnes, davantage de personnes ou une autre manière.',
    },
    budget: {
      what: 'Le budget de confidentialité des personnes de ces années ne suffit plus pour cette publication.',
      todo: "Dépensez moins, choisissez d'autres années ou une manière qui ne dépense rien.",
    },
    'ledger-held': {
      what: "Le nœud a été restauré à partir d'une sauvegarde, et l'on ne sait pas ce qui a été dépensé depuis.",
      todo: "Demandez à un administrateur du nœud d'apporter le registre le plus récent, ou de déclarer que rien ne manque.",
    },
    'ledger-damaged': {
      what: 'Le registre de confidentialité du dossier de données a été modifié ou endommagé.',
      todo: "Demandez à l'exploitant d'y remettre une copie intacte, tirée de la dernière sauvegarde.",
    },
    'second-person': {
      what: 'Une autre personne doit autoriser ce que vous avez proposé.',
      todo: "Demandez à un autre analyste, ou à un superviseur de l'autorité compétente ou du rapporteur.",
    },
    'not-released': {
      what: "Ce paquet ne quitte le nœud qu'avec l'accord de deux personnes.",
      todo: "Demandez à une deuxième personne de l'examiner et de l'autoriser.",
    },
    account: {
      what: 'Le compte qui a lancé ce travail ne peut plus travailler sur les publications.',
      todo: 'Demandez à un autre analyste de le relancer.',
    },
  },
  report: {
    'not-draft': {
      what: 'Ce rapport n’est plus en cours de rédaction.',
      todo: 'Renvoyez la proposition pour continuer à écrire, ou commencez une nouvelle édition d’un rapport diffusé.',
    },
    state: {
      what: 'Le rapport n’en est pas à une étape où cela est possible.',
      todo: 'Rechargez la page pour voir où il en est.',
    },
    'section-changed': {
      what: 'Quelqu’un d’autre a modifié cette section depuis que vous avez commencé.',
      todo: 'Comparez les deux textes et gardez ce qui est juste. Rien de ce que vous avez écrit n’est perdu.',
    },
    'section-full': {
      what: 'Le texte de cette section a atteint sa longueur maximale.',
      todo: 'Raccourcissez-le ou choisissez une autre section.',
    },
    'section-unknown': {
      what: 'Un rapport n’a pas cette section, ou n’est pas rédigé dans cette langue.',
      todo: 'Choisissez une section de la liste.',
    },
    'figure-missing': {
      what: 'Un texte mentionne une figure qui n’est pas dans le rapport.',
      todo: 'Retirez la mention des sections indiquées, ou épinglez de nouveau la figure.',
    },
    empty: {
      what: 'Dans l’une de ses langues, le rapport n’a pas encore de texte.',
      todo: 'Rédigez au moins une section dans chaque langue, ou retirez la langue du rapport.',
    },
    'changes-missing': {
      what: 'Une nouvelle édition dit ce qu’elle modifie, dans chacune de ses langues.',
      todo: 'Dites en une phrase ce qui change par rapport à l’édition précédente.',
    },
    'figures-too-many': {
      what: 'Le rapport a autant de figures qu’il peut en contenir.',
      todo: 'Retirez d’abord une figure.',
    },
    'second-person': {
      what: 'Une autre personne doit diffuser ce que vous avez proposé.',
      todo: 'Demandez à un analyste ou à un superviseur de l’autorité compétente ou du rapporteur.',
    },
    'edition-begun': {
      what: 'Une nouvelle édition de ce rapport est déjà commencée.',
      todo: 'Ouvrez l’édition la plus récente.',
    },
    'file-missing': {
      what: 'Le rapport n’a pas ce fichier.',
      todo: 'Choisissez une langue dans laquelle il est rédigé.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
