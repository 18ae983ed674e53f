import { useTranslation } from 'react-i18next';
import { RemoveButton } from '../../../shared/RuleEditor/actions.tsx';
import { type Entry, EntryMenu } from '../../../shared/RuleEditor/EntryMenu.tsx';
import type { RowTools } from '../../../shared/sorting/SortableRows.tsx';

interface Props {
  name: string;
  index: number;
  count: number;
  tools: Pick<RowTools, 'moveTo'>;
  entries?: Entry[];
  onRemove: () => void;
}

/** At the end of each row: what else can be done with it, moving it without dragging, and taking it out. */
export function RowEnds({ name, index, count, tools, entries = [], onRemove }: Props) {
  const { t } = useTranslation('builder');
  const moves: Entry[] = [
    { key: 'up', label: t('list.up'), disabled: index === 0, act: () => tools.moveTo(index - 1) },
    { key: 'down', label: t('list.down'), disabled: index === count - 1, act: () => tools.moveTo(index + 1) },
  ];
  return (
    <span className="builder-ends">
      <EntryMenu name={t('list.more', { name })} groups={[entries, count > 1 ? moves : []]} />
      <RemoveButton title={t('list.remove', { name })} onClick={onRemove} />
    </span>
  );
}
