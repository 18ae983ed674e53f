import { PlusOutlined, SaveOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommonFilters } from '../shared/board/CommonFilters.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { AddDrawer } from './AddDrawer.tsx';
import type { Opened } from './boards.ts';
import { SortableTiles } from './SortableTiles.tsx';
import { added, mostTiles } from './tiles.ts';
import { useEditing } from './useEditing.ts';
import { useRemoval } from './useRemoval.ts';

/** A board whose name, tiles and common period and branches are being changed. */
export function Editor({ opened }: { opened: Opened }) {
  const { t } = useTranslation('boards');
  const { content, change, isDirty, isBusy, save, back } = useEditing(opened);
  const { name, layout } = content;
  const { tiles, ...common } = layout;
  const [isAdding, setAdding] = useState(false);
  const askReset = useRemoval(opened.board, {
    title: t('reset.title'),
    text: t('reset.text'),
    confirm: t('reset.confirm'),
    to: '/',
  });
  return (
    <Page
      title={name || t('new')}
      actions={
        <>
          {opened.isHome && opened.board && <Button onClick={askReset}>{t('reset')}</Button>}
          <LinkButton to={back}>{t('cancel')}</LinkButton>
          <Button
            type="primary"
            icon={<SaveOutlined />}
            loading={isBusy}
            disabled={opened.board !== undefined && !isDirty()}
            onClick={save}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <Input
        aria-label={t('rename')}
        value={name}
        maxLength={120}
        onChange={({ target }) => change({ name: target.value })}
        style={{ maxWidth: 420 }}
      />
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        <CommonFilters common={common} onChange={(next) => change({ layout: { tiles, ...next } })} />
        <Button icon={<PlusOutlined />} disabled={tiles.length >= mostTiles} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </div>
      <SortableTiles
        tiles={tiles}
        common={common}
        onChange={(next) => change({ layout: { ...layout, tiles: next } })}
      />
      <AddDrawer
        isOpen={isAdding}
        isFull={tiles.length >= mostTiles}
        onClose={() => setAdding(false)}
        onAdd={(report) => change({ layout: { ...layout, tiles: added(tiles, report) } })}
      />
      <UnsavedGuard isDirty={isDirty} />
    </Page>
  );
}
