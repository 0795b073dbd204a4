// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { EstimateWords } from '../estimate-words.ts';
import { someMethods, ofLists, ofMethods, ofPairs, ofPeople, ofVictims, people } from './ar-counts.ts';

/** What is said about an estimate, in Arabic. */
export const arabic: EstimateWords = {
  locale: 'ar-u-nu-latn',
  direction: 'rtl',
  title: 'كم عدد الأشخاص الذين لم يكتشفهم أحد',
  pages: { adviser: 'في صفحة واحدة', statistician: 'للإحصائيين' },
  headings: {
    number: 'العدد',
    range: 'المدى',
    confidence: 'درجة اليقين',
    restsOn: 'ما يستند إليه',
    wouldChange: 'ما قد يغيّره',
    doNot: 'ما لا يجوز استنتاجه',
    paragraph: 'فقرة للتقرير',
  },
  notEstimable: 'غير قابل للتقدير',
  methods: {
    stepwise: 'اختيار الأزواج خطوة خطوة',
    bic: 'أفضل نموذج وفق معيار BIC',
    'bic-average': 'متوسط النماذج',
    dga: 'المخططات القابلة للتفكيك',
    'latent-class': 'الفئات الكامنة',
  },
  refusals: {
    'no-estimate': 'تقاطعات فارغة كثيرة تجعل التقدير غير موجود',
    'not-identifiable': 'لا تكفي التقاطعات للتمييز بين معاملاتها',
    'no-convergence': 'لا يستقر حسابها على عدد',
    'too-many-lists': 'النماذج لأكثر من ست قوائم أكثر من أن تُفحص كلها',
    'no-model': 'ليس لأي من نماذجها تقدير',
    'no-overlap': 'لا يرد أحد في قائمتين معًا',
    'prior-decides': 'ما يحدد جوابها هو التوزيع القبلي لا القوائم',
    'chains-disagree': 'لا تتفق حساباتها التي تبدأ من نقاط مختلفة',
  },
  confidence: {
    fair: 'بأقصى ما يمكن لتقدير من هذا النوع: يمكن الاعتماد على رتبة العدد، لا على أرقامه بالتحديد.',
    rough: 'تقريبية: يدل التقدير على رتبة العدد لا أكثر.',
    weak: 'ضعيفة: يشير التقدير إلى حجم ما بقي مجهولًا، وليس عددًا يُبنى عليه تخطيط.',
    none: 'لا يمكن قول شيء عن العدد.',
  },
  confidenceShort: { fair: 'جيدة إلى حد ما', rough: 'تقريبية', weak: 'ضعيفة', none: 'غير قابل للتقدير' },
  observed: (all, k) => `يرد ${people(all)} في قائمة واحدة على الأقل من أصل ${ofLists(k)}.`,
  total: (all, dark) => `نحو ${ofPeople(all)} في المجموع، منهم نحو ${ofPeople(dark)} خارج كل القوائم.`,
  detectedShare: (percent) => `أي إن جهةً ما اكتشفت نحو ${percent} منهم.`,
  nothing: (all) =>
    `غير قابل للتقدير: في القوائم ${people(all)}، ولا يمكن أن يُعرف منها عدد من هم خارجها. ولا يعني ذلك أنهم قليلون.`,
  limits: (lower, upper) => `من ${lower} إلى ${upper}`,
  range: (lower, upper) => `من ${lower} إلى ${ofPeople(upper)}: أوسع ما تبلغه الطرق، مع أثر الصدفة في كل منها.`,
  rangeOpen: (lower) => `${people(lower)} على الأقل. ولا تضع القوائم حدًا أعلى مفيدًا.`,
  methodRange: (least, leastMethod, largest, largestMethod) =>
    `تتراوح تقديرات الطرق نفسها بين ${least} (${leastMethod}) و${ofPeople(largest)} (${largestMethod}).`,
  methodRefuses: (name, because) => `غير قابل للتقدير بطريقة «${name}»: ${because}.`,
  reasons: {
    agree: (least, largest) => `تتفق الطرق: تقديراتها بين ${least} و${ofPeople(largest)}، ولا تتباعد بأكثر من الربع.`,
    disagree: (least, largest) =>
      `تختلف الطرق: تقديراتها بين ${least} و${ofPeople(largest)}. ولا يمكن أن يُعرف من القوائم أيها أصح.`,
    oneMethod: 'طريقة واحدة فقط تعطي تقديرًا، فلا شيء يمكن أن يُقارن به.',
    fewOnSeveral: (several) => `لا يرد في أكثر من قائمة سوى ${ofPeople(several)}، وعلى ذلك يتوقف كل شيء.`,
    emptyPairs: (empty, pairs) =>
      `من أصل ${ofPairs(pairs)} من القوائم، لا شخص مشترك في ${ofPairs(empty)}. ومثل هذه القوائم لا يخبر الكثير بعضُها عن بعض.`,
    listMatters: (name, all) => `يتوقف الكثير على قائمة واحدة: من دون ${name} يصبح التقدير نحو ${ofPeople(all)}.`,
    noUpperLimit: 'لا تضع طريقة واحدة على الأقل حدًا أعلى مفيدًا.',
    limitIsExtreme: 'أحد حدّي المدى هو الأشد تطرفًا بين كل التكرارات: من شأن تكرارات أكثر أن تحركه.',
    methodsRefuse: (count, of) =>
      `${someMethods(count)} من أصل ${of.text} ${count.count === 2 ? 'لا تعطيان' : 'لا تعطي'} تقديرًا من هذه القوائم.`,
  },
  restsOn: {
    onSeveral: (several, all) =>
      several.count === 0
        ? `عدد المرات التي يرد فيها الشخص نفسه في عدة قوائم: لا أحد من أصل ${all.text} يرد في قائمتين أو أكثر.`
        : `عدد المرات التي يرد فيها الشخص نفسه في عدة قوائم: ${people(several)} من أصل ${all.text} في قائمتين أو أكثر.`,
    lists: (names) => `القوائم: ${names}.`,
    assumptions:
      'أن كل شخص كان يمكن أن يرد في قائمة ما؛ وأن أحدًا لم يأت أو يغادر في هذه الأثناء؛ وأن من ورد في قائمتين عُرف أنه شخص واحد؛ وأن القوائم لا يرتبط بعضها ببعض إلا على نحو تُظهره تقاطعاتها.',
  },
  changes: {
    withoutList: (name, all) => `من دون قائمة ${name}: نحو ${ofPeople(all)} (طريقة خطوة خطوة).`,
    withoutListNothing: (name) => `من دون قائمة ${name}: غير قابل للتقدير.`,
    method: 'طريقة أخرى: انظر المدى أعلاه.',
    hidden: (all) =>
      `لو كان من هم خارج كل القوائم ضعف ما توحي به التقاطعات، على نحو لا يمكن لأي قائمة أن تُظهره: نحو ${ofPeople(all)}.`,
    matching:
      'الشخص الذي يرد في قائمتين ولم يُعرف أنه واحد يرفع التقدير فوق الحقيقة؛ والأشخاص المختلفون الذين عُدّوا واحدًا يخفضونه دونها.',
    empty: 'قوائم تتقاطع أكثر، أو قائمة إضافية تتقاطع مع غيرها.',
  },
  doNot: [
    'ليس هذا عدًّا. لم يُعثر به على أحد، ولا يدل تقديران يتداخل مداهما على تغيّر.',
    'يشمل المدى الصدفة والاختيار بين هذه الطرق، لا ما تفترضه كلها.',
    'في المحاكاة احتوى المدى المسمى 95% على الحقيقة في 84% من الحالات حين كان النموذج صحيحًا، وفي 40% حين ضاعف ارتباط خفي العدد، ولم يحتوِ عليها قط حين كان الأشخاص من نوعين.',
  ],
  paragraph: {
    lead: (all, k, names, several) =>
      several.count === 0
        ? `يرد ${all.text} من ضحايا الاتجار بالأشخاص في قائمة واحدة على الأقل من أصل ${ofLists(k)} (${names})، ولا يرد أحد منهم في أكثر من قائمة.`
        : `يرد ${all.text} من ضحايا الاتجار بالأشخاص في قائمة واحدة على الأقل من أصل ${ofLists(k)} (${names})، منهم ${several.text} في أكثر من قائمة.`,
    estimate: (total, dark, methods) =>
      methods.count === 1
        ? `واستنادًا إلى تقاطعات هذه القوائم، يبلغ عدد الضحايا وفق التقدير بالنظم المتعددة نحو ${ofVictims(total)}، منهم نحو ${ofVictims(dark)} لم يكتشفهم أحد.`
        : `واستنادًا إلى تقاطعات هذه القوائم، يبلغ عدد الضحايا وفق التقدير بالنظم المتعددة، باستخدام ${ofMethods(methods)}، نحو ${ofVictims(total)} (الوسط بين تقديراتها)، منهم نحو ${ofVictims(dark)} لم يكتشفهم أحد.`,
    range: (lower, upper) => `والطرق مجتمعةً تجيز ما بين ${lower} و${ofVictims(upper)}.`,
    rangeOpen: (lower) => `والطرق مجتمعةً تجيز ${ofVictims(lower)} فأكثر، من دون حد أعلى مفيد.`,
    detected: (percent) => `وبذلك يكون قد اكتُشف نحو ${percent} من الضحايا.`,
    caution: {
      fair: 'وتتفق الطرق، ويمكن الاعتماد على رتبة العدد.',
      rough: 'ولا يدل التقدير إلا على رتبة العدد.',
      weak: 'ولا تدعم القوائم التقدير إلا دعمًا ضعيفًا: فهو يُظهر أن ضحايا ما زالوا مجهولين، لا كم عددهم.',
    },
    assumptions:
      'ويفترض التقدير أن القوائم تغطي مجموعة سكانية واحدة لا تتغير، وأن من ورد في قائمتين عُرف أنه شخص واحد، وأن القوائم لا يرتبط بعضها ببعض على نحو لا تُظهره تقاطعاتها.',
    nothing:
      'وعدد الضحايا الذين لم يكتشفهم أحد غير قابل للتقدير من هذه القوائم: فتقاطعاتها أقل من أن تكفي. ولا يعني ذلك أنهم قليلون.',
  },
  figures: {
    overlaps: {
      title: 'من يرد في أي قوائم معًا',
      description: (shown) =>
        `أكثر تركيبات القوائم تكرارًا، وعددها ${shown.text}: لكل منها عمود تدل نقاطه على القوائم وشريطه على الأشخاص الواردين في هذه القوائم تحديدًا. وتُظهر الأشرطة الجانبية كل أشخاص القائمة.`,
      people: 'أشخاص',
    },
    methods: {
      title: 'التقديرات ومداها بحسب الطريقة',
      description: 'نقطة لتقدير كل طريقة وخط لمداها؛ ويدل الخط المتقطع على الأشخاص الواردين في القوائم.',
      observed: 'في القوائم',
    },
    weights: {
      title: 'النماذج التي يقوم عليها المتوسط',
      description: 'النماذج الأكبر وزنًا، كل منها مع وزنه وتقديره.',
    },
    omissions: {
      title: 'لو استُبعدت إحدى القوائم',
      description: 'التقدير خطوة خطوة من دون كل قائمة على حدة؛ ويدل الخط المتقطع على التقدير بكل القوائم.',
      all: 'كل القوائم',
    },
    without: (name) => `من دون ${name}`,
    goesOn: 'يستمر',
  },
  tables: {
    methods: 'كل الطرق',
    lists: 'القوائم',
    pairs: 'أزواج القوائم',
    steps: 'خطوات الاختيار',
    coefficients: (name) => `المعاملات: ${name}`,
    fit: (name) => `المشاهَد والمتوقع: ${name}`,
    figures: (name) => `القيم: ${name}`,
    models: (name) => `النماذج الأكبر وزنًا: ${name}`,
    thresholds: 'عتبات أخرى (خطوة خطوة)',
    priors: 'توزيعات قبلية أخرى (المخططات القابلة للتفكيك)',
    omissions: 'استبعاد قائمة (خطوة خطوة)',
    consistency: 'تقدير كل قائمة من غيرها (خطوة خطوة)',
    hidden: 'لو لم يكن أعلى تفاعل صفرًا',
    strata: 'بحسب المجموعة',
    notes: {
      methods: 'المدى 95%. والطريقة غير القابلة للتقدير تذكر السبب.',
      existence:
        'يُتحقق من وجود التقدير ببرنامج خطي قبل كل ملاءمة: 0 موجود، 1 لا تقدير للإمكان الأعظم، 2 لا يمكن تمييز المعاملات، 3 كلاهما.',
      consistency: 'أشخاص كل قائمة كما تقدرهم القوائم الأخرى؛ والعدد الصحيح معروف.',
      hidden:
        'تفترض كل الطرق أن تفاعل القوائم كلها صفر، ولا يمكن اختبار ذلك. والمعامل يُضرب في عدد من هم خارج كل القوائم.',
      priors: 'وسيط التوزيع البعدي بحسب الوزن القبلي δ للخلية.',
      empty: 'الحد الذي تقاطعه فارغ تقديره −∞، ويُحسب في AIC وBIC.',
      coverage:
        'تغطية مدى BCa الاسمي 95% في المحاكاة: 84% مع النموذج الصحيح، و40% حين يضاعف تفاعل لا تُظهره البيانات العدد المجهول، و0% مع فئتين كامنتين.',
      strata:
        'المكتشَفون وغير المكتشَفين كلٌّ على حدة؛ والمجاميع تُجمع مع تغايرها. والمجموعة التي تقاطعاتها ضئيلة جدًا غير قابلة للتقدير.',
    },
    columns: {
      method: 'الطريقة',
      estimate: 'التقدير',
      lower: 'من',
      upper: 'إلى',
      undetected: 'غير المكتشَفين',
      interval: 'مصدر المدى',
      list: 'القائمة',
      people: 'الأشخاص',
      alone: 'فيها وحدها',
      pair: 'الزوج',
      step: 'الخطوة',
      overlap: 'التقاطع',
      expected: 'المتوقع',
      observed: 'المشاهَد',
      logP: 'ln p',
      term: 'الحد',
      coefficient: 'المعامل',
      error: 'الخطأ المعياري',
      weight: 'الوزن',
      bic: 'BIC',
      model: 'النموذج',
      threshold: 'العتبة',
      delta: 'δ',
      without: 'من دون',
      truth: 'العدد الصحيح',
      seenElsewhere: 'ورد في غيرها',
      factor: 'المعامل المضروب',
      group: 'المجموعة',
      figure: 'المقدار',
      value: 'القيمة',
    },
    constant: 'الثابت',
    intervals: {
      bootstrap: 'إعادة المعاينة BCa',
      model: 'النموذج المختار وحده',
      posterior: 'التوزيع البعدي',
      mixture: 'مزيج النماذج',
    },
    diagnostics: {
      threshold: 'العتبة',
      existence: 'وجود التقدير',
      aic: 'AIC',
      bic: 'BIC',
      deviance: 'الانحراف',
      degreesOfFreedom: 'درجات الحرية',
      logLikelihood: 'لوغاريتم الإمكان',
      parameters: 'عدد المعاملات',
      replicates: 'التكرارات',
      biasCorrection: 'تصحيح التحيز z0',
      acceleration: 'التسارع a',
      notEstimableReplicates: 'تكرارات غير قابلة للتقدير',
      explodingShare: 'نسبة التكرارات فوق عشرة أضعاف التقدير',
      limitIsMostExtremeReplicate: 'أحد الحدين هو التكرار الأشد تطرفًا',
      replicateQuartiles: 'أصغر تكرار والربيعات وأكبر تكرار',
      modelInterval: 'مدى النموذج المختار وحده',
      weight: 'وزن أفضل نموذج',
      models: 'النماذج',
      inadmissibleModels: 'نماذج بلا تقدير',
      rangeOfModelsNearTheBest: 'تقديرات النماذج ضمن ΔBIC 9.2',
      median: 'الوسيط',
      mean: 'المتوسط',
      betweenModelDeviation: 'الانحراف المعياري بين النماذج',
      effectiveModels: 'العدد الفعلي للنماذج',
      shareOnTheLastNumber: 'الاحتمال البعدي لآخر عدد منظور',
      scaleReduction: 'انخفاض المقياس R̂',
      effectiveDraws: 'السحوبات الفعلية',
      chainMedians: 'وسيطات السلاسل',
    },
    yes: 'نعم',
    no: 'لا',
  },
};
