import { TableOutlined } from '@ant-design/icons';
import { Button, Flex, Popover, Segmented, Skeleton, Typography } from 'antd';
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Density } from '#server/views/contract.ts';
import { useNarrow } from '../useNarrow.ts';
import type { ColumnsModel } from './useColumns.ts';

const ColumnChooser = lazy(() => import('./ColumnChooser.tsx'));

interface Props {
  columns: ColumnsModel;
  /** Whether rows can also be shown as a concise list. */
  isConcise: boolean;
}

export function DisplayMenu({ columns, isConcise }: Props) {
  const { t } = useTranslation();
  const narrow = useNarrow(640);
  const { isOpen, setOpen, button, content, closeByKey } = useHanging();
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      afterOpenChange={(opened) => opened && content.current?.querySelector('input')?.focus()}
      placement="bottomLeft"
      align={stayOnScreen}
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: what is in it is interactive, and its keys come by here.
        <div ref={content} onKeyDown={closeByKey}>
          <Choices columns={columns} isConcise={isConcise} />
        </div>
      }
    >
      <Button ref={button} icon={<TableOutlined />} aria-label={t('grid.display')}>
        {!narrow && t('grid.display')}
      </Button>
    </Popover>
  );
}

/** What hangs from a button stands at the end of the page: the keyboard is taken there, and back by Escape. */
function useHanging() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return { isOpen, setOpen, button, content, closeByKey };
}

/** On a telephone the button stands too far to the right for what hangs from it. */
const stayOnScreen = { overflow: { shiftX: true, adjustY: true } };

function Choices({ columns, isConcise }: Props) {
  const { t } = useTranslation();
  const narrow = useNarrow(640);
  const densities: { value: Density; label: string }[] = [
    { value: 'comfortable', label: t('grid.comfortable') },
    { value: 'compact', label: t('grid.compact') },
    ...(isConcise ? [{ value: 'concise' as const, label: t('grid.concise') }] : []),
    { value: 'cards', label: t('grid.cards') },
  ];
  return (
    <Flex vertical gap="small" style={{ width: 'min(420px, calc(100vw - 56px))' }}>
      <Segmented
        size={narrow ? 'small' : 'middle'}
        aria-label={t('grid.density')}
        options={densities}
        value={columns.density}
        onChange={columns.setDensity}
      />
      <Typography.Text type="secondary">{t('grid.columns')}</Typography.Text>
      <Suspense fallback={<Skeleton active />}>
        <ColumnChooser columns={columns} />
      </Suspense>
      <Button size="small" disabled={columns.isUsual} onClick={columns.reset}>
        {t('grid.standardColumns')}
      </Button>
    </Flex>
  );
}
