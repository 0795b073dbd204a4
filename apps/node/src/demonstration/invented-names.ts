// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Random } from '@palermo/evidence';

/** How a name is written. `latinAgain` is another common spelling of the same sound. */
export type NameScript = 'latin' | 'latinAgain' | 'arabic' | 'cyrillic';

/** One piece of sound, as each script writes it. */
type Piece = Readonly<Record<NameScript, string>>;

/** A name made of pieces of sound: nobody's, and written alike by the same rule in every script. */
export type InventedName = readonly Piece[];

function readPieces(rows: string): readonly Piece[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [latin = '', latinAgain = '', arabic = '', cyrillic = ''] = row.trim().split(/\s+/);
      return { latin, latinAgain, arabic, cyrillic };
    });
}

const firstPieces = readPieces(`
  ze zé زي зе
  mi mee مي ми
  sa saa سا са
  lu lou لو лу
  ka qa كا ка
  do dou دو до
  ti tee تي ти
  ra raa را ра
  no nou نو но
  fe phe في фе
  ba baa با ба
  gu gou غو гу
  she shé شي ше
  va vaa فا ва
  ori ory أوري ори
  ama amma أما ама
  pe pé بي пе
  da dhaa دا да
  ne né ني не
  li lee لي ли
  mo mou مو мо
  su sou سو су
  ele éllé إيلي эле
  ko kou كو ко
`);

const middlePieces = readPieces(`
  ri ry ري ри
  la lla لا ла
  mu mou مو му
  ve vé في ве
  na nna نا на
  di dhi دي ди
  lo lou لو ло
  ra rra را ра
  ni nee ني ни
  zu zou زو зу
  ba bba با ба
  ke ké كي ке
  so sou سو со
  ta tta تا та
`);

const womenEndings = readPieces(`
  na nah نا на
  ra rah را ра
  lia liya ليا лия
  mina meena مينا мина
  sel sell سيل сел
  dis diss ديس дис
  vena veena فينا вена
  rel rell ريل рел
`);

const menEndings = readPieces(`
  ren renn رين рен
  dor dorr دور дор
  mir meer مير мир
  lan lann لان лан
  tos toss توس тос
  bek beck بيك бек
  nar narr نار нар
  sul soul سول сул
`);

const familyEndings = readPieces(`
  mari mary ماري мари
  deru derou ديرو деру
  lastan lasstan لاستان ластан
  voreli vorelli فوريلي ворели
  nakesh nakeesh ناكيش накеш
  sandur sandour ساندور сандур
  tirel tirell تيريل тирел
  gomar gommar غومار гомар
  belun beloun بيلون белун
  zaran zarran زاران заран
`);

/** Few names are common and many are rare, as everywhere: a power of a chance falls on the front of the list. */
function pickCommon<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random.next() ** 1.4 * items.length)] as Item;
}

export function inventGivenName(random: Random, sex: 'female' | 'male'): InventedName {
  const ending = pickCommon(random, sex === 'female' ? womenEndings : menEndings);
  const first = pickCommon(random, firstPieces);
  return random.next() < 0.55 ? [first, ending] : [first, pickCommon(random, middlePieces), ending];
}

export function inventFamilyName(random: Random): InventedName {
  return [pickCommon(random, firstPieces), pickCommon(random, middlePieces), pickCommon(random, familyEndings)];
}

/** A name as a script writes it, with the capital letter that the script has. */
export function writeName(name: InventedName, script: NameScript): string {
  const written = name.map((piece) => piece[script]).join('');
  return script === 'arabic' ? written : written.charAt(0).toUpperCase() + written.slice(1);
}
