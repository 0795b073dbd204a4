// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Why a country pack cannot be used. */
export type PackProblemCode =
  | 'notAnObject'
  | 'unknownKey'
  | 'missing'
  | 'wrongType'
  | 'notAllowed'
  | 'outOfRange'
  | 'repeated'
  | 'unknownCodeList'
  | 'unknownField'
  | 'unknownCode'
  | 'tooDeep';

/** One problem of a country pack. `path` is where, such as `sections[0].fields[2].label.fr`; `message` is for its author. */
export interface PackProblem {
  readonly path: string;
  readonly code: PackProblemCode;
  readonly message: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads parts of a JSON document and collects what is wrong with them. */
export interface PackReader {
  readonly problems: readonly PackProblem[];
  readonly report: (path: string, code: PackProblemCode, message: string) => void;
  /** The value as an object whose keys are all known; undefined when it is none. */
  readonly object: (value: unknown, path: string, known: readonly string[]) => JsonObject | undefined;
  readonly list: (value: unknown, path: string) => readonly unknown[];
  readonly text: (value: unknown, path: string, pattern: RegExp, rule: string) => string | undefined;
  readonly integer: (value: unknown, path: string, range: { min: number; max: number }) => number | undefined;
  readonly optionalBoolean: (value: unknown, path: string) => void;
  /** Checks that a label has words in every language. */
  readonly label: (value: unknown, path: string) => void;
}

const labelLanguages = ['en', 'fr', 'ar'];

export function createPackReader(): PackReader {
  const problems: PackProblem[] = [];
  const report: PackReader['report'] = (path, code, message) => {
    problems.push({ path, code, message });
  };
  const object: PackReader['object'] = (value, path, known) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(path, 'notAnObject', 'Expected an object.');
      return undefined;
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key))
        report(path === '' ? key : `${path}.${key}`, 'unknownKey', `Unknown key. Known keys: ${known.join(', ')}.`);
    }
    return { ...value };
  };
  const list: PackReader['list'] = (value, path) => {
    if (Array.isArray(value)) return value;
    report(path, value === undefined ? 'missing' : 'wrongType', 'Expected a list.');
    return [];
  };
  const text: PackReader['text'] = (value, path, pattern, rule) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    report(path, value === undefined ? 'missing' : 'wrongType', `Expected ${rule}.`);
    return undefined;
  };
  const integer: PackReader['integer'] = (value, path, { min, max }) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      report(path, value === undefined ? 'missing' : 'wrongType', `Expected a whole number from ${min} to ${max}.`);
      return undefined;
    }
    if (value < min || value > max) report(path, 'outOfRange', `Expected a whole number from ${min} to ${max}.`);
    return value;
  };
  const optionalBoolean: PackReader['optionalBoolean'] = (value, path) => {
    if (value !== undefined && typeof value !== 'boolean') report(path, 'wrongType', 'Expected true or false.');
  };
  const label: PackReader['label'] = (value, path) => {
    if (value === undefined) {
      report(path, 'missing', 'A label in en, fr and ar is needed.');
      return;
    }
    const words = object(value, path, labelLanguages);
    if (!words) return;
    for (const language of labelLanguages) {
      const written = words[language];
      if (typeof written !== 'string' || written.trim() === '')
        report(`${path}.${language}`, 'missing', `The label has no words in ${language}.`);
    }
  };
  return { problems, report, object, list, text, integer, optionalBoolean, label };
}
