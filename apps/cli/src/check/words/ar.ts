// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CellView, Finding } from '@palermo/evidence';
import { listIn, numberIn, tellingLabels, textIn, type CheckWords } from '../check-words.ts';
import { tellStep, type StepWords } from '../tell-step.ts';

const number = (value: number): string => value.toLocaleString('ar-u-nu-latn');

/** One noun in the forms that Arabic numbers ask for. */
type Noun = readonly [one: string, two: string, few: string, many: string, other: string];
const plural = new Intl.PluralRules('ar');
function counted(count: number, [one, two, few, many, other]: Noun): string {
  switch (plural.select(count)) {
    case 'zero':
      return `لا ${many}`;
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${number(count)} ${few}`;
    case 'many':
      return `${number(count)} ${many}`;
    case 'other':
      return `${number(count)} ${other}`;
  }
}
const row: Noun = ['صف واحد', 'صفان', 'صفوف', 'صفًا', 'صف'];
const cell: Noun = ['خلية واحدة', 'خليتان', 'خلايا', 'خلية', 'خلية'];
const combination: Noun = ['تركيبة واحدة', 'تركيبتان', 'تركيبات', 'تركيبة', 'تركيبة'];
const group: Noun = ['مجموعة واحدة', 'مجموعتان', 'مجموعات', 'مجموعة', 'مجموعة'];
const value: Noun = ['عدد واحد', 'عددان', 'أعداد', 'عددًا', 'عدد'];
const finding: Noun = ['ملاحظة واحدة', 'ملاحظتان', 'ملاحظات', 'ملاحظة', 'ملاحظة'];
const label: Noun = ['تسمية واحدة', 'تسميتان', 'تسميات', 'تسمية', 'تسمية'];
const sum: Noun = ['مجموع واحد', 'مجموعان', 'مجاميع', 'مجموعًا', 'مجموع'];

const rows = (of: Finding): string => counted(numberIn(of, 'rows'), row);
const lines = (of: Finding): string => {
  const some = listIn(of, 'lines', 5);
  return some.length === 0 ? '' : ` (السطر ${some.join('، ')}${numberIn(of, 'rows') > some.length ? '، …' : ''})`;
};
const examples = (of: Finding): string => {
  const some = listIn(of, 'examples', 3);
  return some.length === 0 ? '' : ` مثلًا: ${some.map(isolate).join('؛ ')}.`;
};
const range = (low: number, high: number): string =>
  low === high ? String(low) : high === Infinity ? `${low} أو أكثر` : `من ${low} إلى ${high}`;
/** Left-to-right signs within Arabic: without it "<5" is shown as ">5". */
const isolate = (text: string): string => `\u2066${text}\u2069`;
/** Arabic words within such signs. */
const own = (text: string): string => `\u2067${text}\u2069`;
const written = (of: CellView | undefined): string => (of?.written ? `«${isolate(of.written)}»` : 'عدد غير مطبوع');
const vintage = (name: string): string => (name === '' ? 'هذا الملف' : name);
const column = (of: Finding): string => textIn(of, 'column');

const stepWords: StepWords = {
  isolate,
  line: (line) => own(`السطر ${line}`),
  notPrinted: own('غير مطبوع'),
  range: (low, high) => own(range(low, high)),
  sumIn: (dimension, context) => `${dimension} في ${context}`,
  wholeTable: 'الجدول كله',
  soIs: (name, result) => `، إذن ${name} هو ${isolate(result)}`,
  absent: (labels, isCut) => `غير مذكور هناك، وعُدّ خاليًا من الأشخاص: ${labels}${isCut ? '، …' : ''}.`,
  evidence: (held, checked) =>
    `تصحّ مجاميع كهذه في ${number(held)} من ${number(checked)} من المواضع التي يتيح الملف التحقق فيها.`,
};

export const arabic: CheckWords = {
  language: 'ar',
  direction: 'rtl',
  number,
  place: ({ line, column: name, labels }) =>
    [line === null ? 'مجموع غير مطبوع' : `السطر ${line}`, name, tellingLabels(labels)].filter(Boolean).join('، '),
  step: (step) => tellStep(step, stepWords),
  kind: {
    recovered: 'أعداد محجوبة يمكن حسابها',
    'other-vintage': 'محجوبة هنا ومطبوعة في إصدار آخر',
    'below-k': 'تركيبات لا يشترك فيها إلا قليلون',
    unique: 'تركيبات ينفرد بها شخص واحد',
    'same-value': 'قيمة تشترك فيها مجموعة كاملة',
    identifier: 'أعمدة تدل على شخص بعينه',
    narrowed: 'أعداد محجوبة يمكن حصرها',
    'small-count': 'أعداد صغيرة مطبوعة',
    'no-privacy-stated': 'حماية غير معلنة',
    contradiction: 'مجاميع متناقضة',
    'unexplained-rest': 'مجاميع أكبر من أجزائها',
    'duplicate-key': 'عدة صفوف لعدد واحد',
    'negative-count': 'أعداد سالبة',
    'fractional-count': 'أعداد غير صحيحة',
    'code-as-count': 'رموز قُرئت أعدادًا',
    'not-a-number': 'خانات أعداد لا تحوي أعدادًا',
    mojibake: 'أحرف تالفة',
    'mixed-missing': 'عدة علامات للخلوّ',
    thousands: 'آلاف مفصولة',
    spelling: 'تسمية واحدة بكتابات مختلفة',
    'broken-row': 'صفوف لا توافق الأعمدة',
    'duplicate-column': 'أعمدة متطابقة الاسم',
    'huge-cell': 'خلايا طويلة جدًا',
  },
  explain: {
    recovered: (of) =>
      `${written(of.cell)} محجوب، ومع ذلك لا بد أن يكون ${of.low}.${numberIn(of, 'contested') === 1 ? ' وتناقضه مجاميع أخرى في الملف، فأحدها خطأ.' : ''}`,
    narrowed: (of) => `${written(of.cell)} محجوب، ومع ذلك لا بد أن يكون ${range(of.low ?? 0, of.high ?? Infinity)}.`,
    'other-vintage': (of) =>
      `${written(of.cell)} محجوب في ${vintage(textIn(of, 'withheldIn'))}، ويطبع ${vintage(textIn(of, 'printedIn'))} العدد ${textIn(of, 'written')} في السطر ${numberIn(of, 'line')}${numberIn(of, 'fits') === 1 ? '' : '، وهو لا يوافق العلامة: فقد عُدّل العدد'}.`,
    'below-k': (of) =>
      `في ${textIn(of, 'columns')}: ${counted(numberIn(of, 'combinations'), combination)} يشترك فيها أقل من ${numberIn(of, 'k')} من الصفوف، وأصغرها ${numberIn(of, 'smallest')}.${examples(of)}`,
    unique: (of) =>
      `في ${textIn(of, 'columns')}: ${counted(numberIn(of, 'unique'), combination)} في صف واحد فقط، و${number(numberIn(of, 'combinations'))} في أقل من ${numberIn(of, 'k')}.${examples(of)}`,
    'same-value': (of) =>
      `من عرف ${textIn(of, 'columns')} عن شخص عرف ${column(of)} في ${counted(numberIn(of, 'classes'), group)} من أصل ${number(numberIn(of, 'classesOfAll'))} (${counted(numberIn(of, 'people'), row)}): فالمجموعة كلها على القيمة نفسها.${examples(of)}`,
    identifier: (of) =>
      `في العمود ${column(of)} ${number(numberIn(of, 'distinct'))} من القيم المختلفة في ${rows(of)}: قد يدل على شخص بعينه. احذفه.`,
    'small-count': (of) =>
      `${counted(numberIn(of, 'cells'), cell)} بعدد من 1 إلى ${numberIn(of, 'k') - 1}، منها ${number(numberIn(of, 'ones'))} بالعدد 1.${examples(of)}`,
    'no-privacy-stated': (of) =>
      `لا تذكر حزمة البيانات: ${textIn(of, 'missing')}. ومن دون ذلك لا يستطيع أحد أن يحكم على الحماية.`,
    contradiction: (of) =>
      numberIn(of, 'sums') === 1
        ? 'لا يمكن أن تصحّ الأجزاء ومجموعها معًا.'
        : `${counted(numberIn(of, 'sums'), sum)} لا تصحّ معًا${of.low === undefined ? '' : `: يلزم أن يكون العدد ${of.low} على الأقل و${of.high} على الأكثر`}.`,
    'unexplained-rest': (of) =>
      `المجموع أكبر من أجزائه بمقدار ${(of.low ?? 0) - (of.high ?? 0)} على الأقل. فإما أنه يعدّ أشخاصًا لا يعدّهم أي جزء (${textIn(of, 'absent') || 'لم يُسمَّ شيء'})، وإما أنه خطأ.`,
    'duplicate-key': (of) =>
      `${counted(numberIn(of, 'keys'), value)} في أكثر من صف؛ وتختلف الصفوف في ${number(numberIn(of, 'differing'))} منها فلا يُعرف أيها الصحيح. الأسطر ${listIn(of, 'examples').join('؛ ')}.`,
    'negative-count': (of) => `${rows(of)}${lines(of)} في ${column(of)} بعدد أصغر من 0.${examples(of)}`,
    'fractional-count': (of) => `${rows(of)}${lines(of)} في ${column(of)} بعدد كسري، والأشخاص لا يتجزؤون.${examples(of)}`,
    'code-as-count': (of) => `${rows(of)}${lines(of)} في ${column(of)} بأرقام رمزٍ كأنها عدد أشخاص.${examples(of)}`,
    'not-a-number': (of) => `${rows(of)}${lines(of)} في ${column(of)} بنص مكان العدد.${examples(of)}`,
    mojibake: (of) =>
      `${rows(of)}${lines(of)} في ${column(of)} بأحرف أتلفها ترميز خاطئ. صدّر الجدول من جديد بترميز UTF-8.${examples(of)}`,
    'mixed-missing': (of) =>
      `يشير ${column(of)} إلى الخلوّ بعدة علامات: ${listIn(of, 'examples', 10).join('، ')}. استعمل واحدة منها.`,
    thousands: (of) =>
      `${rows(of)}${lines(of)} في ${column(of)} بفاصل بين الآلاف، فقد يقرأ برنامجٌ 1,192 على أنه 1.${examples(of)}`,
    spelling: (of) =>
      `${counted(numberIn(of, 'labels'), label)} في ${column(of)} بكتابات مختلفة، فتتفرق أعدادها.${examples(of)}`,
    'broken-row': (of) => `${rows(of)} بعدد خانات لا يوافق الأعمدة${lines(of)}. ابحث عن فاصل أو علامة اقتباس داخل خلية.`,
    'duplicate-column': (of) =>
      `في الملف أكثر من عمود باسم ${textIn(of, 'columns')}؛ وقد أُعطيت الأعمدة التالية أسماء أخرى. غيّر الأسماء في الملف.`,
    'huge-cell': (of) => `${rows(of)}${lines(of)} في ${column(of)} بأكثر من 2000 حرف: قد يسمّي النص الحر أشخاصًا.`,
  },
  report: {
    title: (file) => `فحص ${file}`,
    discloses: (count) => `هذا المنشور يكشف شيئًا: ${counted(count, finding)} مما كان ينبغي حجبه أو عن شخص.`,
    disclosesNothing: 'لم يُعثر على ما يكشف عددًا محجوبًا أو شخصًا.',
    severity: { high: 'عالية', medium: 'متوسطة', low: 'منخفضة' },
    layout: { long: 'جدول بعدد واحد في كل صف', wide: 'جدول بعدة أعداد في كل صف', microdata: 'صف لكل شخص' },
    looked: 'ما جرى فحصه',
    findings: 'الملاحظات',
    noFinding: 'لا ملاحظات.',
    lookedAt: (facts) => [
      `${counted(facts.rows, row)}؛ ${arabic.report.layout[facts.layout]}؛ يُعدّ صغيرًا ما قلّ عن ${facts.k}.`,
      ...(facts.layout === 'microdata'
        ? [
            facts.classColumns?.length === 0
              ? 'الصفوف كلها متماثلة، فلا عمود يميّز بين الأشخاص. تحقق من تصدير الأعمدة الصحيحة.'
              : `أصغر مجموعة متماثلة: ${counted(facts.smallest ?? 0, row)}، من ${counted(facts.classes ?? 0, group)} في ${facts.classColumns?.join('، ')}.`,
            `فُحصت ${number(facts.sets ?? 0)} من مجموعات الأعمدة بحثًا عن تركيبات نادرة${facts.setsLeftOut ? `؛ وتُركت ${number(facts.setsLeftOut)} لطول الوقت: سمِّ أعمدة أقل بالخيار --quasi-identifiers` : ''}.`,
          ]
        : [
            `الأعداد في ${facts.values.join('، ')}، بحسب ${facts.dimensions.map(({ name, total }) => (total === null ? name : `${name} (المجموع: ${total})`)).join('، ')}.`,
            `الأعداد المطبوعة: ${number(facts.printed ?? 0)}؛ المحجوبة: ${number(facts.withheld ?? 0)}، منها ${number(facts.withheldInSums ?? 0)} داخل مجاميع. يصحّ ${number(facts.trusted ?? 0)} من ${number(facts.rules ?? 0)} من أنواع المجاميع بما يكفي للاعتماد عليه.`,
            ...(facts.notExact
              ? [`أعداد محجوبة متشابكة في مجاميع كثيرة: ${number(facts.notExact)}؛ قد تكون حدودها أضيق مما وُجد.`]
              : []),
            ...(facts.roundedTo
              ? [`الأعداد مقرّبة إلى مضاعفات ${facts.roundedTo}؛ وعُدّ كل منها ممثلًا لكل ما يُقرَّب إليه.`]
              : []),
          ]),
    ],
    kindHead: 'الملاحظة',
    countHead: 'العدد',
    severityHead: 'الخطورة',
    howHead: 'كيف يُستنتج ذلك',
    more: (count) => `وغيرها: ${number(count)}`,
    made: (version, hash) => `أُعدّ بواسطة Palermo ${version} من الملف ذي البصمة SHA-256 ${hash}.`,
  },
};
