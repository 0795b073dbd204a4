// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { composeFigure } from './compose-figure.ts';
import { mapOf, type MapOfFigure } from './map-of.ts';
import { paintMap } from './paint-map.ts';
import { sampleContent } from './sample-content.ts';
import { getWorld } from './world.ts';

const figureOf = (key: string) => {
  const figure = sampleContent.figures.find(({ pinned }) => pinned.key === key);
  if (!figure) throw new Error('The sample has the figure.');
  return { ...figure, node: 'Meridia', at: sampleContent.at, frozen: true };
};
const shaded = mapOf(figureOf('f4'), 'en') as MapOfFigure;
const flows = mapOf(figureOf('f6'), 'en') as MapOfFigure;

describe('a map of a report', () => {
  it('shades each country by its count, in classes that cover every count once', () => {
    expect(Object.keys(shaded.fills)).toHaveLength(17);
    for (const [index, { from, to }] of shaded.classes.entries()) {
      expect(from).toBeLessThanOrEqual(to);
      const next = shaded.classes[index + 1];
      if (next) expect(next.from).toBe(to + 1);
    }
  });

  it('hatches a country whose count is withheld, and gives no shade of it away', () => {
    expect(shaded.withheld).toEqual(['SN']);
    expect(shaded.fills['SN']).toBeUndefined();
    const { drawing } = composeFigure(figureOf('f4'), 'en');
    expect(drawing?.svg.match(/url\(#withheld\)/g)).toHaveLength(2);
  });

  it('draws flows as arrows with rings for one’s own country, and none for a withheld one', () => {
    expect(flows.flows?.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'NG>IT',
      'PH>SA',
      'VN>GB',
      'IT>IT',
      'MA>ES',
      'RO>IT',
    ]);
    expect(composeFigure(figureOf('f6'), 'en').drawing?.svg.match(/stroke="#ffffff"/g)).toHaveLength(5);
  });

  it('tells many withheld flows of its table as one row', () => {
    const figure = figureOf('f6');
    const rows = [...'ABCDEFGHIJKLMNOP'].map((letter) => ({
      codes: [`A${letter}`, `B${letter}`],
      cell: { kind: 'suppressed' as const },
    }));
    const table = { ...figure.table, rows: [...figure.table.rows, ...rows] };
    const { grid } = composeFigure({ ...figure, table }, 'en');
    expect(grid.rows).toHaveLength(7);
    expect(grid.rows.at(-1)?.slice(0, 3)).toEqual(['17 further combinations, each withheld', '', '*']);
  });

  it('is bars where regions are counted, or countries across something else', () => {
    const { pinned, ...rest } = figureOf('f4');
    expect(mapOf({ ...rest, pinned: { ...pinned, by: 'regionOfCitizenship' } }, 'en')).toBeNull();
    expect(mapOf({ ...rest, pinned: { ...pinned, by: 'citizenship,sex' } }, 'en')).toBeNull();
  });

  it('begins its legend at the right in Arabic, and does not turn the world round', () => {
    const svgs = (['en', 'ar'] as const).map((language) => composeFigure(figureOf('f4'), language).drawing?.svg ?? '');
    const [english, arabic] = svgs.map((svg) => svg.split('<rect x=')[0]?.split('</defs>')[1]);
    expect(arabic).toBe(english);
    expect(svgs[1]).toContain('text-anchor="end"');
    expect(svgs.join('')).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is a picture of its shades where no SVG is shown', () => {
    const png = paintMap(shaded, 260);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1404, 780]);
    const pixels = inflateSync(png.subarray(png.indexOf('IDAT') + 4));
    const [x = 0, y = 0] = getWorld().places.get('ET') ?? [];
    const at = Math.round(y * 3) * (1404 * 3 + 1) + 1 + Math.round(x * 3) * 3;
    expect(`#${pixels.subarray(at, at + 3).toString('hex')}`).toBe(shaded.fills['ET']);
  });
});
