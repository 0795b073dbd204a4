// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';

export interface Message {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** Language of the text, for programs that read mail aloud. */
  readonly language: string;
}

/** `refused`: this server will never take mail for this address. Everything else that fails is thrown and tried again. */
export type Delivery = 'sent' | 'refused';

export interface Mailer {
  send(message: Message): Promise<Delivery>;
  close(): void;
}

const patienceMs = 20_000;

/** Sends plain mail over SMTP. Nothing of a message is logged, and nothing but its recipient goes into an error. */
export function createMailer(settings: MailSettings): Mailer {
  const { host, port, tls, user, password, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'always',
    requireTLS: tls === 'upgrade',
    ignoreTLS: tls === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, language }) {
      const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' };
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers });
        return 'sent';
      } catch (fault) {
        if (isRefusalOfRecipient(fault)) return 'refused';
        throw fault;
      }
    },
    close: () => transport.close(),
  };
}

/** A final no to the recipient's address, and not to the server's own settings. */
function isRefusalOfRecipient(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const { command, responseCode = 0 } = fault as { command?: unknown; responseCode?: number };
  return command === 'RCPT TO' && responseCode >= 500;
}
