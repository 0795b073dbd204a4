// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '@palermo/terms';

/** The sections that are written of the demonstration country's report: more in English than in the translations. */
export const reportTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    summary:
      'Meridia detected more victims than in any year before, most of them in forced labour. Detection grew faster than the places in shelters. The report asks for three things: a guardian for every child within two days, a second shelter in the north, and inspections where recruiters charge fees.\n\nMeridia is an invented country: its people, its places and its figures are made up, so that this report can be read, changed and released for practice.',
    introduction:
      'The present report is submitted pursuant to section 4 of the Act against Trafficking in Persons.[note: Act No. 12 of the invented Republic of Meridia.] It covers the calendar year and was prepared by the National Rapporteur.\n\nThe rapporteur consulted the competent authority, the police, the labour inspectorate, the child protection service, three associations that shelter victims, and a group of people who were themselves exploited. They read the draft and changed it.\n\nWords have the meaning that the Protocol gives them.[source: United Nations, *Treaty Series*, vol. 2237, No. 39574.]',
    prevention:
      'Three campaigns were run:\n1. on recruitment fees, with the ministry of labour;\n2. on domestic work, with the Meridia Helpline;\n3. in secondary schools, on offers that begin on a telephone.\n\nWhom they reached, and what is known of what they changed, is in [figure:f10].\n\n[figure:f10]\n\n## Inspections\n\nThe Labour Inspectorate visited farms, building sites and fishing ports without notice. Inspectors spoke with workers away from their employers and with an interpreter.',
    protection:
      'Who is identified, and how fast, is shown by [figure:f5] and [figure:f6].\n\n[figure:f5]\n\nBoys and men are still identified less often than they are exploited, service providers say. Two shelters now take men.\n\n[figure:f6]\n\nEvery victim was offered a recovery period. No service depended on cooperation with an investigation.',
    prosecution:
      'The prosecution opened a unit for trafficking cases. Courts heard children in rooms of the child protection service, without the accused.\n\nVictims were not punished for what they were forced to do: the prosecution withdrew charges wherever an offence was a consequence of trafficking.[note: Guideline of the Public Prosecution of Meridia, paragraph 9.]\n\nThose who meet victims first were trained ([figure:f11]).\n\n[figure:f11]',
    partnerships:
      'The national mechanism met six times. A referral now reaches a service provider on the same day.\n\nMeridia exchanged requests with neighbouring countries on the tracing of families of unaccompanied children.\n\nThe national plan of action answers what Meridia has undertaken; how far it has come is not stated by anybody, but follows from milestones and indicators ([figure:f7]).\n\n[figure:f7]\n\nBy which treaties Meridia is bound is in [figure:f8].\n\n[figure:f8]',
    information:
      'Treaty bodies, special rapporteurs and associations made recommendations to Meridia. [figure:f9] says where each of them stands.\n\n[figure:f9]',
    figures:
      'Registrations grew every year ([figure:f1]). A change in detection is not always a change in trafficking: the helpline opened, and inspections doubled.\n\n[figure:f1]\n\nForced labour is the most frequent form ([figure:f2]).\n\n[figure:f2]\n\nThe share of children is followed in [figure:f3].\n\n[figure:f3]\n\nCitizenship says where routes begin, not where the demand is.\n\n[figure:f4]',
    conclusions:
      '**The Government should, within a year:**\n- give every child a guardian within two days of registration;\n- open a second shelter in the northern district;\n- inspect every sector in which recruiters charge fees.\n\n**The mechanism should:**\n- publish waiting times for each service every quarter;\n- ask those who were assisted what helped, and report what they said.',
  },
  fr: {
    summary:
      'La Méridie a détecté davantage de victimes qu’au cours de toute année antérieure, la plupart soumises au travail forcé. Le présent rapport demande trois choses : un tuteur pour chaque enfant sous deux jours, un second refuge dans le nord, et des inspections là où les recruteurs prélèvent des frais.\n\nLa Méridie est un pays inventé : ses habitants, ses lieux et ses chiffres sont fictifs.',
    introduction:
      'Le présent rapport est soumis en application de l’article 4 de la loi contre la traite des personnes.[note: Loi n° 12 de la République inventée de Méridie.] Il porte sur l’année civile et a été établi par le Rapporteur national.\n\nLes termes ont le sens que leur donne le Protocole.[source: Nations Unies, *Recueil des Traités*, vol. 2237, n° 39574.]',
    protection:
      'La [figure:f5] montre qui est identifié, et la [figure:f6] en combien de temps.\n\n[figure:f5]\n\nLes garçons et les hommes restent moins souvent identifiés qu’ils ne sont exploités.\n\n[figure:f6]\n\nUn délai de rétablissement a été proposé à chaque victime. Aucun service n’a dépendu de la coopération à une enquête.',
    partnerships:
      'Le plan d’action national répond aux engagements de la Méridie. Son avancement n’est déclaré par personne : il découle des étapes et des indicateurs ([figure:f7]).\n\n[figure:f7]\n\nLa [figure:f8] indique les traités qui lient la Méridie.\n\n[figure:f8]',
    information:
      'Des organes conventionnels, des rapporteurs spéciaux et des associations ont adressé des recommandations à la Méridie ; la [figure:f9] dit où en est chacune.\n\n[figure:f9]',
    figures:
      'Les enregistrements ont augmenté chaque année ([figure:f1]). Une hausse des détections n’est pas toujours une hausse de la traite.\n\n[figure:f1]\n\nLe travail forcé est la forme la plus fréquente ([figure:f2]).\n\n[figure:f2]\n\n[figure:f3]\n\n[figure:f4]',
    conclusions:
      '**Le Gouvernement devrait, dans un délai d’un an :**\n- désigner un tuteur pour chaque enfant dans les deux jours suivant l’enregistrement ;\n- ouvrir un second refuge dans le district nord ;\n- inspecter tous les secteurs où les recruteurs prélèvent des frais.',
  },
  ar: {
    summary:
      'كشفت ميريديا عن ضحايا أكثر من أي عام سابق، ومعظمهم في العمل القسري. ويطلب هذا التقرير ثلاثة أمور: تعيين وصي لكل طفل خلال يومين، وفتح دار إيواء ثانية في الشمال، والتفتيش حيث يتقاضى وسطاء التوظيف رسوما.\n\nميريديا بلد متخيَّل: أهله وأماكنه وأرقامه من نسج الخيال.',
    introduction:
      'يُقدَّم هذا التقرير عملا بالمادة 4 من قانون مكافحة الاتجار بالأشخاص.[note: القانون رقم 12 لجمهورية ميريديا المتخيَّلة.] وهو يغطي السنة الميلادية، وقد أعده المقرر الوطني.\n\nوللمصطلحات المعنى الذي يعطيها إياه البروتوكول.[source: الأمم المتحدة، *مجموعة المعاهدات*، المجلد 2237، الرقم 39574.]',
    partnerships:
      'تستجيب خطة العمل الوطنية لما التزمت به ميريديا. ولا يصرّح أحد بما تحقق منها، بل يُستخلص من المراحل والمؤشرات ([figure:f7]).\n\n[figure:f7]\n\nوترد في [figure:f8] المعاهدات الملزمة لميريديا.\n\n[figure:f8]',
    information:
      'وجّهت هيئات المعاهدات والمقررون الخاصون والجمعيات توصيات إلى ميريديا، ويبيّن [figure:f9] ما آلت إليه كل منها.\n\n[figure:f9]',
    figures:
      'تزايد التسجيل كل عام ([figure:f1]). ولا يعني تغيّر عدد الحالات المكتشفة دائما تغيّر حجم الاتجار.\n\n[figure:f1]\n\nالعمل القسري أكثر الأشكال تواترا ([figure:f2]).\n\n[figure:f2]\n\n[figure:f3]\n\n[figure:f4]',
    conclusions:
      '**ينبغي للحكومة، خلال عام:**\n- تعيين وصي لكل طفل خلال يومين من التسجيل؛\n- فتح دار إيواء ثانية في المنطقة الشمالية؛\n- التفتيش في كل قطاع يتقاضى فيه وسطاء التوظيف رسوما.',
  },
};
