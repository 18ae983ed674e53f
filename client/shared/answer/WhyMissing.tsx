import { UserSwitchOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogView } from '../catalog.ts';
import { ReferenceSelect } from '../ReferenceSelect.tsx';
import type { Asked } from './useAnswer.ts';
import { Why } from './Why.tsx';

/** Somebody is looked for in the answer: which rule leaves them out, if they are not there. */
export function WhyMissing({ catalog, asked }: { catalog: CatalogView; asked: Asked }) {
  const { t } = useTranslation('answer');
  const [isOpen, setOpen] = useState(false);
  const [id, setId] = useState<number>();
  const { source } = asked.definition;
  const label = catalog.sources.find(({ name }) => name === source)?.label ?? '';
  return (
    <>
      <Button size="small" icon={<UserSwitchOutlined />} onClick={() => setOpen(true)}>
        {t('whyMissing')}
      </Button>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        width="min(560px, 100vw)"
        title={t('whyMissing')}
        destroyOnHidden
      >
        <Flex vertical gap={16}>
          <Typography.Text type="secondary">{t('whyMissingHint')}</Typography.Text>
          <ReferenceSelect
            to={source}
            value={id ?? null}
            onChange={(value) => setId(typeof value === 'number' ? value : undefined)}
            label={label}
            clearable
          />
          {id !== undefined && <Why key={id} catalog={catalog} asked={asked} id={id} />}
        </Flex>
      </Drawer>
    </>
  );
}

/** Names are looked for among records that have a list of their own. */
export const hasNames = (catalog: CatalogView, { definition }: Asked): boolean =>
  definition.filter.rules.length > 0 &&
  named.includes(definition.source) &&
  catalog.sources.some(({ name, searchable }) => name === definition.source && searchable);

const named = ['clients', 'professionals', 'groups', 'templates', 'branches'];
