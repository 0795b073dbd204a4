// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../messages-like.ts';
import type en from './en.ts';

export default {
  actions: {
    cancel: 'Annuler',
    close: 'Fermer',
    save: 'Enregistrer',
    tryAgain: 'Réessayer',
    back: 'Retour',
    continue: 'Continuer',
    copy: 'Copier',
    copied: 'Copié',
    print: 'Imprimer',
    reload: 'Recharger la page',
  },
  loading: {
    usual: 'Chargement…',
    slow: 'Cela prend plus de temps que d’habitude. Le travail continue…',
  },
  upload: {
    choose: 'Choisir un fichier',
    orDrop: 'ou déposez-le ici',
    sending: 'Envoi',
    reading: 'Envoyé. Le fichier est examiné…',
    stop: 'Arrêter',
  },
  tasks: {
    decide: 'Prendre la décision',
    urgency: { overdue: 'En retard', ready: 'Peut continuer', soon: 'Bientôt', later: 'Plus tard' },
    kinds: { deadline: 'Poursuivre le dossier', review: 'Réexaminer le dossier', notice: 'Prendre connaissance' },
  },
  table: {
    sortBy: 'Trier par',
    unsorted: 'Sans ordre particulier',
    ascending: '{{column}}, ordre croissant',
    descending: '{{column}}, ordre décroissant',
  },
  confirmSession: {
    title: 'Confirmez que c’est bien vous',
    why: 'Cette étape est sensible. Saisissez le code affiché en ce moment par votre application d’authentification.',
    code: 'Code',
    codeHint: 'Six chiffres, ou l’un de vos codes de secours',
    confirm: 'Confirmer',
  },
  notKnown: 'Inconnu',
  language: 'Langue',
  layout: {
    skipToContent: 'Aller à la page',
    navigation: 'Pages',
    openMenu: 'Ouvrir le menu',
    closeMenu: 'Fermer le menu',
    toHome: 'Aller à l’accueil',
    account: 'Mon compte',
    signOut: 'Se déconnecter',
    signOutFailed: 'Vous êtes toujours connecté.',
    offline:
      'Pas de connexion à Palermo. Restez sur cette page : rien de ce que vous avez saisi n’est perdu. Nouvel essai…',
    demonstration: 'Pays de démonstration : toutes les personnes et tous les lieux sont inventés.',
    pages: {
      home: 'Accueil',
      work: 'Mon travail',
      cases: 'Dossiers',
      statistics: 'Statistiques',
      sources: 'Chiffres publiés',
      returns: 'Déclarations',
      publications: 'Publications',
      reports: 'Rapports',
      imports: 'Importations',
      erasures: 'Effacements',
      organisations: 'Organisations',
      audit: 'Journal d’audit',
    },
  },
  notFound: {
    title: 'Il n’y a rien à cette adresse',
    explanation: 'L’adresse est peut-être mal écrite, ou la page a été déplacée.',
  },
  errorPage: { title: 'Cette page n’a pas pu être affichée' },
  sessionDialog: {
    title: 'Reconnectez-vous',
    why: 'Votre session a pris fin. La page derrière cette fenêtre reste telle quelle : connectez-vous pour reprendre là où vous étiez.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    signIn: 'Se connecter et continuer',
    leave: 'Quitter cette page',
  },
  password: {
    show: 'Afficher ou masquer le mot de passe',
    hint_one: 'Au moins {{count}} caractère. C’est la longueur qui compte : quatre mots sans rapport conviennent bien.',
    hint_many:
      'Au moins {{count}} de caractères. C’est la longueur qui compte : quatre mots sans rapport conviennent bien.',
    hint_other:
      'Au moins {{count}} caractères. C’est la longueur qui compte : quatre mots sans rapport conviennent bien.',
  },
  demonstration: {
    title: 'Comptes prêts à l’emploi',
    account: 'Compte',
    email: 'Adresse électronique',
    code: 'Code actuel',
    password: 'Tous ont ce mot de passe :',
    codeNow: 'Démonstration : le code en ce moment ; chacun sert une fois, un nouveau arrive toutes les 30 secondes',
    fillIn: 'Le saisir',
    use: 'Essayer',
    useShort: 'Utiliser',
    useThis: 'Utiliser : {{role}}, {{organisation}}',
  },
  secondFactor: {
    getApp: 'Installez une application d’authentification sur votre téléphone, si vous n’en avez pas encore.',
    scan: 'Scannez cette image avec l’application.',
    enterCode: 'Saisissez les six chiffres affichés par l’application.',
    picture: 'Image à scanner avec l’application d’authentification ; le secret figure à côté sous forme de texte',
    orType: 'Si vous ne pouvez pas la scanner, saisissez ce secret dans l’application :',
    copySecret: 'Copier le secret',
    code: 'Code de l’application',
    codeHint: 'Six chiffres ; un nouveau code toutes les 30 secondes',
    confirm: 'Confirmer',
    recoveryTitle: 'Codes de secours pour Palermo',
    recoveryWhy:
      'Si vous perdez votre téléphone, chacun de ces codes vous permet de vous connecter une fois. Gardez-les loin de votre téléphone et de votre mot de passe.',
    shownOnce: 'Ces codes ne sont affichés que maintenant.',
    copyCodes: 'Copier les codes',
    printCodes: 'Imprimer les codes',
    keptCodes: 'Je les ai mis en lieu sûr',
  },
} as const satisfies MessagesLike<typeof en>;
