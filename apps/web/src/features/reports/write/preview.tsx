// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { readReportText, type ReportBlock, type ReportInline, type ReportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../lib/language.ts';
import { FigureDrawing } from '../figures/figure-drawing.tsx';
import classes from './workspace.module.css';

interface PreviewProps {
  readonly report: ReportView;
  readonly text: string;
  readonly language: Language;
  readonly heading: string | undefined;
}

/** A section as it will stand in the report, with its figures. Numbers of paragraphs come with the whole report. */
export function Preview({ report, text, language, heading }: PreviewProps) {
  const { t } = useTranslation('reports');
  const blocks = readReportText(text);
  const notes: (readonly ReportInline[])[] = [];
  const writing = { report, language, notes };
  const content = blocks.map((block, index) => <BlockView key={index} block={block} {...writing} />);
  return (
    <div className={classes.sheet} dir={directionOf(language)} lang={language}>
      <h3>{heading}</h3>
      {blocks.length === 0 ? (
        <Text c="dimmed" component="p">
          {t('editor.nothing')}
        </Text>
      ) : (
        content
      )}
      <Notes {...writing} blocks={blocks} />
    </div>
  );
}

interface Writing {
  readonly report: ReportView;
  readonly language: Language;
}

function BlockView({ block, report, language }: Writing & { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h4>
          <Inline content={block.content} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Inline content={block.content} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Inline content={item} />
        </li>
      ));
      return block.ordered ? <ol type="a">{items}</ol> : <ul>{items}</ul>;
    }
    default: {
      const figure = report.figures.find(({ key }) => key === block.key);
      return figure ? <FigureDrawing report={report} figure={figure} language={language} /> : <p>[{block.key}]</p>;
    }
  }
}

/** Words with their marks; notes and sources stand as marks here and in full below. */
function Inline({ content }: { readonly content: readonly ReportInline[] }) {
  return content.map((inline, index) => {
    switch (inline.kind) {
      case 'text': {
        const words = inline.bold ? <strong>{inline.text}</strong> : inline.text;
        return inline.italic ? <em key={index}>{words}</em> : <span key={index}>{words}</span>;
      }
      case 'figure':
        return <span key={index}>[{inline.key}]</span>;
      case 'note':
        return <sup key={index}>†</sup>;
      default:
        return <span key={index}>[…]</span>;
    }
  });
}

function Notes({ blocks }: Writing & { readonly blocks: readonly ReportBlock[] }) {
  const found = blocks.flatMap((block) => {
    const lines = block.kind === 'figure' ? [] : block.kind === 'list' ? block.items : [block.content];
    return lines.flat().flatMap((inline) => (inline.kind === 'note' || inline.kind === 'source' ? [inline] : []));
  });
  if (found.length === 0) return null;
  return (
    <div className={classes.notes}>
      {found.map((inline, index) => (
        <div key={index}>
          {inline.kind === 'note' ? '† ' : '[…] '}
          <Inline content={inline.content} />
        </div>
      ))}
    </div>
  );
}
