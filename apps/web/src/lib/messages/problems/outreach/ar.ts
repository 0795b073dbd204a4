// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about campaigns, events and practices. */
export default {
  campaign: {
    'world-day-there': { what: 'توجد حملة لليوم العالمي لهذه السنة بالفعل.', todo: 'افتحها من قائمة الحملات.' },
    dropped: { what: 'تم التخلي عن هذه الحملة.', todo: 'أعدّ مسودة حملة جديدة.' },
    'not-announced': { what: 'هذه الحملة لا تزال مسودة.', todo: 'أعلِن عنها قبل أن تجعلها متاحة للجمهور.' },
  },
  material: {
    'file-there': { what: 'لهذه المادة ملف بالفعل.', todo: 'أضف الملف الجديد كمادة مستقلة واشطب المادة القديمة.' },
  },
  event: {
    'not-begun': { what: 'لم تبدأ الفعالية بعد.', todo: 'اذكر عدد الحاضرين بعد انعقادها.' },
    cancelled: { what: 'أُلغيت الفعالية.', todo: 'لا حاجة إلى رد.' },
  },
  practice: {
    step: { what: 'لا يمكن القيام بذلك في الحالة الراهنة للممارسة.', todo: 'أعد تحميل الصفحة لترى حالتها الآن.' },
    'second-person': { what: 'تراجع الممارسةَ منظمةٌ غير التي كتبتها.', todo: 'اطلب من منظمة أخرى أن تراجعها.' },
    own: { what: 'منظمتك هي التي كتبت هذه الممارسة.', todo: 'لا تعتمدها إلا منظمات أخرى.' },
    evidence: { what: 'لم يُذكر ما يدل على أن الممارسة ناجحة.', todo: 'اذكر ما يدل على ذلك، أو بيّن أنها لم تُختبر.' },
  },
} as const;
