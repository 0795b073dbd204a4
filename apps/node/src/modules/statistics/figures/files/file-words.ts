// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';

/** What files of figures say by themselves. */
export interface FileWords {
  readonly figures: string;
  readonly about: string;
  readonly what: string;
  readonly value: string;
  /** Heading of the column of codes beside a column of their names. */
  readonly code: string;
  readonly title: string;
  readonly filter: string;
  readonly noFilter: string;
  readonly total: string;
  readonly known: string;
  readonly multiple: string;
  readonly sets: string;
  readonly threshold: string;
  readonly mark: string;
  readonly scope: string;
  readonly national: string;
  readonly visible: string;
  readonly vintage: string;
  readonly live: string;
  readonly newest: string;
  readonly node: string;
  readonly written: string;
  readonly yes: string;
  readonly no: string;
}

const words: Readonly<Record<Language, FileWords>> = {
  en: {
    figures: 'Figures',
    about: 'About',
    what: 'What',
    value: 'Value',
    code: 'code',
    title: 'Title',
    filter: 'Filter',
    noFilter: 'none: all records',
    total: 'In the selection',
    known: 'With a value in every dimension (denominator of the percentages)',
    multiple: 'One person may be counted in several rows',
    sets: 'Several values of one person count as one value',
    threshold: 'Counts below this are withheld, and further ones that would give them away',
    mark: 'Mark of withheld counts',
    scope: 'Figures are of',
    national: 'the whole country',
    visible: 'cases that the organisation may see',
    vintage: 'Vintage',
    live: 'none: records as they are now',
    newest: 'Newest change',
    node: 'Node',
    written: 'File written',
    yes: 'yes',
    no: 'no',
  },
  fr: {
    figures: 'Chiffres',
    about: 'À propos',
    what: 'Quoi',
    value: 'Valeur',
    code: 'code',
    title: 'Titre',
    filter: 'Filtre',
    noFilter: 'aucun : toutes les fiches',
    total: 'Dans la sélection',
    known: 'Avec une valeur dans chaque dimension (dénominateur des pourcentages)',
    multiple: 'Une personne peut être comptée dans plusieurs lignes',
    sets: 'Plusieurs valeurs d’une personne comptent comme une seule',
    threshold: 'Les effectifs inférieurs à ce seuil sont retenus, ainsi que ceux qui permettraient de les retrouver',
    mark: 'Marque des effectifs retenus',
    scope: 'Les chiffres portent sur',
    national: 'l’ensemble du pays',
    visible: 'les dossiers que l’organisation peut voir',
    vintage: 'Millésime',
    live: 'aucun : fiches dans leur état actuel',
    newest: 'Dernière modification',
    node: 'Nœud',
    written: 'Fichier produit le',
    yes: 'oui',
    no: 'non',
  },
  ar: {
    figures: 'الأرقام',
    about: 'عن الملف',
    what: 'البيان',
    value: 'القيمة',
    code: 'الرمز',
    title: 'العنوان',
    filter: 'الترشيح',
    noFilter: 'لا شيء: كل السجلات',
    total: 'العدد في المجموعة المختارة',
    known: 'من لهم قيمة في كل بُعد (مقام النسب المئوية)',
    multiple: 'قد يُحسب الشخص الواحد في عدة صفوف',
    sets: 'تُحسب القيم المتعددة للشخص الواحد قيمةً واحدة',
    threshold: 'تُحجب الأعداد التي تقل عن هذا الحد، وكذلك أعداد أخرى قد تكشفها',
    mark: 'علامة الأعداد المحجوبة',
    scope: 'تخص الأرقام',
    national: 'البلد كله',
    visible: 'الحالات التي يحق للمنظمة الاطلاع عليها',
    vintage: 'الإصدار المقفل',
    live: 'لا شيء: السجلات كما هي الآن',
    newest: 'أحدث تغيير',
    node: 'العقدة',
    written: 'تاريخ إعداد الملف',
    yes: 'نعم',
    no: 'لا',
  },
};

export function fileWordsOf(language: Language): FileWords {
  return words[language];
}
