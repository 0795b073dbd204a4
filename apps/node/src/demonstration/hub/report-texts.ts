// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';

/** The sections that are written of the demonstration hub's report. */
export const hubReportTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    summary:
      'The coordination group agreed on forty measures under four pillars and paid its first small grants. The measures with no milestones, and those of which nobody gave news, are the work of the coming year.\n\nThe group, its members and its figures are invented, so that this report can be read, changed and released for practice.',
    introduction:
      'The present report is submitted by the secretariat of the coordination group. It tells what the members of the group did together, and draws on what they recorded: nobody states progress, it follows from milestones, indicators and the entries of the ledger.',
    prevention:
      'Members carried out campaigns for the World Day against Trafficking in Persons, 30 July. [figure:f5] shows whom they reached and what is known of what changed.\n\n[figure:f5]',
    protection:
      'The trust fund gives small grants of up to 20,000 United States dollars, for eight months at most, to organisations that assist victims directly. Its statement is in [figure:f4].\n\n[figure:f4]',
    prosecution:
      'Police officers, prosecutors and judges were trained by members of the group ([figure:f6]).\n\n[figure:f6]',
    partnerships:
      'The plan of action of the group has forty measures. [figure:f1] shows which commitments they answer and how far they have come.\n\n[figure:f1]\n\nHow many states are bound by each treaty is in [figure:f2].\n\n[figure:f2]\n\nRequests for technical assistance were matched with offers ([figure:f3]).\n\n[figure:f3]',
    information:
      'The group received recommendations and follows each to its end ([figure:f7]).\n\n[figure:f7]\n\nThe library of practices grew ([figure:f8]).\n\n[figure:f8]',
    conclusions:
      '**Members of the group should, within a year:**\n- give every measure milestones by which others can see how far it is;\n- answer the recommendations that are still open;\n- pay what they pledged to the trust fund.',
  },
  fr: {
    summary:
      'Le groupe de coordination s’est accordé sur quarante mesures au titre de quatre piliers et a versé ses premières petites subventions.\n\nLe groupe, ses membres et ses chiffres sont inventés.',
    introduction:
      'Le présent rapport est soumis par le secrétariat du groupe de coordination. Personne n’y déclare d’avancement : celui-ci découle des étapes, des indicateurs et des écritures du grand livre.',
    protection:
      'Le fonds d’affectation spéciale accorde de petites subventions, de 20 000 dollars des États-Unis au plus et pour huit mois au plus, aux organisations qui aident directement les victimes. Son état figure dans la [figure:f4].\n\n[figure:f4]',
    partnerships:
      'La [figure:f1] montre les engagements auxquels répondent les mesures, et leur avancement.\n\n[figure:f1]\n\nLe nombre d’États liés par chaque traité figure dans la [figure:f2].\n\n[figure:f2]\n\nDes demandes d’assistance technique ont trouvé une offre ([figure:f3]).\n\n[figure:f3]',
    information:
      'Le groupe suit chaque recommandation jusqu’à son terme ([figure:f7]).\n\n[figure:f7]\n\nLa bibliothèque des pratiques s’est étoffée ([figure:f8]).\n\n[figure:f8]',
    conclusions:
      '**Les membres du groupe devraient, dans un délai d’un an :**\n- doter chaque mesure d’étapes ;\n- répondre aux recommandations encore ouvertes ;\n- verser ce qu’ils ont promis au fonds.',
  },
  ar: {
    summary:
      'اتفق فريق التنسيق على أربعين تدبيرا في إطار أربع ركائز، ودفع أولى منحه الصغيرة.\n\nالفريق وأعضاؤه وأرقامه من نسج الخيال.',
    introduction:
      'تقدّم أمانة فريق التنسيق هذا التقرير. ولا يصرّح فيه أحد بما تحقق، بل يُستخلص من المراحل والمؤشرات وقيود دفتر الأستاذ.',
    protection:
      'يقدم الصندوق منحا صغيرة لا تتجاوز 20000 دولار من دولارات الولايات المتحدة وثمانية أشهر إلى منظمات تساعد الضحايا مباشرة. ويرد كشفه في [figure:f4].\n\n[figure:f4]',
    partnerships:
      'يبيّن [figure:f1] الالتزامات التي تستجيب لها التدابير وما تحقق منها.\n\n[figure:f1]\n\nويرد عدد الدول الملتزمة بكل معاهدة في [figure:f2].\n\n[figure:f2]\n\nوقوبلت طلبات المساعدة التقنية بعروض ([figure:f3]).\n\n[figure:f3]',
    information:
      'يتابع الفريق كل توصية إلى نهايتها ([figure:f7]).\n\n[figure:f7]\n\nونمت مكتبة الممارسات ([figure:f8]).\n\n[figure:f8]',
    conclusions:
      '**ينبغي لأعضاء الفريق، خلال عام:**\n- تحديد مراحل لكل تدبير؛\n- الرد على التوصيات التي لا تزال مفتوحة؛\n- دفع ما تعهدوا به للصندوق.',
  },
};
