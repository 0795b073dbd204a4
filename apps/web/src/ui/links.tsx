// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Button, NavLink, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

/** A link in a sentence or a table. */
export const AnchorLink = createLink(Anchor<'a'>);

type AnchorButtonProps = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { readonly ref?: Ref<HTMLAnchorElement> };

function AnchorButton(props: AnchorButtonProps) {
  return <Button component="a" {...props} />;
}

/** A link that looks like a button, for a page's main next step. */
export const ButtonLink = createLink(AnchorButton);

/** A link of the navigation; tells a screen reader which page is the current one. */
export const NavigationLink = createLink(NavLink<'a'>);

/** A plain link that the page styles itself, such as one of a row of tabs. */
export const TabLink = createLink('a');
