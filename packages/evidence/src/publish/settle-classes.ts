// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { RowAttributes } from './attributes.ts';
import { distinctRows, type DistinctRows } from './distinct-rows.ts';
import type { TupleTrie } from './tuple-trie.ts';
import { createWholeNumbers } from './whole-numbers.ts';

/** What stays of each row: an attribute and the row that keeps it, at the same index. */
export interface KeptAttributes {
  readonly list: Uint32Array;
  readonly rowOf: Uint32Array;
}

/** A set of attributes that rows share, as a node of the trie; node 0 is the empty one. */
type Node = number;

/** A way to settle a class: drop values until its rows have the attributes of the target. */
interface Ways {
  readonly target: Uint32Array;
  readonly member: Uint32Array;
}

const stepsMax = 30_000_000;

/** Chooses which attributes each row keeps, so that every row then equals at least k − 1 others. */
export function settleClasses(rows: RowAttributes, attributeCount: number, k: number): KeptAttributes {
  const classes = distinctRows(rows, attributeCount);
  const { trie, nodes, weights } = classes;
  // Node that each class ends at, and the rows that have ended at each node.
  const endOf: (Node | undefined)[] = nodes.map((node, index) => (weights[index]! >= k ? node : undefined));
  const sizes = new Map<Node, number>();
  for (const [index, end] of endOf.entries()) if (end !== undefined) sizes.set(end, weights[index]!);
  const settle = (member: number, target: Node): void => {
    endOf[member] = target;
    sizes.set(target, (sizes.get(target) ?? 0) + weights[member]!);
  };
  const rare = nodes.flatMap((_, index) => (endOf[index] === undefined ? [index] : []));
  const viable = narrow(rows, classes, rare, attributeCount, k);
  let open = rare;
  let ways: Ways = { target: new Uint32Array(), member: new Uint32Array() };
  for (let dropped = 0; open.length > 0; dropped++) {
    ways = addWays(ways, trie, viable, open, dropped);
    settleLevel(ways, weights, k, sizes, endOf, settle);
    const finished = open.filter((member) => endOf[member] === undefined && viable.get(member)!.length <= dropped);
    // Nothing fits what is left of these rows: they keep no value at all.
    for (const member of finished) settle(member, 0);
    open = open.filter((member) => endOf[member] === undefined);
    ways = onlyOpen(ways, endOf);
  }
  const endOfRow = endNodes(classes, endOf as Node[], rows.start.length - 1);
  mendEmptyClass(endOfRow, sizes, trie, k);
  return keptAttributes(endOfRow, trie);
}

/**
 * The attributes that rare classes may keep: those of at least k rows, and where there are too many to try every
 * choice, those that most rows share.
 */
function narrow(
  rows: RowAttributes,
  { trie, nodes }: DistinctRows,
  rare: readonly number[],
  attributeCount: number,
  k: number,
): ReadonlyMap<number, readonly number[]> {
  const counts = new Uint32Array(attributeCount);
  for (const attribute of rows.list) counts[attribute]! += 1;
  const widthMax = Math.max(1, Math.floor(Math.log2(stepsMax / Math.max(1, rare.length))));
  return new Map(
    rare.map((member) => {
      const frequent = trie.path(nodes[member]!).filter((attribute) => counts[attribute]! >= k);
      if (frequent.length <= widthMax) return [member, frequent];
      const common = frequent.toSorted((a, b) => counts[b]! - counts[a]! || a - b).slice(0, widthMax);
      return [member, common.toSorted((a, b) => a - b)];
    }),
  );
}

