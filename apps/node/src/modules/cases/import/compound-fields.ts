// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Values of several columns that one field keeps, by the part that each is. */
export type Parts = ReadonlyMap<string, string>;

const placeSlots = ['street', 'city', 'state', 'postalCode'] as const;
const between = ' | ';
const nothing = '–';

/** `+1 (home), +2 (mobile)`; a mobile number alone is written as it is. */
function composePhone(parts: Parts): string {
  const home = parts.get('home');
  const mobile = parts.get('mobile');
  if (home === undefined) return mobile ?? '';
  return mobile === undefined ? `${home} (home)` : `${home} (home), ${mobile} (mobile)`;
}

function splitPhone(text: string): Parts {
  const [, home, mobile] = /^(.*?) \(home\)(?:, (.*) \(mobile\))?$/s.exec(text) ?? [];
  if (home === undefined) return new Map([['mobile', text]]);
  return new Map([['home', home], ...(mobile === undefined ? [] : [['mobile', mobile] as const])]);
}

/** `1 Example Road | Sampleton | – | 12345`; a town alone is written as it is. */
function composePlace(parts: Parts): string {
  const city = parts.get('city');
  if (parts.size === 1 && city !== undefined) return city;
  const written: string[] = placeSlots.map((slot) => parts.get(slot) ?? nothing);
  while (written.length > 2 && written.at(-1) === nothing) written.pop();
  return written.join(between);
}

function splitPlace(text: string): Parts {
  const written = text.split(between);
  if (written.length < 2 || written.length > placeSlots.length) return new Map([['city', text]]);
  return new Map(
    placeSlots.flatMap((slot, index) => {
      const value = written[index];
      return value === undefined || value === nothing ? [] : [[slot, value] as const];
    }),
  );
}

const compounds: Readonly<Record<string, { compose: (parts: Parts) => string; split: (text: string) => Parts }>> = {
  phone: { compose: composePhone, split: splitPhone },
  currentPlace: { compose: composePlace, split: splitPlace },
};

/** One text for people that holds every part, and from which `splitParts` reads the same parts. */
export function composeParts(field: string, parts: Parts): string {
  return compounds[field]?.compose(parts) ?? [...parts.values()].join(', ');
}

/** The parts of a text, whether it was composed or written by people. */
export function splitParts(field: string, text: string): Parts {
  return compounds[field]?.split(text) ?? new Map([['', text]]);
}
