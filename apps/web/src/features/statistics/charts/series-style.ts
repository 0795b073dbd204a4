// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How one of several series is told apart: by colour, by dash and mark as well, so that grey print and any eyes can. */
export interface SeriesStyle {
  readonly colour: string;
  readonly dash: string | undefined;
  readonly mark: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross';
}

const styles: readonly SeriesStyle[] = [
  { colour: '#0f5478', dash: undefined, mark: 'circle' },
  { colour: '#b45309', dash: '7 4', mark: 'square' },
  { colour: '#1f7a5c', dash: '2 4', mark: 'triangle' },
  { colour: '#7b4397', dash: '9 3 2 3', mark: 'diamond' },
  { colour: '#4a5763', dash: '4 2', mark: 'cross' },
];

/** Most series of one chart: more lines than these cannot be told apart. */
export const seriesMax = styles.length;

export function seriesStyle(place: number): SeriesStyle {
  const style = styles[place % styles.length];
  if (style === undefined) throw new RangeError(`there is no series ${place}`);
  return style;
}

const markRadius = 4;

/** The outline of a mark around a point, as the path of an SVG. */
export function markPath({ mark }: SeriesStyle, x: number, y: number): string {
  const r = markRadius;
  switch (mark) {
    case 'circle':
      return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    case 'square':
      return `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`;
    case 'triangle':
      return `M${x},${y - r - 1}L${x + r + 1},${y + r}L${x - r - 1},${y + r}Z`;
    case 'diamond':
      return `M${x},${y - r - 1.5}L${x + r + 1.5},${y}L${x},${y + r + 1.5}L${x - r - 1.5},${y}Z`;
    case 'cross':
      return `M${x - r},${y - r}L${x + r},${y + r}M${x - r},${y + r}L${x + r},${y - r}`;
  }
}
