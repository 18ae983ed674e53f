import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Drawer, Tooltip } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogView } from '../catalog.ts';
import type { Asked } from './useAnswer.ts';
import { Why } from './Why.tsx';

/** For a list: what stands beside each row to ask why it is there, and where the reasons are told. */
export function useWhy(
  catalog: CatalogView,
  asked: Asked,
): { rowEnd: ((id: number) => ReactNode) | undefined; drawer: ReactNode } {
  const { t } = useTranslation('answer');
  const [about, setAbout] = useState<number>();
  const isAsked = asked.answer.ids !== undefined && asked.definition.filter.rules.length > 0;
  const rowEnd = useCallback(
    (id: number) => (
      <Tooltip title={t('whyHere')}>
        <Button
          type="text"
          size="small"
          className="unprinted"
          icon={<QuestionCircleOutlined />}
          aria-label={t('whyHere')}
          onClick={() => setAbout(id)}
        />
      </Tooltip>
    ),
    [t],
  );
  return useMemo(
    () => ({
      rowEnd: isAsked ? rowEnd : undefined,
      drawer: (
        <Drawer
          open={about !== undefined}
          onClose={() => setAbout(undefined)}
          width="min(560px, 100vw)"
          title={t('whyHere')}
          destroyOnHidden
        >
          {about !== undefined && <Why catalog={catalog} asked={asked} id={about} />}
        </Drawer>
      ),
    }),
    [isAsked, rowEnd, about, catalog, asked, t],
  );
}
