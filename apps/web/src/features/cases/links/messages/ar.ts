// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  links: {
    title: 'حالات مترابطة',
    lead: 'لا يظهر الرابط إلا لمن يرى الحالتين معا. ولا يعلم غيره بالرابط ولا بالحالة الأخرى.',
    none: 'لا رابط يمكنك رؤيته.',
    add: 'الربط بحالة أخرى',
    reference: 'مرجع الحالة الأخرى',
    referenceHint: 'حالة تراها أنت نفسك.',
    kind: 'ما الذي يربطهما',
    reason: 'السبب',
    reasonHint: 'مختوم كالحالتين، ويزول متى مُحي أحد الشخصين.',
    missing: 'هذا مطلوب.',
    end: 'إنهاء الرابط',
    endOf: 'إنهاء الرابط بالحالة {{reference}}',
    endExplained: 'اذكر السبب. يبقى الرابط في سجل الحالتين لمن يراهما معا.',
    saved: 'حُفظ الرابط.',
    madeBy: '{{organisation}}، {{at}}',
    endedBy: 'أنهته {{organisation}} في {{at}}.',
  },
} satisfies MessagesLike<typeof en>;
