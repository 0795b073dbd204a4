// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';
import documents from '../documents/messages/ar.ts';
import entries from '../entries/messages/ar.ts';
import identification from '../identification/messages/ar.ts';
import links from '../links/messages/ar.ts';
import list from '../list/messages/ar.ts';
import releases from '../releases/messages/ar.ts';
import sharing from '../sharing/messages/ar.ts';
import work from '../work/messages/ar.ts';
import oneCase from '../case/messages/ar.ts';

/** Messages of the case pages. */
export default {
  ...list,
  ...links,
  ...releases,
  ...sharing,
  ...work,
  ...oneCase,
  documents,
  entries,
  identification,
  actions: { cancel: 'إلغاء', close: 'إغلاق' },
  fields: {
    yes: 'نعم',
    no: 'لا',
    clear: 'مسح الإجابة',
    clearOf: 'مسح الإجابة: {{field}}',
    choose: 'اختر',
    typeToSearch: 'اكتب للبحث',
    nothingFound: 'لا توجد نتيجة. جرّب حروفا أقل.',
    number: {
      between: 'أدخل عددا من {{min}} إلى {{max}}.',
      atLeast: 'أدخل {{min}} أو أكثر.',
      atMost: 'أدخل {{max}} أو أقل.',
    },
    date: {
      day: 'اليوم',
      month: 'الشهر',
      year: 'السنة',
      hint: 'اترك اليوم أو الشهر فارغا إن لم يكن معروفا.',
      problems: {
        yearMissing: 'أدخل السنة.',
        year: 'أدخل السنة بأربعة أرقام، من 1900 إلى 2100.',
        monthMissing: 'أدخل الشهر أيضا، أو اترك اليوم فارغا.',
        month: 'أدخل شهرا من 1 إلى 12.',
        day: 'لا يوجد هذا اليوم في هذا الشهر.',
      },
    },
  },
  register: {
    title: 'تسجيل ضحية مفترضة',
    lead: 'أدخل ما تعرفه. لا حاجة إلى اسم، ويكفي اسم مستعار. يمكنك التسجيل في أي وقت وإضافة الباقي لاحقا.',
    opening: 'جار فتح التسجيل غير المكتمل…',
    steps: 'خطوات التسجيل',
    stepOf: 'الخطوة {{step}} من {{total}}',
    showSteps: 'عرض كل الخطوات',
    hideSteps: 'إخفاء الخطوات',
    partOf: 'الجزء {{part}} من {{total}}',
    answers_zero: 'لا إجابات',
    answers_one: 'إجابة واحدة',
    answers_two: 'إجابتان',
    answers_few: '{{count}} إجابات',
    answers_many: '{{count}} إجابة',
    answers_other: '{{count}} إجابة',
    next: 'التالي',
    back: 'رجوع',
    reviewAndRegister: 'المراجعة والتسجيل',
  },
  drafts: {
    title: 'تسجيلات غير مكتملة',
    waiting_zero: 'لا توجد تسجيلات غير مكتملة.',
    waiting_one: 'لديك تسجيل واحد غير مكتمل.',
    waiting_two: 'لديك تسجيلان غير مكتملين.',
    waiting_few: 'لديك {{count}} تسجيلات غير مكتملة.',
    waiting_many: 'لديك {{count}} تسجيلا غير مكتمل.',
    waiting_other: 'لديك {{count}} تسجيل غير مكتمل.',
    show: 'عرض',
    hide: 'إخفاء',
    untitled: 'بلا اسم',
    answers_zero: 'لا إجابات',
    answers_one: 'إجابة واحدة',
    answers_two: 'إجابتان',
    answers_few: '{{count}} إجابات',
    answers_many: '{{count}} إجابة',
    answers_other: '{{count}} إجابة',
    discard: 'حذف',
    discardTitle: 'حذف هذا التسجيل؟',
    discardExplained: 'يُتلف كل ما كُتب، ولا يمكن التراجع عن ذلك.',
  },
  saving: {
    saving: 'جار الحفظ…',
    saved: 'حُفظ الساعة {{time}}',
    keptOnDevice: 'لم يُحفظ بعد – محفوظ مؤقتا على هذا الجهاز',
    onlyInWindow: 'لم يُحفظ بعد – موجود في هذه النافذة فقط',
    refused: 'لم يُحفظ',
    tryNow: 'حاول الآن',
    noLineTitle: 'لا يوجد اتصال',
    noLine: 'ما تكتبه الآن موجود في هذه النافذة فقط. أبقها مفتوحة: يبدأ الحفظ من تلقاء نفسه عند عودة الاتصال.',
  },
  leave: {
    title: 'المغادرة دون حفظ؟',
    unsavedEdit: 'غيّرت شيئا هنا ولم يُحفظ. إذا غادرت الآن فستضيع التغييرات.',
    leave: 'المغادرة دون حفظ',
  },
  screening: {
    title: 'نتيجة الفرز الأولي',
    notADetermination: 'فرز أولي وليس قرارا.',
    listUsed: {
      adult: 'تُستخدم قائمة البالغين. إذا كان الشخص قد يكون طفلا فاختر «طفل» أعلاه.',
      child: 'تُستخدم قائمة الأطفال.',
    },
    marked: 'عدد المؤشرات المختارة: {{count}}',
    result: {
      positive: 'تشير المؤشرات إلى الاتجار بالأشخاص',
      negative: 'المؤشرات المختارة حتى الآن لا تكفي',
      none: 'لم يُختر أي مؤشر بعد',
    },
    negativeExplained: 'هذا لا يعني أن الشخص ليس ضحية للاتجار. سجّله إذا كان هناك ما يقلقك.',
    met: '{{requirement}}: متوفر',
    notMet: '{{requirement}}: غير متوفر',
    requirements: {
      act: 'التجنيد أو النقل أو الإيواء',
      recruitment: 'الخداع أو القسر أو استغلال الضعف عند التجنيد',
      exploitation: 'الاستغلال',
      destination: 'القسر أو استغلال الضعف في مكان الوصول',
    },
  },
  review: {
    title: 'مراجعة الإجابات',
    nothingYet: 'لم يُملأ شيء بعد. انتقل إلى أي خطوة وأجب عما تعرفه.',
    treatedAsChild: 'يُعامل هذا الشخص معاملة الطفل.',
    noName: 'لم يُذكر اسم. يُعثر على الحالة برقمها المرجعي.',
    missing: 'مطلوب قبل التسجيل',
    change: 'تغيير',
    changeOf: 'تغيير «{{section}}»',
    emptySection: 'لا توجد إجابات',
    whoMaySee: 'من يمكنه الاطلاع على هذه الحالة',
    ownOrganisation:
      'منظمتك ({{organisation}}) هي صاحبة الحالة. لا يطّلع غيرها على شيء منها ما لم تفصح عنه هنا أو لاحقا. ولا تتوقف مساعدة الشخص على أي إفصاح.',
    addOrganisation: 'الإفصاح لمنظمة',
    addAnother: 'الإفصاح لمنظمة أخرى',
    doNotRelease: 'عدم الإفصاح لهذه المنظمة',
    register: 'تسجيل',
    notYet: 'لم يُسجّل بعد: أكمل ما هو مبيّن أعلاه.',
  },
  suspects: {
    title: 'المشتبه بهم',
    none: 'لم يُسجل أي مشتبه به.',
    one: 'المشتبه به {{number}}',
    add: 'إضافة مشتبه به',
    addTitle: 'إضافة مشتبه به',
    changeTitle: 'تعديل مشتبه به',
    save: 'حفظ المشتبه به',
    added: 'أضيف المشتبه به.',
    changed: 'عُدل المشتبه به.',
    empty: 'أجب عن سؤال واحد على الأقل.',
    remove: 'حذف',
    removeOf: 'حذف {{name}}',
    removeTitle: 'هل تريد حذف هذا المشتبه به؟',
    removeExplained: 'يُحذف ما سُجل عن هذا المشتبه به ولا يُحصى بعد ذلك.',
    removed: 'حُذف المشتبه به.',
  },
} as const satisfies MessagesLike<typeof en>;
