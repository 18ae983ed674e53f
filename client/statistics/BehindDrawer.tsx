import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { pageOf } from '../shared/addresses.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import type { Figure } from './change.ts';
import type { Range } from './ranges.ts';

export interface Behind {
  figure: Figure;
  list: 'history' | 'clients';
}

interface Props {
  id: number;
  range: Range;
  behind: Behind | undefined;
  onClose: () => void;
}

/** The rows that a figure counts, or the people that these rows are about. */
export function BehindDrawer({ id, range, behind, onClose }: Props) {
  const { t } = useTranslation('statistics');
  const name = behind ? t(`figure.${behind.figure.id}`) : '';
  return (
    <Drawer
      open={behind !== undefined}
      onClose={onClose}
      width="min(720px, 100vw)"
      title={behind && t(behind.list, { name })}
      destroyOnHidden
    >
      {behind && <Rows key={`${behind.figure.id} ${behind.list}`} id={id} range={range} behind={behind} />}
    </Drawer>
  );
}

const columns: Record<string, string[]> = {
  appointments: ['startsAt', 'clientId', 'state', 'type', 'minutes'],
  clients: ['fullName', 'branchId', 'responsibleId', 'createdAt'],
  stakeholders: ['clientId', 'since', 'until', 'state', 'endedReason'],
};

function Rows({ id, range, behind: { figure, list } }: { id: number; range: Range; behind: Behind }) {
  const resource = list === 'clients' ? 'clients' : historyOf(figure.id);
  const path = `/api/professionals/${id}/statistics/${figure.id}/${list}`;
  return (
    <Grid
      resource={resource}
      columns={columns[resource] ?? []}
      name="behind"
      place={{ path, query: { from: range.from, to: range.to } }}
      rowPath={rowPath(resource)}
      small
    />
  );
}

/** What the magnifying glass shows: links opened and ended, clients created, else appointments. */
const historyOf = (figure: Figure['id']): string =>
  figure === 'activeClients' ? 'stakeholders' : figure === 'newClients' ? 'clients' : 'appointments';

/** A row leads to the client it is about. */
const rowPath = (resource: string) => (row: GridRow) =>
  pageOf('clients', resource === 'clients' ? row.id : row.clientId);
