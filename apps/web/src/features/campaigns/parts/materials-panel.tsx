// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Button, FileButton, Group, List, Text } from '@mantine/core';
import {
  addMaterialFile,
  changeCampaignMaterial,
  downloadMaterial,
  type MaterialId,
  type MaterialView,
} from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { useCampaignChange } from '../campaign-queries.ts';
import type { PartProps } from './part-props.ts';

/** What a campaign is made of: posters, films, lessons, by link or as files. */
export function MaterialsPanel({ view, onAct }: PartProps) {
  const { t } = useTranslation('campaigns');
  const params = (materialId: MaterialId) => ({ campaignId: view.id, materialId });
  const change = useCampaignChange(
    ({ id, ...body }: { readonly id: MaterialId; readonly public: boolean; readonly struck: boolean }) =>
      api(changeCampaignMaterial, { params: params(id), body }),
    () => undefined,
  );
  const upload = useCampaignChange(
    ({ id, file }: { readonly id: MaterialId; readonly file: File }) =>
      api(addMaterialFile, { params: params(id), file: { name: file.name, content: file } }),
    () => undefined,
  );
  return (
    <Panel
      title={t('materialsTitle')}
      lead={view.materials.length === 0 ? t('noMaterials') : undefined}
      action={
        view.mayContribute ? (
          <Button variant="default" onClick={() => onAct({ kind: 'material' })}>
            {t('acts.material')}
          </Button>
        ) : undefined
      }
    >
      <List spacing="md" listStyleType="none">
        {view.materials.map((material) => (
          <List.Item key={material.id}>
            <Material view={view} material={material} />
            <MaterialActs
              material={material}
              mayShow={view.mayKeep}
              isSending={upload.isPending && upload.variables.id === material.id}
              onFile={(file) => upload.mutate({ id: material.id, file })}
              onChange={(marks) => change.mutate({ id: material.id, ...marks })}
            />
          </List.Item>
        ))}
      </List>
      <ProblemNotice error={change.error ?? upload.error} />
    </Panel>
  );
}

interface MaterialActsProps {
  readonly material: MaterialView;
  readonly mayShow: boolean;
  readonly isSending: boolean;
  readonly onFile: (file: File) => void;
  readonly onChange: (marks: { readonly public: boolean; readonly struck: boolean }) => void;
}

function MaterialActs({ material, mayShow, isSending, onFile, onChange }: MaterialActsProps) {
  const { t } = useTranslation('campaigns');
  return (
    <Group gap="xs">
      {material.takesFile ? (
        <FileButton onChange={(file) => (file ? onFile(file) : undefined)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              aria-label={t('addFileTo', { title: material.title })}
              loading={isSending}
            >
              {t('addFile')}
            </Button>
          )}
        </FileButton>
      ) : null}
      {mayShow ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t(material.public ? 'hideOf' : 'showOf', { title: material.title })}
          onClick={() => onChange({ public: !material.public, struck: false })}
        >
          {t(material.public ? 'hideThis' : 'showThis')}
        </Button>
      ) : null}
      {material.own ? (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={t('strikeOf', { title: material.title })}
          onClick={() => onChange({ public: material.public, struck: true })}
        >
          {t('strike')}
        </Button>
      ) : null}
    </Group>
  );
}

function Material({ view, material }: Pick<PartProps, 'view'> & { readonly material: MaterialView }) {
  const { t } = useTranslation('campaigns');
  const names = new Map(useCodeOptions('language').map(({ value, label }) => [value, label]));
  const { id, title, kind, language, link, file, alternative, organisation } = material;
  const path = downloadMaterial.path.replace(':campaignId', view.id).replace(':materialId', id);
  const address = link ?? (file === null ? null : `/api/v1${path}`);
  return (
    <>
      <Group gap="xs">
        {address === null ? (
          <Text fw={600} dir="auto">
            {title}
          </Text>
        ) : (
          <Anchor
            href={address}
            {...(link === null ? { download: file?.name } : { target: '_blank', rel: 'noreferrer noopener' })}
          >
            <bdi>{title}</bdi>
          </Anchor>
        )}
        {material.public ? <StateBadge colour="teal">{t('publicThis')}</StateBadge> : null}
      </Group>
      <Text size="sm" c="dimmed">
        {t(`materialKinds.${kind}`)} · {names.get(language) ?? language} · <bdi>{organisation}</bdi>
        {address === null ? ` · ${t('noFileYet')}` : null}
      </Text>
      {alternative === null ? null : (
        <Text size="sm" dir="auto">
          {alternative}
        </Text>
      )}
    </>
  );
}
