// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { EntryKind } from './entry-kind.ts';

const dataClass = 'child';

/** A conversation with a child, kept so that the child need not tell it twice. */
export const childInterview: EntryKind = {
  key: 'childInterview',
  label: say('Conversation with the child', 'Entretien avec l’enfant', 'محادثة مع الطفل'),
  hint: say(
    'One conversation, well kept, so that the child need not tell it twice.',
    'Un seul entretien, bien consigné, pour que l’enfant n’ait pas à se répéter.',
    'محادثة واحدة موثقة جيدا حتى لا يضطر الطفل إلى تكرار كلامه.',
  ),
  group: 'children',
  dataClass,
  age: 'child',
  titleFields: ['interviewOn', 'interviewBy'],
  fields: [
    { key: 'interviewOn', type: 'date', dataClass, required: true, label: say('On', 'Le', 'بتاريخ') },
    {
      key: 'interviewBy',
      type: 'text',
      dataClass,
      label: say('Who spoke with the child', 'Qui a parlé avec l’enfant', 'من تحدث مع الطفل'),
    },
    {
      key: 'interviewTrained',
      type: 'yesNo',
      dataClass,
      label: say('Trained to speak with children', 'Formé à l’écoute d’enfants', 'مدرَّب على التحدث مع الأطفال'),
    },
    {
      key: 'interviewPlace',
      type: 'choice',
      dataClass,
      label: say('In what surroundings', 'Dans quel cadre', 'في أي أجواء'),
      options: [
        {
          code: 'childFriendly',
          label: say('A room made for children', 'Une salle adaptée aux enfants', 'غرفة مهيأة للأطفال'),
        },
        { code: 'quiet', label: say('A quiet room', 'Une pièce calme', 'غرفة هادئة') },
        { code: 'other', label: say('Elsewhere', 'Ailleurs', 'مكان آخر') },
      ],
    },
    {
      key: 'interviewSupport',
      type: 'text',
      dataClass,
      label: say('Who was there for the child', 'Qui accompagnait l’enfant', 'من كان حاضرا من أجل الطفل'),
      hint: say(
        'Somebody of trust whom the child chose; nobody who may be the exploiter.',
        'Une personne de confiance choisie par l’enfant ; jamais l’exploiteur présumé.',
        'شخص موثوق اختاره الطفل، وليس من قد يكون المستغل.',
      ),
    },
    {
      key: 'interviewLanguage',
      type: 'text',
      dataClass,
      label: say('Language and interpreter', 'Langue et interprète', 'اللغة والمترجم'),
    },
    {
      key: 'interviewExplained',
      type: 'yesNo',
      dataClass,
      label: say(
        'Explained in words that the child understands, breaks offered',
        'Expliqué avec des mots que l’enfant comprend, pauses proposées',
        'شُرح بكلمات يفهمها الطفل وعُرضت عليه فترات راحة',
      ),
    },
    {
      key: 'interviewWords',
      type: 'longText',
      dataClass,
      label: say('In the child’s own words', 'Avec les mots de l’enfant', 'بكلمات الطفل نفسه'),
    },
    {
      key: 'interviewObserved',
      type: 'longText',
      dataClass,
      label: say('What you noticed', 'Ce que vous avez remarqué', 'ما لاحظته'),
    },
    {
      key: 'interviewNext',
      type: 'longText',
      dataClass,
      label: say('What was agreed with the child', 'Ce qui a été convenu avec l’enfant', 'ما اتُّفق عليه مع الطفل'),
    },
  ],
};

/** What the child thinks and wants, heard whenever something about the child is decided. */
export const childViews: EntryKind = {
  key: 'childViews',
  label: say('The child’s own view', 'L’avis de l’enfant', 'رأي الطفل'),
  group: 'children',
  dataClass,
  age: 'child',
  titleFields: ['viewsOn', 'viewsAbout'],
  fields: [
    { key: 'viewsOn', type: 'date', dataClass, required: true, label: say('On', 'Le', 'بتاريخ') },
    {
      key: 'viewsAbout',
      type: 'text',
      dataClass,
      required: true,
      label: say('About what', 'À quel sujet', 'بشأن ماذا'),
    },
    {
      key: 'viewsWords',
      type: 'longText',
      dataClass,
      required: true,
      label: say('In the child’s own words', 'Avec les mots de l’enfant', 'بكلمات الطفل نفسه'),
    },
    {
      key: 'viewsFollowed',
      type: 'choice',
      dataClass,
      label: say('Was it followed?', 'A-t-il été suivi ?', 'هل أُخذ به؟'),
      options: [
        { code: 'yes', label: say('Yes', 'Oui', 'نعم') },
        { code: 'partly', label: say('In part', 'En partie', 'جزئيا') },
        { code: 'no', label: say('No', 'Non', 'لا') },
      ],
    },
    {
      key: 'viewsWhyNot',
      type: 'longText',
      dataClass,
      label: say(
        'Why not, and how the child was told',
        'Pourquoi, et comment l’enfant en a été informé',
        'لماذا، وكيف أُبلغ الطفل',
      ),
      shownWhen: {
        any: [
          { field: 'viewsFollowed', is: 'no' },
          { field: 'viewsFollowed', is: 'partly' },
        ],
      },
      requiredWhen: {
        any: [
          { field: 'viewsFollowed', is: 'no' },
          { field: 'viewsFollowed', is: 'partly' },
        ],
      },
    },
  ],
};
