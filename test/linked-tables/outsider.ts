// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import type { CubeCell } from '@palermo/evidence';
import { jointSystem, type BuiltSystem } from '../../packages/evidence/src/tables/joint-attack.fixture.ts';

/** Dimensions that are asked for. `npm run proof:tables` asks for three times as many. */
const exclusive = ['year', 'quarter', 'sex', 'ageGroup', 'outcome'];
const several = ['exploitation'];
const ofOneValue = new Set(exclusive);
export const dimensions = [...exclusive, ...several];

type Codes = ReadonlyMap<string, string | null>;

/** What an outsider has of one state or of several, as one system. */
export class Knowledge {
  readonly system: BuiltSystem = jointSystem();
  readonly names: string[] = [];
  readonly numbers = new Map<string, number>();
  private readonly known = this.system.known as (number | undefined)[];

  /** A number that somebody shows is known, whoever else withholds it. */
  note(name: string, value: number | undefined): number {
    let number = this.numbers.get(name);
    if (number === undefined) this.numbers.set(name, (number = this.system.add(value)));
    else this.known[number] ??= value;
    this.names[number] = name;
    return number;
  }

  /** Numbers that nobody shows. */
  withheld(): number[] {
    return [...this.numbers.values()].filter((number) => this.known[number] === undefined);
  }

  reveal(numbers: ReadonlyMap<number, number>): void {
    for (const [number, value] of numbers) this.known[number] = value;
  }
}

interface OutsiderParts {
  readonly knowledge: Knowledge;
  /** Names the state in what is known: the present one, or a vintage. */
  readonly state: string;
  /** The year that was open when the vintage was closed. */
  readonly openYear: number;
}

/** All numbers of one state that were shown or withheld, each once, and the sums that hold between them. */
export class Outsider {
  private readonly cells = new Map<string, CubeCell>();
  private readonly codes = new Map<string, readonly (string | null)[]>();
  private readonly offered = new Set<string>();
  private readonly knowledge: Knowledge;
  private readonly state: string;
  private readonly openYear: number;

  constructor({ knowledge, state, openYear }: OutsiderParts) {
    this.knowledge = knowledge;
    this.state = state;
    this.openYear = openYear;
  }

  get system(): BuiltSystem {
    return this.knowledge.system;
  }

  /** One number by its codes. Two answers about the same number must agree. */
  note(codes: Codes, cell: CubeCell): number {
    const name = this.nameOf(codes);
    const before = this.cells.get(name);
    const value = cell.kind === 'count' ? cell.count : undefined;
    if (before && (before.kind === 'count' ? before.count : undefined) !== value)
      throw new Error(`Two answers differ about ${name}.`);
    this.cells.set(name, cell);
    return this.knowledge.note(name, value);
  }

  /** Quarters say their year. Numbers of closed years are the same in every state. */
  private nameOf(codes: Codes): string {
    const parts = [...codes].filter(([dimension]) => dimension !== 'year' || !codes.has('quarter'));
    const year = codes.get('year') ?? codes.get('quarter')?.slice(0, 4);
    const state = year !== undefined && year !== null && Number(year) < this.openYear ? [] : [this.state];
    const named = parts.map(([dimension, code]) => `${dimension}=${code}`).toSorted();
    return [...state, ...named].join(' ');
  }

  noteTable(table: StatisticsTable, by: readonly string[]): void {
    this.offered.add([...by].toSorted().join());
    if (by.length === 1)
      this.codes.set(
        by[0] ?? '',
        table.rows.map(({ codes }) => codes[0] ?? null),
      );
    this.note(new Map(), table.total);
    const rows = new Map(table.rows.map(({ codes, cell }) => [JSON.stringify(codes), cell]));
    for (const codes of this.placesOf(by)) {
      const ordered = by.map((dimension) => codes.get(dimension) ?? null);
      this.note(codes, rows.get(JSON.stringify(ordered)) ?? { kind: 'count', count: 0 });
    }
  }

  /** Every combination of codes, a quarter only within its year. */
  placesOf(by: readonly string[]): Codes[] {
    const all = by.reduce<Map<string, string | null>[]>(
      (begun, dimension) =>
        begun.flatMap((place) => (this.codes.get(dimension) ?? []).map((code) => new Map(place).set(dimension, code))),
      [new Map()],
    );
    return all.filter((place) => {
      const quarter = place.get('quarter');
      return (
        !place.has('year') || quarter === undefined || quarter === null || quarter.slice(0, 4) === place.get('year')
      );
    });
  }

  find(codes: Codes): number {
    const number = this.knowledge.numbers.get(this.nameOf(codes));
    if (number === undefined) throw new Error(`Nothing is known of ${this.nameOf(codes)}.`);
    return number;
  }

  /** Says how the offered tables hang together. */
  link(): void {
    for (const key of this.offered) {
      const by = key.split(',');
      for (const dimension of by) {
        const rest = by.filter((each) => each !== dimension);
        if (rest.length > 0 && !this.offered.has(rest.join())) continue;
        if (dimension === 'year' && by.includes('quarter')) continue;
        for (const place of this.placesOf(rest)) this.linkParts(place, dimension);
      }
    }
  }

  private linkParts(place: Codes, dimension: string): void {
    const within = new Map(place);
    const parts = (this.codes.get(dimension) ?? [])
      .filter((code) => dimension !== 'quarter' || !within.has('year') || code?.slice(0, 4) === within.get('year'))
      .map((code) => this.find(new Map(within).set(dimension, code)));
    const whole = this.find(place);
    if (ofOneValue.has(dimension)) this.system.sumsTo(parts, whole);
    else for (const part of parts) this.system.sumsToAtLeast([whole], part);
  }
}
