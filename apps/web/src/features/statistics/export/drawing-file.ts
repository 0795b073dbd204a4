// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { embeddedFonts } from './embed-fonts.ts';

/** What stands around a drawing in its file, so that it can be read away from the page. */
export interface DrawingWords {
  readonly title: string;
  /** The query in words. */
  readonly subtitle: string;
  /** Denominators, what marks mean, the source and its day. */
  readonly notes: readonly string[];
  readonly direction: 'ltr' | 'rtl';
}

const svgSpace = 'http://www.w3.org/2000/svg';
const fontFamily = '"Inter Variable", "Noto Sans Arabic", system-ui, sans-serif';
const margin = 24;
const widthMin = 640;
/** What an element has from the one around it unless it says otherwise. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
] as const;
const own: Readonly<Record<string, string>> = { opacity: '1', 'vector-effect': 'none' };
const pageOnly = ['class', 'style', 'data-code', 'data-chosen', 'data-drawing', 'data-legend'];

/** Writes what the page's style sheets make of an element into the element itself, as far as it is not inherited. */
function withOwnStyles(original: Element, copy: Element, around: CSSStyleDeclaration | undefined): void {
  const styles = getComputedStyle(original);
  for (const name of inherited) {
    const value = styles.getPropertyValue(name);
    if (value === around?.getPropertyValue(name)) copy.removeAttribute(name);
    else copy.setAttribute(name, value.replaceAll('px', ''));
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = styles.getPropertyValue(name);
    if (value !== usual) copy.setAttribute(name, value);
  }
  if (original.getAttribute('fill')?.startsWith('url(')) copy.setAttribute('fill', original.getAttribute('fill') ?? '');
  for (const name of pageOnly) copy.removeAttribute(name);
  for (const [index, child] of [...original.children].entries()) {
    const copied = copy.children[index];
    if (copied) withOwnStyles(child, copied, styles);
  }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

const titleStyle: TextStyle = { size: 19, weight: 650, colour: '#1b2733' };
const subtitleStyle: TextStyle = { size: 14, weight: 400, colour: '#4a5763' };
const noteStyle: TextStyle = { size: 12, weight: 400, colour: '#4a5763' };

/** Breaks a text into lines as wide as the file, measured in the page's own font. */
function linesOf(text: string, { size, weight }: TextStyle, width: number): readonly string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return [text];
  context.font = `${weight} ${size}px ${fontFamily}`;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The file while it is drawn, from the top down. */
interface Sheet {
  readonly root: SVGElement;
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  /** Where the next thing goes. */
  y: number;
}

function startX({ width, direction }: Sheet): number {
  return direction === 'rtl' ? width - margin : margin;
}

function write(sheet: Sheet, text: string, style: TextStyle): void {
  for (const line of linesOf(text, style, sheet.width - 2 * margin)) {
    sheet.y += style.size * 1.3;
    const attributes = { 'font-size': style.size, 'font-weight': style.weight, fill: style.colour };
    sheet.root.append(element('text', { x: startX(sheet), y: sheet.y, ...attributes }, line));
  }
}

interface Box {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function placeDrawing(sheet: Sheet, drawing: SVGElement, { x, width, height }: Box): void {
  for (const [name, value] of Object.entries({ x, y: sheet.y, width, height }))
    drawing.setAttribute(name, String(value));
  sheet.root.append(drawing);
}

function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  withOwnStyles(drawing, copy, undefined);
  copy.removeAttribute('role');
  return copy;
}

/** The legend's entries as they stand in the page: a small drawing and its words each. */
function writeLegend(sheet: Sheet, legend: Element): void {
  sheet.y += 8;
  const towards = sheet.direction === 'rtl' ? -1 : 1;
  let offset = 0;
  for (const entry of legend.querySelectorAll('li')) {
    const text = entry.textContent.trim();
    // Numbers that the page isolates from Arabic around them keep their order here too.
    const words = entry.querySelector('bdi') === null ? text : `\u2066${text}\u2069`;
    const width = 34 + words.length * 7 + 18;
    if (offset > 0 && offset + width > sheet.width - 2 * margin) {
      offset = 0;
      sheet.y += 20;
    }
    const x = startX(sheet) + towards * offset;
    const swatch = entry.querySelector('svg');
    if (swatch) placeDrawing(sheet, copyOf(swatch), { x: towards === 1 ? x : x - 22, width: 22, height: 14 });
    const attributes = { x: x + towards * 30, y: sheet.y + 11.5, 'font-size': 12, fill: noteStyle.colour };
    sheet.root.append(element('text', attributes, words));
    offset += width;
  }
  sheet.y += 22;
}

/** A drawing as a file of its own. */
export interface DrawingFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The first drawing of a figure with its legend and words, as an SVG that needs nothing of this page. */
export async function drawingAsSvg(figure: Element, words: DrawingWords): Promise<DrawingFile> {
  const drawing = figure.querySelector<SVGSVGElement>('svg[data-drawing]');
  if (!drawing) throw new Error('the figure has no drawing');
  const box = drawing.getBoundingClientRect();
  const width = Math.max(Math.round(box.width) + 2 * margin, widthMin);
  const { direction } = words;
  const root = element('svg', { xmlns: svgSpace, direction, 'font-family': fontFamily });
  const sheet: Sheet = { root, width, direction, y: margin };
  write(sheet, words.title, titleStyle);
  sheet.y += 2;
  write(sheet, words.subtitle, subtitleStyle);
  sheet.y += 14;
  const copy = copyOf(drawing);
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  copy.setAttribute('overflow', 'visible');
  placeDrawing(sheet, copy, { x: (width - box.width) / 2, width: box.width, height: box.height });
  sheet.y += box.height + 6;
  const legend = figure.querySelector('[data-legend]');
  if (legend) writeLegend(sheet, legend);
  for (const note of words.notes) write(sheet, note, noteStyle);
  return { svg: await finish(sheet, words), width, height: Math.ceil(sheet.y + margin) };
}

async function finish({ root, width, y }: Sheet, { title }: DrawingWords): Promise<string> {
  const height = Math.ceil(y + margin);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    root.setAttribute(name, String(value));
  }
  const fonts = await embeddedFonts(root.textContent);
  root.prepend(
    element('title', {}, title),
    element('style', {}, fonts),
    element('rect', { width, height, fill: '#ffffff' }),
  );
  return new XMLSerializer().serializeToString(root);
}