/** Adds every way of the open classes that drops exactly `dropped` of their viable attributes. */
function addWays(
  before: Ways,
  trie: TupleTrie,
  viable: ReadonlyMap<number, readonly number[]>,
  open: readonly number[],
  dropped: number,
): Ways {
  const target = createWholeNumbers();
  const member = createWholeNumbers();
  for (const [index, way] of before.target.entries()) {
    target.push(way);
    member.push(before.member[index]!);
  }
  for (const one of open) {
    const attributes = viable.get(one)!;
    const visit = (node: Node, next: number, left: number): void => {
      if (attributes.length - next < left) return;
      if (next === attributes.length) {
        target.push(node);
        member.push(one);
        return;
      }
      visit(trie.child(node, attributes[next]!), next + 1, left);
      if (left > 0) visit(node, next + 1, left - 1);
    };
    visit(0, 0, dropped);
  }
  return { target: target.view(), member: member.view() };
}

/** Settles what can be at this level: targets that most rows can reach first, as long as at least k rows meet there. */
function settleLevel(
  { target, member }: Ways,
  weights: readonly number[],
  k: number,
  sizes: ReadonlyMap<Node, number>,
  endOf: readonly (Node | undefined)[],
  settle: (member: number, target: Node) => void,
): void {
  const membersOf = new Map<Node, number[]>();
  for (const [index, node] of target.entries()) {
    const members = membersOf.get(node);
    if (members) members.push(member[index]!);
    else membersOf.set(node, [member[index]!]);
  }
  const reach = (node: Node): number => {
    let rows = 0;
    for (const one of membersOf.get(node)!) if (endOf[one] === undefined) rows += weights[one]!;
    return rows;
  };
  // Buckets by the rows a target can gather. That number only falls, so one pass from the top finds the largest each time.
  const buckets: Node[][] = [];
  for (const node of membersOf.keys()) (buckets[reach(node)] ??= []).push(node);
  for (let rows = buckets.length - 1; rows > 0; rows--) {
    for (const node of buckets[rows] ?? []) {
      const now = reach(node);
      if (now === 0 || now + (sizes.get(node) ?? 0) < k) continue;
      if (now < rows) (buckets[now] ??= []).push(node);
      else for (const one of membersOf.get(node)!) if (endOf[one] === undefined) settle(one, node);
    }
  }
}

function onlyOpen({ target, member }: Ways, endOf: readonly (Node | undefined)[]): Ways {
  const isOpen = (_: number, index: number): boolean => endOf[member[index]!] === undefined;
  return { target: target.filter(isOpen), member: member.filter((one) => endOf[one] === undefined) };
}

function endNodes({ nodeOfRow, nodes }: DistinctRows, endOf: readonly Node[], rowCount: number): Uint32Array {
  const endOfNode = new Map(nodes.map((node, index) => [node, endOf[index]!]));
  const ends = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) ends[row] = endOfNode.get(nodeOfRow[row]!)!;
  return ends;
}

/** Rows without any value are a class too: where they are fewer than k, rows that cost least join them. */
function mendEmptyClass(endOfRow: Uint32Array, sizes: ReadonlyMap<Node, number>, trie: TupleTrie, k: number): void {
  const empty = sizes.get(0) ?? 0;
  if (empty === 0 || empty >= k) return;
  let best: { readonly node: Node; readonly rows: number; readonly cost: number } | undefined;
  for (const [node, size] of sizes) {
    if (node === 0) continue;
    const rows = size - (k - empty) >= k ? k - empty : size;
    const cost = rows * trie.path(node).length;
    if (!best || cost < best.cost) best = { node, rows, cost };
  }
  let left = best?.rows ?? 0;
  for (let row = endOfRow.length - 1; row >= 0 && left > 0; row--) {
    if (endOfRow[row] !== best?.node) continue;
    endOfRow[row] = 0;
    left -= 1;
  }
}

function keptAttributes(endOfRow: Uint32Array, trie: TupleTrie): KeptAttributes {
  const list = createWholeNumbers();
  const rowOf = createWholeNumbers();
  for (const [row, end] of endOfRow.entries()) {
    for (const attribute of trie.path(end)) {
      list.push(attribute);
      rowOf.push(row);
    }
  }
  return { list: list.view(), rowOf: rowOf.view() };
}
