import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldType } from '../../../shared/catalog.ts';
import { AmountEditor } from '../../../shared/RuleEditor/values/AmountEditor.tsx';
import { SortableRows } from '../../../shared/sorting/SortableRows.tsx';
import type { Grouping } from '../draft.ts';
import { type Band, nextBand } from '../edits/bands.ts';
import { type GroupPlace, groupAt, withBands } from '../edits/groups.ts';
import { moved, replaced, without } from '../edits/lists.ts';
import { mostBands } from '../limits.ts';
import { RowEnds } from '../list/RowEnds.tsx';
import { BandRow } from './BandRow.tsx';
import type { QuestionProps } from './questionProps.ts';

interface Props extends QuestionProps {
  group: Grouping;
  place: GroupPlace;
  type: FieldType;
  bands: NonNullable<Grouping['bands']>;
}

/** How wide each step is, or every band with what it holds. */
export function BandsEditor({ bands, ...props }: Props) {
  const { change, place, type } = props;
  const { t } = useTranslation('builder');
  if (Array.isArray(bands)) return <BandRows {...props} bands={bands} />;
  return (
    <div className="builder-body">
      <span>{t('bands.width')}</span>
      <AmountEditor
        view={{ type }}
        value={bands.width}
        label={t('bands.width')}
        onChange={(width) =>
          typeof width === 'number' &&
          width > 0 &&
          change((before) => withBands(before, place, { width }), 'width')
        }
      />
    </div>
  );
}

function BandRows({ catalog, draft, change, group, place, type, bands }: Props & { bands: Band[] }) {
  const { t } = useTranslation('builder');
  const set = (edit: (bands: Band[]) => Band[], tag?: string) =>
    change((before) => {
      const now = groupAt(before, place)?.bands;
      return Array.isArray(now) ? withBands(before, place, orNone(edit(now))) : before;
    }, tag);
  return (
    <div className="builder-under">
      <SortableRows
        label={t('bands.title')}
        items={bands.map((band, index) => ({ key: String(index + 1), name: band.label, band }))}
        onMove={(from, to) => set((before) => moved(before, from, to))}
      >
        {({ name, band }, index, { handle, moveTo }) => (
          <BandRow
            catalog={catalog}
            source={draft.source}
            field={group.field}
            type={type}
            band={band}
            handle={handle}
            onChange={(next, tag) =>
              set((before) => replaced(before, index, () => next), tag && `${tag} ${index}`)
            }
          >
            <RowEnds
              name={name}
              index={index}
              count={bands.length}
              tools={{ moveTo }}
              onRemove={() => set((before) => without(before, index))}
            />
          </BandRow>
        )}
      </SortableRows>
      {bands.length < mostBands && (
        <Button
          type="dashed"
          size="small"
          icon={<PlusOutlined />}
          onClick={() =>
            set((before) => [
              ...before,
              nextBand(before, type, t('bands.name', { place: before.length + 1 })),
            ])
          }
        >
          {t('bands.add')}
        </Button>
      )}
    </div>
  );
}

/** Without its last band a field is grouped by each value. */
const orNone = (bands: Band[]): Band[] | undefined => (bands.length ? bands : undefined);
