// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ScrollArea, Text, Title } from '@mantine/core';
import type { EstimateTold } from '@palermo/contract';
import classes from '../estimates.module.css';

/** A figure of an estimate with its title; what it shows stands under it in words. */
export function Drawing({ figure }: { readonly figure: EstimateTold['figures'][number] }) {
  return (
    <figure className={classes.figure}>
      <Title order={3} size="h4">
        {figure.title}
      </Title>
      <ScrollArea type="auto" viewportProps={{ role: 'region', 'aria-label': figure.title, tabIndex: 0 }}>
        <img
          className={classes.drawing}
          width={figure.width}
          height={figure.height}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`}
          alt={figure.description}
        />
      </ScrollArea>
      <Text component="figcaption" size="sm" c="dimmed">
        {figure.description}
      </Text>
    </figure>
  );
}
