// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { OperatorError } from '../operator-error.ts';

/** Through which server the node sends mail, in whose name, and what it says of itself. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `always`: TLS from the first byte. `upgrade`: STARTTLS or nothing. `none`: only for a server on this machine. */
  readonly tls: 'always' | 'upgrade' | 'none';
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly from: string;
  /** Address of the node, as people type it. */
  readonly nodeAddress: string;
  /** Shortest time between two mails to one account. */
  readonly everyMinutes: number;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const everyMinutesUsual = 30;

/**
 * Reads the settings of mail from the environment; undefined when no server is named, which turns mail off.
 * Throws `mail/…` for settings that cannot be meant.
 */
export function readMailSettings(environment: Readonly<Record<string, string | undefined>>): MailSettings | undefined {
  const written = environment['PALERMO_SMTP_URL'];
  if (written === undefined || written === '') return undefined;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new OperatorError(
      'mail/address-wrong',
      'PALERMO_SMTP_URL is not the address of a mail server. Write smtps://user:password@host or smtp://host:587.',
    );
  }
  const isSecure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    tls: isSecure ? 'always' : loopback.has(url.hostname) ? 'none' : 'upgrade',
    user: url.username === '' ? undefined : decodeURIComponent(url.username),
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
    from: readSender(environment['PALERMO_MAIL_FROM']),
    nodeAddress: readNodeAddress(environment['PALERMO_ADDRESS']),
    everyMinutes: readMinutes(environment['PALERMO_MAIL_MINUTES']),
  };
}

function readSender(text: string | undefined): string {
  if (text !== undefined && /^[^\s@<>]+@[^\s@<>]+$/.test(text)) return text;
  throw new OperatorError(
    'mail/sender-missing',
    'Mail needs a sender. Set PALERMO_MAIL_FROM to an address such as palermo@example.org.',
  );
}

function readNodeAddress(text: string | undefined): string {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.username === '') return url.origin;
  throw new OperatorError(
    'mail/node-address-missing',
    'Mail tells people where to sign in. Set PALERMO_ADDRESS to the address of this node, such as https://palermo.example.org.',
  );
}

function readMinutes(text: string | undefined): number {
  if (text === undefined || text === '') return everyMinutesUsual;
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440) return minutes;
  throw new OperatorError('mail/minutes-wrong', 'PALERMO_MAIL_MINUTES is a whole number from 1 to 1440.');
}
