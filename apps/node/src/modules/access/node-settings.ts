// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { countryPacks, readCountryPack, type CountryPack } from '@palermo/terms';
import { AppError } from '../../kernel/errors.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findSettings, insertSetting, replaceSetting } from './store.ts';

const settingKey = 'node';
/** A country's own pack, as it was given; the built-in pack of the settings where there is none. */
const packKey = 'pack';
const StoredSettings = z.object({
  name: z.string(),
  packId: z.string(),
  packVersion: z.string(),
  demonstration: z.boolean(),
});

/** What this node is. */
export interface NodeSettings {
  readonly name: string;
  readonly pack: CountryPack;
  readonly demonstration: boolean;
}

/** The country pack of an id. Throws `pack.unknown`. */
export function getPack(id: string): CountryPack {
  const pack = countryPacks.find((each) => each.id === id);
  if (pack === undefined) throw new AppError('pack.unknown');
  return pack;
}

/** The settings of this node, or undefined while it is empty. */
export async function findNodeSettings({ db }: Pick<Scope, 'db'>): Promise<NodeSettings | undefined> {
  const stored = await findSettings(db, [settingKey, packKey]);
  const value = stored.get(settingKey);
  if (value === undefined) return undefined;
  const { name, packId, demonstration } = StoredSettings.parse(value);
  return { name, demonstration, pack: readOwnPack(stored.get(packKey)) ?? getPack(packId) };
}

/** Packs by the text they are stored as: a pack is one object for as long as it does not change. */
const readPacks = new Map<string, CountryPack>();

function readOwnPack(stored: unknown): CountryPack | undefined {
  if (stored === undefined) return undefined;
  const text = JSON.stringify(stored);
  const known = readPacks.get(text);
  if (known) return known;
  const read = readCountryPack(stored);
  if ('problems' in read) throw new Error('The stored country pack is not valid.');
  readPacks.clear();
  readPacks.set(text, read.pack);
  return read.pack;
}

/** Makes a country's own pack the one of this node. Its shape was checked. */
export async function replacePack({ db }: Pick<Scope, 'db'>, pack: CountryPack): Promise<void> {
  await replaceSetting(db, packKey, pack);
}

/** The settings of this node. Throws `node.not-ready` while it is empty. */
export async function getNodeSettings(scope: Pick<Scope, 'db'>): Promise<NodeSettings> {
  const settings = await findNodeSettings(scope);
  if (settings === undefined) throw new AppError('node.not-ready');
  return settings;
}

/** Makes an empty node a node of a country. Throws `set-up.done` when it is one, also when two try at once. */
export async function recordNodeSettings({ db }: Pick<Scope, 'db'>, settings: NodeSettings): Promise<void> {
  const { name, pack, demonstration } = settings;
  const stored: z.input<typeof StoredSettings> = { name, packId: pack.id, packVersion: pack.version, demonstration };
  if (!(await insertSetting(db, settingKey, stored))) throw new AppError('set-up.done');
}

/** A setting that a module keeps for the whole node; undefined while nobody changed it. */
export async function findSetting({ db }: Pick<Scope, 'db'>, key: string): Promise<unknown> {
  return (await findSettings(db, [key])).get(key);
}

/** Keeps a setting of a module. The database lets those do it who administer the node. */
export async function changeSetting({ db }: Pick<Scope, 'db'>, key: string, value: unknown): Promise<void> {
  await replaceSetting(db, key, value);
}
