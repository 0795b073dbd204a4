// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { pino, type DestinationStream } from 'pino';

/** Labels of a log line: codes, counts and ids of requests. Never anything about a person. */
export type Labels = Readonly<Record<string, string | number | boolean>>;

export interface Log {
  info(event: string, labels?: Labels): void;
  warn(event: string, labels?: Labels): void;
  /** A fault nobody expected. Its message may quote data, so only its type, place and database state are kept. */
  fault(event: string, fault: unknown, labels?: Labels): void;
}

/** JSON lines to the destination, standard error unless told. */
export function createLog(destination?: DestinationStream): Log {
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
  return {
    info: (event, labels = {}) => logger.info(labels, event),
    warn: (event, labels = {}) => logger.warn(labels, event),
    fault: (event, fault, labels = {}) => logger.error({ ...labels, ...describeFault(fault) }, event),
  };
}

function describeFault(fault: unknown): Labels {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    fault: fault.name,
    ...('code' in fault ? { faultCode: String(fault.code).slice(0, 40) } : {}),
    place: frames
      .slice(0, 4)
      .map((line) => line.trim().replace(/file:\/\/\S*\/(?=[^/]+\/[^/]+$)/, ''))
      .join(' < '),
  };
}
