// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { NameScript } from './invented-names.ts';

/** Where somebody comes from, as far as it shapes how their name is written and what they speak. */
export interface Origin {
  readonly script: Exclude<NameScript, 'latinAgain'>;
  readonly languages: readonly string[];
}

/** Citizenships of the demonstration by code of the list `country`. */
const origins: Readonly<Record<string, Origin>> = {
  AF: { script: 'arabic', languages: ['prs', 'ps'] },
  AL: { script: 'latin', languages: ['sq'] },
  BD: { script: 'latin', languages: ['bn'] },
  BF: { script: 'latin', languages: ['fr'] },
  BG: { script: 'cyrillic', languages: ['bg'] },
  BO: { script: 'latin', languages: ['es', 'qu'] },
  BR: { script: 'latin', languages: ['pt'] },
  BY: { script: 'cyrillic', languages: ['be', 'ru'] },
  CI: { script: 'latin', languages: ['fr'] },
  CM: { script: 'latin', languages: ['fr', 'en'] },
  CN: { script: 'latin', languages: ['zh'] },
  CO: { script: 'latin', languages: ['es'] },
  DZ: { script: 'arabic', languages: ['ar', 'fr'] },
  EG: { script: 'arabic', languages: ['ar'] },
  ER: { script: 'latin', languages: ['ti', 'ar'] },
  ES: { script: 'latin', languages: ['es'] },
  ET: { script: 'latin', languages: ['am', 'om'] },
  FR: { script: 'latin', languages: ['fr'] },
  GB: { script: 'latin', languages: ['en'] },
  GH: { script: 'latin', languages: ['en', 'ak'] },
  GN: { script: 'latin', languages: ['fr', 'ff'] },
  GT: { script: 'latin', languages: ['es'] },
  HN: { script: 'latin', languages: ['es'] },
  HU: { script: 'latin', languages: ['hu'] },
  ID: { script: 'latin', languages: ['id'] },
  IN: { script: 'latin', languages: ['hi', 'en'] },
  IQ: { script: 'arabic', languages: ['ar', 'ckb'] },
  IT: { script: 'latin', languages: ['it'] },
  KE: { script: 'latin', languages: ['sw', 'en'] },
  KG: { script: 'cyrillic', languages: ['ky', 'ru'] },
  KH: { script: 'latin', languages: ['km'] },
  KZ: { script: 'cyrillic', languages: ['kk', 'ru'] },
  LK: { script: 'latin', languages: ['si', 'ta'] },
  MA: { script: 'arabic', languages: ['ar', 'fr'] },
  MD: { script: 'latin', languages: ['ro', 'ru'] },
  MG: { script: 'latin', languages: ['mg', 'fr'] },
  ML: { script: 'latin', languages: ['fr', 'bm'] },
  MM: { script: 'latin', languages: ['my'] },
  MX: { script: 'latin', languages: ['es'] },
  NG: { script: 'latin', languages: ['en', 'yo'] },
  NP: { script: 'latin', languages: ['ne'] },
  PE: { script: 'latin', languages: ['es', 'qu'] },
  PH: { script: 'latin', languages: ['tl', 'en'] },
  PK: { script: 'arabic', languages: ['ur', 'pa'] },
  PL: { script: 'latin', languages: ['pl'] },
  PY: { script: 'latin', languages: ['es', 'gn'] },
  RO: { script: 'latin', languages: ['ro'] },
  RS: { script: 'cyrillic', languages: ['sr'] },
  RU: { script: 'cyrillic', languages: ['ru'] },
  SD: { script: 'arabic', languages: ['ar'] },
  SK: { script: 'latin', languages: ['sk'] },
  SN: { script: 'latin', languages: ['fr', 'wo'] },
  SO: { script: 'arabic', languages: ['so', 'ar'] },
  SY: { script: 'arabic', languages: ['ar'] },
  TH: { script: 'latin', languages: ['th'] },
  TJ: { script: 'cyrillic', languages: ['tg', 'ru'] },
  TN: { script: 'arabic', languages: ['ar', 'fr'] },
  UA: { script: 'cyrillic', languages: ['uk', 'ru'] },
  UG: { script: 'latin', languages: ['lg', 'en'] },
  US: { script: 'latin', languages: ['en', 'es'] },
  UZ: { script: 'cyrillic', languages: ['uz', 'ru'] },
  VE: { script: 'latin', languages: ['es'] },
  VN: { script: 'latin', languages: ['vi'] },
  YE: { script: 'arabic', languages: ['ar'] },
};

const elsewhere: Origin = { script: 'latin', languages: ['en'] };

export function originOf(citizenship: string): Origin {
  return origins[citizenship] ?? elsewhere;
}
