// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { countryOfFeature } from '@palermo/terms';
import { describe, expect, test } from 'vitest';
import { mapHeight, mapWidth, type WorldAtlas, worldShapes } from '../../../ui/world/world-shapes.ts';

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
