// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** A run of words within a paragraph, or something that stands between words. */
export type ReportInline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  /** A mention of a pinned figure. */
  | { readonly kind: 'figure'; readonly key: string }
  /** A footnote. */
  | { readonly kind: 'note'; readonly content: readonly ReportInline[] }
  /** A source, cited here and listed among the references. */
  | { readonly kind: 'source'; readonly content: readonly ReportInline[] };

export type ReportBlock =
  | { readonly kind: 'heading'; readonly content: readonly ReportInline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly ReportInline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ReportInline[])[] }
  /** The place of a pinned figure. */
  | { readonly kind: 'figure'; readonly key: string };

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Characters that no page shows and that would reorder the words around them. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for.
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]/gu;
const loneSurrogate = /\p{Cs}/gu;
const headingMark = /^##\s+(?=\S)/u;
const bulletMark = /^[-•*]\s+(?=\S)/u;
const numberMark = /^\p{Nd}{1,3}[.)]\s+(?=\S)/u;
const figureAlone = /^\[figure:\s*([a-z0-9]{1,12})\s*\]$/iu;
/** Longest text that is read; what follows is left out. The contract refuses longer ones before. */
const lengthMax = 100_000;

/**
 * Reads the text of a report's section. The markup is small, and no text is refused: what is no markup is words.
 *
 * - A blank line ends a paragraph; `## ` begins a heading; `- ` and `1. ` begin the items of a list.
 * - `**bold**`, `*italic*`; a backslash takes the meaning from the character behind it.
 * - `[figure:f1]` mentions a pinned figure; alone in a paragraph it is the figure's place.
 * - `[note: words]` is a footnote, `[source: words]` a source for the list of references.
 */
export function readReportText(text: string): readonly ReportBlock[] {
  const lines = text.slice(0, lengthMax).replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n');
  const blocks: ReportBlock[] = [];
  let group: string[] = [];
  const endGroup = (): void => {
    if (group.length > 0) blocks.push(...readGroup(group));
    group = [];
  };
  for (const line of lines) {
    const clean = line.replace(invisible, '').replace(loneSurrogate, '').trim();
    if (clean === '') endGroup();
    else if (headingMark.test(clean)) {
      endGroup();
      blocks.push({ kind: 'heading', content: readInline(clean.replace(headingMark, '')) });
    } else group.push(clean);
  }
  endGroup();
  return blocks;
}

/** Keys of the figures that a text mentions or places. */
export function figuresIn(blocks: readonly ReportBlock[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const look = (content: readonly ReportInline[]): void => {
    for (const inline of content) {
      if (inline.kind === 'figure') keys.add(inline.key);
      else if (inline.kind !== 'text') look(inline.content);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'figure') keys.add(block.key);
    else if (block.kind === 'list') block.items.forEach(look);
    else look(block.content);
  }
  return keys;
}

/** Lines without a blank one between them: a paragraph, or lists with the paragraph that leads to them. */
function readGroup(lines: readonly string[]): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let words: string[] = [];
  let list: { ordered: boolean; items: string[] } | undefined;
  const endWords = (): void => {
    if (words.length > 0) blocks.push(readParagraph(words.join(' ')));
    words = [];
  };
  const endList = (): void => {
    if (list) blocks.push({ kind: 'list', ordered: list.ordered, items: list.items.map((item) => readInline(item)) });
    list = undefined;
  };
  for (const line of lines) {
    const ordered = numberMark.test(line);
    if (!ordered && !bulletMark.test(line)) {
      if (list) list.items.push(`${list.items.pop() ?? ''} ${line}`);
      else words.push(line);
      continue;
    }
    endWords();
    if (list?.ordered !== ordered) endList();
    list ??= { ordered, items: [] };
    list.items.push(line.replace(ordered ? numberMark : bulletMark, ''));
  }
  endWords();
  endList();
  return blocks;
}

function readParagraph(text: string): ReportBlock {
  const alone = figureAlone.exec(text)?.[1];
  return alone === undefined
    ? { kind: 'paragraph', content: readInline(text) }
    : { kind: 'figure', key: alone.toLowerCase() };
}

const plain: Style = { bold: false, italic: false };

/** Reads words with their marks. Marks without an end are words. */
function readInline(text: string, style: Style = plain, depth = 0): ReportInline[] {
  const found: ReportInline[] = [];
  let words = '';
  const endWords = (): void => {
    if (words !== '') found.push({ kind: 'text', text: words, ...style });
    words = '';
  };
  for (let at = 0; at < text.length;) {
    const read = depth < 6 ? readMark(text, at, style, depth) : undefined;
    if (read) {
      endWords();
      found.push(...read.found);
      at = read.end;
    } else if (text[at] === '\\' && /^[\\*[\]#-]/.test(text.slice(at + 1, at + 2))) {
      words += text[at + 1];
      at += 2;
    } else {
      words += text[at];
      at += 1;
    }
  }
  endWords();
  return found;
}

interface Read {
  readonly found: readonly ReportInline[];
  readonly end: number;
}

function readMark(text: string, at: number, style: Style, depth: number): Read | undefined {
  if (text.startsWith('**', at)) return readEmphasis(text, at, '**', { ...style, bold: true }, depth);
  if (text[at] === '*') return readEmphasis(text, at, '*', { ...style, italic: true }, depth);
  if (text[at] === '[') return readBracket(text, at, depth);
  return undefined;
}

function readEmphasis(text: string, at: number, mark: string, style: Style, depth: number): Read | undefined {
  const start = at + mark.length;
  const end = findMark(text, mark, start);
  if (end <= start || /\s/.test(text[start] ?? ' ') || /\s/.test(text[end - 1] ?? ' ')) return undefined;
  return { found: readInline(text.slice(start, end), style, depth + 1), end: end + mark.length };
}

function findMark(text: string, mark: string, from: number): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (text[at - 1] === '\\') continue;
    // The single mark is not one half of the double one.
    if (mark === '*' && (text[at + 1] === '*' || text[at - 1] === '*')) continue;
    return at;
  }
  return -1;
}

function readBracket(text: string, at: number, depth: number): Read | undefined {
  const head = /^\[(figure|note|source):/i.exec(text.slice(at, at + 8))?.[1]?.toLowerCase();
  const end = head === undefined ? -1 : closingBracket(text, at);
  if (head === undefined || end < 0) return undefined;
  const inside = text.slice(at + head.length + 2, end).trim();
  if (head !== 'figure') {
    if (inside === '' || depth > 0) return undefined;
    return {
      found: [{ kind: head as 'note' | 'source', content: readInline(inside, plain, depth + 1) }],
      end: end + 1,
    };
  }
  const key = /^[a-z0-9]{1,12}$/i.test(inside) ? inside.toLowerCase() : undefined;
  return key === undefined ? undefined : { found: [{ kind: 'figure', key }], end: end + 1 };
}

/** Place of the bracket that closes the one at `from`, or -1. */
function closingBracket(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') open += 1;
    else if (text[at] === ']' && (open -= 1) === 0) return at;
  }
  return -1;
}
