// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eef6fa',
  '#d9eaf2',
  '#b2d4e5',
  '#86bcd6',
  '#5ea5c8',
  '#3f90b8',
  '#2a7ca6',
  '#1a678e',
  '#0f5478',
  '#093f5c',
];

/** Dialogs: large close buttons; and their header is no landmark of the page. */
const dialogs = {
  defaultProps: { closeButtonProps: { size: 'lg' }, attributes: { header: { role: 'presentation' } } },
  styles: { title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)', lineHeight: 1.3 } },
};

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 8,
  autoContrast: true,
  colors: { brand },
  fontFamily: '"Inter Variable", "Noto Sans Arabic", system-ui, sans-serif',
  headings: { fontFamily: '"Inter Variable", "Noto Sans Arabic", system-ui, sans-serif', fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Modal: dialogs,
    Drawer: dialogs,
    Anchor: { defaultProps: { inherit: true } },
    Badge: { defaultProps: { tt: 'none' }, styles: { root: { minWidth: 'max-content' } } },
    Alert: { defaultProps: { radius: 'md' } },
    // 24 pixels: the least size of a target that WCAG 2.2 asks for.
    InputClearButton: { styles: { root: { minWidth: 24, minHeight: 24 } } },
    Radio: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
  },
});

/** Mantine's own shades for secondary text stay under 4.5:1 on white; these do not. */
export const accessibleColours: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    '--mantine-color-text': '#1b2733',
    '--mantine-color-dimmed': '#4a5763',
    '--mantine-color-placeholder': '#5b6874',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#d5dce2',
    '--input-placeholder-color': '#5b6874',
    '--mantine-color-red-light-color': '#8f1d15',
    '--mantine-color-yellow-light-color': '#6b4700',
    '--mantine-color-orange-light-color': '#7a3600',
    '--mantine-color-teal-light-color': '#05603a',
    '--mantine-color-green-light-color': '#1c5a22',
    '--mantine-color-gray-light-color': '#3b4651',
    '--mantine-color-brand-light-color': '#0b4563',
    '--mantine-color-blue-light-color': '#0b4a86',
    '--mantine-color-grape-light-color': '#6b1f80',
    '--mantine-color-violet-light-color': '#4b2ba8',
    '--mantine-color-anchor': '#0f5478',
  },
});
