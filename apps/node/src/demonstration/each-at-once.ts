// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Works through items, a few at once, in their order. Ends with the first fault, or when `signal` says so. */
export async function eachAtOnce<Item>(
  items: Iterable<Item>,
  { atOnce, signal }: { readonly atOnce: number; readonly signal?: AbortSignal | undefined },
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const failed = new AbortController();
  const workThrough = async (): Promise<void> => {
    // The iterator is shared, so that each item is taken once.
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      signal?.throwIfAborted();
      if (failed.signal.aborted) return;
      await work(next.value);
    }
  };
  const workers = Array.from({ length: atOnce }, () =>
    workThrough().catch((fault: unknown) => {
      failed.abort();
      throw fault;
    }),
  );
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
