// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { endLink, type LinkView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { ReasonForm } from '../case/reason-form.tsx';
import { AddLink } from './add-link.tsx';
import { useLinkChange, useLinks } from './use-links.ts';

/** Cases that belong together with this one. Only those see a link who see both cases. */
export function LinkPanel({ address }: { readonly address: CaseAddress }) {
  const { t } = useTranslation('cases');
  const links = useLinks(address);
  const [isAdding, setIsAdding] = useState(false);
  const [ended, setEnded] = useState<LinkView | null>(null);
  return (
    <Panel
      title={t('links.title')}
      lead={t('links.lead')}
      action={
        links.data?.mayLink ? (
          <Button variant="default" onClick={() => setIsAdding(true)}>
            {t('links.add')}
          </Button>
        ) : null
      }
    >
      <QueryState query={links}>
        {({ links: all }) =>
          all.length === 0 ? (
            <Text size="sm">{t('links.none')}</Text>
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {all.map((link) => (
                <li key={link.id}>
                  <Link link={link} address={address} onEnd={() => setEnded(link)} />
                </li>
              ))}
            </Stack>
          )
        }
      </QueryState>
      {isAdding ? <AddLink address={address} onClose={() => setIsAdding(false)} /> : null}
      {ended ? <EndLink address={address} link={ended} onClose={() => setEnded(null)} /> : null}
    </Panel>
  );
}

interface LinkProps {
  readonly address: CaseAddress;
  readonly link: LinkView;
  readonly onEnd: () => void;
}

function Link({ address, link, onEnd }: LinkProps) {
  const { t } = useTranslation('cases');
  const { language, formatDateTime } = useLanguage();
  const { ended, reason, organisation } = link;
  return (
    <Paper withBorder p="sm">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <div>
            <AnchorLink
              to="/cases/$caseId"
              params={{ caseId: link.case.id }}
              search={{ purpose: address.purpose }}
              fw={600}
            >
              <bdi>{link.case.reference}</bdi>
            </AnchorLink>
            <Text size="sm">{labelOf('caseLinkKind', link.kind, language)}</Text>
          </div>
          {link.mayEnd ? (
            <Button
              size="xs"
              variant="default"
              aria-label={t('links.endOf', { reference: link.case.reference })}
              onClick={onEnd}
            >
              {t('links.end')}
            </Button>
          ) : null}
        </Group>
        {reason === null ? null : (
          <Text size="sm" component="blockquote" m={0} dir="auto">
            {reason}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {t('links.madeBy', { organisation, at: formatDateTime(link.at) })}
        </Text>
        {ended === null ? null : (
          <Text size="sm">
            {t('links.endedBy', { organisation: ended.organisation, at: formatDateTime(ended.at) })}
            {ended.reason === null ? null : <bdi> {ended.reason}</bdi>}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

interface EndLinkProps {
  readonly address: CaseAddress;
  readonly link: LinkView;
  readonly onClose: () => void;
}

function EndLink({ address, link, onClose }: EndLinkProps) {
  const { t } = useTranslation('cases');
  const { caseId, purpose } = address;
  const end = useLinkChange(
    address,
    (reason: string) => api(endLink, { params: { caseId, linkId: link.id }, body: { reason, purpose } }),
    onClose,
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('links.endOf', { reference: link.case.reference })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <ReasonForm
        explained={t('links.endExplained')}
        confirmLabel={t('links.end')}
        isDangerous
        isPending={end.isPending}
        error={end.error}
        onConfirm={(reason) => end.mutate(reason)}
        onClose={onClose}
      />
    </Modal>
  );
}
