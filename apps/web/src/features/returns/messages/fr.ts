// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  kinds: {
    glotip: {
      name: 'Questionnaire GLOTIP',
      what: 'Les tableaux du questionnaire de l’ONUDC pour le Rapport mondial sur la traite des personnes, en classeur.',
    },
    sdg1622: {
      name: 'ODD 16.2.2',
      what: 'Les victimes détectées, en nombre et pour 100 000 personnes, avec les codes officiels, en SDMX-CSV.',
    },
    ctdcKAnonymous: {
      name: 'CTDC, k-anonymisé',
      what: 'Une ligne par victime au format CTDC ; des valeurs sont retirées jusqu’à ce que dix lignes soient toujours identiques.',
    },
    ctdcSynthetic: {
      name: 'CTDC, synthétique',
      what: 'Des lignes inventées au format CTDC, qui ne montrent rien que moins de dix victimes partagent.',
    },
    htcds: {
      name: 'HTCDS sans identité',
      what: 'Les colonnes codées du standard de l’OIM, sans rien qui nomme quiconque.',
    },
    dataPackage: {
      name: 'Paquet de données',
      what: 'Tous les tableaux de l’année avec leur dictionnaire des codes, en paquet Frictionless.',
    },
  },
  states: { draft: 'Brouillon', proposed: 'Proposée', released: 'Validée' },
  next: {
    draft: 'Voir ce qui manque, puis la proposer',
    proposed: 'Une deuxième personne la valide',
    released: 'Plus rien à faire',
  },
  list: {
    title: 'Déclarations',
    lead: 'Ce que le pays déclare chaque année aux organismes internationaux. Une personne propose une déclaration, une autre la valide.',
    none: 'Pas encore de déclaration',
    noneTodo: 'Commencez par la dernière année écoulée.',
    kind: 'Déclaration',
    state: 'État',
    next: 'Prochaine étape',
    since: 'Depuis',
    ofYear: 'Déclarations de {{year}}',
  },
  begin: { kind: 'Déclaration', year: 'Année', act: 'Commencer' },
  population: {
    title: 'Population',
    lead: 'Les taux pour 100 000 personnes demandent la population de l’année : les estimations des Nations Unies par âge et par sexe, ou une table avec année, sexe, âge et population.',
    import: 'Importer une table de population',
    none: 'Aucune population n’est connue. Les taux ne peuvent pas être calculés.',
    year: 'Année',
    total: 'Total',
    female: 'Femmes',
    male: 'Hommes',
    children: 'Moins de 18 ans',
    source: 'Source',
    done: 'Population importée : {{rows}} lignes lues, {{skippedRows}} laissées de côté, {{years}} années connues.',
  },
  one: {
    title: '{{kind}}, {{year}}',
    untitled: 'Déclaration',
    counting: 'Calcul des chiffres …',
    draftOfOthers: 'Un analyste prépare encore cette déclaration. Vous la verrez quand elle sera proposée.',
  },
  step: {
    stopped: 'Il manque quelque chose d’indispensable.',
    comment_one: 'Expliquez {{count}} chiffre qui a changé au-delà du bruit.',
    comment_many: 'Expliquez {{count}} chiffres qui ont changé au-delà du bruit.',
    comment_other: 'Expliquez {{count}} chiffres qui ont changé au-delà du bruit.',
    propose: 'Relisez-la, puis proposez-la à la validation.',
    prepared: 'Elle est en préparation.',
    release: 'Relisez-la, puis validez-la ou renvoyez-la.',
    waits: 'Elle attend une deuxième personne.',
    released: 'Elle a été validée par deux personnes ; ses fichiers restent tels quels.',
  },
  checklist: {
    title: 'Ce qui manque',
    lead: 'Ce qui manque à la déclaration, pourquoi cela compte pour son destinataire, et qui peut le fournir.',
    complete: 'Il ne manque rien.',
    levels: { stops: 'bloque la déclaration', missing: 'manque', note: 'à savoir' },
    share: '{{count}} sur {{of}}',
    who: 'Qui peut le fournir : {{who}}.',
    toStatistics: 'Voir ces fiches dans les statistiques',
    toPopulation: 'Importer une table de population',
  },
  figures: {
    title: 'Les chiffres face à l’an dernier',
    compared: {
      releasedReturn: 'Comparés à la déclaration de l’année précédente, telle qu’elle a été validée.',
      countedNow:
        'Comparés à l’année précédente, comptée sur les fiches d’aujourd’hui : aucune déclaration n’en a été validée ici.',
      nothing: 'Il n’y a pas de chiffres de l’année précédente à comparer.',
    },
    explained: 'Aucune évolution ne demande de commentaire.',
    waiting_one: '{{count}} évolution au-delà du bruit demande un commentaire avant la validation.',
    waiting_many: '{{count}} évolutions au-delà du bruit demandent un commentaire avant la validation.',
    waiting_other: '{{count}} évolutions au-delà du bruit demandent un commentaire avant la validation.',
    onlyWaiting: 'Seulement ce qui demande un commentaire',
    row: 'Chiffre',
    change: 'Évolution',
    rate: 'Pour 100 000',
    comment: 'Commentaire',
    beyond: 'au-delà du bruit',
    withheld: 'masqué',
    why: 'Pourquoi a-t-il changé ?',
    commentOn: 'Commentaire sur {{figure}}',
    keep: 'Garder le commentaire',
    commentKept: 'Commentaire gardé.',
    traceOf: '{{figure}} : {{count}}. Montrer ce qui est compté',
    marks:
      'Les petits chiffres, et ceux qui les trahiraient, sont masqués. Une évolution dépasse le bruit quand le hasard seul ne l’explique guère (intervalle à 95 % de la différence de deux effectifs de Poisson).',
    microdataToCome:
      'Le fichier est établi à partir de {{rows}} victimes quand la déclaration est proposée. Quoi qu’une ligne montre, au moins {{k}} le partageront.',
    microdata:
      'Le fichier compte {{published}} lignes établies à partir de {{rows}} victimes. Quoi qu’une ligne montre, au moins {{k}} le partagent.',
  },
  trace: {
    title: 'Ce qui est compté : {{figure}}',
    loading: 'Recherche des fiches …',
    count_one: '{{number}} fiche.',
    count_many: '{{number}} fiches.',
    count_other: '{{number}} fiches.',
    record: 'Fiche',
    changed: 'Dernière modification',
    more: 'En montrer plus',
    explained:
      'Une fiche est désignée par un numéro aléatoire qui ne mène à aucun dossier. Le journal garde que vous les avez listées.',
  },
  files: {
    title: 'Fichiers',
    lead: 'Un brouillon donne ses fichiers tels qu’ils sont maintenant. Dès la proposition, ils sont gardés octet par octet.',
    formats: {
      glotip: { xlsx: 'Classeur avec origine (XLSX)', csv: 'Dans les colonnes de l’ONUDC (CSV)', zip: 'ZIP' },
      sdg1622: { csv: 'SDMX-CSV', xlsx: 'Classeur avec origine (XLSX)', zip: 'ZIP' },
      ctdcKAnonymous: { csv: 'Lignes (CSV)', zip: 'Avec comptes et notes (ZIP)', xlsx: 'XLSX' },
      ctdcSynthetic: { csv: 'Lignes (CSV)', zip: 'Avec comptes et notes (ZIP)', xlsx: 'XLSX' },
      htcds: { csv: 'Lignes (CSV)', zip: 'Avec comptes et notes (ZIP)', xlsx: 'XLSX' },
      dataPackage: { zip: 'Paquet de données (ZIP)', xlsx: 'Classeur avec origine (XLSX)', csv: 'CSV' },
    },
    hxl: 'Avec étiquettes HXL',
    notYet:
      'Les lignes sur des personnes ne sortent qu’après l’accord de deux personnes. Qui les valide peut les regarder avant.',
    form: 'Formulaire pour KoboToolbox ou ODK (XLSForm)',
    formLead: 'Pour recueillir des cas sur un téléphone avec les noms du HTCDS, en anglais, français et arabe.',
    kept: 'Fichiers tels qu’ils ont été proposés',
    name: 'Fichier',
    bytes: 'Octets',
    hash: 'SHA-256',
  },
  exact: {
    which: 'Quels chiffres contient-elle ?',
    choices: {
      exact: {
        name: 'Des chiffres exacts, pour un seul destinataire',
        what: 'Chaque chiffre tel quel, même petit. Confidentiel : personne ne les voit avant que deux personnes aient validé la déclaration ; ensuite, seuls ses fichiers les contiennent.',
      },
      protected: {
        name: 'Des chiffres protégés, qui peuvent être publiés',
        what: 'Les petits chiffres, et ceux qui les trahiraient, sont masqués.',
      },
    },
    recipient: 'Qui la reçoit',
    recipientWhy: 'Ce nom est écrit dans chaque feuille des fichiers.',
    usualRecipient: 'Office des Nations Unies contre la drogue et le crime (ONUDC)',
    title: 'Cette déclaration contient des chiffres exacts',
    forWhom: 'Pour :',
    shownProtected:
      'Les tableaux ci-dessous montrent des chiffres protégés. Les chiffres exacts s’ouvrent avec le second facteur et un motif ; le journal le garde.',
    notForYou:
      'Les tableaux ci-dessous montrent des chiffres protégés. Les chiffres exacts sont vus par qui décide de la validation ; ensuite, ils sont dans les fichiers.',
    open: 'Ouvrir les chiffres exacts',
    openWhat: 'Ils restent sur cette page jusqu’à ce que vous la quittiez. Ne les copiez dans rien qui soit publié.',
    purpose: 'Pourquoi on les ouvre',
    purposeKept: 'Le journal le garde, avec votre nom.',
    purposes: {
      review: 'Pour décider de la validation',
      submission: 'Pour envoyer la déclaration à son destinataire',
      clarification: 'Pour répondre à une question de son destinataire',
      recordKeeping: 'Pour conserver la trace de ce qui a été envoyé',
    },
    tables: 'Chiffres exacts',
    confidential: 'Confidentiel : ne pas publier',
    close: 'Fermer les chiffres exacts',
    compared: {
      exactReturn: 'Comparés aux chiffres exacts de l’année précédente, tels qu’ils ont été validés.',
      protected:
        'Aucune déclaration exacte de l’année précédente n’a été validée ici : les évolutions viennent des chiffres protégés des deux années.',
    },
    waiting_one:
      '{{count}} évolution au-delà du bruit, que l’auteur de la proposition ne pouvait pas voir, demande votre commentaire.',
    waiting_many:
      '{{count}} évolutions au-delà du bruit, que l’auteur de la proposition ne pouvait pas voir, demandent votre commentaire.',
    waiting_other:
      '{{count}} évolutions au-delà du bruit, que l’auteur de la proposition ne pouvait pas voir, demandent votre commentaire.',
    lookFirst: 'Ouvrez les chiffres exacts avant de les valider.',
    files:
      'Les fichiers contiennent des chiffres exacts et le disent dans chaque feuille. Le journal garde chaque téléchargement.',
    filesNotYet: 'Les fichiers aux chiffres exacts sont remis après la validation.',
  },
  release: {
    title: 'Validation par deux personnes',
    lead: 'Qui propose une déclaration ne peut pas la valider. Les deux confirment leur second facteur.',
    stopped: 'Elle ne peut pas être proposée : voyez les premières lignes de la liste.',
    comment_one: '{{count}} chiffre demande encore un commentaire.',
    comment_many: '{{count}} chiffres demandent encore un commentaire.',
    comment_other: '{{count}} chiffres demandent encore un commentaire.',
    another: 'Un autre analyste, ou un superviseur de l’autorité compétente ou du rapporteur, la valide.',
    propose: 'Proposer à la validation',
    release: 'Valider',
    withdraw: 'En refaire un brouillon',
    discard: 'Supprimer le brouillon',
    somebody: 'un compte d’une autre organisation',
    proposedBy: 'Proposée par {{name}},',
    releasedBy: 'Validée par {{name}},',
    vintage: 'Chiffres du millésime',
    ask: {
      propose: {
        title: 'Proposer cette déclaration ?',
        what: 'Les chiffres sont figés tels qu’ils sont et les fichiers sont établis. Une deuxième personne les regarde et les valide.',
      },
      release: {
        title: 'Valider cette déclaration ?',
        what: 'Elle devient ce que le pays a déclaré. Elle ne peut plus être modifiée ; une correction est une nouvelle déclaration de la même année.',
      },
      withdraw: {
        title: 'En refaire un brouillon ?',
        what: 'Les fichiers proposés sont supprimés. Les commentaires restent.',
      },
      discard: {
        title: 'Supprimer ce brouillon ?',
        what: 'Ses commentaires disparaissent avec lui. C’est irréversible.',
      },
    },
    done: {
      propose: '{{kind}} {{year}} : déclaration proposée.',
      release: '{{kind}} {{year}} : déclaration validée.',
      withdraw: '{{kind}} {{year}} : de nouveau un brouillon.',
      discard: 'Le brouillon est supprimé.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
