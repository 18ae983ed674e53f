import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Popover, Segmented, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldView } from '../catalog.ts';
import { useNarrow } from '../useNarrow.ts';
import type { ColumnsModel, Density } from './useColumns.ts';

interface Props {
  columns: ColumnsModel;
  /** Whether rows can also be shown as a concise list. */
  isConcise: boolean;
}

export function DisplayMenu({ columns, isConcise }: Props) {
  const { t } = useTranslation();
  const narrow = useNarrow(640);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={<Choices columns={columns} isConcise={isConcise} />}
    >
      <Button icon={<TableOutlined />} aria-label={t('grid.display')}>
        {!narrow && t('grid.display')}
      </Button>
    </Popover>
  );
}

function Choices({ columns, isConcise }: Props) {
  const { t } = useTranslation();
  const densities: { value: Density; label: string }[] = [
    { value: 'middle', label: t('grid.comfortable') },
    { value: 'small', label: t('grid.compact') },
    ...(isConcise ? [{ value: 'concise' as const, label: t('grid.concise') }] : []),
    { value: 'cards', label: t('grid.cards') },
  ];
  const shown = columns.columns.map(({ name }) => name);
  const others = columns.available.filter(({ name }) => !shown.includes(name));
  return (
    <Flex vertical gap="small" style={{ width: 340 }}>
      <Segmented
        block
        aria-label={t('grid.density')}
        options={densities}
        value={columns.density}
        onChange={columns.setDensity}
      />
      <Typography.Text type="secondary">{t('grid.columns')}</Typography.Text>
      <Flex
        vertical
        gap={2}
        style={{ maxHeight: 320, overflow: 'auto' }}
        role="group"
        aria-label={t('grid.columns')}
      >
        {[...columns.columns, ...others].map((field) => (
          <Choice key={field.name} field={field} shown={shown} columns={columns} />
        ))}
      </Flex>
      <Button size="small" disabled={columns.isUsual} onClick={columns.reset}>
        {t('grid.standardColumns')}
      </Button>
    </Flex>
  );
}

function Choice({
  field: { name, label },
  shown,
  columns,
}: {
  field: FieldView;
  shown: string[];
  columns: ColumnsModel;
}) {
  const { t } = useTranslation();
  const at = shown.indexOf(name);
  const isShown = at >= 0;
  const toggle = () => columns.show(isShown ? shown.filter((other) => other !== name) : [...shown, name]);
  return (
    <Flex align="center" justify="space-between">
      <Checkbox checked={isShown} disabled={isShown && shown.length === 1} onChange={toggle}>
        {label}
      </Checkbox>
      {isShown && (
        <span>
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            aria-label={t('grid.moveUp', { column: label })}
            onClick={() => columns.show(swapped(shown, at - 1))}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            disabled={at === shown.length - 1}
            aria-label={t('grid.moveDown', { column: label })}
            onClick={() => columns.show(swapped(shown, at))}
          />
        </span>
      )}
    </Flex>
  );
}

/** The item at `at` and the one after it change places. */
const swapped = (names: string[], at: number): string[] =>
  names.toSpliced(at, 2, ...names.slice(at, at + 2).reverse());
