// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../messages-like.ts';
import type en from './en.ts';

export default {
  requestNumber: 'Numéro de la demande : {{number}}',
  unreachable: {
    what: 'Palermo est injoignable.',
    todo: 'Vérifiez votre connexion puis réessayez. Ce que vous avez saisi est toujours là.',
  },
  unknown: {
    what: 'Un problème est survenu sur cette page.',
    todo: 'Réessayez. Si cela se reproduit, dites à votre administrateur ce que vous étiez en train de faire.',
  },
  request: {
    invalid: {
      what: 'La demande contient des valeurs inutilisables.',
      todo: 'Corrigez les champs indiqués puis envoyez à nouveau.',
    },
    unreadable: { what: 'La demande n’a pas pu être lue.', todo: 'Rechargez la page puis réessayez.' },
    'too-large': {
      what: 'La demande est plus grande que ce que ce nœud accepte.',
      todo: 'Envoyez-en moins à la fois, ou un fichier plus petit.',
    },
    unsupported: {
      what: 'La demande a un format que cette adresse n’accepte pas.',
      todo: 'Choisissez un fichier CSV ou XLSX, ou rechargez la page.',
    },
    foreign: {
      what: 'La demande ne vient pas de l’application Palermo.',
      todo: 'Ouvrez l’application elle-même puis réessayez.',
    },
  },
  route: {
    unknown: { what: 'Il n’y a rien à cette adresse.', todo: 'Vérifiez l’adresse, ou repartez de l’accueil.' },
  },
  duplicates: {
    'not-running': {
      what: 'Aucune recherche de doublons n’est en cours.',
      todo: 'Rechargez la page pour voir où elle en est.',
    },
    account: {
      what: 'Le compte qui a lancé la recherche ne peut plus comparer de dossiers.',
      todo: 'Relancez la recherche depuis un autre compte.',
    },
  },
  suspect: {
    'too-many': {
      what: 'Le dossier compte déjà le nombre maximal de suspects.',
      todo: 'Décrivez-en plusieurs ensemble.',
    },
  },
  vintage: {
    'name-taken': { what: 'Un millésime porte déjà ce nom.', todo: 'Choisissez un autre nom.' },
  },
  record: {
    'not-found': {
      what: 'Cet élément n’existe pas, ou il ne vous est pas communiqué.',
      todo: 'Vérifiez la référence, ou demandez à l’organisation qui le détient.',
    },
    changed: {
      what: 'Quelqu’un d’autre a modifié cela au même moment.',
      todo: 'Rechargez-le et refaites votre modification.',
    },
  },
  access: {
    denied: {
      what: 'Votre compte ne peut pas faire cela.',
      todo: 'Demandez à votre administrateur le rôle nécessaire.',
    },
  },
  session: {
    required: { what: 'Vous n’êtes pas connecté.', todo: 'Connectez-vous puis réessayez.' },
    enrolling: {
      what: 'Votre second facteur n’est pas encore configuré.',
      todo: 'Configurez d’abord une application d’authentification.',
    },
    'confirmation-required': {
      what: 'Cela demande à nouveau votre second facteur.',
      todo: 'Saisissez le code de votre application d’authentification puis réessayez.',
    },
  },
  'sign-in': {
    refused: {
      what: 'L’adresse électronique, le mot de passe ou le code n’est pas correct.',
      todo: 'Vérifiez-les puis réessayez, ou demandez à votre administrateur.',
    },
    slowed: {
      what: 'Il y a eu trop de tentatives.',
      todo_one: 'Attendez {{count}} seconde puis réessayez.',
      todo_many: 'Attendez {{count}} de secondes puis réessayez.',
      todo_other: 'Attendez {{count}} secondes puis réessayez.',
    },
  },
  password: {
    'too-common': {
      what: 'Ce mot de passe est l’un de ceux que les attaquants essaient en premier.',
      todo: 'Choisissez-en un autre, par exemple quatre mots sans rapport.',
    },
  },
  'second-factor': {
    wrong: {
      what: 'Le code n’est pas correct.',
      todo: 'Saisissez les six chiffres que votre application affiche maintenant.',
    },
  },
  invitation: {
    invalid: { what: 'Cette invitation n’est plus valable.', todo: 'Demandez-en une nouvelle.' },
  },
  'set-up': {
    'token-wrong': {
      what: 'Ce lien d’installation n’est pas celui que ce nœud a affiché.',
      todo: 'Utilisez le lien affiché au démarrage du nœud, ou redémarrez-le pour en obtenir un nouveau.',
    },
    done: { what: 'Ce nœud est déjà installé.', todo: 'Connectez-vous.' },
  },
  organisation: {
    closed: {
      what: 'Cette organisation est fermée.',
      todo: 'Choisissez-en une autre, ou demandez à l’administrateur du nœud de la rouvrir.',
    },
  },
  administrator: {
    last: {
      what: 'L’organisation se retrouverait sans administrateur.',
      todo: 'Donnez d’abord le rôle d’administrateur à quelqu’un d’autre.',
    },
  },
  draft: {
    registered: { what: 'Ce brouillon a déjà été enregistré.', todo: 'Ouvrez le dossier.' },
    empty: {
      what: 'Rien n’a encore été saisi.',
      todo: 'Saisissez au moins une chose que vous savez : un nom ou un pseudonyme, un âge, ce qui s’est passé.',
    },
  },
  release: {
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
  pack: {
    invalid: {
      what: 'Le paquet pays contient des erreurs.',
      todo: 'Corrigez les endroits indiqués puis envoyez-le à nouveau.',
    },
    unknown: { what: 'Ce paquet pays n’existe pas.', todo: 'Choisissez-en un de la liste.' },
  },
  node: {
    busy: {
      what: 'Le nœud ne peut pas répondre en ce moment.',
      todo: 'Réessayez dans quelques secondes ; ce que vous avez saisi est conservé.',
    },
    'not-ready': { what: 'Le nœud n’est pas encore installé.', todo: 'Ouvrez le lien d’installation qu’il a affiché.' },
    fault: {
      what: 'Un problème est survenu dans le nœud.',
      todo: 'Réessayez. Si cela se reproduit, donnez le numéro de la demande à votre exploitant.',
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
  identification: {
    moved: {
      what: 'Quelqu’un d’autre a fait avancer ce dossier entre-temps.',
      todo: 'Regardez où il en est et décidez de nouveau.',
    },
    'not-offered': {
      what: 'Cela n’est pas possible là où en est le dossier, ou pas par vous.',
      todo: 'Ouvrez le dossier pour voir ce qui peut être fait et par qui.',
    },
    'too-early': { what: 'Le délai dont dispose la personne n’est pas écoulé.', todo: 'Attendez le jour indiqué.' },
    'too-late': {
      what: 'Le délai pour cela est écoulé.',
      todo: 'Demandez à l’autorité qui décide ce qui reste possible.',
    },
    'same-person': {
      what: 'La personne qui a pris la décision ne peut pas la reprendre.',
      todo: 'Demandez à un collègue habilité à décider.',
    },
    'panel-waiting': { what: 'La commission ne s’est pas encore prononcée.', todo: 'Attendez les avis nécessaires.' },
    'against-panel': {
      what: 'La majorité de la commission est d’un autre avis.',
      todo: 'Décidez selon le vote, ou soumettez de nouveau le dossier à la commission.',
    },
    'not-released': {
      what: 'L’autorité qui décide ne peut pas voir ce qui s’est passé.',
      todo: 'Communiquez-lui le dossier dans la même étape.',
    },
    'with-identity': {
      what: 'La personne ne veut pas être nommée.',
      todo: 'Retirez l’identité, les coordonnées et la localisation.',
    },
    'no-panel': {
      what: 'Aucune commission n’attend d’avis de votre part.',
      todo: 'Ouvrez le dossier pour voir où il en est.',
    },
    'opinion-given': {
      what: 'Votre organisation a donné son avis.',
      todo: 'Il reste tel quel ; parlez-en à l’autorité qui décide.',
    },
    'no-letter': {
      what: 'Il n’y a pas de lettre à afficher.',
      todo: 'Une lettre accompagne une décision dont vous pouvez lire les motifs.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
