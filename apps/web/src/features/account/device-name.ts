// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Product names by the mark they leave in a user agent; the first that fits counts, because browsers name each other. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

function firstName(names: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return names.find(([mark]) => mark.test(text))?.[1];
}

/** A device as people know it ("Firefox · Windows") from what its browser says of itself; other text stays as it is. */
export function deviceName(device: string): string {
  const known = [firstName(browsers, device), firstName(systems, device)].filter((name) => name !== undefined);
  return device.startsWith('Mozilla/') && known.length > 0 ? known.join(' · ') : device;
}
