// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { catalogue as ar } from './messages-ar.ts';
import { catalogue as en } from './messages-en.ts';
import { catalogue as fr } from './messages-fr.ts';

const languages = ['en', 'fr', 'ar'] as const;
const pluralForm = /_(zero|one|two|few|many|other)$/;

/** All messages of a catalogue by `namespace:path`. */
function flatten(messages: object, prefix = ''): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [key, value] of Object.entries(messages)) {
    const path = prefix === '' ? `${key}:` : `${prefix}${prefix.endsWith(':') ? '' : '.'}${key}`;
    if (typeof value === 'object' && value !== null) flatten(value, path).forEach((text, name) => flat.set(name, text));
    else flat.set(path, value);
  }
  return flat;
}

const flat = { en: flatten(en), fr: flatten(fr), ar: flatten(ar) };

/** Names of messages without their plural form; a counted message is one that has a form `_other`. */
function isCounted(messages: ReadonlyMap<string, unknown>, key: string): boolean {
  return pluralForm.test(key) && messages.has(key.replace(pluralForm, '_other'));
}

function names(messages: ReadonlyMap<string, unknown>): string[] {
  const all = [...messages.keys()].map((key) => (isCounted(messages, key) ? key.replace(pluralForm, '') : key));
  return [...new Set(all)].toSorted();
}

function variables(text: unknown): string[] {
  return [...new Set([...String(text).matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].toSorted();
}

describe.each(languages)('the catalogue in %s', (language) => {
  const messages = flat[language];

  test('has exactly the messages of the English one', () => {
    expect(names(messages)).toEqual(names(flat.en));
  });

  test('has no empty message and nothing but text', () => {
    const wrong = [...messages].filter(([, text]) => typeof text !== 'string' || text.trim() === '');
    expect(wrong).toEqual([]);
  });

  test('has every plural form of the language for each counted message', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...messages.keys()]
      .filter((key) => key.endsWith('_other'))
      .map((key) => key.replace(pluralForm, ''));
    const missing = counted
      .flatMap((name) => forms.map((form) => `${name}_${form}`))
      .filter((key) => !messages.has(key));
    expect(missing).toEqual([]);
  });

  test('fills in the same values as the English one', () => {
    const wrong = [...messages].filter(([key, text]) => {
      const counted = isCounted(messages, key);
      const english = flat.en.get(counted ? key.replace(pluralForm, '_other') : key);
      const expected = variables(english);
      const found = variables(text);
      // A plural form may leave out a number that its words already say: "one case", "two cases".
      const sayable = counted && !key.endsWith('_other');
      return sayable ? found.some((name) => !expected.includes(name)) : found.join() !== expected.join();
    });
    expect(wrong).toEqual([]);
  });
});

const sources = import.meta.glob<string>('../**/*.tsx', { eager: true, query: '?raw', import: 'default' });
const scripts = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const spokenAttributes = ['label', 'title', 'description', 'placeholder', 'alt', 'aria-label', 'aria-description'];
const letters = /\p{L}/u;

interface Literal {
  readonly text: string;
}

/** Text of a component that people would read although it does not come from a catalogue. */
function literalTexts(source: string): readonly string[] {
  const found: Literal[] = [];
  const { program, errors } = parseSync('component.tsx', source);
  expect(errors).toEqual([]);
  new Visitor({
    JSXText: ({ value }) => {
      if (letters.test(value)) found.push({ text: value.trim() });
    },
    JSXAttribute: ({ name, value }) => {
      const spoken = name.type === 'JSXIdentifier' && spokenAttributes.includes(name.name);
      if (spoken && value?.type === 'Literal' && typeof value.value === 'string' && letters.test(value.value))
        found.push({ text: value.value });
    },
    JSXExpressionContainer: ({ expression }) => {
      const text = expression.type === 'Literal' ? expression.value : null;
      if (typeof text === 'string' && letters.test(text)) found.push({ text });
    },
  }).visit(program);
  return found.map(({ text }) => text);
}

test('the scanner for literal text sees text, attributes and expressions, and no code', () => {
  const source = `export const A = () => <p title="Hello" id="x">Text {t('key')} {'more'} <img alt="" /> 12 · %</p>;`;
  expect([...literalTexts(source)].toSorted()).toEqual(['Hello', 'Text', 'more']);
});

test('no component holds text that people read', () => {
  const wrong = Object.entries(sources).flatMap(([path, source]) =>
    literalTexts(source).map((text) => `${path}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

/** The messages that a file asks for by a literal key, where it uses one namespace. */
function requestedMessages(source: string): readonly string[] {
  const namespaces = new Set([...source.matchAll(/useTranslation\('([\w-]+)'\)/g)].map((match) => match[1]));
  const [namespace] = namespaces;
  if (namespaces.size !== 1 || namespace === undefined) return [];
  return [...source.matchAll(/(?<![\w.])t\(\s*'([^']+)'/g)].map((match) => `${namespace}:${match[1] ?? ''}`);
}

test('every message that a component asks for exists', () => {
  const known = new Set(names(flat.en));
  const missing = Object.entries(scripts).flatMap(([path, source]) =>
    requestedMessages(source)
      .filter((name) => !known.has(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

const nodeErrors = import.meta.glob<string>('../../../node/src/kernel/error-catalogue/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

test('every refusal of the node is said in every language', () => {
  const source = Object.values(nodeErrors).join('');
  const codes = [...source.matchAll(/^ {2}'([a-z-]+\.[a-z-]+)': \{$/gm)].map((match) => match[1] ?? '');
  expect(codes.length).toBeGreaterThan(20);
  const known = new Set(names(flat.en));
  expect(codes.filter((code) => !known.has(`problems:${code}.what`) || !known.has(`problems:${code}.todo`))).toEqual(
    [],
  );
});
