// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  links: {
    title: 'Dossiers liés',
    lead: 'Un lien n’existe que pour ceux qui voient les deux dossiers. Personne d’autre n’apprend le lien ni l’autre dossier.',
    none: 'Aucun lien que vous puissiez voir.',
    add: 'Lier un autre dossier',
    reference: 'Référence de l’autre dossier',
    referenceHint: 'Un dossier que vous voyez vous-même.',
    kind: 'Ce qui les lie',
    reason: 'Pourquoi',
    reasonHint: 'Scellé comme les dossiers ; effacé dès que l’une des deux personnes l’est.',
    missing: 'Ce champ est nécessaire.',
    end: 'Mettre fin au lien',
    endOf: 'Mettre fin au lien avec {{reference}}',
    endExplained: 'Dites pourquoi. Le lien reste dans l’historique des deux dossiers, pour ceux qui voient les deux.',
    saved: 'Le lien a été enregistré.',
    madeBy: '{{organisation}}, {{at}}',
    endedBy: 'Lien supprimé par {{organisation}}, {{at}}.',
  },
} satisfies MessagesLike<typeof en>;
