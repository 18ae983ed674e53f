import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import type { Asked } from '../../shared/download/download.ts';
import { Running } from '../../shared/download/Running.tsx';
import { useExport } from '../../shared/download/useExport.ts';
import type { Saved } from '../life/saved.ts';

export interface ExportMenuProps {
  /** What is on screen; undefined while it cannot run. */
  definition: ReportDefinition | undefined;
  /** The answers to the questions that it asks at each run. */
  params?: Record<string, unknown>;
  saved?: Saved | undefined;
}

const kinds = ['xlsx', 'csv', 'raw'] as const;

/** The report as a file: for spreadsheets, as plain text, or for programs. */
export function ExportMenu({ definition, params = {}, saved }: ExportMenuProps) {
  const { t, i18n } = useTranslation('delivery');
  const { bytes, start, cancel } = useExport();
  if (bytes !== undefined) return <Running bytes={bytes} onCancel={cancel} />;
  const items = kinds.map((kind) => ({
    key: kind,
    label: t(`export.${kind}`),
    onClick: () => {
      if (definition) void start(askedFor(kind, { definition, params, saved, language: i18n.language }));
    },
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={!definition}>
      <Button icon={<DownloadOutlined />}>{t('export')}</Button>
    </Dropdown>
  );
}

interface Shown {
  definition: ReportDefinition;
  params: Record<string, unknown>;
  saved: Saved | undefined;
  language: string;
}

/** Read by the same schema, equal definitions are equal texts. */
const isStored = ({ definition: stored }: Saved, definition: ReportDefinition): boolean =>
  JSON.stringify(definitionSchema.safeParse(stored).data) ===
  JSON.stringify(definitionSchema.safeParse(definition).data);

/** A stored report as it is stored is asked for by its number, so that the audit log can tell which one went out. */
function askedFor(kind: (typeof kinds)[number], { definition, params, saved, language }: Shown): Asked {
  const isRaw = kind === 'raw';
  const format = isRaw ? 'csv' : kind;
  if (saved && isStored(saved, definition)) {
    const query = { format, language, params: JSON.stringify(params), ...(isRaw ? { raw: 'true' } : {}) };
    return { path: `/api/reports/${saved.id}/export?${new URLSearchParams(query)}` };
  }
  const name = saved ? { name: saved.name } : {};
  return {
    path: '/api/reports/export',
    body: { format, language, definition, params, ...name, ...(isRaw ? { raw: true } : {}) },
  };
}
