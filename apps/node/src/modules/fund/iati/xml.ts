// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** An element of an XML document; text stands where there are no children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Content = string | readonly (XmlElement | null)[];

/** Makes an element; attributes and children that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  content: Content = '',
): XmlElement {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  const isText = typeof content === 'string';
  return {
    name,
    attributes: Object.fromEntries(given),
    children: isText ? [] : content.filter((child) => child !== null),
    text: isText ? content : '',
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// oxlint-disable-next-line no-control-regex -- XML 1.0 has no place for these characters, whatever they are escaped to.
const unwritable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function escape(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Writes a document in UTF-8, an element a line. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}\n`;
}

function writeElement({ name, attributes, children, text }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const open = `${indent}<${name}${written.join('')}`;
  if (children.length > 0) {
    const inner = children.map((child) => writeElement(child, `${indent}  `));
    return [`${open}>`, ...inner, `${indent}</${name}>`].join('\n');
  }
  return text === '' ? `${open}/>` : `${open}>${escape(text)}</${name}>`;
}
