// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  title: 'Installer Palermo',
  lead: 'Ce nœud est vide. Choisissez ce qu’il doit devenir.',
  done: {
    title: 'Ce nœud est déjà installé',
    explanation: 'Le lien d’installation ne sert qu’une fois.',
    signIn: 'Aller à la page de connexion',
  },
  token: {
    explanation:
      'À son démarrage, le nœud a affiché dans son terminal un lien à usage unique. Ouvrez ce lien, ou collez-le ici.',
    label: 'Lien d’installation',
    hint: 'Il se termine par # et une longue suite de lettres et de chiffres',
    wrong: 'Ce n’est pas un lien d’installation. Copiez le lien entier depuis le terminal, jusqu’à la dernière lettre.',
    continue: 'Continuer',
  },
  doors: {
    realTitle: 'Un nœud réel',
    realWhat:
      'Pour le travail d’un pays. Vous indiquez le pays, la première organisation et son administrateur, et vous recevez les parts de récupération de la clé du nœud.',
    real: 'Installer un nœud réel',
    demonstrationTitle: 'Le pays de démonstration',
    demonstrationWhat:
      'Pour découvrir. Charge des organisations, des comptes et quelques milliers de dossiers inventés. N’y saisissez jamais une personne réelle.',
    demonstration: 'Charger le pays de démonstration',
    hubTitle: 'Le pôle de démonstration',
    hubWhat:
      'Pour découvrir le travail d’un secrétariat interinstitutions : 31 entités membres, des groupes, des recommandations, un plan et un fonds. Aucun dossier.',
    hub: 'Charger le pôle de démonstration',
  },
  demonstration: {
    title: 'Chargement de la démonstration',
    lead: 'Cela prend une minute ou deux. Vous pouvez quitter cette page et y revenir.',
    preparing: 'Préparation…',
    progress: '{{done}} étapes sur {{total}} terminées',
    failed: 'La démonstration n’a pas pu être chargée.',
    failedTodo:
      'Cherchez la raison dans le terminal du nœud, arrêtez le nœud, puis redémarrez-le avec un dossier de données vide.',
    lookAgain: 'Vérifier à nouveau',
    readyTitle: 'La démonstration est prête',
    readyLead: 'Chacun de ces comptes montre un autre métier. Choisissez-en un pour vous connecter.',
  },
  node: {
    country: 'Le pays',
    name: 'Nom du nœud',
    nameHint: 'Ce que l’on voit à la connexion, par exemple le nom du mécanisme national',
    pack: 'Paquet pays',
    packHint: 'Noms des étapes, délais, questions et seuil de publication d’un pays',
    organisation: 'Première organisation',
    kind: 'Type d’organisation',
    administrator: 'Son administrateur',
    accountName: 'Votre nom',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    back: 'Retour',
    setUp: 'Installer le nœud',
  },
  shares: {
    title: 'Parts de récupération',
    lead_one: 'La clé de ce nœud a été divisée en {{count}} part.',
    lead_many: 'La clé de ce nœud a été divisée en {{count}} de parts. Remettez chacune à une personne différente.',
    lead_other: 'La clé de ce nœud a été divisée en {{count}} parts. Remettez chacune à une personne différente.',
    leaveTitle: 'Partir sans les parts ?',
    leave: 'Partir',
    leaveWhat: 'Elles ne pourront plus être affichées. Ne continuez que si chaque part est en lieu sûr.',
    onceTitle: 'Elles ne sont affichées que maintenant',
    why: 'Chaque nom de ce nœud est chiffré avec la clé du nœud. Si le fichier de clé est perdu, {{needed}} des {{count}} parts suffisent à la retrouver ; avec moins, rien n’est révélé. Sans le fichier de clé et sans {{needed}} parts, les noms sont perdus pour toujours.',
    share: 'Part {{number}} sur {{count}}',
    sheet:
      'Part de récupération d’un nœud Palermo. {{needed}} des {{count}} parts suffisent à retrouver la clé du nœud. Gardez-la scellée en lieu sûr et ne la montrez à personne.',
    print: 'Imprimer',
    printOne: 'Imprimer : part {{number}}',
    save: 'Enregistrer dans un fichier',
    saveOne: 'Enregistrer dans un fichier : part {{number}}',
    kept: 'La part {{number}} est en lieu sûr',
    keptCount: '{{done}} parts sur {{count}} en lieu sûr',
    continue: 'Toutes les parts sont en lieu sûr : continuer',
  },
} as const satisfies MessagesLike<typeof en>;
