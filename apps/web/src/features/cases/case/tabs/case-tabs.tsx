// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Tabs } from '@mantine/core';
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../../../lib/address.ts';
import { Loading } from '../../../../ui/loading.tsx';
import classes from './case-tabs.module.css';
import { PartsOfFile } from './parts-of-file.tsx';
import type { TabProps } from './tab-props.ts';

interface CaseTab {
  /** Kept in the address as `?tab=`; named by the message `tabs.<key>`. */
  readonly key:
    | 'facts'
    | 'identification'
    | 'children'
    | 'needs'
    | 'services'
    | 'sharing'
    | 'documents'
    | 'notes'
    | 'timeline';
  /** Left out where the case has nothing for it; always there when absent. */
  readonly isShown?: (view: TabProps['view']) => boolean;
  readonly Content: ComponentType<TabProps>;
}

/** The tabs in their order. A tab's code is fetched when it is first opened. */
const caseTabs: readonly CaseTab[] = [
  { key: 'facts', Content: lazy(async () => ({ default: (await import('./facts-tab.tsx')).FactsTab })) },
  {
    key: 'identification',
    Content: lazy(async () => ({ default: (await import('./identification-tab.tsx')).IdentificationTab })),
  },
  {
    key: 'children',
    isShown: ({ dataClasses }) => dataClasses.includes('child'),
    Content: lazy(async () => ({ default: (await import('./children-tab.tsx')).ChildrenTab })),
  },
  {
    key: 'needs',
    isShown: ({ dataClasses }) => dataClasses.includes('needs'),
    Content: lazy(async () => ({ default: (await import('./needs-tab.tsx')).NeedsTab })),
  },
  {
    key: 'services',
    isShown: ({ dataClasses, mayEdit, organisation }) =>
      (dataClasses.includes('services') || dataClasses.includes('needs')) &&
      !(mayEdit && organisation.kind === 'border'),
    Content: lazy(async () => ({ default: (await import('./services-tab.tsx')).ServicesTab })),
  },
  { key: 'sharing', Content: lazy(async () => ({ default: (await import('./sharing-tab.tsx')).SharingTab })) },
  {
    key: 'documents',
    Content: lazy(async () => ({ default: (await import('./documents-tab.tsx')).DocumentsTab })),
  },
  { key: 'notes', Content: lazy(async () => ({ default: (await import('./notes-tab.tsx')).NotesTab })) },
  { key: 'timeline', Content: lazy(async () => ({ default: (await import('./timeline-tab.tsx')).TimelineTab })) },
];

function readTab({ tab }: AddressValues): string | undefined {
  return tab;
}

/** The parts of the case page, one at a time; on a phone the row of tabs scrolls sideways. */
export function CaseTabs({ address, view }: TabProps) {
  const { t } = useTranslation('cases');
  const [written, changeAddress] = useAddress(readTab);
  const list = useRef<HTMLDivElement>(null);
  const shown = caseTabs.filter(({ isShown }) => isShown?.(view) ?? true);
  const current = shown.find(({ key }) => key === written)?.key ?? 'facts';
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!list.current || !tab) return;
    list.current.scrollTo({ left: tab.offsetLeft - list.current.clientWidth / 2 + tab.clientWidth / 2 });
  }, [current]);
  return (
    <Tabs
      value={current}
      onChange={(chosen) => changeAddress({ tab: chosen === 'facts' ? undefined : (chosen ?? undefined) })}
      keepMounted={false}
      activateTabWithKeyboard={false}
      classNames={{ list: classes.list ?? '', tab: classes.tab ?? '' }}
    >
      <Tabs.List ref={list} aria-label={t('tabs.label')}>
        {shown.map(({ key }) => (
          <Tabs.Tab key={key} value={key}>
            {t(`tabs.${key}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown.map(({ key, isShown, Content }) => (
        <Tabs.Panel key={key} value={key} pt="md">
          <Suspense fallback={<Loading />}>
            <Content address={address} view={view} />
            {/* The facts were chosen when the files became one. */}
            {key === 'facts' ? null : <PartsOfFile address={address} isShown={isShown} Content={Content} />}
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
