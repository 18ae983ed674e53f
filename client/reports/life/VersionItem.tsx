import './life.css';
import { HistoryOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.ts';
import { ProblemList } from '../builder/ProblemList.tsx';
import type { Version } from './kept.ts';
import { VersionChanges } from './VersionChanges.tsx';

interface Props {
  version: Version;
  isCurrent: boolean;
  onRestore: () => void;
}

/** Who wrote it when, what it changed, and what it asks. */
export function VersionItem({ version, isCurrent, onRestore }: Props) {
  const { t } = useTranslation('life');
  const format = useFormat();
  const { version: number, at, author, sentence, problems } = version;
  return (
    <li>
      <Flex justify="space-between" align="start" gap={8} wrap>
        <div>
          <Typography.Title level={3} style={{ fontSize: 14, margin: 0 }}>
            {t('version.number', { number })}{' '}
            {isCurrent && <Tag bordered={false}>{t('version.current')}</Tag>}
          </Typography.Title>
          <Typography.Text type="secondary">
            {author ? t('version.by', { when: format.instant(at), who: author.label }) : format.instant(at)}
          </Typography.Text>
        </div>
        {!isCurrent && (
          <Button size="small" icon={<HistoryOutlined />} onClick={onRestore}>
            {t('restore')}
          </Button>
        )}
      </Flex>
      <VersionChanges changes={version.changes} />
      {sentence === null ? (
        <>
          <Typography.Text>{t('version.gone')}</Typography.Text>
          <ProblemList problems={problems} />
        </>
      ) : (
        <details>
          <summary>{t('version.sentence')}</summary>
          <Typography.Text>{sentence}</Typography.Text>
        </details>
      )}
    </li>
  );
}
