import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Flex, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { loadVersions, versionsPage } from './kept.ts';
import type { Saved } from './saved.ts';
import { VersionItem } from './VersionItem.tsx';

interface Props {
  saved: Saved;
  isOpen: boolean;
  onClose: () => void;
  onRestore: (version: number) => void;
}

/** What the report has said before, newest first, and what each change changed. */
export function VersionsDrawer({ saved, isOpen, onClose, onRestore }: Props) {
  const { t } = useTranslation('life');
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      width="min(640px, 100vw)"
      title={t('versions.title', { name: saved.name })}
      destroyOnHidden
    >
      {isOpen && <Versions saved={saved} onRestore={onRestore} />}
    </Drawer>
  );
}

function Versions({ saved, onRestore }: Pick<Props, 'saved' | 'onRestore'>) {
  const { t, i18n } = useTranslation('life');
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['versions', saved.id, saved.version, i18n.language],
    queryFn: ({ pageParam, signal }) => loadVersions(saved.id, pageParam, signal),
    initialPageParam: 1,
    getNextPageParam: ({ total }, pages) =>
      pages.length * versionsPage < total ? pages.length + 1 : undefined,
  });
  if (isError)
    return (
      <Flex vertical gap={8} align="start">
        <Typography.Text type="danger">{t('versions.failed')}</Typography.Text>
        <Button onClick={() => void refetch()}>{t('versions.retry')}</Button>
      </Flex>
    );
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const versions = data.pages.flatMap((page) => page.data);
  return (
    <>
      <ol className="versions">
        {versions.map((version, index) => (
          <VersionItem
            key={version.version}
            version={version}
            isCurrent={index === 0}
            onRestore={() => onRestore(version.version)}
          />
        ))}
      </ol>
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('versions.older')}
        </Button>
      )}
    </>
  );
}
