// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Menu, Modal } from '@mantine/core';
import { fillDocumentTemplate } from '@palermo/contract';
import { documentTemplates } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { WriteForm, type WriteFormProps } from './write-form.tsx';

type WriteDocumentProps = Pick<WriteFormProps, 'address' | 'offered'>;

/** Begins a letter or a plan from a template, filled with what the person may see of the case. */
export function WriteDocument({ address, offered }: WriteDocumentProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const [template, setTemplate] = useState<string | null>(null);
  const close = () => setTemplate(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default">{t('documents.write')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {documentTemplates.map(({ key, title }) => (
            <Menu.Item key={key} onClick={() => setTemplate(key)}>
              {title[language]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={template !== null}
        onClose={close}
        title={t('documents.write')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        size="lg"
        closeOnClickOutside={false}
      >
        {template === null ? null : (
          <FilledTemplate address={address} template={template} offered={offered} onDone={close} />
        )}
      </Modal>
    </>
  );
}

interface FilledTemplateProps extends WriteDocumentProps {
  readonly template: string;
  readonly onDone: () => void;
}

function FilledTemplate({ address, template, offered, onDone }: FilledTemplateProps) {
  const { language } = useLanguage();
  const { caseId, purpose } = address;
  const query = useQuery({
    queryKey: ['cases', 'template', caseId, purpose, template, language],
    queryFn: ({ signal }) =>
      api(fillDocumentTemplate, { params: { caseId, template }, query: { purpose, language }, signal }),
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <QueryState query={query}>
      {(filled) => <WriteForm address={address} filled={filled} offered={offered} onDone={onDone} />}
    </QueryState>
  );
}
