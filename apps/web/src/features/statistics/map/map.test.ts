// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf, mapClasses, niceFloor } from './map-classes.ts';
import { countryOfFeature, mapHeight, mapWidth, type WorldAtlas, worldShapes } from './world-shapes.ts';

describe('the classes of a map', () => {
  test('cover every count once, from light to dark, with round limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 100_000 }), { minLength: 1, maxLength: 200 }), (counts) => {
        const classes = mapClasses(counts);
        expect(classes.length).toBeLessThanOrEqual(5);
        classes.forEach(({ from, to }, index) => {
          expect(from).toBeLessThanOrEqual(to);
          const next = classes[index + 1];
          if (next) expect(next.from).toBe(to + 1);
        });
        for (const count of counts) {
          const own = classOf(classes, count);
          expect(count).toBeGreaterThanOrEqual(own?.from ?? Infinity);
          expect(count).toBeLessThanOrEqual(own?.to ?? -Infinity);
        }
      }),
      { seed: 20_260_106 },
    );
  });

  test('are none without counts, and one for equal counts', () => {
    expect(mapClasses([])).toEqual([]);
    expect(mapClasses([0])).toEqual([]);
    expect(mapClasses([7, 7, 7]).map(({ from, to }) => [from, to])).toEqual([[7, 7]]);
  });

  test.each([
    [0, 0],
    [3, 2],
    [7, 5],
    [19, 10],
    [499, 200],
    [5000, 5000],
  ])('%i has the round limit %i', (value, limit) => {
    expect(niceFloor(value)).toBe(limit);
  });
});

describe('the world', () => {
  const atlasFile = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = worldShapes(JSON.parse(readFileSync(atlasFile, 'utf8')) as WorldAtlas);

  test('knows countries by their ISO number, and Kosovo by its name', () => {
    expect(countryOfFeature('004', 'Afghanistan')).toBe('AF');
    expect(countryOfFeature(8, 'Albania')).toBe('AL');
    expect(countryOfFeature(undefined, 'Kosovo')).toBe('XK');
    expect(countryOfFeature(undefined, 'N. Cyprus')).toBeNull();
    expect(countryOfFeature('999', 'Nowhere')).toBeNull();
  });

  test('has a drawing for each country, inside the frame', () => {
    for (const country of ['GB', 'PH', 'UA', 'NG', 'BR', 'XK', 'SG', 'MV']) expect(world.countries).toContain(country);
    const numbers = world.shapes.flatMap(({ path }) => path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    expect(numbers.reduce((least, each) => Math.min(least, each), 0)).toBeGreaterThanOrEqual(-1);
    expect(numbers.reduce((most, each) => Math.max(most, each), 0)).toBeLessThanOrEqual(mapWidth + 1);
  });

  test('leaves Antarctica out', () => {
    expect(world.countries).not.toContain('AQ');
  });

  test('shows countries that are too small to be seen as dots inside the frame', () => {
    const dots = new Map(world.dots.map((dot) => [dot.country, dot]));
    for (const country of ['SG', 'MV', 'MT', 'BH']) expect([...dots.keys()]).toContain(country);
    expect(dots.has('FR')).toBe(false);
    for (const { x, y } of world.dots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(mapWidth);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(mapHeight);
    }
  });
});
