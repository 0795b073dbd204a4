// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CellView, Finding } from '@palermo/evidence';
import { listIn, numberIn, tellingLabels, textIn, type CheckWords } from '../check-words.ts';
import { tellStep, type StepWords } from '../tell-step.ts';

const number = (value: number): string => value.toLocaleString('fr');
const many = (count: number, one: string, several: string): string => `${number(count)} ${count < 2 ? one : several}`;
const rows = (finding: Finding): string => many(numberIn(finding, 'rows'), 'ligne', 'lignes');
const lines = (finding: Finding): string => {
  const some = listIn(finding, 'lines', 5);
  return some.length === 0 ? '' : ` (ligne ${some.join(', ')}${numberIn(finding, 'rows') > some.length ? ', …' : ''})`;
};
const examples = (finding: Finding): string => {
  const some = listIn(finding, 'examples', 3);
  return some.length === 0 ? '' : ` Par exemple : ${some.join(' ; ')}.`;
};
const range = (low: number, high: number): string =>
  low === high ? String(low) : high === Infinity ? `${low} ou plus` : `de ${low} à ${high}`;
const written = (cell: CellView | undefined): string =>
  cell?.written ? `« ${cell.written} »` : 'Un nombre qui n’est pas imprimé';
const found = (finding: Finding): string => range(finding.low ?? 0, finding.high ?? Infinity);
const vintage = (name: string): string => (name === '' ? 'ce fichier' : name);

const stepWords: StepWords = {
  line: (line) => `ligne ${line}`,
  notPrinted: 'non imprimé',
  range,
  sumIn: (dimension, context) => `${dimension}, dans ${context}`,
  wholeTable: 'l’ensemble du tableau',
  soIs: (label, value) => `, donc ${label} vaut ${value}`,
  absent: (labels, isCut) => `Absents à cet endroit, et comptés pour personne : ${labels}${isCut ? ', …' : ''}.`,
  evidence: (held, checked) =>
    `De telles sommes sont justes dans ${number(held)} des ${number(checked)} endroits où le fichier permet de le voir.`,
};

