import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { UndoNotice } from '../../shared/bulk/UndoNotice.tsx';
import { useFormat } from '../../shared/format.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import type { ImportModel } from './useImport.ts';

/** What was done, the way back, and the ways on. */
export function DoneStep({ model }: { model: ImportModel }) {
  const { t } = useTranslation('import');
  const { number, instant } = useFormat();
  const { result } = model;
  if (!result) return null;
  const count = result.counts.create + result.counts.update;
  return (
    <Notice
      icon={<CheckCircleOutlined />}
      level={2}
      title={t('done', { count, shown: number(count) })}
      action={
        <Flex vertical align="center" gap="middle">
          {result.undo && (
            <UndoNotice id={result.undo.id} until={instant(result.undo.until)} format={number} />
          )}
          <Flex gap="small" wrap>
            <LinkButton to="/clients" type="primary">
              {t('toContacts')}
            </LinkButton>
            <Button onClick={model.restart}>{t('another')}</Button>
          </Flex>
        </Flex>
      }
    />
  );
}
