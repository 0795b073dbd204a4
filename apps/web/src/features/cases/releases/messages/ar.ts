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
    revoke: 'إلغاء الإفصاح',
    revokeOf: 'إلغاء الإفصاح إلى {{organisation}}',
    revokeTitle: 'إلغاء هذا الإفصاح؟',
    revokeExplained: 'لن تطّلع {{organisation}} على شيء بموجب هذا الإفصاح ابتداء من طلبها التالي.',
    revoked: 'أُلغي الإفصاح.',
    from: 'من',
    fromHint: 'فارغ: فورا.',
    interpreter: 'المترجم',
    interpreterHint: 'اتركه فارغا إذا شرحته بنفسك.',
    note: 'ملاحظة',
    noteHint: 'لا تقرؤها إلا منظمتك.',
    basisHintChild: 'لا تُطلب موافقة من طفل. والعمر المشكوك فيه أو غير المسجّل يُعامل كعمر طفل.',
    guardian: {
      name: 'اسم الوصي',
      relation: 'صلته بالطفل',
      suspected: 'هل هذا الشخص، أو أحد أهل بيته، مشتبه به في الاستغلال؟',
    },
    decision: { reason: 'لماذا هذا هو الأفضل للطفل', participants: 'من شارك في القرار' },
    problems: {
      guardianMissing: 'اذكر من هو الوصي، وهل هو مشتبه به.',
      guardianSuspected: 'لا يمكن لهذا الشخص أن يوافق نيابة عن الطفل. اتخذوا قرارا وفق مصلحة الطفل الفضلى.',
      decision: 'اذكر لماذا هذا هو الأفضل للطفل، ومن قرر.',
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
