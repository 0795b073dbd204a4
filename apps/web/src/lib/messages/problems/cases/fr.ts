// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../messages-like.ts';
import type en from './en.ts';

export default {
  link: {
    'same-case': {
      what: 'C’est la référence du dossier lui-même.',
      todo: 'Saisissez la référence de l’autre dossier.',
    },
    known: { what: 'Les deux dossiers sont déjà liés de cette façon.', todo: 'Consultez les liens du dossier.' },
  },
  investigation: {
    'not-passable': {
      what: 'Cette enquête ne peut pas y être transmise : elle est terminée, ou cette organisation n’enquête ni ne poursuit.',
      todo: 'Choisissez une organisation de police, de poursuite ou d’inspection du travail.',
    },
    passing: {
      what: 'Cette enquête est déjà en cours de transmission.',
      todo: 'Attendez la réponse, ou retirez d’abord l’offre.',
    },
    'not-released': {
      what: 'Ce dossier n’a pas été communiqué à votre organisation pour une enquête ou des poursuites.',
      todo: 'Demandez à l’organisation qui tient le dossier de le communiquer à cette fin.',
    },
    known: {
      what: 'Le dossier ou la personne soupçonnée fait déjà partie de cette enquête.',
      todo: 'Consultez de nouveau l’enquête.',
    },
  },
  task: {
    past: { what: 'Une tâche est à faire aujourd’hui ou plus tard.', todo: 'Choisissez un jour qui n’est pas passé.' },
  },
  colleague: {
    unknown: {
      what: 'Cette personne n’est pas un collègue qui travaille sur des dossiers.',
      todo: 'Choisissez quelqu’un dans la liste.',
    },
  },
  draft: {
    registered: { what: 'Ce brouillon a déjà été enregistré.', todo: 'Ouvrez le dossier.' },
    empty: {
      what: 'Rien n’a encore été saisi.',
      todo: 'Saisissez au moins une chose que vous savez : un nom ou un pseudonyme, un âge, ce qui s’est passé.',
    },
  },
  duplicates: {
    'asked-enough': {
      what: 'Ce compte a déjà fait poser autant de questions qu’il le peut en un jour.',
      todo: 'Continuez demain ou adressez-vous à un collègue.',
    },
    'not-running': {
      what: 'Aucune recherche de doublons n’est en cours.',
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    account: {
      what: 'Le compte qui a lancé la recherche ne peut plus comparer de dossiers.',
      todo: 'Relancez la recherche depuis un autre compte.',
    },
  },
  document: {
    type: {
      what: 'Les fichiers de ce type ne sont pas acceptés.',
      todo: 'Enregistrez-le en PDF, en image (JPEG, PNG), en DOCX, ODT, XLSX ou en texte simple, puis choisissez-le de nouveau.',
    },
    heic: {
      what: 'Cette image est au format propre d’un téléphone (HEIC), qui ne peut pas être lu ici.',
      todo: 'Envoyez-la en JPEG : sur un iPhone, choisissez Réglages, Appareil photo, Formats, Le plus compatible, ou prenez la photo depuis cette page.',
    },
    unreadable: {
      what: 'Le fichier ne peut pas être lu : il est abîmé ou n’est pas ce qu’il paraît.',
      todo: 'Ouvrez-le avec le programme qui l’a créé, enregistrez-le de nouveau et choisissez le nouveau fichier.',
    },
    locked: {
      what: 'Le fichier est protégé par un mot de passe.',
      todo: 'Enregistrez-le sans mot de passe. Il est conservé chiffré ici.',
    },
    macros: {
      what: 'Le fichier contient des programmes (macros).',
      todo: 'Enregistrez-le sans macros, en DOCX, XLSX, ODT ou PDF.',
    },
    'too-much-inside': {
      what: 'Le contenu du fichier est trop grand pour être ouvert sans risque, ou prend trop de temps.',
      todo: 'Réduisez-le ou partagez-le : moins de pages, une image plus petite.',
    },
    'many-pages': {
      what: 'Cette image a plusieurs pages.',
      todo: 'Enregistrez-la en PDF et choisissez ce fichier.',
    },
    broken: {
      what: 'Le fichier n’est pas arrivé tel qu’il a été envoyé.',
      todo: 'Choisissez-le de nouveau.',
    },
    offset: {
      what: 'L’envoi n’a pas repris là où il en était.',
      todo: 'Choisissez de nouveau le même fichier : l’envoi reprend là où il en est.',
    },
    uploads: {
      what: 'Vous avez atteint le nombre d’envois inachevés permis.',
      todo: 'Terminez ou annulez d’abord certains d’entre eux.',
    },
    'too-large': {
      what: 'Le fichier dépasse la taille permise pour un document.',
      todo: 'Réduisez-le ou partagez-le.',
    },
    'too-many': {
      what: 'Le dossier contient autant de documents qu’il peut en contenir.',
      todo: 'Réunissez-en plusieurs en un seul fichier, ou remplacez-en un.',
    },
    quota: {
      what: 'Les documents de votre organisation occupent toute la place dont elle dispose.',
      todo: 'Demandez plus de place à l’administrateur du nœud.',
    },
  },
  entry: {
    age: {
      what: 'Ce formulaire concerne les enfants, et la personne est adulte.',
      todo: 'Si l’âge est incertain, indiquez-le dans les faits : la personne est alors traitée comme un enfant.',
    },
    'too-many': {
      what: 'Le dossier compte déjà le nombre maximal de fiches.',
      todo: 'Modifiez une fiche existante.',
    },
  },
  question: {
    over: {
      what: 'Le délai pour répondre à cette question est passé.',
      todo: 'Rechargez la page. S’il s’agit de la même personne, faites poser la question depuis votre propre dossier.',
    },
  },
  merge: {
    files: {
      what: 'Ces deux dossiers ne peuvent pas être réunis : l’un fait déjà partie d’un autre dossier ou n’est pas tenu par votre organisation.',
      todo: 'Rechargez la page. Un dossier tenu par une autre organisation doit d’abord être transmis.',
    },
    waiting: {
      what: 'Une décision est encore attendue pour l’un des deux dossiers : une transmission ou un effacement.',
      todo: 'Faites-la prendre ou retirez la demande, puis réessayez.',
    },
    over: {
      what: 'Le délai pendant lequel cette réunion pouvait être annulée est passé.',
      todo: 'Enregistrez la personne à nouveau si les deux dossiers concernent deux personnes.',
    },
  },
  case: {
    merged: {
      what: 'Ce dossier fait partie d’un autre dossier.',
      todo: 'Faites la modification dans le dossier qui vaut pour les deux.',
    },
  },
  suspect: {
    'too-many': {
      what: 'Le dossier compte déjà le nombre maximal de suspects.',
      todo: 'Décrivez-en plusieurs ensemble.',
    },
  },
  glass: {
    'not-needed': { what: 'Votre organisation détient ce dossier.', todo: 'Ouvrez-le depuis la liste des dossiers.' },
  },
  release: {
    'consent-of-child': {
      what: "On ne demande pas de consentement à un enfant, et une personne dont l'âge est incertain ou inconnu est traitée comme un enfant.",
      todo: "Indiquez l'âge si la personne est adulte. Pour un enfant, choisissez son assentiment avec le tuteur, ou une décision dans son intérêt supérieur.",
    },
    'not-a-child': {
      what: 'Un adulte décide pour lui-même.',
      todo: "Demandez son consentement, ou corrigez l'âge.",
    },
    guardian: {
      what: "Un tuteur soupçonné, ou du même foyer qu'une personne soupçonnée, ne peut pas consentir pour l'enfant.",
      todo: "Faites prendre une décision dans l'intérêt supérieur de l'enfant.",
    },
    incomplete: {
      what: 'Il manque un élément que cette base exige.',
      todo: 'Ajoutez-le et réessayez.',
    },
    'forced-acts': {
      what: "Ce qu'une personne a été forcée de faire n'est communiqué à la police, au parquet et aux autorités aux frontières qu'avec son consentement.",
      todo: 'Retirez cette partie.',
    },
    compelled: {
      what: 'Ce que la loi oblige à dire à la police, au parquet ou aux autorités aux frontières demande une deuxième personne.',
      todo: 'Proposez-le comme communication sur ordre de la justice ou de la loi.',
    },
    'vital-interests': {
      what: 'On ne passe outre un refus que pour le destinataire refusé, et pour 72 heures au plus.',
      todo: "Vérifiez le refus, l'organisation et le nombre d'heures.",
    },
    'second-person': {
      what: 'Il faut une deuxième personne.',
      todo: 'Demandez à un autre superviseur de votre organisation.',
    },
    decided: {
      what: "Quelqu'un a déjà décidé.",
      todo: 'Rechargez la page pour voir la décision.',
    },
    firewall: {
      what: 'Les informations sur les services, la santé et les besoins ne sont jamais communiquées aux autorités aux frontières.',
      todo: 'Retirez ces catégories de données.',
    },
    'too-long': {
      what: 'Une communication se termine dans le futur et pas plus tard que ne le permet le paquet pays.',
      todo: 'Choisissez un jour plus proche.',
    },
  },
  outcome: {
    'not-yours': {
      what: 'Dans ce pays, votre organisation ne décide pas de l’identification.',
      todo: 'Communiquez le dossier à l’autorité compétente.',
    },
  },
  erasure: {
    'second-person': {
      what: 'Une autre personne doit approuver un effacement.',
      todo: 'Demandez à un superviseur de votre organisation.',
    },
    waiting: {
      what: 'Un effacement de cette personne attend déjà une seconde personne.',
      todo: 'Demandez à un superviseur de votre organisation d’en décider.',
    },
  },
  export: {
    'second-person': {
      what: 'Une autre personne doit approuver un fichier de dossiers.',
      todo: 'Demandez à un superviseur de votre organisation.',
    },
    waiting: {
      what: 'Un fichier de dossiers que vous avez demandé attend déjà une seconde personne.',
      todo: 'Demandez à un superviseur de votre organisation de se prononcer.',
    },
    'not-agreed': {
      what: 'Ce fichier ne peut pas être téléchargé : personne ne l’a encore approuvé, ou le délai est passé.',
      todo: 'Attendez la décision d’un superviseur, ou refaites la demande.',
    },
  },
  import: {
    account: {
      what: 'Le compte qui a lancé l’importation n’a plus le droit d’importer.',
      todo: 'Faites reprendre l’importation par un autre compte de l’organisation.',
    },
    'not-a-table': {
      what: 'Le fichier n’a pas pu être lu comme un tableau.',
      todo: 'Enregistrez-le en CSV ou XLSX puis téléversez-le à nouveau.',
    },
    state: {
      what: 'L’importation n’en est pas à un point où cela est possible.',
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    profile: {
      what: 'Le fichier ne correspond pas à ce profil.',
      todo: 'Choisissez un autre profil, ou associez les colonnes vous-même.',
    },
  },
  table: {
    unreadable: {
      what: 'Le fichier ne peut pas être lu.',
      todo: 'Enregistrez-le à nouveau puis téléversez-le encore une fois.',
    },
    broken: { what: 'Le fichier est endommagé.', todo: 'Récupérez ou copiez le fichier à nouveau.' },
    'sheet-missing': {
      what: 'Le classeur n’a pas cette feuille.',
      todo: 'Enregistrez la feuille qui contient le tableau dans un fichier séparé.',
    },
    encoding: {
      what: 'L’encodage du fichier est inconnu.',
      todo: 'Enregistrez-le en UTF-8 puis téléversez-le à nouveau.',
    },
    'too-large': {
      what: 'Le tableau est plus grand que ce que ce nœud sait lire.',
      todo: 'Répartissez le tableau en plusieurs fichiers.',
    },
    'not-a-table': {
      what: 'Le fichier ne contient pas de tableau.',
      todo: 'Enregistrez-le en CSV ou XLSX puis téléversez-le à nouveau.',
    },
    empty: {
      what: 'Le tableau n’a aucune ligne.',
      todo: 'Vérifiez que le bon fichier a été choisi et qu’il a été enregistré avec ses lignes.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
