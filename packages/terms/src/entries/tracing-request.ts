// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { EntryKind } from './entry-kind.ts';

const dataClass = 'child';
const isFound = {
  any: [
    { field: 'traceState', is: 'verified' },
    { field: 'traceState', is: 'reunified' },
  ],
};

/** Somebody of the family whom the person seeks. Nothing is looked for before the person wants it. */
export const tracingRequest: EntryKind = {
  key: 'tracingRequest',
  label: say('Search for a family member', 'Recherche d’un membre de la famille', 'البحث عن فرد من الأسرة'),
  hint: say(
    'Whom the person has lost, and what is known of them. One entry each.',
    'Qui la personne a perdu de vue, et ce que l’on en sait. Une fiche chacun.',
    'من فقده الشخص وما يُعرف عنه. مدخل لكل فرد.',
  ),
  group: 'children',
  dataClass,
  titleFields: ['traceName', 'traceRelation', 'traceState'],
  fields: [
    {
      key: 'traceName',
      type: 'text',
      dataClass,
      required: true,
      label: say('Name of who is sought', 'Nom de la personne recherchée', 'اسم الشخص المطلوب'),
      hint: say(
        'As the person says it, in any script.',
        'Comme la personne le dit, dans n’importe quelle écriture.',
        'كما يقوله الشخص، بأي كتابة.',
      ),
    },
    {
      key: 'traceRelation',
      type: 'choice',
      dataClass,
      required: true,
      label: say('Who they are to the person', 'Qui est-ce pour la personne', 'صلته بالشخص'),
      options: [
        { code: 'mother', label: say('Mother', 'Mère', 'الأم') },
        { code: 'father', label: say('Father', 'Père', 'الأب') },
        { code: 'sibling', label: say('Brother or sister', 'Frère ou sœur', 'أخ أو أخت') },
        { code: 'child', label: say('Own child', 'Son enfant', 'طفل الشخص') },
        { code: 'partner', label: say('Partner or spouse', 'Partenaire ou conjoint', 'شريك أو زوج') },
        { code: 'grandparent', label: say('Grandparent', 'Grand-parent', 'جد أو جدة') },
        { code: 'otherRelative', label: say('Other relative', 'Autre parent', 'قريب آخر') },
      ],
    },
    { key: 'traceSex', type: 'choice', codeList: 'sex', dataClass, label: say('Sex', 'Sexe', 'الجنس') },
    {
      key: 'traceBorn',
      type: 'date',
      dataClass,
      label: say('Date of birth, about', 'Date de naissance, environ', 'تاريخ الميلاد تقريبا'),
      hint: say('The year alone is enough.', 'L’année seule suffit.', 'تكفي السنة وحدها.'),
    },
    {
      key: 'traceCitizenships',
      type: 'choices',
      codeList: 'country',
      dataClass,
      label: say('Citizenships', 'Nationalités', 'الجنسيات'),
    },
    {
      key: 'traceSeparation',
      type: 'longText',
      dataClass,
      label: say(
        'Where, when and how they were separated',
        'Où, quand et comment ils ont été séparés',
        'أين ومتى وكيف افترقا',
      ),
    },
    {
      key: 'traceWish',
      type: 'choice',
      dataClass,
      required: true,
      label: say(
        'Does the person want this search?',
        'La personne veut-elle cette recherche ?',
        'هل يريد الشخص هذا البحث؟',
      ),
      hint: say(
        'Nobody is looked for before the answer is yes.',
        'Personne n’est recherché avant un oui.',
        'لا يُبحث عن أحد قبل أن يكون الجواب نعم.',
      ),
      options: [
        { code: 'wants', label: say('Yes', 'Oui', 'نعم') },
        { code: 'notNow', label: say('Not now', 'Pas maintenant', 'ليس الآن') },
        { code: 'no', label: say('No', 'Non', 'لا') },
      ],
    },
    {
      key: 'traceState',
      type: 'choice',
      dataClass,
      required: true,
      label: say('How far it is', 'Où en est-on', 'إلى أين وصل'),
      options: [
        { code: 'open', label: say('Open', 'Ouverte', 'مفتوح') },
        { code: 'underWay', label: say('Under way', 'En cours', 'جار') },
        { code: 'verified', label: say('Found and verified', 'Retrouvée et vérifiée', 'عُثر عليه وتُحقق منه') },
        { code: 'reunified', label: say('Together again', 'Réunis', 'اجتمعا من جديد') },
        { code: 'closed', label: say('Closed', 'Close', 'مغلق') },
      ],
    },
    {
      key: 'traceFoundAgrees',
      type: 'choice',
      dataClass,
      shownWhen: isFound,
      requiredWhen: isFound,
      label: say(
        'Who was found agrees to contact',
        'La personne retrouvée accepte le contact',
        'يوافق من عُثر عليه على التواصل',
      ),
      hint: say(
        'Asked before anything is said to the other side.',
        'À demander avant de dire quoi que ce soit à l’autre.',
        'يُسأل قبل أن يُقال شيء للطرف الآخر.',
      ),
      options: [
        { code: 'agrees', label: say('Yes, they agree', 'Oui, elle accepte', 'نعم، يوافق') },
        {
          code: 'responsibleAgrees',
          label: say('Yes, who is responsible for them', 'Oui, la personne qui en a la charge', 'نعم، المسؤول عنه'),
        },
      ],
    },
    { key: 'traceNotes', type: 'longText', dataClass, label: say('Notes', 'Notes', 'ملاحظات') },
  ],
};