export const french: CheckWords = {
  language: 'fr',
  direction: 'ltr',
  number,
  place: ({ line, column, labels }) =>
    [line === null ? 'une somme non imprimée' : `ligne ${line}`, column, tellingLabels(labels)]
      .filter(Boolean)
      .join(', '),
  step: (step) => tellStep(step, stepWords),
  kind: {
    recovered: 'Nombres masqués que l’on peut calculer',
    'other-vintage': 'Masqués ici, imprimés dans une autre édition',
    'below-k': 'Combinaisons que peu de personnes partagent',
    unique: 'Combinaisons propres à une seule personne',
    'same-value': 'Valeur commune à tout un groupe',
    identifier: 'Colonnes qui désignent une personne',
    narrowed: 'Nombres masqués que l’on peut encadrer de près',
    'small-count': 'Petits nombres imprimés',
    'no-privacy-stated': 'Protection non indiquée',
    contradiction: 'Sommes contradictoires',
    'unexplained-rest': 'Totaux supérieurs à leurs parties',
    'duplicate-key': 'Plusieurs lignes pour un même nombre',
    'negative-count': 'Effectifs négatifs',
    'fractional-count': 'Effectifs non entiers',
    'code-as-count': 'Codes lus comme des effectifs',
    'not-a-number': 'Effectifs qui ne sont pas des nombres',
    mojibake: 'Caractères abîmés',
    'mixed-missing': 'Plusieurs marques pour « rien »',
    thousands: 'Milliers séparés',
    spelling: 'Un même libellé sous plusieurs graphies',
    'broken-row': 'Lignes qui ne suivent pas les colonnes',
    'duplicate-column': 'Colonnes de même nom',
    'huge-cell': 'Cellules très longues',
  },
  explain: {
    recovered: (finding) =>
      `${written(finding.cell)} est masqué ; ce nombre vaut pourtant forcément ${finding.low}.${numberIn(finding, 'contested') === 1 ? ' D’autres sommes du fichier contredisent celle-ci : l’une d’elles est fausse.' : ''}`,
    narrowed: (finding) => `${written(finding.cell)} est masqué ; ce nombre va pourtant forcément ${found(finding)}.`,
    'other-vintage': (finding) =>
      `${written(finding.cell)} est masqué dans ${vintage(textIn(finding, 'withheldIn'))} ; ${vintage(textIn(finding, 'printedIn'))} imprime ${textIn(finding, 'written')} à la ligne ${numberIn(finding, 'line')}${numberIn(finding, 'fits') === 1 ? '' : ', ce qui ne correspond pas à la marque : le nombre a été révisé'}.`,
    'below-k': (finding) =>
      `Pour ${textIn(finding, 'columns')}, ${many(numberIn(finding, 'combinations'), 'combinaison est partagée', 'combinaisons sont partagées')} par moins de ${numberIn(finding, 'k')} lignes, la plus rare par ${numberIn(finding, 'smallest')}.${examples(finding)}`,
    unique: (finding) =>
      `Pour ${textIn(finding, 'columns')}, ${many(numberIn(finding, 'unique'), 'combinaison n’appartient', 'combinaisons n’appartiennent')} qu’à une seule ligne, et ${number(numberIn(finding, 'combinations'))} à moins de ${numberIn(finding, 'k')}.${examples(finding)}`,
    'same-value': (finding) =>
      `Qui connaît ${textIn(finding, 'columns')} de quelqu’un apprend ${textIn(finding, 'column')} dans ${numberIn(finding, 'classes')} groupes sur ${numberIn(finding, 'classesOfAll')} (${many(numberIn(finding, 'people'), 'ligne', 'lignes')}) : tout le groupe a la même valeur.${examples(finding)}`,
    identifier: (finding) =>
      `La colonne ${textIn(finding, 'column')} a ${number(numberIn(finding, 'distinct'))} valeurs différentes pour ${rows(finding)} : elle peut désigner une personne. Retirez-la.`,
    'small-count': (finding) =>
      `${many(numberIn(finding, 'cells'), 'cellule imprime', 'cellules impriment')} un nombre de 1 à ${numberIn(finding, 'k') - 1}, dont ${numberIn(finding, 'ones')} fois 1.${examples(finding)}`,
    'no-privacy-stated': (finding) =>
      `Le paquet de données ne donne pas : ${textIn(finding, 'missing')}. Sans cela, personne ne peut juger de la protection.`,
    contradiction: (finding) =>
      numberIn(finding, 'sums') === 1
        ? 'Les parties et leur total ne peuvent pas être tous justes.'
        : `${numberIn(finding, 'sums')} sommes ne peuvent pas être justes ensemble${finding.low === undefined ? '' : ` : le nombre devrait être au moins ${finding.low} et au plus ${finding.high}`}.`,
    'unexplained-rest': (finding) =>
      `Le total dépasse ses parties de ${(finding.low ?? 0) - (finding.high ?? 0)} au moins. Il compte des personnes qu’aucune partie ne compte (${textIn(finding, 'absent') || 'aucune n’est nommée'}), ou il est faux.`,
    'duplicate-key': (finding) =>
      `${many(numberIn(finding, 'keys'), 'nombre figure', 'nombres figurent')} sur plusieurs lignes ; dans ${numberIn(finding, 'differing')} cas elles diffèrent, et personne ne peut savoir laquelle vaut. Lignes ${listIn(finding, 'examples').join(' ; ')}.`,
    'negative-count': (finding) =>
      `${rows(finding)}${lines(finding)} de ${textIn(finding, 'column')} : un nombre inférieur à 0.${examples(finding)}`,
    'fractional-count': (finding) =>
      `${rows(finding)}${lines(finding)} de ${textIn(finding, 'column')} : une fraction, alors que l’on compte des personnes entières.${examples(finding)}`,
    'code-as-count': (finding) =>
      `${rows(finding)}${lines(finding)} de ${textIn(finding, 'column')} : les chiffres d’un code y tiennent lieu de nombre de personnes.${examples(finding)}`,
    'not-a-number': (finding) =>
      `${rows(finding)}${lines(finding)} de ${textIn(finding, 'column')} : du texte à la place d’un nombre.${examples(finding)}`,
    mojibake: (finding) =>
      `${rows(finding)}${lines(finding)} de ${textIn(finding, 'column')} : des caractères abîmés par un mauvais encodage. Exportez de nouveau le tableau en UTF-8.${examples(finding)}`,
    'mixed-missing': (finding) =>
      `${textIn(finding, 'column')} note l’absence de plusieurs manières : ${listIn(finding, 'examples', 10).join(', ')}. N’en gardez qu’une.`,
    thousands: (finding) =>
      `${rows(finding)}${lines(finding)} de ${textIn(finding, 'column')} séparent les milliers : un programme peut lire 1,192 comme 1.${examples(finding)}`,
    spelling: (finding) =>
      `${many(numberIn(finding, 'labels'), 'libellé', 'libellés')} de ${textIn(finding, 'column')} ont plusieurs graphies ; leurs nombres se dispersent.${examples(finding)}`,
    'broken-row': (finding) =>
      `${many(numberIn(finding, 'rows'), 'ligne ne suit', 'lignes ne suivent')} pas les colonnes${lines(finding)}. Cherchez un séparateur ou un guillemet dans une cellule.`,
    'duplicate-column': (finding) =>
      `Le fichier a plusieurs colonnes nommées ${textIn(finding, 'columns')} ; les suivantes ont été renommées. Renommez-les dans le fichier.`,
    'huge-cell': (finding) =>
      `${rows(finding)}${lines(finding)} de ${textIn(finding, 'column')} dépassent 2 000 caractères : un texte libre peut nommer des personnes.`,
  },
  report: {
    title: (file) => `Contrôle de ${file}`,
    discloses: (count) =>
      `Cette publication révèle quelque chose : ${many(count, 'constat dévoile', 'constats dévoilent')} ce qui devait être masqué, ou une personne.`,
    disclosesNothing: 'Rien n’a été trouvé qui révèle un nombre masqué ou une personne.',
    severity: { high: 'élevée', medium: 'moyenne', low: 'faible' },
    layout: {
      long: 'un tableau avec un nombre par ligne',
      wide: 'un tableau avec plusieurs nombres par ligne',
      microdata: 'une ligne par personne',
    },
    looked: 'Ce qui a été examiné',
    findings: 'Constats',
    noFinding: 'Aucun constat.',
    lookedAt: (facts) => [
      `${many(facts.rows, 'ligne', 'lignes')} ; ${french.report.layout[facts.layout]} ; est petit ce qui est inférieur à ${facts.k}.`,
      ...(facts.layout === 'microdata'
        ? [
            facts.classColumns?.length === 0
              ? 'Toutes les lignes sont pareilles : aucune colonne ne distingue les personnes. Vérifiez que les bonnes colonnes ont été exportées.'
              : `La plus petite classe compte ${many(facts.smallest ?? 0, 'ligne', 'lignes')}, sur ${many(facts.classes ?? 0, 'classe', 'classes')} pour ${facts.classColumns?.join(', ')}.`,
            `${many(facts.sets ?? 0, 'ensemble', 'ensembles')} de colonnes examinés${facts.setsLeftOut ? ` ; ${number(facts.setsLeftOut)} autres auraient pris trop de temps : nommez moins de colonnes avec --quasi-identifiers` : ''}.`,
          ]
        : [
            `Nombres dans ${facts.values.join(', ')}, selon ${facts.dimensions.map(({ name, total }) => (total === null ? name : `${name} (total : ${total})`)).join(', ')}.`,
            `${many(facts.printed ?? 0, 'nombre imprimé', 'nombres imprimés')}, ${number(facts.withheld ?? 0)} masqués, dont ${number(facts.withheldInSums ?? 0)} dans des sommes. ${number(facts.trusted ?? 0)} genres de sommes sur ${number(facts.rules ?? 0)} sont assez justes pour s’y appuyer.`,
            ...(facts.notExact
              ? [
                  `${number(facts.notExact)} nombres masqués tiennent à trop de sommes : leurs bornes peuvent être plus étroites que celles trouvées.`,
                ]
              : []),
            ...(facts.roundedTo
              ? [
                  `Les nombres sont arrondis à des multiples de ${facts.roundedTo} ; chacun a été pris pour tout ce qui s’y arrondit.`,
                ]
              : []),
          ]),
    ],
    kindHead: 'Constat',
    countHead: 'Nombre',
    severityHead: 'Gravité',
    howHead: 'Comment on l’obtient',
    more: (count) => `et ${number(count)} de plus`,
    made: (version, hash) => `Fait avec Palermo ${version} à partir du fichier de SHA-256 ${hash}.`,
  },
};
