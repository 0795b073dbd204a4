// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The colours in which states of grants, tranches and reports are told. */
export const grantColours = { opened: 'blue', running: 'green', closed: 'gray', cancelled: 'gray' } as const;
export const trancheColours = { waiting: 'gray', ready: 'blue', proposed: 'yellow', paid: 'green' } as const;
export const reportColours = { due: 'gray', received: 'yellow', returned: 'orange', accepted: 'green' } as const;
