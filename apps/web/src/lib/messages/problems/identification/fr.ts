// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../messages-like.ts';
import type en from './en.ts';

export default {
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
