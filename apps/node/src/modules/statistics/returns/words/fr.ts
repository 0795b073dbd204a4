// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnWords } from './word-list.ts';

export const french: ReturnWords = {
  kinds: {
    glotip: "Questionnaire de l'ONUDC pour le Rapport mondial sur la traite des personnes",
    sdg1622: 'Indicateur 16.2.2 des ODD',
    ctdcKAnonymous: 'Données k-anonymisées CTDC',
    ctdcSynthetic: 'Données synthétiques CTDC',
    htcds: 'Données HTCDS sans identité',
    dataPackage: 'Paquet de données avec dictionnaire des codes',
  },
  tables: {
    detected: 'Victimes détectées par sexe et par âge',
    sexual: 'Victimes détectées : exploitation sexuelle',
    labour: 'Victimes détectées : travail forcé',
    other: "Victimes détectées : autres formes d'exploitation",
    citizenship: 'Victimes détectées par nationalité',
    suspects: 'Personnes soupçonnées devant la justice',
    byDimension: 'Victimes détectées par {dimension}',
  },
  series: {
    VC_HTF_DETV: 'Victimes de la traite détectées',
    VC_HTF_DETVSX: 'Victimes détectées : exploitation sexuelle',
    VC_HTF_DETVFL: 'Victimes détectées : travail forcé, servitude et esclavage',
    VC_HTF_DETVOG: "Victimes détectées : prélèvement d'organes",
    VC_HTF_DETVOP: 'Victimes détectées : autres fins',
  },
  stages: {
    contact: 'En contact officiel avec la justice',
    prosecuted: 'Poursuivies',
    convicted: 'Condamnées',
  },
  all: 'ensemble',
  everybody: 'Total',
  counted: { victim: 'Victimes', perpetrator: 'Personnes soupçonnées' },
  checklist: {
    noVictims: {
      what: "Aucune victime n'a été enregistrée pour cette année.",
      why: "Il n'y a rien à déclarer. Vérifiez l'année, ou importez les dossiers que d'autres tiennent.",
    },
    noCountry: {
      what: 'Le profil national de ce nœud ne nomme aucun pays.',
      why: 'Le fichier désigne son pays par un code des Nations Unies et ne peut pas être produit sans lui.',
    },
    noPopulation: {
      what: "Il n'y a pas de table de population pour cette année.",
      why: 'Le taux pour 100 000 personnes ne peut pas être calculé. Les nombres sont donnés sans lui.',
    },
    noPopulationByAge: {
      what: 'La table de population ne distingue pas les enfants des adultes.',
      why: "Les taux sont donnés pour l'ensemble et par sexe, mais pas par âge.",
    },
    gap: {
      what: 'Non connu : {dimension}.',
      why: 'Ces victimes manquent dans toutes les lignes de ce tableau, et le destinataire ne peut pas savoir pourquoi.',
    },
    undecided: {
      what: "L'identification n'est pas encore décidée.",
      why: "Les victimes présumées sont comptées comme détectées. Si elles ne sont pas confirmées, le chiffre baissera l'an prochain.",
    },
    suspectsMissing: {
      what: "Aucune personne soupçonnée n'a été enregistrée pour cette année.",
      why: 'Les questions sur les contacts avec la justice, les poursuites et les condamnations restent vides.',
    },
    repatriationMissing: {
      what: 'Les victimes par pays de rapatriement ne sont pas enregistrées ici.',
      why: 'Le questionnaire les demande. Qui organise les retours peut remplir ce tableau.',
    },
    qualityFlags: {
      what: 'Qualité des données : {flag}.',
      why: 'Quelque chose y est improbable ou contradictoire. Réglez-le avec ceux qui tiennent les dossiers.',
    },
    withheld: {
      what: 'Des chiffres sont masqués parce que peu de personnes sont concernées.',
      why: "Ils sont marqués « : » dans les fichiers. Ne les remplacez pas à la main : d'autres chiffres les trahiraient.",
    },
    withheldUnlessExact: {
      what: 'Des chiffres sont masqués parce que peu de personnes sont concernées.',
      why: 'Ils portent la marque « : » si les chiffres sont protégés. Une déclaration pour son seul destinataire peut être proposée avec des chiffres exacts.',
    },
    nothingToCompare: {
      what: "Il n'y a pas de chiffres de l'année précédente.",
      why: 'Les évolutions ne peuvent pas être vérifiées cette fois.',
    },
  },
  workbook: {
    trace: 'Origine',
    about: 'À propos',
    figure: 'Chiffre',
    inWords: 'Ce qui est compté',
    filter: 'Filtre',
    value: 'Valeur',
    cell: 'Emplacement',
    what: 'Objet',
    return: 'Déclaration',
    year: 'Année',
    node: 'Source',
    made: 'Établi le',
    asOf: "Dernière modification d'une fiche",
    vintage: 'Millésime',
    mark: 'Marque « : »',
    markMeans: 'Masqué : le nombre est petit, ou trahirait un petit nombre',
    confidential: 'Confidentiel : pour {recipient}, ne pas publier',
    recipient: 'Destinataire',
    document: 'Document',
    exactMeans: 'Les chiffres sont exacts. Rien n’est masqué',
    severalForms: "Une victime de plusieurs formes d'exploitation est comptée dans chacune",
    victims: "Les victimes détectées sont celles enregistrées dans l'année, présumées ou confirmées",
    traceHow: "Chaque chiffre mène à sa ligne ici ; les fiches qu'il compte peuvent être listées dans l'application",
    rate: 'Pour 100 000 personnes',
    population: 'Population',
    checklist: 'Points à vérifier',
  },
};
