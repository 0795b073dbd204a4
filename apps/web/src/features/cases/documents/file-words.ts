// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DocumentFileView } from '@palermo/contract';
import { useLanguage } from '../../../lib/language.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file as people say it. */
export function useFileSize(): (bytes: number) => string {
  const { language } = useLanguage();
  return (bytes) => {
    const power = Math.min(Math.max(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), 1), units.length);
    const options = { style: 'unit', unit: units[power - 1] ?? 'kilobyte', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(`${language}-u-nu-latn`, options).format(Math.max(bytes / 1024 ** power, 0.1));
  };
}

/** The name of a file without its ending. */
export function baseName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || name;
}

/** The name under which a file is saved: its own, with the ending of what it holds. */
export function nameToSave({ name, type }: Pick<DocumentFileView, 'name' | 'type'>): string {
  return `${baseName(name)}.${type}`;
}
