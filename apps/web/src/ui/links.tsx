// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Button, NavLink } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link in a sentence or a table. */
export const AnchorLink = createLink(Anchor<'a'>);

/** A link that looks like a button, for a page's main next step. */
export const ButtonLink = createLink(Button<'a'>);

/** A link of the navigation; tells a screen reader which page is the current one. */
export const NavigationLink = createLink(NavLink<'a'>);
