import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Flex, Input, List, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile } from '../shared/board/board.ts';
import { mostTiles } from './tiles.ts';
import { type Choice, useChoices } from './useChoices.ts';

interface Props {
  isOpen: boolean;
  isFull: boolean;
  onClose: () => void;
  onAdd: (report: Tile['report']) => void;
}

/** Saved reports and the questions of the gallery, to put on the board. */
export function AddDrawer({ isOpen, onClose, ...rest }: Props) {
  const { t } = useTranslation('boards');
  return (
    <Drawer open={isOpen} onClose={onClose} width="min(480px, 100vw)" title={t('add')} destroyOnHidden>
      {isOpen && <Choices {...rest} />}
    </Drawer>
  );
}

function Choices({ isFull, onAdd }: Pick<Props, 'isFull' | 'onAdd'>) {
  const { t } = useTranslation('boards');
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const groups = useChoices(text);
  const add = ({ report, name }: Choice): void => {
    if (isFull) return void message.warning(t('add.full', { most: mostTiles }));
    onAdd(report);
    void message.success(t('add.added', { name }));
  };
  return (
    <Flex vertical gap={12}>
      <Input
        allowClear
        prefix={<SearchOutlined />}
        aria-label={t('add.search')}
        placeholder={t('add.search')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {!groups && <Skeleton active />}
      {groups?.every(({ choices }) => choices.length === 0) && (
        <Typography.Text type="secondary">{t('add.none')}</Typography.Text>
      )}
      {groups
        ?.filter(({ choices }) => choices.length > 0)
        .map(({ key, choices }) => (
          <section key={key} aria-label={t(`add.${key}`)}>
            <Typography.Title level={3} style={{ fontSize: 14 }}>
              {t(`add.${key}`)}
            </Typography.Title>
            <List
              size="small"
              dataSource={choices}
              rowKey="key"
              renderItem={(choice) => <ChoiceLine choice={choice} onAdd={() => add(choice)} />}
            />
          </section>
        ))}
    </Flex>
  );
}

function ChoiceLine({ choice: { name, text }, onAdd }: { choice: Choice; onAdd: () => void }) {
  const { t } = useTranslation('boards');
  return (
    <List.Item
      extra={
        <Button size="small" icon={<PlusOutlined />} aria-label={t('add.one', { name })} onClick={onAdd} />
      }
    >
      <List.Item.Meta title={name} description={text} />
    </List.Item>
  );
}
