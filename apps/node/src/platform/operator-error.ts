// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A refusal met by whoever runs the node from a terminal. The message is one or two plain sentences: what failed, why, and what
 * to do. The code is permanent, so that scripts can act on it. Never holds personal data.
 */
export class OperatorError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OperatorError';
    this.code = code;
  }
}
