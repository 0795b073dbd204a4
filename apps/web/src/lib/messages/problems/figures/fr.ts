// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../messages-like.ts';
import type en from './en.ts';

export default {
  statistics: {
    'too-detailed': {
      what: 'Trop peu de personnes sont concernées pour un tel niveau de détail.',
      todo: 'Retirez un filtre ou une ventilation.',
    },
    'unknown-filter': {
      what: 'Le filtre nomme une chose par laquelle on ne peut pas filtrer.',
      todo: 'Choisissez à nouveau les filtres sur la page.',
    },
  },
  vintage: {
    'name-taken': { what: 'Un millésime porte déjà ce nom.', todo: 'Choisissez un autre nom.' },
  },
  source: {
    'shape-unknown': {
      what: "La disposition de ce tableau n'est pas connue.",
      todo: 'Indiquez quelle colonne contient le pays, l’année et les chiffres.',
    },
    'mapping-unfit': {
      what: 'Il manque au tableau une colonne qui avait été indiquée.',
      todo: 'Indiquez de nouveau ce que contient chaque colonne.',
    },
    state: {
      what: "Le tableau n'en est pas au point où cela est possible.",
      todo: 'Rechargez la page pour voir où il en est.',
    },
    'area-needed': {
      what: "Le tableau ne dit pas de quel pays il s'agit.",
      todo: 'Indiquez le pays du tableau.',
    },
    'not-the-series': {
      what: 'Le tableau porte sur autre chose que des victimes de la traite.',
      todo: "Vérifiez que le bon fichier a été choisi. Il n'est pas importé sous cet indicateur.",
    },
    'series-unknown': {
      what: 'Le tableau ne dit pas ce que ses chiffres comptent.',
      todo: "Dites ce qu'ils comptent et dans quelle unité, ou ajoutez la description que donne l'éditeur.",
    },
    'label-code': {
      what: "Ce pays ou ce code n'existe pas.",
      todo: 'Choisissez-en un de la liste.',
    },
  },
  return: {
    open: {
      what: 'Cette déclaration est déjà en préparation.',
      todo: 'Ouvrez celle qui existe, ou publiez-la d’abord.',
    },
    state: {
      what: 'La déclaration n’en est pas au point où cela peut se faire.',
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    stopped: {
      what: 'Il manque à la déclaration quelque chose d’indispensable.',
      todo: 'Voyez les premières lignes de sa liste de contrôle.',
    },
    'comments-missing': {
      what: 'Des chiffres ont changé plus que le hasard ne l’explique, et personne n’a dit pourquoi.',
      todo: 'Écrivez un commentaire pour chaque chiffre marqué.',
    },
    'second-person': {
      what: 'Une autre personne doit publier ce que vous avez proposé.',
      todo: 'Demandez à un autre analyste, ou à un superviseur de l’autorité compétente ou du rapporteur.',
    },
    'not-released': {
      what: 'Ce fichier ne quitte le nœud qu’après l’accord de deux personnes.',
      todo: 'Proposez la déclaration et demandez à une deuxième personne de la publier.',
    },
    'protected-only': {
      what: 'Cette déclaration n’a que des chiffres protégés.',
      todo: 'Proposez-la avec des chiffres protégés. Les chiffres exacts sont réservés au questionnaire de l’ONUDC et à l’ODD 16.2.2.',
    },
    recipient: {
      what: 'Les chiffres exacts vont à un seul destinataire désigné et ne s’ouvrent que pour un motif.',
      todo: 'Indiquez le destinataire, tel que la déclaration le désigne, et le motif.',
    },
    format: {
      what: 'Cette déclaration n’a pas de fichier de ce format.',
      todo: 'Choisissez l’un des formats que sa page indique.',
    },
    withheld: {
      what: 'Le chiffre est masqué : les fiches qu’il compte ne sont pas listées.',
      todo: 'Regardez un chiffre plus large.',
    },
  },
  population: {
    layout: {
      what: 'Le fichier n’a pas les colonnes d’une table de population.',
      todo: 'Prenez le fichier des Nations Unies par âge et par sexe, ou les colonnes year, sex, age, population.',
    },
    sex: {
      what: 'La table ne dit pas de quel sexe sont ses nombres.',
      todo: 'Ajoutez une colonne sexe, ou gardez le nom du fichier : both sexes, female ou male.',
    },
    country: {
      what: 'La table porte sur plusieurs pays, et ce nœud ne sait pas lequel est le sien.',
      todo: 'Ne gardez que les lignes d’un pays, ou utilisez un profil national qui nomme le pays.',
    },
    nothing: {
      what: 'La table n’a pas de nombres pour ce pays.',
      todo: 'Vérifiez que le pays y figure sous son nom ou son code ISO, et que les nombres sont écrits sans séparateur de milliers.',
    },
    unit: {
      what: 'Les nombres ont des décimales : ce sont sans doute des milliers et non des personnes.',
      todo: 'Multipliez-les par 1 000, ou envoyez le fichier des Nations Unies lui-même, dont l’unité est connue.',
    },
    contradiction: {
      what: 'La table donne deux nombres différents pour la même année, le même sexe et le même âge.',
      todo: 'Ne gardez qu’une variante des estimations, ou qu’un « Record Type » d’UNdata, puis envoyez-la à nouveau.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
