// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { notifications } from '@mantine/notifications';

/** Says briefly that something was done; read out by screen readers. Never holds personal data. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 6_000, withCloseButton: false, role: 'status' });
}

/** Says that an act did not succeed, where no part of the page can hold the notice. */
export function notifyProblem(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: 12_000, role: 'alert' });
}