const pixelsPerUnit = 2;
const fontWaitMs = 50;
const fontWaitsMax = 60;

/** True where something is drawn in the strip that holds the title: until its fonts are there, a picture has no text. */
function hasTitle(context: CanvasRenderingContext2D, width: number): boolean {
  const { data } = context.getImageData(0, 0, width, (margin + 2 * titleStyle.size) * pixelsPerUnit);
  return data.some((value, place) => place % 4 === 0 && value < 128);
}

async function drawWithFonts(context: CanvasRenderingContext2D, picture: HTMLImageElement): Promise<void> {
  const { width, height } = context.canvas;
  for (let wait = 0; wait < fontWaitsMax; wait++) {
    context.drawImage(picture, 0, 0, width, height);
    if (hasTitle(context, width)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, fontWaitMs);
    });
  }
  throw new Error('the fonts of the drawing did not load');
}

/** The same drawing as a picture, twice as fine as a screen. */
export async function drawingAsPng(figure: Element, words: DrawingWords): Promise<Blob> {
  const { svg, width, height } = await drawingAsSvg(figure, words);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelsPerUnit;
  canvas.height = height * pixelsPerUnit;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser draws no pictures');
  await drawWithFonts(context, picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('this browser makes no PNG')) : resolve(blob)),
      'image/png',
    );
  });
}
