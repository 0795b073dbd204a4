// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  releases: {
    title: 'من يمكنه الاطلاع على هذه الحالة',
    titleOwn: 'ما أُفصح عنه لمنظمتك',
    holder: '{{organisation}} هي صاحبة الحالة وتطّلع عليها كلها.',
    holderYou: 'منظمتك هي صاحبة الحالة وتطّلع عليها كلها.',
    none: 'لم يُفصح عن شيء لأي منظمة أخرى.',
    new: 'إفصاح جديد',
    newTitle: 'الإفصاح عن أجزاء من هذه الحالة',
    organisation: 'لأي منظمة',
    classes: 'ما يمكنها الاطلاع عليه',
    classesHint: 'ما تحتاجه لهذا الغرض فقط.',
    basis: 'على أي أساس',
    basisHint: 'اختر ما حدث فعلا.',
    purpose: 'لأي غرض',
    until: 'حتى',
    explainedIn: 'اللغة التي شُرح بها الإفصاح',
    explainedInHint: 'اختياري',
    make: 'إفصاح',
    made: 'تم الإفصاح.',
    live: 'سارٍ',
    ended: 'منته',
    untilDay: 'حتى',
    revokedOn: 'أُلغي في',
    revoke: 'إلغاء الإفصاح',
    revokeOf: 'إلغاء الإفصاح إلى {{organisation}}',
    revokeTitle: 'إلغاء هذا الإفصاح؟',
    revokeExplained: 'لن تطّلع {{organisation}} على شيء بموجب هذا الإفصاح ابتداء من طلبها التالي.',
    revoked: 'أُلغي الإفصاح.',
    problems: {
      organisation: 'اختر منظمة، أو احذف هذا الإفصاح.',
      dataClasses: 'اختر ما يمكنها الاطلاع عليه.',
      basis: 'اختر أساس الإفصاح.',
      untilMissing: 'أدخل آخر يوم.',
      untilPast: 'يجب ألا يكون آخر يوم في الماضي.',
      untilLate: 'هذه المدة أطول من المسموح. اختر يوما أقرب.',
    },
  },
  purpose: {
    label: 'الغرض',
    ofVisit: 'تفتح هذه الحالة من أجل',
    explained: 'يُسجّل كل اطلاع على حالة مع غرضه. غيّر الغرض إذا كنت هنا لسبب آخر.',
  },
} as const satisfies MessagesLike<typeof en>;
