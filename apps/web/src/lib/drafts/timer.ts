// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Something that is done later; starting again puts it off, and a timer that is off never starts. */
export interface Timer {
  readonly start: (ms: number) => void;
  readonly stop: () => void;
  readonly turn: (isOn: boolean) => void;
}

export function createTimer(act: () => void): Timer {
  let handle: ReturnType<typeof setTimeout> | undefined;
  let isOn = true;
  const stop = () => clearTimeout(handle);
  return {
    start: (ms) => {
      stop();
      if (isOn) handle = setTimeout(act, ms);
    },
    stop,
    turn: (next) => {
      isOn = next;
      if (!isOn) stop();
    },
  };
}
