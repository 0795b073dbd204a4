// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail as it arrived: the envelope's recipient, and everything that was written. */
export interface ArrivedMail {
  readonly to: string;
  readonly content: string;
}

export interface MailServer extends AsyncDisposable {
  readonly port: number;
  readonly arrived: readonly ArrivedMail[];
  /** What the server does from now on. `failing` answers that it cannot at the moment, `refusing` that there is no such person. */
  behave(as: 'well' | 'failing' | 'refusing'): void;
}

/** A server that takes mail on loopback, as RFC 5321 asks, and keeps what came. */
export async function startMailServer(): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  let manner: 'well' | 'failing' | 'refusing' = 'well';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.write('220 mail.test ready\r\n');
    let waiting = '';
    let to = '';
    let inMessage = false;
    socket.on('data', (text: string) => {
      waiting += text;
      for (;;) {
        const end = waiting.indexOf(inMessage ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const taken = waiting.slice(0, end);
        waiting = waiting.slice(end + (inMessage ? 5 : 2));
        if (inMessage) {
          inMessage = false;
          arrived.push({ to, content: taken });
          socket.write('250 taken\r\n');
          continue;
        }
        const command = taken.toUpperCase();
        if (command.startsWith('RCPT TO')) {
          to = /<([^>]*)>/.exec(taken)?.[1] ?? '';
          const answer = { well: '250 fine', failing: '451 try later', refusing: '550 nobody here' }[manner];
          socket.write(`${answer}\r\n`);
        } else if (command === 'DATA') {
          inMessage = true;
          socket.write('354 go on\r\n');
        } else if (command === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 fine\r\n');
      }
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    port: (server.address() as AddressInfo).port,
    arrived,
    behave: (as) => void (manner = as),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((settle) => server.close(settle));
    },
  };
}
