// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { EntryKind } from './entry-kind.ts';

const dataClass = 'child';

/** Somebody of the family, or who stands in for it: who is who, who is safe, who is not (UNICEF guidelines). */
export const familyLink: EntryKind = {
  key: 'familyLink',
  label: say('Family member or guardian', 'Membre de la famille ou tuteur', 'فرد من الأسرة أو وصي'),
  hint: say(
    'Who is who, who is safe, who is not.',
    'Qui est qui, qui est sûr, qui ne l’est pas.',
    'من هو من، ومن هو آمن ومن ليس كذلك.',
  ),
  group: 'children',
  dataClass,
  titleFields: ['linkName', 'linkRelation'],
  warnsWhen: {
    any: [
      { field: 'linkSafety', is: 'notSafe' },
      { field: 'linkSuspected', is: 'suspected' },
      { field: 'linkSuspected', is: 'household' },
    ],
  },
  fields: [
    { key: 'linkName', type: 'text', dataClass, label: say('Name', 'Nom', 'الاسم') },
    {
      key: 'linkRelation',
      type: 'choice',
      dataClass,
      required: true,
      label: say('Relation to the person', 'Lien avec la personne', 'صلته بالشخص'),
      options: [
        { code: 'mother', label: say('Mother', 'Mère', 'الأم') },
        { code: 'father', label: say('Father', 'Père', 'الأب') },
        { code: 'sibling', label: say('Brother or sister', 'Frère ou sœur', 'أخ أو أخت') },
        { code: 'child', label: say('Own child', 'Son enfant', 'طفل الشخص') },
        { code: 'partner', label: say('Partner or spouse', 'Partenaire ou conjoint', 'شريك أو زوج') },
        { code: 'grandparent', label: say('Grandparent', 'Grand-parent', 'جد أو جدة') },
        { code: 'otherRelative', label: say('Other relative', 'Autre parent', 'قريب آخر') },
        { code: 'notRelated', label: say('Not related', 'Sans lien de parenté', 'لا قرابة') },
      ],
    },
    {
      key: 'linkIsGuardian',
      type: 'yesNo',
      dataClass,
      label: say('Is a guardian of the child', 'Est tuteur de l’enfant', 'وصي على الطفل'),
      hint: say('By law, or appointed.', 'De droit, ou désigné.', 'بحكم القانون أو بالتعيين.'),
    },
    {
      key: 'linkSafety',
      type: 'choice',
      dataClass,
      required: true,
      label: say('Is contact safe?', 'Le contact est-il sûr ?', 'هل التواصل آمن؟'),
      options: [
        { code: 'safe', label: say('Safe', 'Sûr', 'آمن') },
        { code: 'notSafe', label: say('Not safe', 'Pas sûr', 'غير آمن') },
        { code: 'notKnown', label: say('Not known yet', 'Pas encore connu', 'غير معروف بعد') },
      ],
    },
    {
      key: 'linkSuspected',
      type: 'choice',
      dataClass,
      required: true,
      label: say(
        'Suspected of the exploitation, or of the household of somebody who is?',
        'Soupçonné de l’exploitation, ou du foyer d’une personne soupçonnée ?',
        'هل يُشتبه في أنه المستغل أو من أهل بيت شخص يُشتبه فيه؟',
      ),
      hint: say(
        'Whoever is cannot sign for a child.',
        'Dans ce cas, cette personne ne peut pas signer pour un enfant.',
        'من يُشتبه فيه لا يمكنه التوقيع عن طفل.',
      ),
      options: [
        { code: 'no', label: say('No', 'Non', 'لا') },
        { code: 'suspected', label: say('Suspected', 'Soupçonné', 'مشتبه فيه') },
        { code: 'household', label: say('Of the household', 'Du même foyer', 'من أهل البيت') },
        { code: 'notKnown', label: say('Not known yet', 'Pas encore connu', 'غير معروف بعد') },
      ],
    },
    {
      key: 'linkWish',
      type: 'longText',
      dataClass,
      label: say(
        'What the person wants with regard to them',
        'Ce que la personne souhaite à leur égard',
        'ما يريده الشخص بشأنه',
      ),
    },
    { key: 'linkNotes', type: 'longText', dataClass, label: say('Notes', 'Notes', 'ملاحظات') },
  ],
};

/** A guardian is asked for at once, and the day by which one has to be there is a task. */
export const guardianAppointment: EntryKind = {
  key: 'guardianAppointment',
  label: say('Appointment of a guardian', 'Désignation d’un tuteur', 'تعيين وصي'),
  group: 'children',
  dataClass,
  age: 'child',
  titleFields: ['guardianState', 'guardianDueOn'],
  fields: [
    {
      key: 'guardianState',
      type: 'choice',
      dataClass,
      required: true,
      label: say('How far it is', 'Où en est-on', 'إلى أين وصل'),
      options: [
        { code: 'asked', label: say('Asked for', 'Demandé', 'طُلب') },
        { code: 'appointed', label: say('Appointed', 'Désigné', 'عُيّن') },
        { code: 'ended', label: say('Ended', 'Terminé', 'انتهى') },
      ],
    },
    {
      key: 'guardianDueOn',
      type: 'date',
      dataClass,
      required: true,
      label: say('A guardian has to be there by', 'Un tuteur doit être désigné avant le', 'يجب أن يُعيَّن وصي قبل'),
    },
    {
      key: 'guardianOrganisation',
      type: 'text',
      dataClass,
      label: say('Who appoints', 'Qui désigne', 'الجهة التي تعيّن'),
    },
    {
      key: 'guardianAppointedOn',
      type: 'date',
      dataClass,
      label: say('Appointed on', 'Désigné le', 'تاريخ التعيين'),
      shownWhen: { not: { field: 'guardianState', is: 'asked' } },
    },
    {
      key: 'guardianMet',
      type: 'yesNo',
      dataClass,
      label: say('The child has met the guardian', 'L’enfant a rencontré le tuteur', 'التقى الطفل بالوصي'),
      shownWhen: { field: 'guardianState', is: 'appointed' },
    },
    { key: 'guardianNotes', type: 'longText', dataClass, label: say('Notes', 'Notes', 'ملاحظات') },
  ],
  tasks: [
    {
      field: 'guardianDueOn',
      kind: 'review',
      key: 'guardian',
      remindDaysBefore: 3,
      doneWhen: { not: { field: 'guardianState', is: 'asked' } },
    },
  ],
};
